/** What a noun names where it stands: with the nouns listed before it, within the budget spoken of, by function. */
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionSpan } from '../text/sections.ts';
import { accountNoun } from './accountNouns.ts';
import {
  BEFORE_NOUN,
  endsBody,
  endsFees,
  isGeneric,
  isNarrowed,
  isOfAllMoney,
  isNoPart,
  isOfAnother,
  isOfOthers,
  isOfRegion,
  isOfThosePaidFor,
} from './genericNouns.ts';
import { asItsWhole, fundNamed, measureOfItem, otherSideOf, withinFund } from './funds.ts';
import { nameItem, ofItem } from './itemsOwn.ts';
import { balancedPair, eachOfPair, goesOnWithPrior } from './pairs.ts';
import type { SectionText } from './section.ts';
import { BY_FUNCTION } from '../lexicon/lexicon.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { SubjectMeasures } from '../lexicon/tokens.ts';
import { nameSubject, type State } from './state.ts';
import { jointSubject, subjectOf, type Subject } from './subject.ts';
import { withinYear } from './yearsTotals.ts';

const guests = (batches: Measure, persons: Measure): SubjectMeasures => ({
  个: [batches],
  批次: [batches],
  人次: [persons],
  人: [persons],
});
const GUESTS = {
  domestic: guests('reception_batches', 'reception_persons'),
  foreign: guests('reception_foreign_batches', 'reception_foreign_persons'),
};
const ALL_OF_IT = /(?:全部|[均都])(?:为|是|用于)$/;
const SUMS = /^(?:合计|共计|总计)$/;
const BOTH_LEVELS = new RegExp(`一级项目${SYMBOL.number}个[，、]二级项目${SYMBOL.number}个[，。；]?共?$`);
const LONGEST_SENTENCE = 200;
export const ALL_ACCOUNTS: ReadonlySet<SectionSpan['region']> = new Set(['total', 'revenue', 'expenditure']);

export class Nouns {
  readonly #text: SectionText;
  readonly #state: State;
  /** The last noun and where it ended, in case the next one joins it. */
  #listed: { subject: Subject; end: number } | null = null;

  constructor(text: SectionText, state: State) {
    this.#text = text;
    this.#state = state;
  }

  /** `word`: the noun as it is printed. */
  name(subject: Subject, word = ''): void {
    const { sentence, item } = this.#state;
    if (!sentence.headSet) sentence.fund ??= otherSideOf(item.head, word);
    const ofFund = withinFund(sentence, subject, word);
    nameSubject(this.#state, ofFund);
    Object.assign(sentence, fundNamed(sentence, ofFund, word));
  }

  /** 机关运行经费，合计3.00万元: the sum of what was named right before the comma. */
  nameSum(word: string, index: number): void {
    const { text } = this.#text.stream;
    if (SUMS.test(word) && text.charAt(index - 1) === '，' && this.#listed?.end === index - 1)
      this.#state.clause.named = true;
  }

  #numberAt(index: number): NumberToken | undefined {
    return this.#text.numbers[this.#text.stream.numberAt[index] ?? -1];
  }

  /** 1.教育3.00万元: does an item begin at `index` and its amount at `end`? */
  isItem(index: number, end: number): boolean {
    const { stream } = this.#text;
    return (
      this.#numberAt(end)?.unit?.endsWith('元') === true && /[.、；。]/.test(stream.text.charAt(index - 1))
    );
  }

  /** The character at `index` is no word that the lexicon knows. */
  unknown(index: number): void {
    if (this.#state.reason) return;
    this.#state.clause.unsure = true;
    this.#state.unknownEnd = index + 1;
  }

  /** 2023年度收入决算12.00万元: a noun of its own, where nothing else is named. */
  nameAccount(index: number, end: number): boolean {
    const known = !this.#state.clause.named && ALL_ACCOUNTS.has(this.#text.span.region);
    const measure = known ? accountNoun(this.#text, index, end) : null;
    if (measure) this.name(subjectOf({ money: [measure] }));
    return measure !== null;
  }

  /** 支出决算 where revenue and expenditure are spoken of together is of one of them only. */
  tellSides(index: number): void {
    const { clause, sentence } = this.#state;
    const side = this.#text.stream.text.slice(index, index + 2);
    const spokenOf = sentence.subject?.measures.money ?? [];
    if ((side === '收入' || side === '支出') && !clause.named && spokenOf.length > 1) clause.unsure = true;
  }

  /** The words of the sentence before `index`, or the near part of a long one. */
  #sentenceBefore(index: number): string {
    const { stream, span } = this.#text;
    const words = stream.text.slice(Math.max(span.start, index - LONGEST_SENTENCE), index);
    return words.slice(words.lastIndexOf('。') + 1);
  }

  nameListed(noun: Subject, index: number, end: number): void {
    const word = this.#text.stream.text.slice(index, end);
    const subject = asItsWhole(this.#state.part.whole, withinYear(this.#text, noun, word), word);
    const own = ofItem(this.#text, this.#state, subject, index, word);
    if (own !== subject) {
      if (own) nameSubject(this.#state, own);
      else this.#state.clause.unsure = true;
      return;
    }
    const previous = this.#listed;
    const before = this.#text.stream.text.slice(Math.max(0, index - BEFORE_NOUN), index);
    if (isOfRegion(before)) {
      // 全县一般公共预算支出45.6亿元，…。节约资金5000万元: what is told behind it is of the region as well.
      this.leave(end);
      this.#state.item.narrative = true;
      return;
    }
    if (
      isOfAnother(subject, before, this.#text.span.region) ||
      isOfOthers(before) ||
      isNoPart(this.#state, subject, this.#numberAt(end)) ||
      isOfThosePaidFor(this.#state, subject) ||
      isOfAllMoney(subject, this.#text.span.region, () => this.#sentenceBefore(index))
    ) {
      this.leave(end);
      return;
    }
    if (isGeneric(subject)) {
      // “三公”经费支出合计: the noun before says of what.
      if (previous?.end === index) {
        this.#listed = { subject: previous.subject, end };
        return;
      }
      // 购买服务各项支出合计, 会费总支出: of something that the lexicon does not know, unless it is somebody (民政局项目支出).
      if ((this.#state.unknownEnd === index && !endsBody(before)) || endsFees(before, subject)) {
        this.#state.clause.unsure = true;
        return;
      }
    }
    // 执法车辆: of which of the body's vehicles it is, the lexicon does not know.
    if (this.#state.unknownEnd === index && isNarrowed(before, subject)) {
      this.leave(end);
      return;
    }
    const beside = previous?.end === index - 1 ? previous.subject : null;
    const named =
      (beside && jointSubject(beside, this.#text.stream.text.charAt(index - 1), subject)) ?? subject;
    if (goesOnWithPrior(this.#state, named, index)) this.#state.clause.priorYear = true;
    this.name(named, word);
    this.#listed = { subject: named, end };
  }

  /** What was named up to `end` is of something else: nothing that follows is known to be of it. */
  leave(end: number): void {
    this.#state.clause.unsure = true;
    // Nor is it of all: “三公”经费支出决算.
    this.#state.clause.named = true;
    this.#state.unknownEnd = end;
    this.#state.sentence.subject = null;
    this.#state.item.last = null;
  }

  /** 货物 of the procurement spoken of, or beside another part of it; anywhere else it cannot be told. */
  namePart(whole: Measure, subject: Subject, index: number, end: number): void {
    const isOf = (spokenOf: Subject | null): boolean =>
      Object.values(spokenOf?.measures ?? {})
        .flat()
        .some((measure) => measure === whole || measureDefinition(measure).parent === whole);
    const { sentence, item, part } = this.#state;
    // 财政拨款支出…，其中一般公共预算…: of the amount just before, and of no other named earlier.
    const spokenOf = [sentence.subject, part.whole?.subject ?? item.head];
    if (spokenOf.some(isOf)) {
      this.nameListed(subject, index, end);
      return;
    }
    this.#state.clause.unsure = true;
    this.#state.unknownEnd = end;
  }

  /** 一级项目1个，二级项目3个，共涉及资金9.00万元: the money of both levels is that of all projects, and they have no count in common. */
  nameProjects(index: number): void {
    const before = this.#text.stream.text.slice(Math.max(0, index - BEFORE_NOUN), index);
    if (BOTH_LEVELS.test(before)) this.name(subjectOf({ money: ['performance_projects'] }));
  }

  /** 收入总计…，支出总计…，与上年相比各增加…: each is both. */
  nameEach(): void {
    const pair = eachOfPair(this.#state);
    if (pair) this.name(subjectOf({ money: pair }));
  }

  /** 收入总计90.00万元，支出总计90.00万元，与上年相比，增加…: two totals that are one amount changed together. */
  nameBoth(): void {
    const pair = balancedPair(this.#state);
    if (pair) this.name(subjectOf({ money: pair }));
  }

  /** An economic category is one of basic expenditure only: what projects were spent on is no measure. */
  nameEconomic(measure: Measure, name: string): void {
    const { sentence, item } = this.#state;
    const ofProjects = [item.head, sentence.subject].some((known) =>
      known?.measures.money?.some((spokenOf) => spokenOf.includes('project')),
    );
    if (ofProjects) this.#state.clause.unsure = true;
    else this.name(subjectOf({ money: [measure] }, '', name));
  }

  /** 来访团组: of the reception spoken of; of none, it cannot be told whose guests they are. */
  nameGuests(index: number, end: number): void {
    const { guests } = this.#state.item;
    if (guests === null) this.#state.clause.unsure = true;
    else this.nameListed(subjectOf(GUESTS[guests]), index, end);
  }

  /** 支出9.00万元，全部用于…（项），与年初预算相比增加…: the item says what the whole was spent on, which is still spoken of. */
  #tellsUse(index: number, end: number): boolean {
    const { text } = this.#text.stream;
    return ALL_OF_IT.test(text.slice(Math.max(0, index - 4), index)) && /[，。]/.test(text.charAt(end));
  }

  /** An item of a function, where the section lists them; elsewhere what it is of cannot be told: 一般公共预算支出中，农林水支出3.00万元. */
  nameFunction(functionName: string, index: number, end: number): void {
    const known = BY_FUNCTION[this.#text.span.region];
    if (!known) {
      this.leave(end);
      return;
    }
    if (this.#tellsUse(index, end)) return;
    const measure = measureOfItem(this.#text, index) ?? known;
    this.name(subjectOf({ money: [measure] }, functionName));
    nameItem(this.#text, this.#state, index, end);
  }
}
