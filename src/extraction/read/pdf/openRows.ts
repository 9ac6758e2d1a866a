/** Lines of text → the rows of a table that no line is drawn between: the lines that a cell takes, and amounts centred between them. */
import type { Part } from './bandParts.ts';

export type Line = readonly Part[];

/** The lines of a row, from top to bottom. */
export interface OpenRow {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly bottom: number;
  readonly isNumbered: boolean;
}

/** Lines nearer to each other than this, in characters, cannot stand one under another: they are cells of one row beside each other. */
const BESIDE = 0.9;
/** Lines of one cell are nearer than rows by this share at least. */
const NEARER = 0.93;
/** Room that the last character of a full line may leave, in characters. */
const FULL = 1.9;

export const middleOf = (line: Line): number => line[0]?.middle ?? 0;
export const sizeOf = (line: Line): number => Math.max(...line.map((part) => part.size));

export const isNumbered = (line: Line): boolean => line.some((part) => part.isNumber);

function rowOfLines(lines: readonly Line[]): OpenRow {
  return {
    lines,
    top: middleOf(lines[0] ?? []),
    bottom: middleOf(lines.at(-1) ?? []),
    isNumbered: lines.some(isNumbered),
  };
}

/** Lines that are too near to stand one under another, together. */
export function groupsOf(lines: readonly Line[]): OpenRow[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const near = last && middleOf(line) - middleOf(last) < BESIDE * Math.min(sizeOf(line), sizeOf(last));
    if (near) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map(rowOfLines);
}

/** The room between rows: the least between two that have numbers. Null where there are no two. */
export function pitchOf(rows: readonly OpenRow[]): number | null {
  const rooms = rows.slice(1).flatMap((row, index) => {
    const above = rows[index];
    return above?.isNumbered && row.isNumbered ? [row.top - above.bottom] : [];
  });
  return rooms.length > 0 ? Math.min(...rooms) : null;
}

/**
 * The rows with the lines that go on from the row above or begin the row below; a text without numbers is a row of its own where the text
 * above it was not full. Null where neither is sure.
 */
export function joinedRows(rows: readonly OpenRow[], pitch: number): OpenRow[] | null {
  const found: OpenRow[] = [];
  let pending: Line[] = [];
  for (const [index, row] of rows.entries()) {
    const above = found.at(-1);
    if (row.isNumbered) {
      found.push(rowOfLines([...pending, ...row.lines]));
      pending = [];
      continue;
    }
    const below = rows[index + 1];
    const nearAbove = above !== undefined && pending.length === 0 && row.top - above.bottom < NEARER * pitch;
    const nearBelow = below !== undefined && below.top - row.bottom < NEARER * pitch;
    if (nearAbove && nearBelow) return null;
    if (nearAbove) {
      if (!goesOn(above, row, rows)) return null;
      found[found.length - 1] = rowOfLines([...above.lines, ...row.lines]);
    } else if (nearBelow) {
      if (!goesOn(row, below, rows)) return null;
      pending.push(...row.lines);
    } else {
      if ((above && goesOn(above, row, rows)) || (below && goesOn(row, below, rows))) return null;
      found.push(row);
    }
  }
  return pending.length > 0 ? null : found;
}

const ENUMERATED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、])/;

/** May the first texts of a row be the rest of texts that end the row above? A text that had room left was ended on purpose. */
function goesOn(above: OpenRow, below: OpenRow, rows: readonly OpenRow[]): boolean {
  const texts = (row: OpenRow): Part[] => row.lines.flat().filter((part) => !part.isNumber);
  return texts(below).some((part) => {
    if (ENUMERATED.test(part.text)) return false;
    const over = texts(above).findLast((other) => other.left < part.right && other.right > part.left);
    if (!over) return false;
    const column = rows
      .flatMap(texts)
      .filter((other) => other.left < over.right && other.right > over.left)
      .map((other) => other.right - other.left);
    return Math.max(...column) - (over.right - over.left) < FULL * over.size;
  });
}
