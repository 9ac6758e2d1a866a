/** Where the reader stands in a sentence: what is spoken of, compared with what, and whether it is sure. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure, Section } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import type { Fund } from './funds.ts';
import type { Frame, SubjectMeasures, UnitClass } from '../lexicon/tokens.ts';
import type { Region } from '../lexicon/regions.ts';

export interface Subject {
  readonly measures: SubjectMeasures;
  readonly functionName: string;
  readonly economicName: string;
  /** Nouns listed before one number: it is each one's only where it is zero. */
  readonly joint?: true;
}

export interface LastClaim {
  readonly subject: Subject;
  readonly measures: readonly Measure[];
  readonly aspect: Aspect;
  /** Of the year before, as the text names it. */
  readonly prior: boolean;
  readonly unit: Unit;
  readonly unitClass: UnitClass | null;
  /** Signed decimal. */
  readonly value: string;
  /** Stream position behind its unit. */
  readonly end: number;
}

export interface Reason {
  /** Stream position of its first word. */
  start: number;
  subject: Subject | null;
  aspect: Aspect;
  /** It says what an amount was spent on. */
  purpose: boolean;
  /** It is a list of items: （1）…；（2）…. */
  listed: boolean;
}

export interface State {
  subject: Subject | null;
  /** What the sentence is about, as against its parts behind 其中. */
  head: Subject | null;
  headSet: boolean;
  inParts: boolean;
  /** The budget last spoken of in this sentence. */
  fund: Fund | null;
  /** The subject was named since the last comma. */
  named: boolean;
  frame: Frame | null;
  direction: 1 | -1 | null;
  aspect: Aspect | null;
  /** The budget that the aspect's rate is of, until its amount was printed. */
  base: Aspect | null;
  /** Budgets of two years are compared, until an account is printed: what changed is none. */
  ofBudgets: boolean;
  /** Which of several nouns the next number is of, behind 分别. */
  turn: number | null;
  /** The numbers that are one noun's each: where their list ends, and the unit that only the last one prints. */
  list: { readonly end: number; readonly unit: Unit | null } | null;
  /** What a budget was printed of in this item: a bare 完成…% is its rate. */
  budgeted: Subject | null;
  /** 完成 stood before the number. */
  done: boolean;
  share: boolean;
  /** 均为, 各 stood before the number. */
  each: boolean;
  /** The comparison was named since the last comma: 比年初预算30万元减少… states the budget itself. */
  framed: boolean;
  /** A comparison was named since the last comma. */
  compares: boolean;
  /** 价值: the value of the last counted thing. */
  worth: boolean;
  /** Words that the lexicon does not know stand before the number. */
  unsure: boolean;
  /** Stream position behind the last word that the lexicon does not know. */
  unknownEnd: number;
  /** As unsure, for the whole clause: 人均接待费, 减少为. */
  unclear: boolean;
  priorYear: boolean;
  /** 2022年度支出合计…，其中：…: the parts are of that year too. */
  partsOfPrior: boolean;
  /** A year that is neither the document's nor the one before is spoken of. */
  foreignYear: boolean;
  /**
   * The performance section speaks of the funds under evaluation: its 基本支出 is a statement of the accounts only as a
   * part of a budget named just before (整体支出年初预算…，其中…), whose aspect it takes.
   */
  readonly gated: boolean;
  budgetOfParts: Aspect | null;
  /** Nothing is claimed until the next item. */
  narrative: boolean;
  /** A reason of something unknown (no subject) is one all the same: its numbers are no figures. */
  reason: Reason | null;
  last: LastClaim | null;
  /** The claim before that. */
  previous: LastClaim | null;
  /** The amount just before 其中. */
  whole: LastClaim | null;
  /** Whose guests 来访团组 are: of the reception last spoken of in this item. */
  guests: 'domestic' | 'foreign' | null;
}

export const subjectOf = (measures: SubjectMeasures, functionName = '', economicName = ''): Subject => ({
  measures,
  functionName,
  economicName,
  ...((measures.辆?.length ?? 0) > 1 ? { joint: true } : {}),
});

/** 甲、乙 before one number. */
export function jointSubject(first: Subject, second: Subject): Subject {
  const measures = [...(first.measures.money ?? []), ...(second.measures.money ?? [])];
  return { measures: { money: [...new Set(measures)] }, functionName: '', economicName: '', joint: true };
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
    subject,
    head: subject,
    headSet: false,
    inParts: false,
    fund: null,
    named: false,
    frame: null,
    direction: null,
    aspect: null,
    base: null,
    done: false,
    ofBudgets: false,
    turn: null,
    list: null,
    budgeted: null,
    share: false,
    each: false,
    framed: false,
    compares: false,
    worth: false,
    unsure: false,
    unknownEnd: -1,
    unclear: false,
    priorYear: false,
    partsOfPrior: false,
    foreignYear: false,
    gated: region === 'performance',
    budgetOfParts: null,
    narrative: false,
    reason: null,
    last: null,
    previous: null,
    whole: null,
    guests: null,
  };
}

export function endClause(state: State): void {
  state.named = false;
  state.direction = null;
  state.aspect = null;
  state.base = null;
  state.done = false;
  state.turn = null;
  state.list = null;
  state.share = false;
  state.each = false;
  state.framed = false;
  state.compares = false;
  state.worth = false;
  state.unsure = false;
  state.unclear = false;
  state.priorYear = state.partsOfPrior;
}

export function endPart(state: State): void {
  endClause(state);
  state.frame = null;
  state.foreignYear = false;
}

export function endSentence(state: State): void {
  state.partsOfPrior = false;
  state.whole = null;
  endPart(state);
  state.subject = state.head;
  state.headSet = false;
  state.inParts = false;
  state.fund = null;
}

/** A new list item: nothing said before holds. */
export function beginItem(state: State): void {
  endSentence(state);
  state.ofBudgets = false;
  state.subject = null;
  state.head = null;
  state.narrative = false;
  state.budgetOfParts = null;
  state.budgeted = null;
  state.last = null;
  state.previous = null;
  state.guests = null;
}

/** A reception names its guests: 外宾接待 its own, any other those from within the country. */
function guestsOf(subject: Subject): State['guests'] {
  const measure = Object.values(subject.measures)[0]?.[0] ?? '';
  if (!measure.startsWith('reception')) return null;
  return measure.startsWith('reception_foreign') ? 'foreign' : 'domestic';
}

export function nameSubject(state: State, subject: Subject): void {
  // 减少公务接待费3万元: what was cut is not the measure's own change, or at least not surely.
  if (state.direction !== null) state.unsure = true;
  else state.unsure = false;
  state.subject = subject;
  state.guests = guestsOf(subject) ?? state.guests;
  state.named = true;
  state.share = false;
  state.worth = false;
  if (!state.inParts && !state.headSet) {
    state.head = subject;
    state.headSet = true;
  }
}
