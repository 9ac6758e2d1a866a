/** What a noun names where it stands: with the nouns listed before it, within the budget spoken of, by function. */
import type { Measure } from '../../domain/measures.ts';
import type { SectionSpan } from '../text/sections.ts';
import { FUND_MEASURES, fundOf, SIDES } from './funds.ts';
import type { SectionText } from './section.ts';
import { jointSubject, nameSubject, subjectOf, type State, type Subject } from './state.ts';

/** Sections whose amounts are printed by function. */
export const BY_FUNCTION: Partial<Record<SectionSpan['region'], Measure>> = {
  general_public_budget: 'general_public_budget_expenditure',
  fiscal: 'fiscal_appropriation_expenditure',
  government_funds: 'government_funds_expenditure',
  state_capital: 'state_capital_expenditure',
};

export class Nouns {
  readonly #text: SectionText;
  readonly #state: State;
  /** The last noun and where it ended, in case the next one joins it. */
  #listed: { subject: Subject; end: number } | null = null;

  constructor(text: SectionText, state: State) {
    this.#text = text;
    this.#state = state;
  }

  name(subject: Subject): void {
    const ofFund = this.#ofFund(subject);
    nameSubject(this.#state, ofFund);
    this.#state.fund = fundOf(ofFund) ?? this.#state.fund;
  }

  /** 一般公共预算财政拨款本年收入…；本年支出…: the second is the same fund's. */
  #ofFund(subject: Subject): Subject {
    const { fund } = this.#state;
    const side = SIDES[subject.measures.money?.[0] ?? ''];
    return fund && side ? subjectOf({ money: [FUND_MEASURES[fund][side]] }) : subject;
  }

  /** 支出 or 收入 at the head of a clause is a noun of its own: the fund's, or one that cannot be told. */
  bareNoun(index: number, end: number): void {
    const word = this.#text.stream.text.slice(index, end);
    if ((word !== '支出' && word !== '收入') || !'，；。'.includes(this.#text.stream.text.charAt(index - 1)))
      return;
    const { fund } = this.#state;
    if (fund)
      this.name(subjectOf({ money: [FUND_MEASURES[fund][word === '收入' ? 'revenue' : 'expenditure']] }));
    else this.#state.unsure = true;
  }

  nameListed(subject: Subject, index: number, end: number): void {
    const previous = this.#listed;
    const joins = previous?.end === index - 1 && this.#text.stream.text[index - 1] === '、';
    this.name(joins ? jointSubject(previous.subject, subject) : subject);
    this.#listed = { subject, end };
  }

  nameFunction(functionName: string): void {
    const measure = BY_FUNCTION[this.#text.span.region];
    if (!measure) return;
    this.name(subjectOf({ money: [measure] }, functionName));
    // A heading item: its 支出决算 and 年初预算 follow over the next clauses.
    this.#state.head = this.#state.subject;
  }
}
