/** What the reader keeps in mind for a clause, a part of a sentence, a sentence and an item of a list. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import type { Frame, UnitClass } from '../lexicon/tokens.ts';
import type { Fund } from './funds.ts';
import type { Subject } from './subject.ts';

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
export interface Part {
  frame: Frame | null;
  /** A year that is neither the document's nor the one before is spoken of. */
  foreignYear: boolean;
  /** The amount just before 其中: what stands behind it, up to the semicolon, is its parts. */
  whole: LastClaim | null;
  /** 其中 stood in it. */
  inParts: boolean;
  /** The last amount of money was not read. */
  unread: boolean;
  /** How many parts of what is spoken of were printed, until one was compared: a comparison behind several may be of any. */
  partsTold: number;
}

/** What holds up to the next full stop. */
export interface Sentence {
  subject: Subject | null;
  headSet: boolean;
  inParts: boolean;
  /** The budget last spoken of. */
  fund: Fund | null;
  /** It was named as a part of what is spoken of. */
  fundOfParts: boolean;
  /** Parts of a part that was not read were told. */
  ofUnread: boolean;
  /** 2022年度支出合计…，其中：…: the parts are of that year too. */
  partsOfPrior: boolean;
  /** It opens with a year that is neither (2024年预算安排10万元，其中：…；…), or goes on with the parts of a sentence that did. */
  ofForeignYear: boolean;
  /** It reckons with something left out, or misprints its year: no year of its own brings it back. */
  supposed: boolean;
  /** One of the document's own years was named. */
  ofYear: boolean;
  /** What was last said to have changed. */
  changed: Subject | null;
  /** The amount just before 其中. */
  whole: LastClaim | null;
  /** The amounts of the year printed since the sentence, or its 其中, began. */
  told: readonly LastClaim[];
  /** The counts printed since the sentence began. */
  counted: ReadonlyMap<Measure, string>;
}

/** What holds up to the next item of a list. */
export interface Item {
  /** What a sentence is about, as against its parts behind 其中. */
  head: Subject | null;
  /** An item of a function that was named as a title, and the stream position behind it. */
  titled: Subject | null;
  title: number | null;
  /** What its title begins is its account: 本年收入, 本年支出 and 结转 are the item's. */
  ownAccount: boolean;
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
