/**
 * Tables without ruling lines: several lines one under another whose texts stand apart in the same columns. Their rows are
 * written with tabs like those of a ruled table.
 */
import type { Glyph } from './geometry.ts';
import { lineOf, type TextLine } from './lines.ts';

/** Texts of one line farther apart than this, in characters, stand in different columns. */
const APART = 1.3;
/** Fewer rows than this are a line with a gap, not a table. */
const ROWS = 3;

const AMOUNTS = /^-?[\d.,]+%? -?[\d.,]+%?(?: |$)/;

interface Parted {
  readonly parts: readonly TextLine[];
  readonly middle: number;
  readonly size: number;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** The characters of each line, from top to bottom → lines; those of a table have tabs between their columns. */
export function linesWithColumns(rows: readonly (readonly Glyph[])[]): TextLine[] {
  const lines = rows.map(parted);
  const found: TextLine[] = [];
  for (let index = 0; index < lines.length;) {
    const end = runEnd(lines, index);
    const run = lines.slice(index, end);
    const columns = run.length >= ROWS ? columnsOf(run) : null;
    if (columns) {
      found.push(...run.map((line) => tabbed(line, columns)));
      index = end;
    } else {
      // A line above the table may stand parted too, in other places.
      const line = lines[index];
      if (line) found.push(whole(line));
      index++;
    }
  }
  return found;
}

function parted(row: readonly Glyph[]): Parted {
  const groups: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    const group = groups.at(-1);
    if (group && glyph.left - right <= APART * glyph.size) group.push(glyph);
    else groups.push([glyph]);
    right = Math.max(right, glyph.right);
  }
  const { middle, size } = lineOf(row);
  return { parts: groups.map(lineOf), middle, size };
}

/** One past the last of the lines that stand parted one under another. */
function runEnd(lines: readonly Parted[], start: number): number {
  let end = start;
  while (end < lines.length && (lines[end]?.parts.length ?? 0) > 1) end++;
  return end;
}

/** The columns of the lines with the most texts, where most lines have nearly as many. Null where lines do not agree. */
function columnsOf(run: readonly Parted[]): Extent[] | null {
  const most = Math.max(...run.map((line) => line.parts.length));
  const full = run.filter((line) => line.parts.length === most);
  const columns = Array.from({ length: most }, (_, index): Extent => ({
    left: Math.min(...full.map((line) => line.parts[index]?.left ?? 0)),
    right: Math.max(...full.map((line) => line.parts[index]?.right ?? 0)),
  }));
  // A long text may reach a little over its column.
  const slack = APART * Math.max(...run.map((line) => line.size));
  const apart = columns.every(
    (column, index) => index === 0 || column.left >= (columns[index - 1]?.right ?? 0) - slack,
  );
  return apart && run.every((line) => isOneEach(line, columns)) ? columns : null;
}

/**
 * Lines that a typist parted by tabs or blanks stand ragged: two texts of one are under one of another, or amounts stand as near each other
 * as words. They are no columns, and half of their cells in columns would be worse than none.
 */
function isOneEach({ parts }: Parted, columns: readonly Extent[]): boolean {
  return (
    new Set(parts.map((part) => slotOf(part, columns))).size === parts.length &&
    !parts.some(({ text }) => AMOUNTS.test(text))
  );
}

function slotOf(part: TextLine, columns: readonly Extent[]): number {
  const distances = columns.map((column) => distance(part, column));
  return distances.indexOf(Math.min(...distances));
}

/** Each text in the column that it stands over or nearest to. */
function tabbed(line: Parted, columns: readonly Extent[]): TextLine {
  const slots: string[] = columns.map(() => '');
  for (const part of line.parts) {
    slots[slotOf(part, columns)] = part.text;
  }
  return { ...whole(line), text: slots.join('\t') };
}

/** How far a text is from a column; negative by how much they overlap. */
const distance = (part: TextLine, column: Extent): number =>
  Math.max(part.left, column.left) - Math.min(part.right, column.right);

const whole = ({ parts, middle, size }: Parted): TextLine => ({
  text: parts.map((part) => part.text).join(' '),
  left: parts[0]?.left ?? 0,
  right: parts.at(-1)?.right ?? 0,
  middle,
  size,
});
