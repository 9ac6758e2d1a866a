/** The header of a table → its columns. Merged cells are empty but for the first. */
import type { Cell } from '../document/document.ts';
import { filledCells, type Row } from '../document/rows.ts';
import type { StatementKind } from '../lexicon/statementWords.ts';
import { underMerged } from './headRows.ts';
import { columnsAt, isKeyColumn, isKnown, type Column } from './columns.ts';

const MAX_HEADER_ROWS = 4;
/** Title, body, unit, number of the table: what may stand above a header. */
const HEADER_REACH = 12;

const isNumber = ({ text }: Cell): boolean => /^[\d,.]+$/.test(text);

/** Indices of the header rows `[from, to)`, or null where there is none. */
export function headerOf(
  kind: StatementKind,
  rows: readonly Row[],
  year: number,
): { readonly from: number; readonly to: number } | null {
  const knownIn = (cells: readonly Cell[]): number =>
    cells.filter((cell) => isKnown(kind, cell.text, year)).length;
  const from = rows.slice(0, HEADER_REACH).findIndex((row) => {
    const filled = filledCells(row);
    if (filled.length < 2 || filled.some(isNumber)) return false;
    const known = knownIn(filled);
    return known >= 2 && known * 2 >= filled.length;
  });
  if (from < 0) return null;
  let to = from + 1;
  let first = from;
  // 支出 alone on a line above the titles of its columns.
  for (let row = rows[first - 1]; row; row = rows[first - 1]) {
    const filled = filledCells(row);
    if (filled.length === 0 || knownIn(filled) < filled.length) break;
    first--;
  }
  while (to < rows.length && to - first < MAX_HEADER_ROWS) {
    const filled = filledCells(rows[to] as Row);
    if (filled.some(isNumber) || knownIn(filled) * 2 <= filled.length) break;
    to++;
  }
  return { from: first, to };
}

/** 合计 | 2.00 | 合计 | 基本支出 | 项目支出 | 3.00 below a header: the row of the whole has the titles of the parts of a column beside its amounts. */
export function titlesAmongAmounts(kind: StatementKind, row: Row | undefined, year: number): readonly Row[] {
  const [label, ...others] = row ? filledCells(row) : [];
  const titles = others.filter((cell) => !isNumber(cell));
  const isWhole = label !== undefined && kind.words.totals.has(label.text) && others.some(isNumber);
  if (!row || !isWhole || titles.length < 2 || !titles.every(({ text }) => isKnown(kind, text, year)))
    return [];
  return [{ ...row, cells: row.cells.map((cell) => (titles.includes(cell) ? cell : { ...cell, text: '' })) }];
}

/** `rows`: those below the header, which tell what columns are in use. */
export function columnsOf(
  kind: StatementKind,
  header: readonly Row[],
  rows: readonly Row[],
  width: number,
  year: number,
): Column[] {
  const isUsed = (index: number): boolean => rows.some(({ cells }) => (cells[index]?.text ?? '') !== '');
  const empty = Array.from({ length: width }, (_, index) => index).filter((index) => !isUsed(index));
  const paths = pathsOf(header, width);
  const columns = columnsAt(kind, paths, year, new Set(empty));
  const [first, ...others] = columns;
  const isUntitled = kind.rowsBy === 'label' && !kind.sides && paths[0]?.length === 0 && isUsed(0);
  // Nothing stands above the names of the rows: 预算数 and 决算数 below an empty cell.
  return first && isUntitled && !columns.some(isKeyColumn)
    ? [{ ...first, role: 'label', measure: undefined }, ...others]
    : columns;
}

/** The titles above each column from the top. A cell reaches right over empty ones as far as the cell above it does. */
function pathsOf(header: readonly Row[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  const origins: string[] = Array.from({ length: width }, () => '');
  for (const row of underMerged(header)) {
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
