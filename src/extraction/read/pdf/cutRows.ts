/** Rows that a page's end cuts: the rest of their cells begins the next page. */
import type { CellText } from '../../document/grid.ts';

export interface EdgeCell extends CellText {
  readonly column: number;
  /** It ends where its page does; a merged cell may have begun some rows before. */
  readonly isLast: boolean;
}

/** What a narrow cell may still owe to its number. */
const UNIT = /^(?:%|分|[万亿]?元)$/;
const NUMERIC = /^[\d.,%—-]+(?:分|%)?$/;

export const isUnder = (cell: EdgeCell, above: EdgeCell): boolean =>
  above.isLast && above.column === cell.column && above.colspan === cell.colspan;

/** Figures or scores, or the numbers of the columns below their titles: what a cell still owes is seldom a number. */
const numbersIn = (filled: readonly EdgeCell[]): number =>
  filled.filter(({ text }) => NUMERIC.test(text) && /\d/.test(text)).length;

/**
 * Is a page's first row the rest of the row that the page before ended with? Then each of its texts stands under a text
 * in a cell of the same width that went to the page's end, and where that row has a number, a finished cell, nothing follows.
 */
export function continuesRow(page: readonly (readonly EdgeCell[])[], below: readonly EdgeCell[]): boolean {
  const filled = below.filter((cell) => cell.text !== '');
  const above = page.at(-1) ?? [];
  if (filled.length === 0 || numbersIn(filled) > 1) return false;
  const over = (cell: EdgeCell): EdgeCell | undefined =>
    page.flat().find((candidate) => isUnder(cell, candidate));
  if (!filled.every((cell) => (over(cell)?.text ?? '') !== '')) return false;
  if (!filled.some((cell) => above.some((candidate) => isUnder(cell, candidate)))) return false;
  const finished = above.filter((cell) => NUMERIC.test(cell.text));
  const numbers = finished.every((cell) => {
    const under = filled.find((candidate) => candidate.column === cell.column);
    return under === undefined || UNIT.test(under.text);
  });
  const texts = above.filter((cell) => cell.text !== '').length;
  // Titles owe no number: a score below them is the first row's.
  return finished.length > 0 ? numbers : filled.length < texts && numbersIn(filled) === 0;
}
