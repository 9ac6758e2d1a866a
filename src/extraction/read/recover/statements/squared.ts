/**
 * Statement tables whose rows have not as many cells as their header: a merged cell was written once, an empty one at either
 * end was cut off with the white space of its line. Header and rows are brought to one width where both say how; an amount
 * whose column is not sure stands behind the others, where nothing is read of it. No amount is shifted.
 */
import { tableOf, type Cell, type Document, type Table } from '../../../document/document.ts';
import type { Row } from '../../../document/rows.ts';
import type { KeyRole, StatementKind } from '../../../lexicon/statementWords.ts';
import { blocksOf, columnsAt, isKeyColumn, type Column } from '../../../statements/columns.ts';
import { foldText } from '../../../text/fold.ts';
import { areCellsDropped } from './droppedCells.ts';
import { flatColumns, withoutYear } from './header.ts';
import { isPadded, withoutPads } from './padded.ts';
import { sidedRows } from './sidedRows.ts';
import { spannedPaths, type Path } from './spans.ts';
import { headerRows, UNSURE } from './titleRows.ts';

type Cells = readonly Cell[];

/** The columns of a header; those that name rows stand at its left. */
interface Shape {
  readonly columns: readonly Column[];
  readonly keys: number;
  readonly values: number;
}

const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
const isAmount = ({ text }: Cell): boolean => AMOUNT.test(foldText(text).replaceAll('，', ','));
const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);
const isBlank = ({ text }: Cell): boolean => text === '';

/** Tables in the place of `header` and `body`, parted by the lines between their rows; none where all fit as they are. */
export function squaredTables(
  document: Document,
  kind: StatementKind,
  header: readonly Row[],
  body: readonly Row[],
  year: number,
): Table[] {
  const rows = body.flatMap((row) => (row.single ? [] : [row.cells]));
  const first = header[0]?.cells[0];
  const isDropped = areCellsDropped(document, [...header, ...body]);
  const padded = isPadded(header, rows);
  if (!first || (fit(header, rows) && !header.some(isSides) && !isDropped && !padded)) return [];
  const paths = pathsOf(kind, header.map(titlesOf), rows, year) ?? [];
  const shape = shapeOf(columnsAt(kind, paths, year));
  const sided = sidedRows(shape.columns, body);
  const keepsEnds = rows.some((cells) => cells.length === paths.length && cells.at(-1)?.text === '');
  const placedRows = body.map((row, index) =>
    row.single
      ? null
      : (sided.get(index) ??
        placed(
          document.text,
          shape,
          padded && row.cells.length === paths.length
            ? withoutPads(row.cells, namedBy(row.cells, shape.columns), shape.keys)
            : row.cells,
          body[index - 1],
          { isDropped, keepsEnds },
        )),
  );
  const beyond = placedRows.some((cells) => cells !== null && cells.length > paths.length);
  const range = { start: first.start, end: header.at(-1)?.cells.at(-1)?.end ?? first.end };
  const runs: Cell[][][] = [headerRows(beyond ? [...paths, UNSURE] : paths, range)];
  for (const cells of placedRows)
    if (cells) runs.at(-1)?.push(cells);
    else runs.push([]);
  return runs.map(tableOf).filter((table) => table !== null);
}

/** Have all rows as many cells, and a title above the last that is filled? */
function fit(header: readonly Row[], rows: readonly Cells[]): boolean {
  const widths = new Set([...header.map((row) => row.cells), ...rows].map((cells) => cells.length));
  const titled = header.map(({ cells }) => {
    const last = cells.findLastIndex((cell) => !isBlank(cell));
    return last + (cells[last]?.colspan ?? 1);
  });
  const filled = rows.map((cells) => cells.findLastIndex((cell) => !isBlank(cell)) + 1);
  return widths.size < 2 && Math.max(...titled) >= Math.max(0, ...filled);
}

/** 收入 | 支出 side by side above six columns: the cells that each reached over stand empty behind both. */
const isSides = ({ cells }: Row): boolean =>
  cells.length > 3 &&
  cells.slice(2).every((cell) => isBlank(cell) && cell.colspan === 1) &&
  foldText(`${cells[0]?.text ?? ''}|${cells[1]?.text ?? ''}`) === '收入|支出' &&
  cells[0]?.colspan === 1;

/** Without the empty cells at its end. */
function titlesOf({ cells }: Row): string[] {
  const past = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  return cells.slice(0, past).map(({ text }) => text);
}

/** The titles above each column of the rows; null where the header says no such thing. */
function pathsOf(
  kind: StatementKind,
  titles: readonly Path[],
  rows: readonly Cells[],
  year: number,
): Path[] | null {
  const widest = Math.max(0, ...rows.map((cells) => cells.length), ...titles.map((row) => row.length));
  // The cells above the names of rows may be lost, at most two of them.
  const widths = titles.length === 1 ? [titles[0]?.length ?? 0] : [widest, widest - 1, widest - 2];
  const words = titles.flat().filter((title) => title !== '');
  const ofTemplate =
    titles.length === 1
      ? null
      : flatColumns(
          kind.flat,
          words.map((word) => withoutYear(foldText(word), year)),
        );
  for (const width of widths) {
    const paths = repeated(ofTemplate, titles.at(-1) ?? [], width) ?? spannedPaths(kind, titles, width, year);
    if (!paths) continue;
    const shape = shapeOf(columnsAt(kind, paths, year));
    const keys = Math.max(shape.keys, ...rows.map((cells) => keysOf(cells, shape)));
    return keys > shape.keys ? [...keyPaths(kind, keys), ...paths.slice(shape.keys)] : [...paths];
  }
  return leavesBelowSides(kind, titles, widest);
}

/** 收入 | 支出 above a title for each column: which side an amount is of, the row's own name says. */
function leavesBelowSides({ sides }: StatementKind, titles: readonly Path[], width: number): Path[] | null {
  const leaves = titles.at(-1) ?? [];
  const above = titles.slice(0, -1).flat();
  const areSides = sides !== undefined && above.every((title) => /^(?:收入|支出)?$/.test(foldText(title)));
  return areSides && leaves.length === width && !leaves.includes('') ? leaves.map((title) => [title]) : null;
}

/** The columns of the template, as often as its lowest titles (科目编码, 科目名称, 金额) stand beside each other. */
function repeated(columns: readonly Path[] | null, leaves: Path, width: number): Path[] | null {
  if (columns?.length === width) return [...columns];
  if (!columns || columns.length === 0 || leaves.length !== width || width % columns.length > 0) return null;
  // 经济分类科目编码 before the first of them, 科目编码 before the others.
  const isAgain = leaves.every((title, index) => leaves[index % columns.length]?.endsWith(title));
  return isAgain ? leaves.map((_, index) => columns[index % columns.length] ?? []) : null;
}

function shapeOf(columns: readonly Column[]): Shape {
  const first = columns.findIndex((column) => !isKeyColumn(column));
  const keys = first < 0 ? columns.length : first;
  return { columns, keys, values: columns.length - keys };
}

/** How many cells name the row, where behind them it has an amount for each of the columns; 0 where it has not. */
function keysOf(cells: Cells, { columns, values }: Shape): number {
  const keys = cells.length - values;
  const named = namedBy(cells, columns);
  if (keys < named || blocksOf(columns).length > 1 || !cells.slice(named, keys).every(isBlank)) return 0;
  return cells.slice(0, named).some(({ text }) => text.includes('.') && AMOUNT.test(text)) ? 0 : keys;
}

/** One past the cells that name a row: its last word before the amounts, and the number of its line. */
function namedBy(cells: Cells, columns: readonly Column[]): number {
  const amount = cells.findIndex((cell) => isAmount(cell) && cell.text.includes('.'));
  const past = (amount < 0 ? cells : cells.slice(0, amount)).findLastIndex(isWord) + 1;
  const isLine = columns[past]?.role === 'line' && /^\d{1,3}$/.test(cells[past]?.text ?? '');
  return isLine ? past + 1 : past;
}

/** Titles of as many columns as name the rows, where the header lost its own. */
function keyPaths({ words, rowsBy }: StatementKind, count: number): Path[] {
  const titled = (role: KeyRole): Path => {
    const title = [...words.keys].find(([, own]) => own === role)?.[0];
    return title === undefined ? [] : [title];
  };
  if (rowsBy === 'label' || count === 1) return Array.from({ length: count }, () => titled('label'));
  if (count === 2) return [titled('code'), titled('name')];
  return [...Array.from({ length: count - 1 }, () => titled('part')), titled('name')];
}

/** What is known of the cells that rows have lost. */
interface Losses {
  readonly isDropped: boolean;
  /** Empty cells at the end of a row are printed: a shorter one lost none there. */
  readonly keepsEnds: boolean;
}

/** The cells of a row under the columns; amounts whose column is not sure stand behind them. */
function placed(
  source: string,
  { columns, keys, values }: Shape,
  cells: Cells,
  above: Row | undefined,
  { isDropped, keepsEnds }: Losses,
): Cell[] {
  const width = columns.length;
  const joins = above && !hasAmounts(above.cells) && above.cells.length + cells.length - 1 === width;
  // Halves of a row that a line break cut are put together later.
  if (cells.length < width && (joins || !hasAmounts(cells))) return [...cells];
  const paired = pairsOf(cells, columns);
  if (paired) return paired;
  const named = namedBy(cells, columns);
  const isClosed = /^[^\S\n]*[|｜]/.test(source.slice(cells.at(-1)?.end ?? 0, (cells.at(-1)?.end ?? 0) + 20));
  const fits =
    blocksOf(columns).length > 1
      ? fitsBlocks(cells, columns)
      : fitsOne(cells, named, { keys, values }, keepsEnds) && !(isClosed && cells.length - named < values);
  const names = cells.slice(0, named);
  const isShort = isDropped && cells.filter((cell) => !isBlank(cell)).length < width;
  // Beyond the last column nothing is read.
  if (!fits || isShort) return [...names, ...emptyCells(cells[named], width - named), ...cells.slice(named)];
  return cells.length < width && named < keys
    ? [...emptyCells(cells[0], keys - named), ...cells]
    : [...cells];
}

/**
 * 人员经费合计 | 840.95 | 公用经费合计 | 62.52 below 编码, 名称, 金额 and the same beside them: each name reached over the columns that name rows. Of
 * three such tables the last two are 公用经费.
 */
function pairsOf(cells: Cells, columns: readonly Column[]): Cell[] | null {
  const [first, ...others] = blocksOf(columns);
  const last = others.at(-1);
  if (!first || !last || others.length > 2 || cells.length !== 4) return null;
  const row = emptyCells(cells[0], columns.length);
  for (const [side, block] of [first, last].entries()) {
    const [name, amount] = [cells[2 * side], cells[2 * side + 1]];
    const [value, ...more] = block.filter((column) => columns[column]?.role === 'value');
    const label = block.find((column) => ['name', 'label'].includes(columns[column]?.role ?? ''));
    if (!name || !amount || value === undefined || label === undefined || more.length > 0) return null;
    if (!name.text.endsWith('合计') || !isAmount(amount) || !amount.text.includes('.')) return null;
    row[label] = name;
    row[value] = amount;
  }
  return row;
}

/** Behind a word, or a number with its decimals. */
const hasAmounts = (cells: Cells): boolean =>
  cells.slice(cells.findLastIndex(isWord) + 1).some(isAmount) ||
  cells.some(({ text }) => /\d\.\d/.test(text));

/** May cells be missing at one end only: empty amounts behind, or the names that a merged cell reaches over? */
function fitsOne(
  cells: Cells,
  named: number,
  { keys, values }: Pick<Shape, 'keys' | 'values'>,
  keepsEnds: boolean,
): boolean {
  if (cells.length > keys + values || named > keys) return false;
  // Nothing but its amounts says what such a row has lost.
  if (keys === 0 && cells.length < values) return cells.some(isBlank);
  if (cells.length === keys + values) return cells.slice(named, keys).every(isBlank);
  if (keepsEnds && named > 0 && cells.length - named === values) return true;
  // An empty cell behind the name may be its own, or the first amount's.
  return named === keys || (named > 0 && cells.length - named <= values && cells[named]?.text !== '');
}

/** Of tables side by side: does each word stand where a row is named, and each number where it is not? */
const fitsBlocks = (cells: Cells, columns: readonly Column[]): boolean =>
  cells.length <= columns.length &&
  cells.every((cell, index) => {
    const role = columns[index]?.role;
    if (isBlank(cell) || role === 'unknown') return true;
    return isWord(cell) ? role !== 'value' && role !== 'line' : role !== 'name' && role !== 'label';
  });

/** Cells before another, without any length. */
const emptyCells = (before: Cell | undefined, count: number): Cell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({
    text: '',
    start: before?.start ?? 0,
    end: before?.start ?? 0,
    colspan: 1,
    rowspan: 1,
  }));
