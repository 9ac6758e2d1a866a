/** The words of the statement tables (部门决算公开报表 01–09, and 机构运行信息表 and the like beside them), ready to be looked up: titles, columns, rows, and which measure each stands for. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import { flatHeaderOf, type FlatHeader } from './flatHeaders.ts';
import type { Expand } from './notation.ts';
import type { Template } from './schema.ts';

type Raw = Template['statements'];
type Categories = Template['economic'];

/** What a column or a row stands for; null where it is known and no measure stands for it. */
export type Meaning = Measure | null;
export type RowLabel = Raw['kinds'][string]['rows'][number];
/** `part`: one of the three columns 类, 款, 项 of a code. */
export type KeyRole = Raw['keys'][number][1];
/** `budget`: 预算数 alone; which budget it is, the table's note says. `count`: 数量, of things that are counted. */
export type ColumnAspect = Aspect | 'budget' | 'count';

/** Words that mean the same in every table. All keys are folded. */
export interface TableWords {
  readonly keys: ReadonlyMap<string, KeyRole>;
  readonly aspects: ReadonlyMap<string, ColumnAspect>;
  readonly priorYears: ReadonlySet<string>;
  readonly otherYears: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, Readonly<Partial<Record<Unit, Measure>>>>;
  /** Economic categories by their printed names. */
  readonly economic: ReadonlyMap<string, EconomicCategory>;
}

export interface EconomicCategory {
  readonly name: string;
  /** It has items of its own: 工资福利支出. */
  readonly isClass: boolean;
  /** What it is a part of, where its name or code tells. */
  readonly expense: 'personnel' | 'operating' | null;
}

export interface StatementKind {
  readonly id: string;
  /** As quotes name it. */
  readonly name: string;
  readonly rowsBy: 'label' | 'function' | 'economic';
  /** What 合计 or a column without a name of its own stands for. */
  readonly total: Measure | undefined;
  /** Measures of two tables side by side, where no header says which is which. */
  readonly sides: readonly [Measure, Measure] | undefined;
  readonly columns: ReadonlyMap<string, readonly Meaning[]>;
  readonly rows: ReadonlyMap<string, readonly RowLabel[]>;
  readonly flat: readonly FlatHeader[];
  readonly words: TableWords;
}

export interface StatementWords {
  /** Kinds by their titles. */
  readonly titles: ReadonlyMap<string, StatementKind>;
  /** How many characters the titles have, the most first. */
  readonly lengths: readonly number[];
}

export function statementWordsOf({ statements: raw, economic }: Template, expand: Expand): StatementWords {
  const titles = new Map<string, StatementKind>();
  const words = tableWordsOf(raw, economic, expand);
  for (const [id, kind] of Object.entries(raw.kinds)) {
    const compiled = kindOf(id, kind, raw.flat, words, expand);
    for (const phrase of kind.titles.flatMap(expand)) titles.set(phrase, compiled);
  }
  const lengths = [...new Set([...titles.keys()].map((title) => title.length))].sort((a, b) => b - a);
  return { titles, lengths };
}

function tableWordsOf(raw: Raw, { categories, groups }: Categories, expand: Expand): TableWords {
  const entries = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
    new Map(rows.flatMap(([pattern, value]) => expand(pattern).map((phrase) => [phrase, value] as const)));
  const items = (['personnel', 'operating'] as const).flatMap((expense) =>
    (categories[expense] ?? []).map((name) => [name, { name, isClass: false, expense }] as const),
  );
  const classes = groups.map(([pattern, name]) => [pattern, { name, isClass: true, expense: null }] as const);
  const set = (patterns: readonly string[]): ReadonlySet<string> => new Set(patterns.flatMap(expand));
  return {
    keys: entries(raw.keys),
    aspects: entries(raw.aspects),
    priorYears: set(raw.priorYears),
    otherYears: set(raw.otherYears),
    totals: set(raw.totals),
    wholes: set(raw.wholes),
    counts: entries(raw.counts),
    economic: entries<EconomicCategory>([...items, ...classes]),
  };
}

/** Throws `RangeError` where the kind lacks what every table has. */
function kindOf(
  id: string,
  { name, rowsBy, total, sides, columns, rows, parts }: Raw['kinds'][string],
  flat: Raw['flat'],
  words: TableWords,
  expand: Expand,
): StatementKind {
  if (name === undefined || rowsBy === undefined)
    throw new RangeError(`statements.kinds.${id}: no name or rowsBy`);
  const partRows = parts.map(([pattern, measure]): RowLabel => ({ pattern, measures: { none: measure } }));
  return {
    id,
    name,
    rowsBy,
    total,
    sides,
    columns: grouped([...parts, ...columns], expand),
    rows: grouped(
      [...partRows, ...rows].map((row) => [row.pattern, row] as const),
      expand,
    ),
    flat: flat.filter(({ kinds }) => kinds.includes(id)).map((header) => flatHeaderOf(header, expand)),
    words,
  };
}

/** All that a phrase may mean, in the order of the file. */
function grouped<T>(
  rows: readonly (readonly [pattern: string, value: T])[],
  expand: Expand,
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [pattern, value] of rows)
    for (const phrase of expand(pattern)) found.set(phrase, [...(found.get(phrase) ?? []), value]);
  return found;
}
