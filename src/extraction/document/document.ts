/**
 * A published document as it was read: one text, and the blocks that stand over it in its order. What a format knows of its
 * tables is kept in cells; whoever reads a table later reads cells, and does not ask how the text between them is parted.
 */

import { JOINER, TONED, withoutGlosses } from '../text/glosses.ts';
import { codesMatching } from '../text/codes.ts';
import { isSpace } from '../text/fold.ts';

/** Offsets (UTF-16) into the text of a document, the end exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** One place of a table's grid. A place that a merged cell reaches over is a cell without text. */
export interface Cell extends SourceRange {
  /** The characters without their white space. */
  readonly text: string;
  /** Columns and rows of the grid that the cell reaches over, at least 1. */
  readonly colspan: number;
  readonly rowspan: number;
  /** Where other cells stand between parts of its text: the ranges of its own. */
  readonly pieces?: readonly SourceRange[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A line of the page outside any table: a title, a note, or the rest of a row that a page cut. */
  readonly single: boolean;
}

/** A line of the text outside the tables, which is a row of one cell. Its range has no white space at its ends. */
export interface Paragraph extends SourceRange, Row {
  readonly kind: 'paragraph';
}

export interface Table extends SourceRange {
  readonly kind: 'table';
  /** By row and column of the grid; converters leave rows of unequal length. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

export interface Document {
  readonly text: string;
  readonly mediaType: string;
  /** In the order of the text; none overlaps another. */
  readonly blocks: readonly Block[];
}

const SPACE = codesMatching(/\s/);

/** Most texts of cells have no white space inside, and are left as they are. `dropped`: 1 for each code unit that is left out. */
export function withoutSpace(text: string, dropped = SPACE): string {
  let kept = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (dropped[text.charCodeAt(index)] !== 1) continue;
    if (index > from) kept += text.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** White space, and what a gloss is told by. */
const UNPRINTED = codesMatching(new RegExp(`[\\s${JOINER}${TONED}]`));
const SPACE_OR_JOINER = codesMatching(new RegExp(`[\\s${JOINER}]`));

/** What a cell prints in `[start, end)`; one look tells those, most of them, that print all of it. */
function printedIn(text: string, start: number, end: number): string {
  const own = text.slice(start, end);
  for (let index = start; index < end; index++)
    if (UNPRINTED[text.charCodeAt(index)] === 1) return withoutSpace(withoutGlosses(own), SPACE_OR_JOINER);
  return own;
}

const withoutSpaceBehind = (text: string, start: number, end: number): number => {
  let to = end;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
};

/** A cell of `text` at a range of it, without the white space at its ends. `offset`: where `text` itself stands. */
export function cellAt(text: string, start: number, end: number, offset = 0): Cell {
  const to = withoutSpaceBehind(text, start, end);
  let from = start;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return {
    text: printedIn(text, from, to),
    start: from + offset,
    end: to + offset,
    colspan: 1,
    rowspan: 1,
  };
}

/** As `cellAt`; null where the range holds white space only. */
export function paragraphAt(text: string, start: number, end: number, offset = 0): Paragraph | null {
  const to = withoutSpaceBehind(text, start, end);
  if (to === start) return null;
  const cell = cellAt(text, start, to, offset);
  return { kind: 'paragraph', start: cell.start, end: cell.end, cells: [cell], single: true };
}

/** Null where no row has a cell. */
export function tableOf(rows: readonly (readonly Cell[])[]): Table | null {
  const first = rows.find((row) => row.length > 0)?.[0];
  const last = rows.findLast((row) => row.length > 0)?.at(-1);
  return first && last ? { kind: 'table', rows, start: first.start, end: last.end } : null;
}
