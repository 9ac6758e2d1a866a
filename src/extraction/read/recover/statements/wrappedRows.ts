/**
 * Rows that nothing but their names tells apart, whose names a narrow column broke over lines: 二、公务用车 0.73 0.61 | 购置及运行维 |
 * 护费. The lines are parted into rows so that each is one of the table's; where that goes in no way, or in several, they stay.
 */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { isUnfilled } from '../../../statements/amount.ts';
import { namesRow } from '../../../statements/rowKey.ts';
import { isAmount, tokenLines, type Token } from './items.ts';

type Line = readonly Token[];

/** Lines of one row at most. */
const MOST_LINES = 5;

const isValue = (token: Token): boolean => isAmount(token) || isUnfilled(token.text);
const isNamed = ([first]: Line): boolean => first !== undefined && !isValue(first);
/** Amounts, a name before them or not; or a piece of a name alone. */
const isRowLine = (line: Line): boolean => line.slice(isNamed(line) ? 1 : 0).every(isValue);
const isPiece = (line: Line): boolean => line.length === 1 && isNamed(line);

/** The same words, each broken name whole before its amounts. */
export function withWholeRows(kind: StatementKind, tokens: readonly Token[]): readonly Token[] {
  const lines = tokenLines(tokens);
  if (!lines.some(isPiece) || !lines.every(isRowLine)) return tokens;
  const ends = onlyWay(kind, lines);
  return ends ? ends.flatMap((end, row) => rowOf(lines.slice(ends[row - 1] ?? 0, end))) : tokens;
}

/** Where the rows end in the one way to part the lines; null where there is none, or another. */
function onlyWay(kind: StatementKind, lines: readonly Line[]): number[] | null {
  // From the end: where the row that begins at a line ends if what stands below it is rows, and in how many ways.
  const ways: number[] = [...lines.map(() => 0), 1];
  const ends: number[] = [];
  for (let from = lines.length - 1; from >= 0; from--)
    for (let to = from + 1; to <= Math.min(lines.length, from + MOST_LINES); to++) {
      if ((ways[to] ?? 0) === 0 || !isRow(kind, lines.slice(from, to))) continue;
      ways[from] = (ways[from] ?? 0) + (ways[to] ?? 0);
      ends[from] = to;
    }
  if (ways[0] !== 1) return null;
  const found: number[] = [];
  for (let at = 0; at < lines.length; at = ends[at] ?? lines.length) found.push(ends[at] ?? lines.length);
  return found;
}

const isRow = (kind: StatementKind, lines: readonly Line[]): boolean =>
  lines.filter((line) => !isPiece(line)).length <= 1 && namesRow(kind, nameOf(lines));

const nameOf = (lines: readonly Line[]): string =>
  lines.map((line) => (isNamed(line) ? (line[0]?.text ?? '') : '')).join('');

/** The name, and the amounts behind it. */
function rowOf(lines: readonly Line[]): readonly Token[] {
  const words = lines.flat().filter((token) => !isValue(token));
  const [first] = words;
  if (!first || words.length === 1) return lines.flat();
  const values = lines.flat().filter(isValue);
  const start = Math.min(first.start, values[0]?.start ?? first.start);
  const name: Token = {
    text: nameOf(lines),
    start,
    end: start,
    begins: true,
    joined: words.at(-1)?.end ?? start,
  };
  return [name, ...values.map((value) => ({ ...value, begins: false }))];
}
