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

const GROUPS: Readonly<Record<string, string>> = {
  prior: `(上年|上年度|上一年|上一年度|上个年度|去年|前一年|前一年度|${SYMBOL.priorYear})`,
  this: `(${SYMBOL.thisYear}|本年度|本年)`,
  amount: SYMBOL.other,
  small: '(小微企业|小型微型企业|小型、微型企业|小型和微型企业|小、微企业)',
  car: '(公务用车|公务车|公务车辆|公车)',
};

/** All phrases that a pattern stands for, folded. Throws on an unbalanced pattern. */
export function expand(pattern: string): string[] {
  const source = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const group = GROUPS[name];
    if (group === undefined) throw new RangeError(`unknown group {${name}} in ${pattern}`);
    return group;
  });
  const { phrases, next } = alternatives(source, 0);
  if (next !== source.length) throw new RangeError(`unbalanced pattern: ${pattern}`);
  return [...new Set(phrases.map(foldText))].filter((phrase) => phrase !== '');
}

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
    // A bracket that is printed is written full width, （ and ）.
    phrases = phrases.map((phrase) => phrase + character);
    index++;
  }
  return { phrases, next: index };
}
