/**
 * The notation in which the lexicon is written, so that a phrase with its variants is one line of data:
 * `公务用车购置(及|和)运行[维护]费` stands for four phrases. `{prior}` and the like name groups that recur.
 */
import { foldText } from '../text/fold.ts';

/** Symbols that stand for a year in the stream that the grammar reads. */
export const SYMBOL = {
  number: '\ue000',
  priorYear: '\ue001',
  thisYear: '\ue002',
  other: '\ue003',
  ordinal: '\ue004',
  otherYear: '\ue005',
  code: '\ue006',
} as const;

/** Groups that are there by themselves: what the stream has for a year or another number. */
const SYMBOLS: Readonly<Record<string, string>> = {
  priorYear: SYMBOL.priorYear,
  thisYear: SYMBOL.thisYear,
  amount: SYMBOL.other,
};

/** All phrases that a pattern stands for, folded. Throws `RangeError` on an unbalanced pattern or an unknown group. */
export type Expand = (pattern: string) => string[];

/** The notation with groups of its own, which may name one another. */
export function notationOf(groups: Readonly<Record<string, string>>): Expand {
  const written = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const symbol = SYMBOLS[name];
      if (symbol !== undefined) return symbol;
      const group = groups[name];
      if (group === undefined) throw new RangeError(`unknown group {${name}} in ${pattern}`);
      return `(${written(group)})`;
    });
  return (pattern) => expand(written(pattern));
}

/** As `Expand`, of a pattern without groups. */
export function expand(source: string): string[] {
  const { phrases, next } = alternatives(source, 0);
  if (next !== source.length || source.includes('{')) throw new RangeError(`unbalanced pattern: ${source}`);
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}

const MARKS = '|()[]';

interface Expansion {
  readonly phrases: string[];
  readonly next: number;
}

function alternatives(source: string, from: number): Expansion {
  const all: string[] = [];
  let index = from;
  for (;;) {
    const { phrases, next } = sequence(source, index);
    all.push(...phrases);
    if (source[next] !== '|') return { phrases: all, next };
    index = next + 1;
  }
}

function sequence(source: string, from: number): Expansion {
  let phrases = [''];
  let index = from;
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === '|' || character === ')' || character === ']') break;
    if (character === '(' || character === '[') {
      const inner = alternatives(source, index + 1);
      const closing = source.charAt(inner.next);
      if (closing !== (character === '(' ? ')' : ']')) throw new RangeError(`unbalanced pattern: ${source}`);
      const choices = character === '[' ? [...inner.phrases, ''] : inner.phrases;
      phrases = phrases.flatMap((phrase) => choices.map((choice) => phrase + choice));
      index = inner.next + 1;
      continue;
    }
    // A bracket that is printed is written full width, （ and ）, and folded here, when it is none of the notation's any more.
    let end = index + 1;
    while (end < source.length && !MARKS.includes(source.charAt(end))) end++;
    const words = foldText(source.slice(index, end));
    phrases = phrases.map((phrase) => phrase + words);
    index = end;
  }
  return { phrases, next: index };
}
