/** Lines of a page in reading order. Pure. */
import type { Box } from './picture.ts';
import type { ScanPage } from './scan.ts';

export type Line = ScanPage['lines'][number];

/** Of a line's height: pieces that stand farther apart are cells of a row. */
const CELL_GAP = 1.2;

export const heightOf = ({ top, bottom }: Box): number => bottom - top;
export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const isApart = (left: Box, right: Box): boolean =>
  right.left - left.right > CELL_GAP * Math.min(heightOf(left), heightOf(right));

/** Lines beside each other are a row, from left to right; rows go down the page. Lines that say nothing are left out. */
export function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  const filled = lines.filter(({ text }) => text.trim() !== '');
  for (const line of filled.sort((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isBeside =
      first &&
      Math.abs(middleOf(first.box) - middleOf(line.box)) <
        Math.min(heightOf(first.box), heightOf(line.box)) / 2;
    if (isBeside) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.left - b.box.left));
}
