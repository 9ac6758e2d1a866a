/** Cells with their text, from a lattice and the characters that stand in it. */
import type { Glyph } from './geometry.ts';
import type { CellBox, Lattice } from './lattice.ts';
import { linesOf, rowsOf, type TextLine } from './lines.ts';
import { withPartedRows } from './partedRows.ts';

export interface PdfCell {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly rowEnd: number;
  readonly text: string;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly top: number;
  readonly bottom: number;
  /** Places of the lines between its columns. */
  readonly columns: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly PdfCell[];
}

/** Takes from `glyphs` those inside the lattice. Null where fewer than two cells hold text: a frame, a drawing. */
export function tableOf(drawn: Lattice, glyphs: readonly Glyph[]): { table: PdfTable; rest: Glyph[] } | null {
  const boxed = heldIn(drawn, glyphs);
  if (boxed.owner.size < 2) return null;
  const parted = withPartedRows(drawn, boxed.owner);
  const lattice = parted ?? drawn;
  const { owner, rest } = parted ? heldIn(parted, glyphs) : boxed;
  const { columns, rows } = lattice;
  const cells = lattice.cells.flatMap((cell, index) => cellsOf(lattice, cell, owner.get(index) ?? []));
  return {
    table: {
      kind: 'table',
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
      columns,
      rowCount: rows.length - 1,
      cells,
    },
    rest,
  };
}

/** The characters in each cell, and those in none. */
function heldIn(
  { columns, rows, cells }: Lattice,
  glyphs: readonly Glyph[],
): { owner: Map<number, Glyph[]>; rest: Glyph[] } {
  const owner = new Map<number, Glyph[]>();
  const width = columns.length - 1;
  const cellAt = new Map<number, number>();
  cells.forEach((cell, index) => {
    for (let y = cell.row; y < cell.rowEnd; y++)
      for (let x = cell.column; x < cell.columnEnd; x++) cellAt.set(y * width + x, index);
  });
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const x = slotOf(columns, middleOf(glyph));
    const y = slotOf(rows, glyph.middle);
    const cell = x < 0 || y < 0 ? undefined : cellAt.get(y * width + x);
    if (cell === undefined) rest.push(glyph);
    else {
      const inside = owner.get(cell);
      if (inside) inside.push(glyph);
      else owner.set(cell, [glyph]);
    }
  }
  return { owner, rest };
}

/** Room between two texts of one line that is no space between words, in characters. */
const APART = 1;

/**
 * The text of a box between lines. Where a program left lines out, one box holds several cells: their texts stand apart,
 * each in a column of its own.
 */
function cellsOf({ columns, rows }: Lattice, box: CellBox, glyphs: readonly Glyph[]): PdfCell[] {
  const at = (
    left: number,
    right: number,
    row: number,
    rowEnd: number,
    inside: readonly Glyph[],
  ): PdfCell => {
    const [from, to] = [columns[left] ?? 0, columns[right] ?? 0];
    return { left: from, right: to, row, rowEnd, text: joinLines(linesOf(inside), from, to) };
  };
  const edges = columns.slice(box.column + 1, box.columnEnd);
  const parted = edges.filter((edge) => rowsOf(glyphs).some((row) => partsAt(row, edge)));
  if (parted.length === 0) return [at(box.column, box.columnEnd, box.row, box.rowEnd, glyphs)];
  const bounds = [columns[box.column] ?? 0, ...parted, columns[box.columnEnd] ?? 0];
  return bounds.slice(1).flatMap((right, index) => {
    const left = bounds[index] ?? 0;
    const inside = glyphs.filter((glyph) => middleOf(glyph) >= left && middleOf(glyph) < right);
    if (inside.length === 0) return [];
    const row = slotOf(rows, Math.min(...inside.map((glyph) => glyph.middle)));
    const begins = Math.min(Math.max(row, box.row), box.rowEnd - 1);
    // Its own column is the nearest that holds it.
    const from = columns.findLastIndex((edge) => edge <= Math.min(...inside.map((glyph) => glyph.left)));
    const to = columns.findIndex((edge) => edge >= Math.max(...inside.map((glyph) => glyph.right)));
    return at(
      Math.max(from, box.column),
      to < 0 ? box.columnEnd : Math.min(to, box.columnEnd),
      begins,
      box.rowEnd,
      inside,
    );
  });
}

const middleOf = (glyph: Glyph): number => (glyph.left + glyph.right) / 2;

/** Does a line of characters stand on both sides of an edge, well apart? */
function partsAt(row: readonly Glyph[], edge: number): boolean {
  const index = row.findIndex((glyph) => middleOf(glyph) >= edge);
  const before = row[index - 1];
  const after = row[index];
  return before !== undefined && after !== undefined && after.left - before.right > APART * after.size;
}

function slotOf(edges: readonly number[], at: number): number {
  if (at < (edges[0] ?? 0)) return -1;
  for (let index = 1; index < edges.length; index++) if (at <= (edges[index] ?? 0)) return index - 1;
  return -1;
}

/** Room that padding leaves at the sides of a full line, in characters. */
const FULL = 1.9;

/**
 * The lines of a cell as one. A line that filled its cell goes on in the next one, even in the middle of a number; a
 * line that had room left was ended on purpose.
 */
export function joinLines(lines: readonly TextLine[], left: number, right: number): string {
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const full = before !== undefined && right - left - (before.right - before.left) < FULL * before.size;
    const words = /[A-Za-z,;:]$/.test(text) && /^[A-Za-z]/.test(line.text);
    text += before === undefined || (full && !words) ? line.text : ` ${line.text}`;
  });
  return text;
}
