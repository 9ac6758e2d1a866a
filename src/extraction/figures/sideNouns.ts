/** 收入 and 支出 alone: whose they are, and which of the two a comparison is of. */
import { changedSide } from './changedSide.ts';
import { FUND_MEASURES, fundCarriedOver } from './funds.ts';
import { BEFORE_NOUN, isPaidOutOf } from './genericNouns.ts';
import { ALL_ACCOUNTS, type Nouns } from './nouns.ts';
import { balances } from './pairs.ts';
import type { SectionText } from './section.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import { comparedSide, isOfOtherSide, sideSpokenOf } from './sides.ts';
import type { State } from './state.ts';
import { subjectOf } from './subject.ts';

const WHOSE = /单位|部门/;

export class SideNouns {
  readonly #text: SectionText;
  readonly #state: State;
  readonly #nouns: Nouns;

  constructor(text: SectionText, state: State, nouns: Nouns) {
    this.#text = text;
    this.#state = state;
    this.#nouns = nouns;
  }

  /** 支出 or 收入 at the head of a clause is a noun of its own: the fund's, or one that cannot be told. */
  name(index: number, end: number): void {
    const word = this.#text.stream.text.slice(index, end);
    const { text } = this.#text.stream;
    // 2023年共支出9.00万元
    const before = text.charAt(index - (text.charAt(index - 1) === '共' ? 2 : 1));
    this.#nouns.nameSum(word, index);
    if (word !== '支出' && word !== '收入') return;
    const words = text.slice(Math.max(0, index - BEFORE_NOUN), index);
    if (word === '支出' && isPaidOutOf(this.#state.sentence.subject, words)) {
      this.#nouns.leave(end);
      return;
    }
    if (before === SYMBOL.thisYear || WHOSE.test(this.#text.stream.text.slice(index - 2, index))) {
      this.#yearsOwn(word, end);
      return;
    }
    const isHead = '，；。'.includes(before) || this.#text.stream.text.endsWith('相比', index);
    if (!isHead && !(before === '、' && this.#isCompared(end))) return;
    const { subject } = this.#state.sentence;
    const { last } = this.#state.item;
    const carried = last?.subject === subject ? fundCarriedOver(last.measures) : null;
    const fund = this.#state.sentence.fund ?? carried;
    const spokenOf = subject?.measures.money?.[0];
    const changed = this.#isCompared(end) ? sideSpokenOf(this.#state, word) : undefined;
    if (changed) this.#nouns.name(subjectOf({ money: [changed] }));
    // 公务接待9批次，80人次，支出3.00万元
    else if (word === '支出' && spokenOf && last?.subject === subject && last.unitClass !== 'money') return;
    else if (
      word === '支出' &&
      balances(this.#state, this.#text.numbers[this.#text.stream.numberAt[end] ?? -1])
    )
      this.#nouns.name(subjectOf({ money: ['expenditure_total'] }));
    else if (
      word === '支出' &&
      spokenOf === 'revenue' &&
      last?.measures[0] === 'revenue' &&
      !this.#isCompared(end)
    )
      this.#yearsOwn(word, end);
    else if (fund)
      this.#nouns.name(
        subjectOf({ money: [FUND_MEASURES[fund][word === '收入' ? 'revenue' : 'expenditure']] }),
      );
    else if (word === '支出' && spokenOf === 'fiscal_appropriation_revenue')
      this.#nouns.name(subjectOf({ money: ['fiscal_appropriation_expenditure'] }));
    else this.#state.clause.unsure = true;
  }

  /** Does a comparison or its direction stand at `index`? */
  #isCompared(index: number): boolean {
    const kind = this.#text.lexer.longest(this.#text.stream.codes, index)?.value.kind;
    return kind === 'direction' || kind === 'frame';
  }

  /** 收入9.00万元，支出8.00万元，比上年收入增加…: the comparison says which of the two changed. */
  nameCompared(index: number, end: number): void {
    const word = comparedSide(this.#text.stream.text.slice(index, end));
    if (word === null || !isOfOtherSide(this.#state, word)) return;
    const measure = sideSpokenOf(this.#state, word);
    if (measure) this.#nouns.name(subjectOf({ money: [measure] }));
    else this.#state.clause.unsure = true;
  }

  /** 与上年相比，今年收入减少9.00万元，下降9.1% */
  nameChanged(index: number, end: number): void {
    const side = comparedSide(this.#text.stream.text.slice(index, end));
    const measure = side && changedSide(this.#text, this.#state, side, end);
    if (measure) this.#nouns.name(subjectOf({ money: [measure] }));
    else this.#nouns.unknown(index);
  }

  /** 2023年收入12.00万元, where all revenue and expenditure is spoken of. */
  #yearsOwn(word: '收入' | '支出', end: number): void {
    const { stream, numbers } = this.#text;
    const number = stream.text.charAt(end) === '为' ? end + 1 : end;
    const follows = numbers[stream.numberAt[number] ?? -1]?.kind;
    if (ALL_ACCOUNTS.has(this.#text.span.region) && follows === 'quantity')
      this.#nouns.name(subjectOf({ money: [word === '收入' ? 'revenue' : 'expenditure'] }));
  }
}
