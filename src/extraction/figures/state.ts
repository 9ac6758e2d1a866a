/** Where the reader stands in a sentence: what is spoken of, compared with what, and whether it is sure. */
import type { Measure, Section } from '../../domain/measures.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Clause, Item, LastClaim, Part, Reason, Sentence } from './stateParts.ts';
import { firstMeasure, subjectOf, type Subject } from './subject.ts';

export type { Clause, LastClaim, Reason } from './stateParts.ts';

/** One state for each length of text that words hold for; the functions below end one by putting a fresh one in its place. */
export interface State {
  clause: Clause;
  part: Part;
  sentence: Sentence;
  item: Item;
  /** A reason of something unknown (no subject) is one all the same: its numbers are no figures. */
  reason: Reason | null;
  /** The amounts of the whole that the section told of its own year. */
  told: readonly LastClaim[];
  /** Stream position behind the last word that the lexicon does not know. */
  unknownEnd: number;
  /**
   * The performance section speaks of the funds under evaluation: its 基本支出 is a statement of the accounts only as a
   * part of a budget named just before (整体支出年初预算…，其中…), whose aspect it takes.
   */
  readonly gated: boolean;
}

/** What a section speaks of before it names anything. */
const DEFAULTS: Partial<Record<Section, readonly Measure[]>> = {
  total: ['revenue_total', 'expenditure_total'],
  revenue: ['revenue'],
  expenditure: ['expenditure'],
  fiscal: ['fiscal_appropriation_revenue_total', 'fiscal_appropriation_expenditure_total'],
  general_public_budget: ['general_public_budget_expenditure'],
  basic: ['general_public_budget_basic_expenditure'],
  three_public: ['three_public'],
  government_funds: ['government_funds_expenditure'],
  state_capital: ['state_capital_expenditure'],
  agency_operating: ['agency_operating'],
  procurement: ['procurement'],
};

export function initialState(region: Region): State {
  const measures = DEFAULTS[region as Section];
  const subject = measures ? subjectOf({ money: measures }) : null;
  return {
    clause: newClause(false),
    part: newPart(false),
    sentence: newSentence(subject),
    item: newItem(subject),
    reason: null,
    told: [],
    unknownEnd: -1,
    gated: region === 'performance',
  };
}

const newClause = (priorYear: boolean): Clause => ({
  named: false,
  direction: null,
  aspect: null,
  base: null,
  done: false,
  turn: null,
  list: null,
  told: null,
  share: false,
  each: false,
  framed: false,
  compares: false,
  worth: false,
  unsure: false,
  unclear: false,
  priorYear,
});

const newPart = (foreignYear: boolean): Part => ({
  frame: null,
  foreignYear,
  whole: null,
  inParts: false,
  unread: false,
  partsTold: 0,
});

const newSentence = (subject: Subject | null): Sentence => ({
  subject,
  headSet: false,
  inParts: false,
  fund: null,
  fundOfParts: false,
  ofUnread: false,
  partsOfPrior: false,
  ofForeignYear: false,
  supposed: false,
  ofYear: false,
  changed: null,
  whole: null,
  told: [],
  counted: new Map(),
});

const newItem = (head: Subject | null): Item => ({
  head,
  titled: null,
  title: null,
  ownAccount: false,
  ofBudgets: false,
  budgeted: null,
  budgetOfParts: null,
  ofBudgetParts: false,
  endedIn: null,
  narrative: false,
  last: null,
  previous: null,
  actual: null,
  budget: null,
  guests: null,
});

/** The state as it is now, which goes on by itself. */
export const copyOf = (state: State): State => ({
  ...state,
  clause: { ...state.clause },
  part: { ...state.part },
  sentence: { ...state.sentence },
  item: { ...state.item },
});

export function endClause(state: State): void {
  state.clause = newClause(state.sentence.partsOfPrior);
}

export function endPart(state: State): void {
  endClause(state);
  state.part = newPart(state.sentence.ofForeignYear);
}

/** The next one speaks of what the last was about. */
export function endSentence(state: State): void {
  const { ofForeignYear, partsOfPrior } = state.sentence;
  state.item.endedIn = ofForeignYear ? 'foreign' : partsOfPrior ? 'prior' : null;
  state.sentence = newSentence(state.item.head);
  endPart(state);
}

/** A new list item: nothing said before holds. */
export function beginItem(state: State): void {
  state.item = newItem(null);
  endSentence(state);
}

/** A reception names its guests: 外宾接待 its own, any other those from within the country. */
function guestsOf(subject: Subject): Item['guests'] {
  const measure = firstMeasure(subject.measures) ?? '';
  if (!measure.startsWith('reception')) return null;
  return measure.startsWith('reception_foreign') ? 'foreign' : 'domestic';
}

export function nameSubject(state: State, subject: Subject): void {
  // 减少公务接待费3万元: what was cut is not the measure's own change, or at least not surely.
  if (state.clause.direction !== null) state.clause.unsure = true;
  else state.clause.unsure = false;
  state.sentence.subject = subject;
  state.item.guests = guestsOf(subject) ?? state.item.guests;
  state.clause.named = true;
  state.clause.share = false;
  state.clause.worth = false;
  if (!state.sentence.inParts && !state.sentence.headSet) {
    state.item.head = subject;
    state.sentence.headSet = true;
  }
}
