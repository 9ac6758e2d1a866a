/**
 * Tables of web pages whose empty cells were left out, and pipes put behind the row for them: `二、外交支出 | 30 | ||`. The pipes say how
 * many cells are missing and not which, so that the cells of such a row stand under no column.
 */
import type { Document, Row } from '../../../document/document.ts';
import { filledCells, rowEnd, rowStart } from '../../../document/rows.ts';

/** Two pipes with nothing between: cells that are printed empty have white space in them. */
const PIPES_BEHIND = /^[^\S\n]*[|｜][^\S\n]*[|｜]{2,}[^\S\n]*(?:\n|$)/;
const NUMBER = /^-?\d[\d,，.]*$/;
const DECIMAL = /^-?[\d,，]+\.\d+$/;
/** A single row may have lost what stood at its end. */
const FEWEST_SHORT = 2;
const OPENED = /[|｜][^\S\n]*$/;
/** No more pipes than columns stand behind a row. */
const REACH = 40;

/** Are the cells that these rows print all they know of? */
export function areCellsDropped({ text, mediaType }: Document, rows: readonly Row[]): boolean {
  const printed = rows.filter((row) => !row.single && row.cells.length > 0);
  if (!printed.every(isFilledFirst)) return false;
  const isPiped =
    printed.some((row) => PIPES_BEHIND.test(behind(text, row))) &&
    !areFull(printed) &&
    printed.every((row) => !OPENED.test(text.slice(lineStart(text, row), rowStart(row))));
  return isPiped || (mediaType.startsWith('text/') && mediaType !== 'text/html' && areShort(printed));
}

/** Has each row of numbers all the cells that the widest has? Then those behind titles stand for columns that merged ones reached over. */
function areFull(printed: readonly Row[]): boolean {
  const width = Math.max(...printed.map(({ cells }) => cells.length));
  const numbered = printed.filter(({ cells }) => cells.some(({ text }) => NUMBER.test(text)));
  return numbered.length > 0 && numbered.every((row) => filledCells(row).length === width);
}

/** Rows of amounts of unlike numbers of cells, none of which is empty: had an editor only cut what stood at their ends, some would be empty inside. */
function areShort(printed: readonly Row[]): boolean {
  const widths = printed
    .filter(({ cells }) => cells.some(({ text }) => DECIMAL.test(text)))
    .map(({ cells }) => (cells.every(({ text }) => text !== '') ? cells.length : null));
  if (widths.includes(null)) return false;
  const widest = Math.max(...widths.map((width) => width ?? 0));
  const [only, ...others] = widths;
  const numbered = printed.find(({ cells }) => cells.every(({ text }, index) => text === String(index + 1)));
  if (numbered && typeof only === 'number' && others.length === 0)
    return numbered.cells.length - only >= FEWEST_SHORT;
  return widths.filter((width) => width !== widest).length >= FEWEST_SHORT;
}

const isFilledFirst = (row: Row): boolean => {
  const filled = filledCells(row).length;
  return row.cells.slice(0, filled).every(({ text }) => text !== '');
};

/** From the last cell that is filled. */
function behind(source: string, row: Row): string {
  const from = filledCells(row).at(-1)?.end ?? rowEnd(row);
  return source.slice(from, from + REACH);
}

const lineStart = (source: string, row: Row): number => source.lastIndexOf('\n', rowStart(row) - 1) + 1;

/** Each cell as a line of its own. */
export const cellsAsLines = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row) =>
    row.single ? [row] : filledCells(row).map((cell) => ({ cells: [cell], single: true })),
  );
