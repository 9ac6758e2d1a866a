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
  /** The same, the longest first: what stands in another is looked for behind it. */
  readonly byLength: readonly FlatTitle[];
  /** A character that none of its words has, nor what marks their ends: words with one are those of another header. */
  readonly foreign: RegExp;
  /** By column, the indices of its titles from the top. */
  readonly paths: readonly (readonly number[])[];
  /** Words that may stand in the header besides. */
  readonly besides: readonly string[];
}

/** Of a place in a header whose words are taken, and between two words. */
export const TAKEN = '\u0000';
export const BREAK = '\u0001';

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
  const others = longestFirst(besides.flatMap(expand));
  const longest = ({ phrases }: FlatTitle): number => phrases[0]?.length ?? 0;
  return {
    titles,
    byLength: [...titles].sort((a, b) => longest(b) - longest(a)),
    foreign: foreignTo([...titles.flatMap(({ phrases }) => phrases), ...others]),
    paths,
    besides: others,
  };
}

function foreignTo(words: readonly string[]): RegExp {
  const characters = [...new Set(words.join(''))].join('').replace(/[\]\\^-]/g, '\\$&');
  return new RegExp(`[^${characters}${TAKEN}${BREAK}]`);
}
