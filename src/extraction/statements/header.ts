/** The header of a table → what each of its columns is. Merged cells are empty but for the first. */
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import { filledCells, type Row } from '../document/rows.ts';
import type { ColumnAspect, KeyRole, Meaning, StatementKind } from '../lexicon/statementWords.ts';
import { wordsOf } from './words.ts';

export interface Column {
  /** `unknown`: a title nobody knows; what stands below is left. */
  readonly role: KeyRole | 'value' | 'unknown';
  /** Undefined where the title names none and the row's label does; null where no measure stands for it. */
  readonly measure: Meaning | undefined;
  readonly aspect: ColumnAspect;
  readonly unit: Unit | null;
  /** As quotes name it; empty where it only says 决算数. */
  readonly title: string;
}

const meaningsOf = ({ columns }: StatementKind, text: string): readonly Meaning[] => columns.get(text) ?? [];

function isKnown(kind: StatementKind, printed: string, year: number): boolean {
  const { text } = wordsOf(printed, year);
  return (
    meaningsOf(kind, text).length > 0 ||
    meaningsOf(kind, text.replace(ASPECT_BEHIND, '')).length > 0 ||
    kind.words.keys.has(text) ||
    kind.words.aspects.has(text) ||
    kind.words.totals.has(text) ||
    kind.words.otherYears.has(text)
  );
}

const ASPECT_BEHIND = /(?:支出)?决算(?:数|金额)?$/;

const MAX_HEADER_ROWS = 4;
/** Title, body, unit, number of the table: what may stand above a header. */
const HEADER_REACH = 12;

/** Indices of the header rows `[from, to)`, or null where there is none. */
export function headerOf(
  kind: StatementKind,
  rows: readonly Row[],
  year: number,
): { readonly from: number; readonly to: number } | null {
  const known = (row: Row): { known: number; filled: number; numbers: boolean } => {
    const filled = filledCells(row);
    return {
      known: filled.filter((cell) => isKnown(kind, cell.text, year)).length,
      filled: filled.length,
      numbers: filled.some((cell) => /^[\d,.]+$/.test(cell.text)),
    };
  };
  const from = rows.slice(0, HEADER_REACH).findIndex((row) => {
    const words = known(row);
    return words.known >= 2 && words.known * 2 >= words.filled && !words.numbers;
  });
  if (from < 0) return null;
  let to = from + 1;
  let first = from;
  // 支出 alone on a line above the titles of its columns.
  for (let row = rows[first - 1]; row; row = rows[first - 1]) {
    const words = known(row);
    if (words.known === 0 || words.known < words.filled) break;
    first--;
  }
  while (to < rows.length && to - first < MAX_HEADER_ROWS) {
    const row = rows[to];
    const words = row ? known(row) : null;
    if (!words || words.known === 0 || words.known * 2 <= words.filled || words.numbers) break;
    to++;
  }
  return { from: first, to };
}

export const columnsOf = (
  kind: StatementKind,
  header: readonly Row[],
  width: number,
  year: number,
): Column[] => columnsAt(kind, pathsOf(header, width), year);

/** The columns below `paths`, each the titles above a column from the top. */
export function columnsAt(
  kind: StatementKind,
  paths: readonly (readonly string[])[],
  year?: number,
): Column[] {
  const columns = paths.map((path) => columnOf(kind, path, year));
  return kind.sides ? withSides(kind.sides, columns) : columns;
}

/** The titles above each column from the top. A cell reaches right over empty ones as far as the cell above it does. */
function pathsOf(header: readonly Row[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  const origins: string[] = Array.from({ length: width }, () => '');
  for (const row of header) {
    const above = [...origins];
    let carried = '';
    let origin = -1;
    for (let column = 0; column < width; column++) {
      const own = row.cells[column]?.text ?? '';
      if (own !== '') [carried, origin] = [own, column];
      else if (above[column] !== above[column - 1]) carried = '';
      if (carried === '') continue;
      paths[column]?.push(carried);
      origins[column] = `${above[column] ?? ''}/${origin}`;
    }
  }
  return paths;
}

function columnOf(kind: StatementKind, path: readonly string[], year?: number): Column {
  let role: KeyRole | null = null;
  let measure: Meaning | undefined;
  let aspect: ColumnAspect = 'actual';
  let unit: Unit | null = null;
  let known = path.length > 0;
  let total = false;
  const title: string[] = [];
  for (const printed of path) {
    const words = wordsOf(printed, year);
    unit ??= words.unit;
    const whole = meaningsOf(kind, words.text);
    // 机关运行经费决算数: the title and its aspect in one cell.
    const meanings = whole.length > 0 ? whole : meaningsOf(kind, words.text.replace(ASPECT_BEHIND, ''));
    const key = kind.words.keys.get(words.text);
    const named = kind.words.aspects.get(words.text);
    if (meanings.length > 0) {
      const found = chosen(meanings, measure);
      if (found === undefined) known = false;
      measure = found;
      if (!isSide(kind, found)) title.push(printed);
    } else if (key) role = key;
    else if (named) {
      aspect = named;
      if (named !== 'actual') title.push(printed);
    } else if (kind.words.totals.has(words.text)) {
      total = true;
      title.push(printed);
    } else if (kind.words.otherYears.has(words.text)) measure = null;
    else known = false;
  }
  if (role) return { role, measure: undefined, aspect, unit, title: '' };
  if (total && measure === undefined) measure = kind.total;
  if (total && measure === undefined) known = false;
  return { role: known ? 'value' : 'unknown', measure, aspect, unit, title: title.join(' ') };
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

/** Two tables side by side without 收入 and 支出 above them. */
function withSides(sides: readonly [Measure, Measure], columns: readonly Column[]): Column[] {
  const blocks = blocksOf(columns);
  return columns.map((column, index) => {
    if (column.role !== 'value' || column.measure !== undefined) return column;
    const side = blocks.length === 2 ? sides[blocks.findIndex((block) => block.includes(index))] : undefined;
    return side ? { ...column, measure: side } : { ...column, role: 'unknown' };
  });
}

/** Column indices of the tables that stand side by side: each begins with the columns that name its rows. */
export function blocksOf(columns: readonly Column[]): number[][] {
  const blocks: number[][] = [];
  let valued = true;
  columns.forEach((column, index) => {
    const isKey = column.role !== 'value' && column.role !== 'unknown';
    if (blocks.length === 0 || (isKey && valued)) blocks.push([]);
    blocks.at(-1)?.push(index);
    valued = !isKey;
  });
  return blocks;
}
