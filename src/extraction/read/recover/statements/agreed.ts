/**
 * Amounts of rows that lost their empty cells → the columns that they can be of: in their order, so that the row adds up, and
 * so that the rows below a whole add up to it in each column. An amount has a column where all that is possible says the same.
 */
import type { Sum } from './sums.ts';

/** The column of each amount; more than one where several are possible. */
export type Placement = readonly number[];

/** Rows that add up to another, by index. */
export interface Group {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Ways to place the amounts of a row; one that has more says nothing. */
const MOST_PLACEMENTS = 600;
/** Steps in search of the ways of a row, or of the combinations of the rows of a group; what takes more says nothing. */
const MOST_STEPS = 20_000;
/** Rows below one whole. */
const MOST_ROWS = 400;
/** Half of the last of two decimals, for each amount that was rounded. */
const ROUNDING = 0.006;

/** All placements of `amounts` under `width` columns in which each sum holds; none where the row does not add up. */
export function placementsOf(amounts: readonly number[], width: number, sums: readonly Sum[]): Placement[] {
  const found: Placement[] = [];
  const chosen: number[] = [];
  const values = new Array<number>(width).fill(0);
  let steps = 0;
  const choose = (from: number): void => {
    if (found.length > MOST_PLACEMENTS || ++steps > MOST_STEPS) return;
    const next = chosen.length;
    if (next === amounts.length) {
      if (sums.every((sum) => holds(sum, values))) found.push([...chosen]);
      return;
    }
    for (let column = from; column <= width - (amounts.length - next); column++) {
      values[column] = amounts[next] ?? 0;
      chosen.push(column);
      choose(column + 1);
      chosen.pop();
      values[column] = 0;
    }
  };
  choose(0);
  return found.length > MOST_PLACEMENTS || steps > MOST_STEPS ? [] : found;
}

function holds({ wholes, parts }: Sum, values: readonly number[]): boolean {
  const sum = (columns: readonly number[]): number =>
    columns.reduce((total, column) => total + (values[column] ?? 0), 0);
  return Math.abs(sum(wholes) - sum(parts)) <= ROUNDING * (wholes.length + parts.length);
}

/** By row. */
interface Rows {
  readonly amounts: readonly (readonly number[])[];
  readonly placements: readonly (readonly Placement[])[];
  /**
   * Where a row can stand that does not add up in itself. It stands there if that alone fits the rows above or below it, in every column but that
   * of the misprint.
   */
  readonly misprints: ReadonlyMap<number, readonly Placement[]>;
}

/** By row, the placements that are left when the rows of each group add up. */
export function agreed(
  { amounts, placements, misprints }: Rows,
  width: number,
  groups: readonly Group[],
): (readonly Placement[])[] {
  const left = placements.map((row, index) => misprints.get(index) ?? row);
  const isUnsure = (row: number): boolean => misprints.has(row) && left[row]?.length !== 1;
  for (let changed = true; changed;) {
    changed = false;
    for (const group of groups) {
      const rows = [group.whole, ...group.parts];
      if (rows.length > MOST_ROWS || rows.filter(isUnsure).length > 1) continue;
      const possible = rows.map((row) => left[row] ?? []);
      if (possible.some((row) => row.length === 0) || possible.every((row) => row.length === 1)) continue;
      const narrowed = narrowedBy(
        rows.map((row) => amounts[row] ?? []),
        possible,
        width,
      );
      narrowed?.forEach((row, index) => {
        if (row.length < (possible[index]?.length ?? 0)) changed = true;
        left[rows[index] ?? -1] = row;
      });
    }
  }
  return left.map((row, index) => (isUnsure(index) ? [] : row));
}

/** The placements that are of some combination in which the first row is the sum of the others; null where none is, or too many are tried. */
function narrowedBy(
  amounts: readonly (readonly number[])[],
  possible: readonly (readonly Placement[])[],
  width: number,
): Placement[][] | null {
  const columns = Array.from({ length: width }, (_, column) => column);
  const used = combinations(amounts, possible, columns);
  if (used === null || used.every((row) => row.size > 0)) return used?.map((row) => [...row]) ?? null;
  // An amount is misprinted: where all columns but its own add up in one way only, that is it.
  const ways = columns.flatMap((misprinted) => {
    const others = columns.filter((column) => column !== misprinted);
    const found = combinations(amounts, possible, others);
    return found?.every((row) => row.size === 1) ? [found.map((row) => [...row])] : [];
  });
  const [only, ...others] = ways;
  return only && others.every((way) => JSON.stringify(way) === JSON.stringify(only)) ? only : null;
}

/** By row, its placements in the combinations that add up in these columns; null where too many are tried. */
function combinations(
  amounts: readonly (readonly number[])[],
  possible: readonly (readonly Placement[])[],
  columns: readonly number[],
): Set<Placement>[] | null {
  const used = possible.map(() => new Set<Placement>());
  const rest: number[] = [];
  const path: Placement[] = [];
  const tolerance = ROUNDING * amounts.length;
  let steps = 0;
  const add = (row: number, placement: Placement, sign: number): void =>
    placement.forEach((column, index) => {
      rest[column] = (rest[column] ?? 0) + sign * (amounts[row]?.[index] ?? 0);
    });
  const walk = (row: number): void => {
    if (++steps > MOST_STEPS) return;
    if (row === possible.length) {
      if (columns.every((column) => Math.abs(rest[column] ?? 0) <= tolerance))
        path.forEach((placement, index) => used[index]?.add(placement));
      return;
    }
    for (const placement of possible[row] ?? []) {
      add(row, placement, row === 0 ? 1 : -1);
      path.push(placement);
      // Amounts below zero are rare, and such a table says nothing.
      if (row === 0 || columns.every((column) => (rest[column] ?? 0) >= -tolerance)) walk(row + 1);
      path.pop();
      add(row, placement, row === 0 ? -1 : 1);
    }
  };
  walk(0);
  return steps <= MOST_STEPS ? used : null;
}

/** The column of each amount where all placements say the same one. */
export const sureColumns = (placements: readonly Placement[], count: number): (number | undefined)[] =>
  Array.from({ length: count }, (_, index) => {
    const [first, ...others] = placements.map((placement) => placement[index]);
    return others.every((column) => column === first) ? first : undefined;
  });
