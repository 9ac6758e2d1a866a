/** The titles above a column → what it is. */
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import type { ColumnAspect, KeyRole, Meaning, StatementKind } from '../lexicon/statementWords.ts';
import { wordsOf, type Words } from './words.ts';

export interface Column {
  /** `unknown`: a title nobody knows; what stands below is left. */
  readonly role: KeyRole | 'value' | 'unknown';
  /** Undefined where the title names none and the row's label does; null where no measure stands for it. */
  readonly measure: Meaning | undefined;
  readonly aspect: ColumnAspect;
  /** -1 where it is of the year before. */
  readonly yearOffset: 0 | -1;
  readonly unit: Unit | null;
  /** As quotes name it; empty where it only says 决算数. */
  readonly title: string;
}

const meaningsOf = ({ columns }: StatementKind, text: string): readonly Meaning[] => columns.get(text) ?? [];

interface Title extends Words {
  /** It says that what stands below is of the year before. */
  readonly isPrior: boolean;
}

const NAMES_YEAR = /^[比较]?\d{4}年/;
const COMPARED_YEAR = /^[比较](20\d\d)年度?/;

/** `year`: the document's, from which a title tells that it is of the year before. */
function titleOf(printed: string, year?: number): Title {
  const words = wordsOf(printed, year);
  const { unit } = words;
  if (year === undefined || !NAMES_YEAR.test(words.text)) return { text: words.text, unit, isPrior: false };
  if (words.text.startsWith(`${year - 1}年`)) return { ...wordsOf(printed, year - 1), isPrior: true };
  const compared = COMPARED_YEAR.exec(words.text)?.[1];
  const text = Number(compared) === year - 1 ? words.text.replace(COMPARED_YEAR, '比上年') : words.text;
  return { text, unit, isPrior: false };
}

const ASPECT_BEHIND = /(?:支出)?决算(?:数|金额)?$/;

/** Is a title one of such a table? */
export function isKnown(kind: StatementKind, printed: string, year: number): boolean {
  const { text } = titleOf(printed, year);
  return (
    text === '' ||
    meaningsOf(kind, text).length > 0 ||
    meaningsOf(kind, text.replace(ASPECT_BEHIND, '')).length > 0 ||
    kind.words.keys.has(text) ||
    kind.words.aspects.has(text) ||
    kind.words.totals.has(text) ||
    kind.words.priorYears.has(text) ||
    kind.words.otherYears.has(text)
  );
}

/** The columns below `paths`, each the titles above a column from the top. `empty`: those in which no row prints anything. */
export function columnsAt(
  kind: StatementKind,
  paths: readonly (readonly string[])[],
  year?: number,
  empty: ReadonlySet<number> = new Set(),
): Column[] {
  const columns = paths.map((path) => columnOf(kind, path, year));
  const { sides } = kind;
  const named = sides ? withSides(kind, sides, withLabels(kind, columns, paths), paths, year) : columns;
  return withBudgets(
    withChanges(withoutTwins(kind.rowsBy === 'economic' ? ofEachRow(kind, named) : named, paths, empty)),
  );
}

/** `side`: the measure of the table that it is of, where two stand side by side. */
function columnOf(kind: StatementKind, path: readonly string[], year?: number, side?: Measure): Column {
  let role: KeyRole | null = null;
  let measure: Meaning | undefined = side;
  let aspect: ColumnAspect = 'actual';
  let isPrior = false;
  let unit: Unit | null = null;
  let known = path.length > 0;
  let total = false;
  let saysAmount = false;
  const title: string[] = [];
  for (const printed of path) {
    const words = titleOf(printed, year);
    unit ??= words.unit;
    const isPriorActual = kind.words.priorYears.has(words.text);
    if (words.isPrior || isPriorActual) {
      isPrior = true;
      title.push(printed);
    }
    const whole = meaningsOf(kind, words.text);
    // 机关运行经费决算数: the title and its aspect in one cell.
    const meanings = whole.length > 0 ? whole : meaningsOf(kind, words.text.replace(ASPECT_BEHIND, ''));
    const key = kind.words.keys.get(words.text);
    const named = kind.words.aspects.get(words.text);
    if (meanings.length > 0) {
      const found = chosen(meanings, measure);
      if (found === undefined) known = false;
      measure = found;
      if (!isSide(kind, found) && !isPrior) title.push(printed);
    } else if (key) role = key;
    else if (named) {
      aspect = named === 'change' && words.unit === '%' ? 'change_pct' : named;
      saysAmount ||= (words.unit !== null && words.unit !== '%') || /[额数]$/.test(words.text);
      if (named !== 'actual') title.push(printed);
    } else if (kind.words.totals.has(words.text)) {
      total = true;
      title.push(printed);
    } else if (kind.words.otherYears.has(words.text)) measure = null;
    else if (!isPriorActual && words.text !== '') known = false;
  }
  const ofOwnYear = { aspect, unit, yearOffset: 0 } as const;
  if (role) return { role, measure: undefined, ...ofOwnYear, title: '' };
  if (total && measure === undefined) measure = kind.total;
  if (total && measure === undefined) known = false;
  // Of the year before only the actual is of a measure; 比上年增减 alone may be an amount or a percentage.
  if ((isPrior && aspect !== 'actual') || (aspect === 'change' && !saysAmount)) measure = null;
  return {
    ...{ role: known ? 'value' : 'unknown', measure, aspect, yearOffset: isPrior ? -1 : 0 },
    ...{ unit: aspect.endsWith('_pct') ? '%' : unit, title: [...new Set(title)].join(' ') },
  };
}

const isSide = (kind: StatementKind, meaning: Meaning | undefined): boolean =>
  kind.sides?.some((side) => side === meaning) ?? false;

/** The one meaning that fits below `above`: a part of it, or itself. What is under no measure stays without one. */
function chosen(meanings: readonly Meaning[], above: Meaning | undefined): Meaning | undefined {
  if (above === null) return null;
  if (above === undefined) return meanings.length === 1 ? meanings[0] : undefined;
  const fitting = meanings.filter(
    (meaning) => meaning === null || meaning === above || parentOf(meaning) === above,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const parentOf = (measure: Measure): string | undefined => measureDefinition(measure).parent;

/** 增减额 without a word of the year before is a change from it where only such a column stands beside it. */
function withChanges(columns: readonly Column[]): Column[] {
  const isBetweenYears =
    columns.some((column) => column.yearOffset === -1) &&
    !columns.some(({ aspect }) => /budget$/.test(aspect));
  return columns.map((column) =>
    column.aspect.startsWith('change') && !isBetweenYears && !/上年|同比|[比较]20\d\d年/.test(column.title)
      ? { ...column, measure: null }
      : column,
  );
}

/** 预算数 beside 全年预算数 is the one before it was adjusted. */
const withBudgets = (columns: readonly Column[]): Column[] =>
  columns.map((column) =>
    column.aspect === 'budget' && columns.some(({ aspect }) => aspect === 'adjusted_budget')
      ? { ...column, aspect: 'original_budget' }
      : column,
  );

/** 合计 without 人员经费 and 公用经费 beside it is what the row says. */
function ofEachRow({ total }: StatementKind, columns: readonly Column[]): readonly Column[] {
  const isPlain = columns.every(
    ({ role, measure }) => role !== 'value' || measure === undefined || measure === total,
  );
  return isPlain ? columns.map((column) => ({ ...column, measure: undefined })) : columns;
}

/** 收入 | 决算数 | 支出 | 决算数: the first title of each table stands above the names of its rows. */
function withLabels(
  kind: StatementKind,
  columns: readonly Column[],
  paths: readonly (readonly string[])[],
): Column[] {
  const isAlone = (index: number): boolean =>
    paths[index]?.length === 1 && isSide(kind, columns[index]?.measure);
  return columns.map((column, index) => {
    const next = columns[index + 1];
    const isLabel = isAlone(index) && next?.role === 'value' && next.measure === undefined;
    return isLabel ? { ...column, role: 'label', measure: undefined } : column;
  });
}

/** Two tables side by side, with 收入 and 支出 above them or without; a third has the expenditure once more, by its nature. */
function withSides(
  kind: StatementKind,
  sides: readonly [Measure, Measure],
  columns: readonly Column[],
  paths: readonly (readonly string[])[],
  year?: number,
): Column[] {
  const blocks = blocksOf(columns);
  const isSided = blocks.length === 2 || blocks.length === 3;
  return columns.map((column, index) => {
    if (isKeyColumn(column)) return column;
    const block = blocks.findIndex((one) => one.includes(index));
    if (isSided) return columnOf(kind, paths[index] ?? [], year, sides[Math.min(block, 1)]);
    return column.measure === undefined ? { ...column, role: 'unknown' } : column;
  });
}

/**
 * Columns of one table below the same titles: a row of its header is missing, and nobody knows which is which. A merged cell of a
 * workbook is one column over several, of which all but one are empty.
 */
function withoutTwins(
  columns: readonly Column[],
  paths: readonly (readonly string[])[],
  empty: ReadonlySet<number>,
): Column[] {
  const unsure = new Set<number>();
  for (const block of blocksOf(columns)) {
    const seen = new Map<string, number>();
    for (const index of block) {
      if (columns[index]?.role !== 'value' || empty.has(index)) continue;
      const titles = paths[index]?.join(' ') ?? '';
      const twin = seen.get(titles);
      if (twin !== undefined) unsure.add(twin).add(index);
      seen.set(titles, index);
    }
  }
  return columns.map((column, index) => (unsure.has(index) ? { ...column, role: 'unknown' } : column));
}

/** Does it name the rows? */
export const isKeyColumn = ({ role }: Column): boolean => role !== 'value' && role !== 'unknown';

/** Column indices of the tables that stand side by side: each begins with the columns that name its rows. */
export function blocksOf(columns: readonly Column[]): number[][] {
  const blocks: number[][] = [];
  let valued = true;
  columns.forEach((column, index) => {
    const isKey = isKeyColumn(column);
    if (blocks.length === 0 || (isKey && valued)) blocks.push([]);
    blocks.at(-1)?.push(index);
    valued = !isKey;
  });
  return blocks;
}
