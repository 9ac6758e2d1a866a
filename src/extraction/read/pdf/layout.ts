/** The columns of a table that goes on on the next page. */
import { columnsUnder, type Extent } from './bandColumns.ts';
import type { Band } from './bands.ts';

/** What the rows of a table on one page say of those on the next. */
export interface Layout {
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Extent[];
  readonly edges: readonly number[];
}

/** Are these the columns of the page before, whose header this one repeats? Where their texts end may differ. */
export const areSame = (columns: readonly Extent[], { columns: known, edges }: Layout): boolean =>
  columns.length === known.length &&
  columns.every((column, index) => {
    const [only, ...others] = columnsUnder(known, column);
    const isBetween = column.left >= (edges[index] ?? 0) && column.right <= (edges[index + 1] ?? 0);
    return others.length === 0 && (only === undefined ? isBetween : only === index);
  });

/** Columns of the page before with the texts of this one that stand under them; short ones may stand only under longer ones. */
export function grown(columns: readonly Extent[], body: readonly Band[]): Extent[] {
  const found = columns.map((column) => ({ ...column }));
  for (const part of body.flatMap((band) => band.lines.flat())) {
    const [index, more] = columnsUnder(columns, part);
    const column = more === undefined && index !== undefined ? found[index] : undefined;
    if (!column) continue;
    column.left = Math.min(column.left, part.left);
    column.right = Math.max(column.right, part.right);
  }
  return found;
}
