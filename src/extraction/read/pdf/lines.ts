/** Characters → lines of text: those at one height, from left to right, with spaces where the page leaves room. */
import type { Glyph } from './geometry.ts';

export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly size: number;
}

/** Characters whose middles differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** Room wider than this share of a character is a space. */
const SPACE = 0.22;
/** A character printed again this near is the same one, made bold. */
const AGAIN = 0.3;

/** The lines of some characters, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  return rowsOf(glyphs).map(lineOf);
}

/** The characters of each line, from left to right. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { glyphs: Glyph[]; middle: number; size: number }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1);
    const size = Math.max(row?.size ?? 0, glyph.size);
    if (row && glyph.middle - row.middle < SAME_LINE * size) {
      row.glyphs.push(glyph);
      // The height of a line is that of its larger characters, not of a raised mark.
      if (glyph.size > row.size) {
        row.size = glyph.size;
        row.middle = glyph.middle;
      }
    } else rows.push({ glyphs: [glyph], middle: glyph.middle, size: glyph.size });
  }
  return rows.map((row) => withoutDoubles(row.glyphs.sort((a, b) => a.left - b.left)));
}

function withoutDoubles(row: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of row) {
    const again = kept
      .slice(-3)
      .some((before) => before.text === glyph.text && glyph.left - before.left < AGAIN * widthOf(glyph));
    if (!again) kept.push(glyph);
  }
  return kept;
}

const widthOf = (glyph: Glyph): number => glyph.right - glyph.left || glyph.size;

export function lineOf(row: readonly Glyph[]): TextLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    if (text !== '' && glyph.left - right > SPACE * glyph.size) text += ' ';
    text += glyph.text;
    right = Math.max(right, glyph.right);
  }
  const largest = row.reduce((best, glyph) => (glyph.size > best.size ? glyph : best), row[0] ?? NOTHING);
  return { text, left: row[0]?.left ?? 0, right, middle: largest.middle, size: largest.size };
}

const NOTHING: Glyph = { text: '', left: 0, right: 0, middle: 0, size: 0 };
