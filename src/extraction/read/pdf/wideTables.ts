/**
 * Tables too wide for a page, whose last columns the next page prints without the names of the rows. They are put beside each other where the
 * numbers of the columns (栏次 1 2 | 3 4) go on in the same of equally many rows, and nothing but amounts stands below them.
 */
import type { PageBlock } from './page.ts';
import type { PdfCell, PdfTable } from './tables.ts';

const ORDINAL = /^\d{1,2}$/;
const AMOUNT = /^(?:[-—–−]+|[-—–−]?[\d,]*\d(?:\.\d+)?%?)$/;

/** `lastOf`: what a page ends with. */
export function withWholeTables(
  pages: readonly (readonly PageBlock[])[],
  lastOf: (blocks: readonly PageBlock[]) => PageBlock | undefined,
): PageBlock[][] {
  const whole: PageBlock[][] = [];
  /** The page that the last table began on. */
  let at = -1;
  for (const blocks of pages) {
    const [first, ...others] = blocks;
    const left = at < 0 ? undefined : lastOf(whole[at] ?? []);
    const joined = left?.kind === 'table' && first?.kind === 'table' ? beside(left, first) : null;
    whole.push(joined ? others : [...blocks]);
    if (joined && left) whole[at] = (whole[at] ?? []).map((block) => (block === left ? joined : block));
    // A third part goes on where nothing stands below the second.
    if (!joined || others.length > 0) at = whole.length - 1;
  }
  return whole;
}

function beside(left: PdfTable, right: PdfTable): PdfTable | null {
  const [at, from] = [left, right].map(numberedRow);
  if (at === undefined || from === undefined || from < 0 || at < from) return null;
  if (left.rowCount - at !== right.rowCount - from) return null;
  const before = ordinalsOf(rowsOf(left)[at] ?? []);
  const numbers = [...before, ...ordinalsOf(rowsOf(right)[from] ?? [])];
  const below = right.cells.filter(({ row, text }) => row > from && text !== '');
  if (before.length === 0 || !numbers.every((number, index) => number === index + 1)) return null;
  if (below.length === 0 || !below.every(({ text }) => AMOUNT.test(text))) return null;
  const shift = (left.columns.at(-1) ?? 0) - (right.columns[0] ?? 0);
  // The names of the rows may have titles of more rows than the amounts.
  const rowAt = (row: number): number => (row === 0 ? 0 : row + at - from);
  return {
    ...left,
    columns: [...left.columns, ...right.columns.slice(1).map((column) => column + shift)],
    cells: [
      ...left.cells,
      ...right.cells.map((cell) => ({
        ...cell,
        left: cell.left + shift,
        right: cell.right + shift,
        row: rowAt(cell.row),
        rowEnd: rowAt(cell.rowEnd),
      })),
    ],
  };
}

/** The row of 栏次; -1 where there is none. */
const numberedRow = (table: PdfTable): number =>
  rowsOf(table).findIndex((row) => {
    const others = row.filter(({ text }) => !/^栏\s*[次号]$/.test(text));
    return others.length > 0 && others.every(({ text }) => ORDINAL.test(text));
  });

/** The filled cells that begin in each row, from left to right. */
const rowsOf = ({ rowCount, cells }: PdfTable): PdfCell[][] =>
  Array.from({ length: rowCount }, (_, row) =>
    cells.filter((cell) => cell.row === row && cell.text !== '').sort((a, b) => a.left - b.left),
  );

const ordinalsOf = (row: readonly PdfCell[]): number[] =>
  row.flatMap(({ text }) => (ORDINAL.test(text) ? [Number(text)] : []));
