/**
 * Categories of two tables side by side whose names a narrow column broke over lines: 机关事业单位基本养 | 30108 | 518.69 | 30206 | 电费 |
 * 26.23 | 老保险缴费. What stands in the lines above and below a code is of the code whose name, so put together, is a known one
 * of its class; where that is no single one, the words are left as they are.
 */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { isAmount, type Token } from './items.ts';

interface Group {
  readonly code: Token;
  readonly name: readonly Token[];
  readonly amounts: readonly Token[];
}

/** A line of codes, each with what stands behind it; or the words of a line without. */
interface Line {
  readonly groups: readonly Group[];
  readonly words: readonly Token[];
}

const CODE = /^3\d\d(?:\d\d)?$/;
const DECIMAL = /^-?[\d,，]+\.\d+$/;
const PERSONNEL = /^30[13]/;
/** Words in a line between two rows: two of each table at most. */
const MOST_WORDS = 4;

/** The same words, those of a broken name together behind its code. */
export function withWholePairs(kind: StatementKind, tokens: readonly Token[]): Token[] {
  const lines = linesOf(tokens);
  const used = new Set<Token>();
  const whole = lines.map(({ groups }, index) => {
    const above = wordsAt(lines, index - 1);
    const below = wordsAt(lines, index + 1);
    const named = groups.map((group) => {
      const pieces = piecesOf(kind, group, unused(above, used), unused(below, used));
      for (const piece of pieces ?? []) used.add(piece);
      return pieces;
    });
    const rest = Math.max(0, ...below.filter((word) => used.has(word)).map(({ end }) => end));
    return groups.flatMap((group, at) => {
      const pieces = named[at];
      if (!pieces) return [group.code, ...group.name, ...group.amounts];
      const text = pieces.map((piece) => piece.text).join('');
      const { end } = group.code;
      const joined = at === groups.length - 1 ? Math.max(end, rest) : end;
      return [group.code, { text, start: end, end, begins: false, joined }, ...group.amounts];
    });
  });
  return lines.flatMap(({ groups, words }, index) =>
    groups.length > 0 ? (whole[index] ?? []) : words.filter((word) => !used.has(word)),
  );
}

function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Token[][] = [];
  for (const token of tokens)
    if (token.begins || lines.length === 0) lines.push([token]);
    else lines.at(-1)?.push(token);
  return lines.map((words) => ({ words, groups: groupsOf(words) }));
}

/** None where something in the line is of no code. */
function groupsOf(words: readonly Token[]): Group[] {
  const starts = words.flatMap((_, index) => (isCode(words, index) ? [index] : []));
  if (starts[0] !== 0) return [];
  const groups = starts.map((start, at) => {
    const own = words.slice(start + 1, starts[at + 1] ?? words.length);
    const names = own.findIndex(isAmount);
    const name = names < 0 ? own : own.slice(0, names);
    return { code: words[start] as Token, name, amounts: own.slice(name.length) };
  });
  return groups.every(({ amounts }) => amounts.length <= 1) ? groups : [];
}

/** 30108 before a name, an amount with decimals or the end of its line. */
function isCode(words: readonly Token[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !CODE.test(word.text)) return false;
  return !next || !isAmount(next) || (word.text.length === 5 && DECIMAL.test(next.text));
}

const wordsAt = (lines: readonly Line[], index: number): readonly Token[] => {
  const { words, groups } = lines[index] ?? { words: [], groups: [] };
  const areNames = groups.length === 0 && words.length <= MOST_WORDS && !words.some(isAmount);
  return areNames ? words : [];
};

const unused = (words: readonly Token[], used: ReadonlySet<Token>): Token[] =>
  words.filter((word) => !used.has(word));

/** The pieces of a name that no line holds whole; null where it is whole, or not known. */
function piecesOf(
  kind: StatementKind,
  { code, name }: Group,
  above: readonly Token[],
  below: readonly Token[],
): Token[] | null {
  const isKnown = (pieces: readonly Token[]): boolean => {
    const category = kind.words.economic.get(pieces.map(({ text }) => text).join(''));
    if (category?.isClass !== (code.text.length === 3)) return false;
    return category.isClass || (category.expense === 'personnel') === PERSONNEL.test(code.text);
  };
  if (isKnown(name)) return null;
  const ways = [[], ...above.map((word) => [word])].flatMap((before) =>
    [[], ...below.map((word) => [word])].map((behind) => [...before, ...name, ...behind]),
  );
  const known = ways.filter(isKnown).sort((a, b) => b.length - a.length);
  // 因公出国(境)费 is a name too, and what is left of it then one of nothing.
  const [most] = known;
  return most && known.every((way) => way.every((piece) => most.includes(piece))) ? most : null;
}
