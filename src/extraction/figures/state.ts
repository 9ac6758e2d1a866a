/** Where the reader stands in a sentence: what is spoken of, compared with what, and whether it is sure. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure, Section } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import type { Fund } from './funds.ts';
import type { Frame, UnitClass } from '../lexicon/tokens.ts';
import type { Region } from '../lexicon/regions.ts';
import { firstMeasure, subjectOf, type Subject } from './subject.ts';

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

/** What holds up to the next comma. */
export interface Clause {
  /** The subject was named. */
  named: boolean;
  direction: 1 | -1 | null;
  aspect: Aspect | null;
  /** The budget that the aspect's rate is of, until its amount was printed. */
  base: Aspect | null;
  /** 完成 stood before the number. */
  done: boolean;
  /** Which of several nouns the next number is of, behind 分别. */
  turn: number | null;
  /** The numbers that are one noun's each: where their list ends, and the unit that only the last one prints. */
  list: { readonly end: number; readonly unit: Unit | null } | null;
  /** What those are of, where it was not named as several nouns: amounts just told, or aspects (年初预算、决算分别为…). */
  told: readonly { readonly subject: Subject; readonly aspect: Aspect | null }[] | null;
  share: boolean;
  /** 均为, 各 stood before the number. */
  each: boolean;
  /** The comparison was named: 比年初预算30万元减少… states the budget itself. */
  framed: boolean;
  /** A comparison was named. */
  compares: boolean;
  /** 价值: the value of the last counted thing. */
  worth: boolean;
  /** Words that the lexicon does not know stand before the number. */
  unsure: boolean;
  /** As unsure, for the whole clause: 人均接待费, 减少为. */
  unclear: boolean;
  priorYear: boolean;
}

/** What holds up to the next semicolon. */
interface Part {
  frame: Frame | null;
  /** A year that is neither the document's nor the one before is spoken of. */
  foreignYear: boolean;
  /** The amount just before 其中: what stands behind it, up to the semicolon, is its parts. */
  whole: LastClaim | null;
  /** How many parts of what is spoken of were printed, until one was compared: a comparison behind several may be of any. */
  partsTold: number;
}

/** What holds up to the next full stop. */
interface Sentence {
  subject: Subject | null;
  headSet: boolean;
  inParts: boolean;
  /** The budget last spoken of. */
  fund: Fund | null;
  /** It was named as a part of what is spoken of. */
  fundOfParts: boolean;
  /** 2022年度支出合计…，其中：…: the parts are of that year too. */
  partsOfPrior: boolean;
  /** It opens with a year that is neither (2024年预算安排10万元，其中：…；…), or goes on with the parts of a sentence that did. */
  ofForeignYear: boolean;
  /** One of the document's own years was named. */
  ofYear: boolean;
  /** The amount just before 其中. */
  whole: LastClaim | null;
  /** The amounts of the year printed since the sentence, or its 其中, began. */
  told: readonly LastClaim[];
  /** The counts printed since the sentence began. */
  counted: ReadonlyMap<Measure, string>;
}

/** What holds up to the next item of a list. */
interface Item {
  /** What a sentence is about, as against its parts behind 其中. */
  head: Subject | null;
  /** Budgets of two years are compared, until an account is printed: what changed is none. */
  ofBudgets: boolean;
  /** What a budget was printed of: a bare 完成…% is its rate. */
  budgeted: Subject | null;
  budgetOfParts: Aspect | null;
  /** The last amount was one of those parts, without words of its own that say so. */
  ofBudgetParts: boolean;
  /** The sentence before was of the year before, or of one that is neither that nor the document's. */
  endedIn: 'prior' | 'foreign' | null;
  /** Nothing is claimed. */
  narrative: boolean;
  last: LastClaim | null;
  /** The claim before that. */
  previous: LastClaim | null;
  /** The last amount of the year, and of a budget. */
  actual: LastClaim | null;
  budget: LastClaim | null;
  /** Whose guests 来访团组 are: of the reception last spoken of. */
  guests: 'domestic' | 'foreign' | null;
}

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
  partsTold: 0,
});

const newSentence = (subject: Subject | null): Sentence => ({
  subject,
  headSet: false,
  inParts: false,
  fund: null,
  fundOfParts: false,
  partsOfPrior: false,
  ofForeignYear: false,
  ofYear: false,
  whole: null,
  told: [],
  counted: new Map(),
});

const newItem = (head: Subject | null): Item => ({
  head,
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
