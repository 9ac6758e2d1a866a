/** What each phrase of the lexicon does to where the reader stands. */
import type { Aspect } from '../../domain/aspects.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import { GAP } from '../text/flow.ts';
import { BEFORE_NOUN, beginsItem } from './genericNouns.ts';
import { skipBase } from './numberLists.ts';
import type { Nouns } from './nouns.ts';
import { beginParts } from './parts.ts';
import type { Reasons } from './reasons.ts';
import type { SectionText } from './section.ts';
import { SideNouns } from './sideNouns.ts';
import type { State } from './state.ts';
import { subjectOf } from './subject.ts';
import { Turns } from './turns.ts';

const isBudget = (aspect: Aspect | null): boolean =>
  aspect === 'original_budget' || aspect === 'adjusted_budget';

const LEAVES_OUT = /[剔扣排不若如]/;
const REQUIRES = /^(?:[各统部要]|.{0,6}(?:系统|要求|部署|机关))/;
const ADJUSTED_BEHIND = new RegExp(`(?:为|是)?${SYMBOL.number}(?:万元|元)，(?:年中|全年)?调整`, 'y');

/** 预算数8.00万元，调整预算数7.00万元: which budget the first of them is, the second says. */
function isBeforeAdjusted({ stream: { text } }: SectionText, index: number, end: number): boolean {
  ADJUSTED_BEHIND.lastIndex = end;
  return !/全年|调整|最终|执行/.test(text.slice(index, end)) && ADJUSTED_BEHIND.test(text);
}

export class Phrases {
  readonly #text: SectionText;
  readonly #state: State;
  readonly #nouns: Nouns;
  readonly #reasons: Reasons;
  readonly #turns: Turns;
  readonly #sides: SideNouns;

  constructor(text: SectionText, state: State, nouns: Nouns, reasons: Reasons) {
    this.#text = text;
    this.#state = state;
    this.#nouns = nouns;
    this.#reasons = reasons;
    this.#turns = new Turns(text, state, nouns);
    this.#sides = new SideNouns(text, state, nouns);
  }

  /** Reads the phrase at `[index, end)` and returns where to go on. */
  read(phrase: Phrase, index: number, end: number): number {
    const state = this.#state;
    if (state.reason && !this.#reasons.ends(phrase, index, end)) return end;
    switch (phrase.kind) {
      case 'subject':
        if (phrase.short && !this.#isCompared(end)) {
          this.#nouns.unknown(index);
          return index + 1;
        }
        this.#nouns.nameListed(subjectOf(phrase.measures), index, end);
        if (phrase.aspect) state.clause.aspect = phrase.aspect;
        break;
      case 'part':
        this.#nouns.namePart(phrase.whole, subjectOf(phrase.measures), index, end);
        break;
      case 'class':
        if ((phrase.bare && !this.#nouns.isItem(index, end)) || this.#endsItem(index)) {
          this.#nouns.unknown(index);
          return index + 1;
        }
        this.#nouns.nameFunction(phrase.name, index, end);
        break;
      case 'economic':
        this.#nouns.nameEconomic(phrase.measure, phrase.name);
        break;
      case 'worth':
        state.clause.worth = true;
        state.clause.unsure = false;
        break;
      case 'frame':
        state.part.frame = phrase.frame;
        state.clause.framed = phrase.sign === undefined;
        state.clause.compares = true;
        // “三公”经费预算较上年…
        if (phrase.frame === 'prior' && isBudget(state.clause.aspect) && state.clause.named)
          state.item.ofBudgets = true;
        if (phrase.sign) state.clause.direction = phrase.sign;
        if (phrase.frame === 'prior') this.#sides.nameCompared(index, end);
        break;
      case 'prior':
        if (!this.#isNoun(end)) {
          this.#nouns.unknown(index);
          // 上年我局公务接待费…: of the year before, whoever stands between.
          if (this.#opensClause(index)) state.clause.unclear = true;
          return index + 1;
        }
        if (this.#isYearOfNews(index, end)) this.#leaveYear();
        state.clause.priorYear = true;
        break;
      case 'compared':
        // 与预期相比: against something else.
        if (!state.clause.compares) state.part.frame = 'unknown';
        state.clause.framed = false;
        break;
      case 'direction':
        if (phrase.short && (state.part.frame !== 'prior' || this.#text.stream.numberAt[end] === -1)) {
          this.#nouns.unknown(index);
          return index + 1;
        }
        this.#nouns.nameBoth();
        this.#turns.goOn(end);
        state.clause.direction = phrase.sign;
        if (phrase.framed && state.part.frame === null) state.clause.unclear = true;
        break;
      case 'aspect':
        return this.#aspect(phrase, index, end);
      case 'done':
        state.clause.done = true;
        break;
      case 'guests':
        this.#nouns.nameGuests(index, end);
        break;
      case 'funds':
        this.#nouns.nameProjects(index);
        if (state.sentence.subject?.measures.money?.some((measure) => measure.startsWith('performance_')))
          state.clause.named = true;
        if (phrase.aspect) state.clause.aspect = phrase.aspect;
        break;
      case 'respectively':
        this.#turns.respectively(end);
        break;
      case 'parts':
        beginParts(this.#text, state, index);
        break;
      case 'narrative':
        this.#reasons.close(index);
        state.item.narrative = true;
        break;
      case 'reason':
      case 'purpose':
        return this.#reasons.open(index, end, phrase.kind);
      case 'region':
        // 全县完成投资9.00亿元，一般公共预算支出8.00亿元: the sentence goes on with the region. 按全县要求, 全县法院系统 is somebody in it.
        if (!this.#opensClause(index) || REQUIRES.test(this.#text.stream.text.slice(end, end + 8))) break;
        this.#leaveYear();
        break;
      case 'supposed':
        this.#leaveYear();
        // 剔除以上两项因素，2023年公务用车运行费3.00万元: another reckoning, whatever its year.
        state.sentence.supposed = LEAVES_OUT.test(this.#text.stream.text.charAt(index));
        break;
      case 'unclear':
        state.clause.unclear = true;
        break;
      case 'each':
        this.#turns.each(end);
        break;
      case 'share':
        state.clause.share = true;
        return skipBase(this.#text, end);
      case 'side':
        this.#sides.nameChanged(index, end);
        break;
      case 'filler':
        this.#sides.name(index, end);
        break;
    }
    return end;
  }

  /** The sentence speaks of no year of the document. */
  #leaveYear(): void {
    this.#state.part.foreignYear = this.#state.sentence.ofForeignYear = true;
  }

  #aspect({ aspect: named, base }: Phrase & { kind: 'aspect' }, index: number, end: number): number {
    const state = this.#state;
    const aspect =
      named === 'adjusted_budget' && isBeforeAdjusted(this.#text, index, end) ? 'original_budget' : named;
    // 比上年预算…, 下一年度预算…
    if (isBudget(aspect) && (state.part.foreignYear || (state.clause.framed && state.part.frame === 'prior')))
      state.item.ofBudgets = true;
    if (aspect === 'actual' && !this.#nouns.nameAccount(index, end)) this.#nouns.tellSides(index);
    this.#backToWhole(index);
    state.clause.aspect = aspect;
    state.clause.base = base ?? null;
    const behind = this.#turns.aspects(aspect, index, end);
    return behind > end ? behind : this.#inBudget(aspect, end);
  }

  /** 预算为9.00万元，其中基本支出6.00万元，项目支出3.00万元；决算为…: behind the parts of the budget, what follows is the whole's. */
  #backToWhole(index: number): void {
    const { clause, item, sentence } = this.#state;
    const isBack = this.#text.stream.text.charAt(index - 1) === '；' && item.ofBudgetParts && !clause.named;
    if (!isBack || !sentence.inParts) return;
    if (item.head) this.#nouns.name(item.head);
    else sentence.subject = null;
    sentence.inParts = false;
    item.budgetOfParts = null;
  }

  /** “三公”经费预算中，公务接待费2.00万元: what follows are its parts. Returns where to go on. */
  #inBudget(aspect: Aspect, end: number): number {
    const { text } = this.#text.stream;
    if (!isBudget(aspect) || text.charAt(end) !== '中' || !'，:'.includes(text.charAt(end + 1) || '-'))
      return end;
    this.#state.item.budgetOfParts = aspect;
    this.#state.sentence.inParts = true;
    return end + 1;
  }

  /** Does a comparison or its direction stand at `index`? */
  #isCompared(index: number): boolean {
    const kind = this.#text.lexer.longest(this.#text.stream.codes, index)?.value.kind;
    return kind === 'direction' || kind === 'frame';
  }

  #endsItem(index: number): boolean {
    return beginsItem(this.#text.stream.text.slice(Math.max(0, index - BEFORE_NOUN), index));
  }

  #opensClause(index: number): boolean {
    const { flow, stream } = this.#text;
    return (
      '，。；:'.includes(stream.text.charAt(index - 1)) ||
      (flow.gaps[stream.positions[index] ?? 0] ?? GAP.none) >= GAP.line
    );
  }

  /** 去年“三公”经费9.00万元, of which nothing was said before: news of an account call its own year so. */
  #isYearOfNews(index: number, end: number): boolean {
    return this.#state.item.last === null && this.#text.stream.text.slice(index, end) === '去年';
  }

  #isNoun(index: number): boolean {
    const kind = this.#text.lexer.longest(this.#text.stream.codes, index)?.value.kind;
    return kind === 'subject' || kind === 'part';
  }
}
