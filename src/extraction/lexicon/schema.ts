/**
 * What a file of `templates/` may hold. A phrase is written in the notation of `notation.ts`; what is called a pattern is a
 * regular expression over folded text. Everything may be left out: a province's file adds to `base.json`.
 */
import { z } from 'zod';
import { ASPECTS } from '../../domain/aspects.ts';
import { EVALUATION_FIELDS } from '../../domain/evaluationFields.ts';
import { isMeasure, type Measure } from '../../domain/measures.ts';
import { isUnit, type Unit } from '../../domain/units.ts';
import { KINDS, PLACES } from '../kind/evidence.ts';
import { REGIONS, SECTION_NAMES } from './regions.ts';
import { UNIT_CLASSES, type Phrase } from './tokens.ts';

/** Each bracket closes the one that was opened last. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') open.push(bracket);
    else if (open.pop() !== (bracket === ')' ? '(' : '[')) return false;
  }
  return open.length === 0;
}
const phrase = z.string().min(1).refine(isBalanced, 'its brackets are not balanced');
const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source).source !== '';
  } catch {
    return false;
  }
};
const pattern = z.string().min(1).refine(isPattern, 'is no regular expression');
const measure = z.custom<Measure>((value) => typeof value === 'string' && isMeasure(value), 'is no measure');
const unit = z.custom<Unit>((value) => typeof value === 'string' && isUnit(value), 'is no unit');
const aspect = z.enum(ASPECTS);
const region = z.enum(REGIONS);
const section = z.enum(SECTION_NAMES);
const list = <T extends z.ZodType>(of: T) => z.array(of).default([]);

/** What a noun names, by the unit that follows it. */
const measures = z.partialRecord(z.enum(UNIT_CLASSES), z.array(measure).min(1));
/** With the aspect that it names as well, if it does. */
const noun = z.tuple([phrase, measures, aspect.optional()]);

const sign = z.union([z.literal(1), z.literal(-1)]);
const meaning = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('frame'),
    frame: z.enum(['prior', 'original', 'adjusted', 'budget']),
    sign: z.union([sign, z.literal(0)]).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('direction'),
    sign,
    short: z.literal(true).exactOptional(),
    framed: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('aspect'), aspect, base: aspect.exactOptional() }),
  z.strictObject({ kind: z.literal('funds'), aspect: aspect.exactOptional() }),
  z.strictObject({
    kind: z.enum([
      'compared',
      'done',
      'each',
      'filler',
      'guests',
      'narrative',
      'parts',
      'prior',
      'purpose',
      'reason',
      'region',
      'respectively',
      'share',
      'side',
      'supposed',
      'unclear',
      'worth',
    ]),
  }),
]) satisfies z.ZodType<Phrase>;
const phrases = list(z.tuple([phrase, meaning]));

const countedNoun = z.strictObject({
  unit,
  /** In this section only. */
  section: section.exactOptional(),
  /** What must stand right before the count. */
  before: pattern.exactOptional(),
  noun: pattern,
  measures,
});

const columnMeaning = z.union([measure, z.null()]);
const statementKind = z.strictObject({
  /** As quotes name it. */
  name: z.string().exactOptional(),
  titles: list(phrase),
  rowsBy: z.enum(['label', 'function', 'economic']).exactOptional(),
  /** What 合计 or a column without a name of its own stands for. */
  total: measure.exactOptional(),
  /** Measures of two tables side by side, where no header says which is which. */
  sides: z.tuple([measure, measure]).exactOptional(),
  /** What a column stands for; null where it is known and no measure stands for it. */
  columns: list(z.tuple([phrase, columnMeaning])),
  rows: list(
    z.strictObject({
      pattern: phrase,
      /** By the measure of the column it is read in; `none` where the column names none. */
      measures: z.partialRecord(
        z.custom<Measure | 'none'>((key) => key === 'none' || (typeof key === 'string' && isMeasure(key))),
        measure,
      ),
      /** Rows below belong to this group, until another row that opens or closes one. */
      opens: z.enum(['carryover', 'parts', 'start']).exactOptional(),
      /** Only within this group. Of `parts` one alone is the whole. */
      within: z.enum(['carryover', 'parts']).exactOptional(),
    }),
  ),
  /** What is a column in one layout of the table and a row in the other. */
  parts: list(z.tuple([phrase, measure])),
});

const statements = z.strictObject({
  /** Titles of the columns that name the rows; `part`: one of the three columns 类, 款, 项 of a code. */
  keys: list(z.tuple([phrase, z.enum(['code', 'part', 'name', 'label', 'line'])])),
  /** `budget`: 预算数 alone; which budget it is, the table's note says. */
  aspects: list(z.tuple([phrase, z.union([aspect, z.enum(['budget', 'count'])])])),
  /** The actual of the year before. */
  priorYears: list(phrase),
  /** Known, and no value of this year or the one before: the column is left. */
  otherYears: list(phrase),
  /** Titles of a column that holds the sum of others. */
  totals: list(phrase),
  /** Labels of the row that holds the sum of all. */
  wholes: list(phrase),
  /** Counts below the amounts; they name their own unit in brackets behind the label. */
  counts: list(z.tuple([phrase, z.record(unit, measure)])),
  kinds: z.record(z.string(), statementKind).default({}),
  /**
   * The columns from left to right, each by its titles from the top, for a text that lost its cells: their order says which column an
   * amount is of. A title behind `?` may be missing, and its column with it; `besides` may stand in the header too.
   */
  flat: list(
    z.strictObject({
      kinds: z.array(z.string()).min(1),
      columns: z.array(z.array(phrase).min(1)).min(1),
      besides: list(phrase),
    }),
  ),
});

const patterns = list(pattern);
export const INDICATOR_COLUMNS = [
  'level1',
  'level2',
  'level3',
  // ≥ and 公里 of a target whose number has a cell of its own.
  'sign',
  'target',
  'unit',
  'actual',
  'completion',
  'weight',
  'score',
  'basis',
  'reason',
] as const;

const forms = z.strictObject({
  /** What the cells of a form's head are named by. `parts`: two parts of the expenditure, printed instead of a budget. */
  labels: z
    .strictObject({
      name: patterns,
      department: patterns,
      agency: patterns,
      money: patterns,
      total: patterns,
      parts: patterns,
      goals: patterns,
      /** Titles between the names and the money: a name ends there. */
      basics: patterns,
    })
    .prefault({}),
  /** Titles of the columns of money and of its scoring, the longer first where one contains another. */
  amounts: list(z.tuple([pattern, z.enum(EVALUATION_FIELDS)])),
  indicators: z
    .strictObject({
      /** Titles of columns. The first that fits names the column. */
      columns: list(z.tuple([pattern, z.enum(INDICATOR_COLUMNS)])),
      /** Titles of columns that are not read. */
      unread: patterns,
      /** First words of the row behind the last indicator. */
      ends: patterns,
      /** What stands down the side of the table. */
      margin: patterns,
      /** Names of first levels in forms of a project and of all expenditure. */
      level1: z.strictObject({ project: patterns, overall: patterns }).prefault({}),
      /** Names of second levels, before 指标. */
      level2: patterns,
      /** Names of a second level without 指标; with it behind them, they are the first. */
      effects: patterns,
      /** Words of the column 指标分类, where the form has it. */
      classes: list(phrase),
      /** Names that the form prints for everybody: a second level, and the third levels under it. */
      common: list(z.tuple([z.string(), z.array(z.string())])),
    })
    .prefault({}),
});

/** Where words that tell a kind of document are looked for, what they weigh, and how many bodies their first group must name. */
const evidence = z.tuple([z.enum(PLACES), pattern, z.int().positive(), z.int().min(2).optional()]);

export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'is no id'),
  name: z.string().min(1),
  /** Patterns of words that the template alone prints: the template of which most are found is the document's. */
  toldBy: patterns,
  /** Parts of phrases that recur: `{prior}` stands for the group of that name. */
  groups: z.record(z.string(), phrase).default({}),
  titles: list(z.tuple([phrase, region])),
  /** What a text without headings speaks of, by the words that only one section has. */
  leads: list(z.tuple([pattern, region])),
  nouns: list(noun),
  /** Short nouns that are parts of the measure spoken of, and nothing where another is: 其中：货物10.00万元. */
  parts: list(z.tuple([phrase, measure, measures])),
  /** Nouns that follow their count. */
  countedNouns: list(countedNoun),
  /** Words of comparison, direction, share, aspect and reason. */
  phrases,
  /** Words that may stand between a noun and its number without changing what it is. */
  fillers: list(phrase),
  /** What a phrase means inside one section, where it differs. `short`: a noun with its last word left out, before 增加 or 较上年. */
  sections: z
    .partialRecord(section, z.strictObject({ nouns: list(noun), short: list(noun), phrases }))
    .default({}),
  /** Economic categories of department budgets, by the expense they belong to; and their own classes by what is printed. */
  economic: z
    .strictObject({
      categories: z.partialRecord(z.enum(['personnel', 'operating']), z.array(z.string())).default({}),
      groups: list(z.tuple([phrase, z.string()])),
    })
    .prefault({}),
  statements: statements.prefault({}),
  forms: forms.prefault({}),
  /** What tells of what kind a document is, for and against an account. */
  evidence: z.partialRecord(z.enum(KINDS), list(evidence)).default({}),
});

/** A file of `templates/` with what it leaves out. */
export type Template = z.infer<typeof templateSchema>;
