/** The columns of a statement table in their order, as a header whose cells are gone is told by. */
import type { Expand } from './notation.ts';
import type { Template } from './schema.ts';

export interface FlatTitle {
  /** The longest first. */
  readonly phrases: readonly string[];
  readonly optional: boolean;
  /** Titles beside it stand in this order; null for those that name rows. */
  readonly siblings: string | null;
  /** How many titles stand below it, one above another. */
  height: number;
  readonly index: number;
}

export interface FlatHeader {
  readonly titles: readonly FlatTitle[];
  /** By column, the indices of its titles from the top. */
  readonly paths: readonly (readonly number[])[];
  /** Words that may stand in the header besides. */
  readonly besides: readonly string[];
}

const NAMES_ROWS = /科目|项目|行次/;

export function flatHeaderOf(
  { columns, besides }: Template['statements']['flat'][number],
  expand: Expand,
): FlatHeader {
  const longestFirst = (phrases: string[]): string[] => phrases.sort((a, b) => b.length - a.length);
  const titles: FlatTitle[] = [];
  const known = new Map<string, number>();
  const paths = columns.map((path) =>
    path.map((pattern, depth) => {
      const key = path.slice(0, depth + 1).join('/');
      const at = known.get(key);
      const below = path.length - 1 - depth;
      const title = at === undefined ? undefined : titles[at];
      if (title && at !== undefined) {
        title.height = Math.max(title.height, below);
        return at;
      }
      known.set(key, titles.length);
      const words = pattern.replace(/^\?/, '');
      titles.push({
        phrases: longestFirst(expand(words)),
        optional: pattern.startsWith('?'),
        siblings: NAMES_ROWS.test(words) ? null : path.slice(0, depth).join('/'),
        height: below,
        index: titles.length,
      });
      return titles.length - 1;
    }),
  );
  return { titles, paths, besides: longestFirst(besides.flatMap(expand)) };
}
