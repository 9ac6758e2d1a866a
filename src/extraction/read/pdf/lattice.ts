/**
 * Tables from their ruling lines. Lines that touch make one table; its columns and rows are wherever any line runs, and
 * slots of that grid that no line parts are one merged cell. Statement tables often lack the outer lines at left and
 * right: the grid ends where the longest lines end.
 */
import type { Ruling, Rulings } from './geometry.ts';

export interface CellBox {
  /** Indexes of the grid, end exclusive. */
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface Lattice {
  /** Places of the lines, from left to right and from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly CellBox[];
}

/** Lines nearer than this are one: a border drawn by two cells, a double rule. */
const SNAP = 2.5;
/** A line that stops this short of another still meets it. */
const REACH = 3.5;

export function latticesOf(rulings: Rulings): Lattice[] {
  const horizontal = joined(rulings.horizontal);
  const vertical = joined(rulings.vertical);
  return adopted(connected(horizontal, vertical)).flatMap((group) => {
    const lattice = latticeOf(group);
    return lattice ? [lattice] : [];
  });
}

/** Lines in a row along each other, made one. */
export function joined(lines: readonly Ruling[]): Ruling[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at);
  const bands: Ruling[][] = [];
  for (const line of sorted) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (band && first && line.at - first.at <= SNAP) band.push(line);
    else bands.push([line]);
  }
  return bands.flatMap((band) => {
    const at = band.reduce((sum, line) => sum + line.at, 0) / band.length;
    const merged: { at: number; from: number; to: number }[] = [];
    for (const line of [...band].sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && line.from <= last.to + REACH) last.to = Math.max(last.to, line.to);
      else merged.push({ at, from: line.from, to: line.to });
    }
    return merged;
  });
}

interface Group {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

const meets = (h: Ruling, v: Ruling): boolean =>
  v.at >= h.from - REACH && v.at <= h.to + REACH && h.at >= v.from - REACH && h.at <= v.to + REACH;

/** Lines grouped by whether they meet, directly or over others. */
function connected(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Group[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  horizontal.forEach((h, i) =>
    vertical.forEach((v, j) => {
      if (meets(h, v)) parent[root(i)] = root(horizontal.length + j);
    }),
  );
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  horizontal.forEach((line, i) => groupOf(i).horizontal.push(line));
  vertical.forEach((line, j) => groupOf(horizontal.length + j).vertical.push(line));
  return [...groups.values()];
}

/** A line between columns that ends above and below at merged cells without lines meets no other: it is of the table around it. */
function adopted(groups: readonly Group[]): Group[] {
  const [alone, others] = [[] as Ruling[], [] as Group[]];
  for (const group of groups) {
    if (group.horizontal.length === 0) alone.push(...group.vertical);
    else others.push(group);
  }
  for (const line of alone) others.find((group) => isWithin(line, group))?.vertical.push(line);
  return others;
}

const isWithin = (line: Ruling, { horizontal, vertical }: Group): boolean =>
  [horizontal, vertical].every((own) => own.length > 1) &&
  horizontal.some(({ at, from, to }) => at < line.from && from < line.at && to > line.at) &&
  horizontal.some(({ at, from, to }) => at > line.to && from < line.at && to > line.at);

/** Null where the lines make no table: an underline, a frame. */
function latticeOf({ horizontal, vertical }: Group): Lattice | null {
  // The part of a table that a page begins or ends with may lack its outer line there.
  if (horizontal.length < 1 || vertical.length < 1 || horizontal.length + vertical.length < 3) return null;
  const columns = places([
    ...vertical.map((line) => line.at),
    Math.min(...horizontal.map((line) => line.from)),
    Math.max(...horizontal.map((line) => line.to)),
  ]);
  const rows = places([
    ...horizontal.map((line) => line.at),
    ...vertical.flatMap((line) => [line.from, line.to]),
  ]);
  const cells = cellsOf(columns, rows, horizontal, vertical);
  return cells.length < 2 ? null : { columns, rows, cells };
}

/** Sorted places, those too near to another taken for it. */
export function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > REACH) found.push(value);
  }
  return found;
}

function cellsOf(
  columns: readonly number[],
  rows: readonly number[],
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): CellBox[] {
  const width = columns.length - 1;
  const height = rows.length - 1;
  const covers = (lines: readonly Ruling[], at: number, from: number, to: number): boolean =>
    lines.some(
      (line) => Math.abs(line.at - at) <= REACH && line.from <= (from + to) / 2 && line.to >= (from + to) / 2,
    );
  const taken = new Uint8Array(width * height);
  const cells: CellBox[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row * width + column]) continue;
      const [top, bottom] = [rows[row] ?? 0, rows[row + 1] ?? 0];
      let columnEnd = column + 1;
      while (
        columnEnd < width &&
        !taken[row * width + columnEnd] &&
        !covers(vertical, columns[columnEnd] ?? 0, top, bottom)
      )
        columnEnd++;
      let rowEnd = row + 1;
      /** Whether the cell goes on below: no line ends it, its sides go on, and no line parts what is between them. */
      const openBelow = (): boolean => {
        const [top, bottom] = [rows[rowEnd] ?? 0, rows[rowEnd + 1] ?? 0];
        for (let index = column; index <= columnEnd; index++) {
          const isSide = index === column || index === columnEnd;
          const isEnd = index === 0 || index === width;
          if (!isEnd && covers(vertical, columns[index] ?? 0, top, bottom) !== isSide) return false;
          const [left, right] = [columns[index] ?? 0, columns[index + 1] ?? 0];
          if (index < columnEnd && covers(horizontal, top, left, right)) return false;
        }
        return true;
      };
      while (rowEnd < height && openBelow()) rowEnd++;
      for (let y = row; y < rowEnd; y++) for (let x = column; x < columnEnd; x++) taken[y * width + x] = 1;
      cells.push({ row, column, rowEnd, columnEnd });
    }
  }
  return cells;
}
