/** The columns of rows of texts: where those of most rows stand apart. Null where that is not sure, for a wrong column is a wrong figure. */
import type { Part } from './bandParts.ts';

export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Of so many rows one may have a text that reaches over several columns (合计). */
const SHARE_ACROSS = 0.1;

type Rows = readonly (readonly (readonly Part[])[])[];

/**
 * The columns of `rows`, from left to right; `titles` stand above them. Texts on both sides of a gap make it one, in at least one row;
 * numbers that stand in no row beside each other are in two columns for all that.
 */
export function columnsOf(rows: Rows, titles: readonly (readonly Part[])[]): Extent[] | null {
  const parts = rows.flat(2);
  const across = partsAcross(rows, parts);
  if (!across) return null;
  const own = parts.filter((part) => !across.has(part));
  // A cell's lines may stand beside those of another, not on one height.
  const lines = [...rows.map((row) => row.flat()), ...titles];
  let columns = clustersOf(own);
  for (;;) {
    const weak = columns.flatMap((column, index) => {
      const next = columns[index + 1];
      return next && !isGap(column, next, lines, own) ? [{ index, room: next.left - column.right }] : [];
    });
    const [least] = weak.sort((a, b) => a.room - b.room);
    if (!least) return withOrdinals(columns, rows, titles.flat());
    const { left } = columns[least.index] ?? { left: 0 };
    const { right } = columns[least.index + 1] ?? { right: 0 };
    columns = columns.toSpliced(least.index, 2, { left, right });
  }
}

/**
 * The numbers of columns (栏次 1 2 3) stand in the middle of these, and may stand over none of the amounts, which are at the right or left: the two are
 * one column where a number stands alone beside amounts that have none. Between two such the title is that of the number: 行次 has its own.
 */
function withOrdinals(columns: readonly Extent[], rows: Rows, titles: readonly Part[]): Extent[] {
  const ordinals = rows
    .filter((row) => areOrdinals(row.flat()))
    .flatMap((row) => row.flat().filter((part) => part.isNumber));
  const others = rows.flat(2).filter((part) => !ordinals.includes(part));
  const has = (column: Extent | undefined, parts: readonly Part[]): boolean =>
    column !== undefined && parts.some((part) => overlap(part, column) > 0);
  const lacks = (column: Extent | undefined): boolean =>
    has(column, others) &&
    !has(column, ordinals) &&
    others.every((part) => part.isNumber || !has(column, [part]));
  const found: Extent[] = [];
  for (let index = 0; index < columns.length; index++) {
    const [column, next] = [columns[index], columns[index + 1]];
    if (!column) continue;
    const isAlone = has(column, ordinals) && !has(column, others);
    const last = found.at(-1);
    const isBetween = lacks(last) && lacks(next) && has(column, titles);
    const [isLeft, isRight] = [last, next].map((one) => lacks(one) && !(isBetween && has(one, titles)));
    if (isAlone && next && isRight && !isLeft) {
      found.push({ left: column.left, right: next.right });
      index++;
    } else if (isAlone && last && isLeft && !isRight)
      found[found.length - 1] = { left: last.left, right: column.right };
    else found.push(column);
  }
  return found;
}

export function areOrdinals(parts: readonly Part[]): boolean {
  const numbers = parts.filter((part) => part.isNumber).sort((a, b) => a.left - b.left);
  return numbers.length > 1 && numbers.every(({ text }, index) => text === String(index + 1));
}

/** Texts that reach over several columns, or null where they are not few. */
function partsAcross(rows: Rows, parts: readonly Part[]): Set<Part> | null {
  const columns = clustersOf(parts);
  const gaps: Extent[] = [];
  for (const row of rows)
    for (const line of row)
      line.forEach((part, index) => {
        const next = line[index + 1];
        const isOne =
          next && columns.some((column) => overlap(column, part) > 0 && overlap(column, next) > 0);
        if (isOne) gaps.push({ left: part.right, right: next.left });
      });
  const across = new Set(
    parts.filter((part) => gaps.some((gap) => part.left < gap.left && part.right > gap.right)),
  );
  const isFew = across.size <= mostAcross(rows.length) && across.size <= gaps.length;
  return isFew && ![...across].some((part) => part.isNumber) ? across : null;
}

/** So many of `rows` rows may have a text over several columns. */
export const mostAcross = (rows: number): number => Math.max(1, Math.floor(rows * SHARE_ACROSS));

/** What texts one under another cover. */
function clustersOf(parts: readonly Part[]): Extent[] {
  const clusters: { left: number; right: number }[] = [];
  for (const { left, right } of [...parts].sort((a, b) => a.left - b.left)) {
    const last = clusters.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else clusters.push({ left, right });
  }
  return clusters;
}

function isGap(
  column: Extent,
  next: Extent,
  lines: readonly (readonly Part[])[],
  own: readonly Part[],
): boolean {
  const stand = (at: Extent): Part[] => own.filter((part) => overlap(part, at) > 0);
  return (
    lines.some(
      (line) =>
        line.some((part) => overlap(part, column) > 0 && overlap(part, next) <= 0) &&
        line.some((part) => overlap(part, next) > 0 && overlap(part, column) <= 0),
    ) || [...stand(column), ...stand(next)].every((part) => part.isNumber)
  );
}

export const overlap = (a: Extent, b: Extent): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** Indexes of the columns that a text stands over. */
export const columnsUnder = (columns: readonly Extent[], text: Extent): number[] =>
  columns.flatMap((column, index) => (overlap(column, text) > 0 ? [index] : []));
