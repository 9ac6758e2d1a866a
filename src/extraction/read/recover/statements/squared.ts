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
import { AMOUNT, isBlank, namedBy, placed, type Cells, type Shape } from './rowPlaces.ts';
import { sidedRows } from './sidedRows.ts';
import { spannedPaths, type Path } from './spans.ts';
import { headerRows, UNSURE } from './titleRows.ts';

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
