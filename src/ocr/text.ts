/** Pages that were read → one text in reading order, in which every character knows its place on its page. Pure. */
import type { Box } from './picture.ts';
import type { Scan, ScanPage } from './scan.ts';

type Line = ScanPage['lines'][number];

/** Where a character stands: its page from 0 on, the line it is in, which of the line's characters it is. */
interface Spot {
  readonly page: number;
  readonly line: Line;
  readonly unit: number;
}

export interface ScanText {
  readonly text: string;
  /** For each UTF-16 unit of the text; null of what stands between lines. */
  readonly spots: readonly (Spot | null)[];
}

/** Of a line's height: pieces that stand farther apart are cells of a row. */
const CELL_GAP = 1.2;

export function textOfScan({ pages }: Scan): ScanText {
  let text = '';
  const spots: (Spot | null)[] = [];
  const between = (mark: string): void => {
    text += mark;
    spots.push(...Array.from(mark, () => null));
  };
  pages.forEach(({ lines }, page) => {
    if (page > 0) between('\f');
    for (const row of rowsOf(lines)) {
      row.forEach((line, index) => {
        const before = row[index - 1];
        if (before && isApart(before.box, line.box)) between('\t');
        text += amended(line.text);
        for (let unit = 0; unit < line.text.length; unit++) spots.push({ page, line, unit });
      });
      between('\n');
    }
  });
  return { text, spots };
}

const heightOf = ({ top, bottom }: Box): number => bottom - top;
const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
const isApart = (left: Box, right: Box): boolean =>
  right.left - left.right > CELL_GAP * Math.min(heightOf(left), heightOf(right));

/** Lines beside each other are a row, from left to right; rows go down the page. */
function rowsOf(lines: readonly Line[]): Line[][] {
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

/**
 * What the model is known to take for something else, by what stands beside it, one character for one: 〇 or O in a number is a
 * nought; a colon behind an amount, where nothing is listed, is the semicolon of these sentences.
 */
export const amended = (line: string): string =>
  line
    .replace(/(?<=\d[.,，]?[〇OＯ]*)[〇OＯ](?=[〇OＯ]*(?:[\d.,，%％万元]|$))/g, '0')
    .replace(/(?<=\d(?:万元|元|[%％]))[:：](?=[\u4e00-\u9fff（(]|$)/g, '；');

/** Where a range of the text is printed; of a range over several lines the first. Null where it is not printed. */
export function placeOf({ spots }: ScanText, start: number, end: number): { page: number; box: Box } | null {
  const found = spots.slice(start, end).filter((spot) => spot !== null);
  const [first] = found;
  if (!first) return null;
  const units = found.filter(({ line }) => line === first.line);
  const { page, line } = first;
  const last = units.at(-1) ?? first;
  const half = heightOf(line.box) / 4;
  return {
    page,
    box: {
      ...line.box,
      left: Math.max(line.box.left, (line.x[first.unit] ?? line.box.left) - half),
      right: Math.min(line.box.right, (line.x[last.unit] ?? line.box.right) + half),
    },
  };
}

/** How sure the model is of the least sure character of a range, in per cent; 100 where nothing is printed. */
export const surenessOf = ({ spots }: ScanText, start: number, end: number): number =>
  spots
    .slice(start, end)
    .reduce((least, spot) => Math.min(least, spot ? (spot.line.sure[spot.unit] ?? 0) : 100), 100);
