/** What a heading begins with: an ordinal, words before its title, the title. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Trie } from '../lexicon/trie.ts';
import { codesOf } from './codes.ts';

const ORDINAL = new RegExp(
  `(?:第[一二三四五六七八九十]+(?:部分|章|节)[:、]?|\\([一二三四五六七八九十]+\\)[、.]?|[一二三四五六七八九十]+[、.]|\\(${SYMBOL.ordinal}\\)|${SYMBOL.ordinal}[.、)])`,
  'y',
);
const PREFIX = new RegExp(
  `(?:关于)?(?:${SYMBOL.thisYear}|${SYMBOL.priorYear})?(?:年?度)?(?:本?部门|本?单位)?`,
  'y',
);
/** What the two may begin with: at most places of a text neither does. */
const OPENS_ORDINAL = codesOf(`第(一二三四五六七八九十${SYMBOL.ordinal}`);
const OPENS_PREFIX = codesOf(`关年度本部单${SYMBOL.thisYear}${SYMBOL.priorYear}`);
/** One past the ordinal that stands at `index`, or `index` where none does. */
export function ordinalAt(text: string, index: number): number {
  if (OPENS_ORDINAL[text.charCodeAt(index)] !== 1) return index;
  ORDINAL.lastIndex = index;
  return ORDINAL.test(text) ? ORDINAL.lastIndex : index;
}

/** One past the words that may stand before a title at `index`. */
export function prefixAt(text: string, index: number): number {
  if (OPENS_PREFIX[text.charCodeAt(index)] !== 1) return index;
  PREFIX.lastIndex = index;
  return PREFIX.test(text) ? PREFIX.lastIndex : index;
}

/** Where the first title begins in `[from, to)`, or `to`. Asked in the order of the text, it looks at each place once. */
export function titleFinder(codes: Uint16Array, titles: Trie<Region>): (from: number, to: number) => number {
  // No title begins in `[first, past)`.
  let first = 0;
  let past = 0;
  return (from, to) => {
    if (from < first || from > past) first = past = from;
    while (past < to && !titles.longest(codes, past)) past++;
    return Math.min(past, to);
  };
}
