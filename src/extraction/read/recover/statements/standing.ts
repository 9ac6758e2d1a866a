/**
 * Rows whose empty cells are blanks → the column of each amount, by what stands above it. A text keeps its columns where what adds up
 * allows where all its rows stand, and some row leaves one out between two others.
 */
import type { Placement } from './agreed.ts';
import { columnIn } from './lineColumns.ts';
import type { Item } from './items.ts';

/** The columns of characters that something reaches over in its line, the last exclusive. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Rows that show that columns were kept, whose amounts could stand in one way only, or also otherwise: fewer may stand so by chance. */
const FEWEST_SURE = 2;
const FEWEST_POSSIBLE = 4;

const meet = (a: Extent, b: Extent): boolean => a.from < b.to && b.from < a.to;

/** `placements`: by row, those that what adds up allows. By row, where its amounts stand; null where nothing says so. */
export function standingIn(
  source: string,
  items: readonly Item[],
  placements: readonly (readonly Placement[])[],
  width: number,
): (Placement | null)[] {
  // Rows without an empty cell stand in all columns, and show nothing.
  if (!items.some(({ amounts }) => amounts.length > 0 && amounts.length < width))
    return items.map(() => null);
  const extents = items.map(({ amounts }) =>
    amounts.map(({ start, end }): Extent => {
      const from = columnIn(source, start);
      return { from, to: from + end - start };
    }),
  );
  const sure = placements.map(([only, ...others], index) =>
    only && others.length === 0 && (extents[index]?.length ?? 0) > 1 ? only : null,
  );
  const columns: (Extent | undefined)[] = Array.from({ length: width });
  sure.forEach((row, index) =>
    row?.forEach((column, position) => {
      const [known, own] = [columns[column], extents[index]?.[position]];
      if (!own) return;
      columns[column] = known
        ? { from: Math.min(known.from, own.from), to: Math.max(known.to, own.to) }
        : own;
    }),
  );
  const isKept = columns.every((one, index) =>
    columns.slice(index + 1).every((other) => !one || !other || one.to <= other.from),
  );
  const standing = extents.map((row) => (isKept ? placed(row, columns) : null));
  const shows = standing.map((row, index) => shown(row, placements[index] ?? []));
  const count = (kind: Shown): number =>
    shows.filter((one, index) => one === kind && isOfAmounts(items[index])).length;
  const isShown =
    !shows.includes('against') &&
    (count('sure') >= FEWEST_SURE || count('sure') + count('possible') >= FEWEST_POSSIBLE) &&
    standing.some((row, index) => row?.some((column, at) => column !== at) && shows[index] !== 'nothing');
  return isShown ? standing : items.map(() => null);
}

type Shown = 'sure' | 'possible' | 'against' | 'nothing';

/** What a row says of the columns: does what adds up allow where it stands? */
function shown(row: Placement | null, placements: readonly Placement[]): Shown {
  if (!row || row.length < 2 || placements.length === 0) return 'nothing';
  if (!placements.some((one) => one.join() === row.join())) return 'against';
  return placements.length === 1 ? 'sure' : 'possible';
}

/** Null where an amount stands in no column, or in two. */
function placed(row: readonly Extent[], columns: readonly (Extent | undefined)[]): Placement | null {
  const places = row.map((own) => columns.flatMap((one, column) => (one && meet(one, own) ? [column] : [])));
  const found = places.flatMap((some) => (some.length === 1 ? some : []));
  const isInOrder = found.every((column, index) => column > (found[index - 1] ?? -1));
  return found.length === row.length && isInOrder ? found : null;
}

/** 栏次 1 2 3 stands above all columns, and shows nothing of the rows. */
const isOfAmounts = (item: Item | undefined): boolean =>
  item?.amounts.some(({ text }) => text.includes('.')) ?? false;
