/** Grids of cells from the ruling lines of a page. Pure. */
import type { Ruling, Rulings } from '../extraction/read/pdf/geometry.ts';
import { latticesOf, type Lattice } from '../extraction/read/pdf/lattice.ts';
import type { Box } from './picture.ts';

/** Indexes of the grid's places, end exclusive. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** Places of lines in pixels, and the cells between them: more than one row or column wide where no line parts it. */
export interface Grid {
  readonly columns: number[];
  readonly rows: number[];
  readonly cells: GridCell[];
}

/** Lattices are measured in points; pages have so many pixels for each. */
const PIXELS = 150 / 72;
/** Lines nearer than this are one: a double rule, a line in pieces. In pixels, as all below. */
const SAME = 5;
/** A line that ends this near to another meets it. */
const MEETS = 7;
/** A shorter line counts where both its ends meet lines that count: the stroke of a letter does not. */
const LONG = 100;
const TOUCHES = 4;
/** Of the way from one crossing to the next that a line covers; a seal or a fold takes pieces out of a line. */
const COVERED = 0.4;
/** Where most lines go on past their last crossing by more than this, a row or column without its outer line stands there. */
const OVERHANG = 12;
/** Of the page's width. */
const NARROWEST = 0.2;
const FEWEST_CELLS = 3;

/** None where the lines make no table: underlines, a frame, letters. `width`: of the page. */
export function gridsOf(rulings: Rulings, width: number): Grid[] {
  return latticesOf(inPoints(squared(connected(rulings)))).flatMap((lattice) => {
    const grid = gridOf(lattice);
    const across = (grid.columns.at(-1) ?? 0) - (grid.columns[0] ?? 0);
    return across >= NARROWEST * width && grid.cells.length >= FEWEST_CELLS ? [grid] : [];
  });
}

export const boxOfCell = ({ columns, rows }: Grid, cell: GridCell): Box => ({
  left: columns[cell.column] ?? 0,
  right: columns[cell.columnEnd] ?? 0,
  top: rows[cell.row] ?? 0,
  bottom: rows[cell.rowEnd] ?? 0,
});

function inPoints({ horizontal, vertical }: Rulings): Rulings {
  const scaled = (line: Ruling): Ruling => ({
    at: line.at / PIXELS,
    from: line.from / PIXELS,
    to: line.to / PIXELS,
  });
  return { horizontal: horizontal.map(scaled), vertical: vertical.map(scaled) };
}

const gridOf = ({ columns, rows, cells }: Lattice): Grid => ({
  columns: columns.map((at) => Math.round(at * PIXELS)),
  rows: rows.map((at) => Math.round(at * PIXELS)),
  cells: cells.map(({ row, column, rowEnd, columnEnd }) => ({ row, column, rowEnd, columnEnd })),
});

/** Long lines, and shorter ones between lines that count. */
function connected({ horizontal, vertical }: Rulings): Rulings {
  const isLong = ({ from, to }: Ruling): boolean => to - from >= LONG;
  let counted = { horizontal: horizontal.filter(isLong), vertical: vertical.filter(isLong) };
  for (;;) {
    const held = (line: Ruling, across: readonly Ruling[]): boolean =>
      isLong(line) ||
      [line.from, line.to].every((end) => across.some((other) => reaches(other, line.at, end)));
    const more: typeof counted = {
      horizontal: horizontal.filter((line) => held(line, counted.vertical)),
      vertical: vertical.filter((line) => held(line, counted.horizontal)),
    };
    const isDone =
      more.horizontal.length === counted.horizontal.length &&
      more.vertical.length === counted.vertical.length;
    counted = more;
    if (isDone) return counted;
  }
}

const reaches = (line: Ruling, along: number, at: number): boolean =>
  Math.abs(line.at - at) <= TOUCHES && line.from <= along + TOUCHES && line.to >= along - TOUCHES;

/** Lines from crossing to crossing, whole or not at all: where a piece is missing, a line is there if enough of it is. */
function squared({ horizontal, vertical }: Rulings): Rulings {
  const [level, upright] = [bandsOf(horizontal), bandsOf(vertical)];
  return { horizontal: betweenCrossings(level, upright), vertical: betweenCrossings(upright, level) };
}

/** Pieces of lines that lie along each other. */
interface Band {
  readonly at: number;
  readonly pieces: readonly Ruling[];
}

function bandsOf(lines: readonly Ruling[]): Band[] {
  const groups: Ruling[][] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group?.[0] && line.at - group[0].at <= SAME) group.push(line);
    else groups.push([line]);
  }
  return groups.map((pieces) => {
    const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    return { at: pieces.reduce((sum, { at, from, to }) => sum + at * (to - from), 0) / length, pieces };
  });
}

const meets = ({ pieces }: Band, along: number): boolean =>
  pieces.some(({ from, to }) => from <= along + MEETS && to >= along - MEETS);

function betweenCrossings(bands: readonly Band[], across: readonly Band[]): Ruling[] {
  const crossed = bands.map((band) => ({
    ...band,
    crossings: across.filter((other) => meets(other, band.at)).map((other) => other.at),
  }));
  return crossed.flatMap(({ at, pieces, crossings }): Ruling[] => {
    const [first, last] = [crossings[0], crossings.at(-1)];
    if (first === undefined || last === undefined) return [...pieces];
    const lines = crossings.slice(1).flatMap((to, index): Ruling[] => {
      const from = crossings[index] ?? to;
      return coverage(pieces, from, to) >= COVERED * (to - from) ? [{ at, from, to }] : [];
    });
    const [begins, ends] = [startOf(pieces), endOf(pieces)];
    const before = crossed.filter((other) => other.crossings[0] === first);
    const behind = crossed.filter((other) => other.crossings.at(-1) === last);
    if (first - begins > OVERHANG && most(before, (other) => first - startOf(other.pieces) > OVERHANG))
      lines.push({ at, from: begins, to: first });
    if (ends - last > OVERHANG && most(behind, (other) => endOf(other.pieces) - last > OVERHANG))
      lines.push({ at, from: last, to: ends });
    return lines;
  });
}

/** One alone may be a line that a letter beyond the table touches. */
function most(bands: readonly Band[], isSo: (band: Band) => boolean): boolean {
  const count = bands.filter(isSo).length;
  return count >= 2 && count * 2 >= bands.length;
}

const startOf = (pieces: readonly Ruling[]): number => Math.min(...pieces.map(({ from }) => from));
const endOf = (pieces: readonly Ruling[]): number => Math.max(...pieces.map(({ to }) => to));

/** How much of a way some piece lies along. */
function coverage(pieces: readonly Ruling[], from: number, to: number): number {
  let [sum, done] = [0, from];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(piece.from, done), Math.min(piece.to, to)];
    if (end <= start) continue;
    sum += end - start;
    done = end;
  }
  return sum;
}
