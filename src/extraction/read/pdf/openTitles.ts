/** Which titles of a table without lines stand over several columns: the lines that would run under them. */
import { columnsUnder, overlap, type Extent } from './bandColumns.ts';
import { titlesIn, type Span } from './bandTitles.ts';
import type { Part } from './bandParts.ts';
import type { Ruling } from './geometry.ts';
import type { Line } from './openRows.ts';

/** The lines of one title. */
interface Cell extends Extent {
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** What is known of where the titles of a table stand. */
interface Head {
  readonly cells: readonly Cell[];
  readonly columns: readonly Extent[];
  /** Where the gaps before the columns are, and those before the first and behind the last. */
  readonly gaps: readonly Extent[];
  /** Room between two rows. */
  readonly pitch: number;
}

/** Lines of one title are nearer than rows by this share at least. */
const NEARER = 0.93;
/** Middles that differ by less, in characters, are one above another. */
const CENTRED = 0.6;
/** Titles that differ less in height, in rows, are of one row or reach over two. */
export const ONE_ROW = 0.75;
const TOLERANCE = 0.5;
/** Ways to lay the titles over the columns; where there are more, none is sure. */
const MOST_WAYS = 500;

/** Where texts stand in cells of several rows. */
type Alignment = 'middle' | 'top';

/** Null where there is not one way to lay the titles over the columns. */
export function rulesUnder(
  lines: readonly Line[],
  columns: readonly Extent[],
  { left, right }: Extent,
  pitch: number,
): Ruling[] | null {
  const gaps = [...columns, null].map((column, index): Extent => ({
    left: columns[index - 1]?.right ?? left,
    right: column?.left ?? right,
  }));
  const cells = cellsOf(lines, columns, pitch);
  // The lines of titles are not always nearer than their rows.
  const isHigh = cells.some((cell) => cell.bottom - cell.top > 1.2 * pitch);
  const heads = [cells, ...(isHigh ? [] : [cellsOf(lines, columns, 0)])].map((each): Head => ({
    cells: each,
    columns,
    gaps,
    pitch,
  }));
  for (const head of heads)
    for (const alignment of ['middle', 'top'] as const) {
      const ways = waysOf(head, alignment);
      if (ways.length > 1) return null;
      const [way] = ways;
      if (!way) continue;
      return way
        .map(({ cell, span }): Ruling => ({
          at: cell.bottom + cell.size * TOLERANCE,
          from: centre(gaps[span.from]),
          to: centre(gaps[span.to]),
        }))
        .sort((a, b) => a.at - b.at);
    }
  return null;
}

/** The ways to lay the titles; two of more. */
function waysOf(head: Head, alignment: Alignment): Parent[][] {
  const { columns, pitch } = head;
  const choices = head.cells.flatMap((cell) => {
    const spans = spansOver(cell, head);
    return spans.length > 0 ? [{ cell, spans }] : [];
  });
  const found: Parent[][] = [];
  let ways = 0;
  const choose = (index: number, parents: readonly Parent[]): void => {
    if (found.length > 1 || ++ways > MOST_WAYS) return;
    const choice = choices[index];
    if (!choice) {
      if (isWhole(parents, head, alignment)) found.push([...parents]);
      return;
    }
    for (const span of choice.spans) {
      const parent = { cell: choice.cell, span };
      if (parents.every((other) => agree(other, parent, pitch))) choose(index + 1, [...parents, parent]);
    }
    if (columnsUnder(columns, choice.cell).length === 1) choose(index + 1, parents);
  };
  choose(0, []);
  // What was not tried may be a way too.
  return ways > MOST_WAYS ? [[], []] : found;
}

interface Parent {
  readonly cell: Cell;
  readonly span: Span;
}

const centre = (extent: Extent | undefined): number => ((extent?.left ?? 0) + (extent?.right ?? 0)) / 2;
const height = (cell: Cell): number => (cell.top + cell.bottom) / 2;

/** Texts one under another, nearer than rows are, are one title, where the upper one left no room for more. */
function cellsOf(lines: readonly Line[], columns: readonly Extent[], pitch: number): Cell[] {
  const cells: Cell[] = [];
  for (const line of lines)
    for (const title of titlesIn([line], columns)) {
      const part: Part | undefined = title.parts[0];
      if (!part) continue;
      const { left, right } = title;
      const { middle, size } = part;
      const at = cells.findLastIndex((cell) => overlap(cell, title) > 0);
      const above = cells[at];
      const room = columnsUnder(columns, above ?? title).map((index) => columns[index]);
      const isOne =
        above &&
        middle - above.bottom < NEARER * pitch &&
        !room.some((column) => column && column.right - column.left > above.right - above.left + size) &&
        (Math.abs(centre(above) - centre(title)) < CENTRED * size ||
          Math.abs(above.left - left) < CENTRED * size);
      if (isOne)
        cells[at] = {
          left: Math.min(above.left, left),
          right: Math.max(above.right, right),
          top: above.top,
          bottom: middle,
          size,
        };
      else cells.push({ left, right, top: middle, bottom: middle, size });
    }
  return cells;
}

const isBelow = (cell: Cell, above: Cell, pitch: number): boolean =>
  height(cell) - height(above) > ONE_ROW * pitch;

/** Two columns or more that a title may stand over the middle of, with titles below it and none beside it. */
function spansOver(cell: Cell, { cells, columns, gaps, pitch }: Head): Span[] {
  const below = cells.filter((other) => isBelow(other, cell, pitch));
  const beside = cells.filter(
    (other) => other !== cell && Math.abs(height(other) - height(cell)) <= ONE_ROW * pitch,
  );
  const own = columnsUnder(columns, cell);
  const slack = CENTRED * cell.size;
  const found: Span[] = [];
  for (let from = 0; from < columns.length; from++)
    for (let to = from + 2; to <= columns.length; to++) {
      const [start, end] = [gaps[from], gaps[to]];
      if (!start || !end || own.some((index) => index < from || index >= to)) continue;
      const isCentred =
        centre(cell) > (start.left + end.left) / 2 - slack &&
        centre(cell) < (start.right + end.right) / 2 + slack;
      const inside = (other: Cell): number[] =>
        columnsUnder(columns, other).filter((index) => index >= from && index < to);
      const children = below.filter((other) => inside(other).length > 0);
      const isClear =
        children.every((other) => inside(other).length === columnsUnder(columns, other).length) &&
        beside.every((other) => inside(other).length === 0);
      const tops = children.filter(
        (other) => !children.some((upper) => isBelow(other, upper, pitch) && overlap(other, upper) > 0),
      );
      if (isCentred && isClear && tops.length > 1) found.push({ from, to });
    }
  return found;
}

/** Titles of one row stand beside each other, a lower one under a whole of an upper one or under none. */
function agree(a: Parent, b: Parent, pitch: number): boolean {
  const isApart = a.span.to <= b.span.from || b.span.to <= a.span.from;
  if (isApart) return true;
  const [upper, lower] = height(a.cell) < height(b.cell) ? [a, b] : [b, a];
  return (
    isBelow(lower.cell, upper.cell, pitch) &&
    lower.span.from >= upper.span.from &&
    lower.span.to <= upper.span.to
  );
}

/**
 * Does every column begin where the titles do, and each title of it where the one above it ends? A title over several rows stands in the
 * middle of them.
 */
function isWhole(parents: readonly Parent[], { cells, columns, pitch }: Head, alignment: Alignment): boolean {
  const isMiddle = alignment === 'middle';
  const at = (cell: Cell): number => (isMiddle ? height(cell) : cell.top);
  const leaves = cells.filter((cell) => !parents.some((parent) => parent.cell === cell));
  const heights = columns.map((_, index) => {
    const own = leaves.filter((cell) => columnsUnder(columns, cell).includes(index));
    if (own.length === 0) return null;
    const top = Math.min(...own.map((cell) => cell.top));
    return isMiddle ? (top + Math.max(...own.map((cell) => cell.bottom))) / 2 : top;
  });
  const lowest = Math.max(...heights.map((leaf) => leaf ?? Number.NEGATIVE_INFINITY));
  const levels = [Math.min(...cells.map(at)), ...parents.map((parent) => at(parent.cell)), lowest].sort(
    (a, b) => a - b,
  );
  return heights.every((leaf, index) => {
    const over = parents
      .filter(({ span }) => index >= span.from && index < span.to)
      .map(({ cell }) => at(cell));
    if (leaf === null) return over.length > 0 || parents.length === 0;
    const begins = isMiddle ? 2 * leaf - lowest : leaf;
    const last = Math.max(Number.NEGATIVE_INFINITY, ...over);
    const next = levels.find((level) => level > last + TOLERANCE * pitch) ?? lowest;
    return Math.abs(begins - next) < TOLERANCE * pitch && leaf > last + TOLERANCE * pitch;
  });
}
