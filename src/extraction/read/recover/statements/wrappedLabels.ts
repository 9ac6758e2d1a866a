/**
 * Names of the rows of two tables side by side, which narrow columns broke over the lines below: each rest stands right below the name
 * that it goes on with. 行次 puts a number into every row, so that a line without one is no row.
 */
import { isAmount, type Token } from './items.ts';

type Line = readonly Token[];

const WIDE = /[\u2e80-\ufffd]/u;
const isWords = ({ text }: Token): boolean => /^[\p{Script=Han}()、，]+$/u.test(text);
/** 二、外交支出 opens a row of its own. */
const OPENS = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|其中)/;

/** Columns of a terminal, in which a Chinese character takes two. */
function columnOf(source: string, { start }: Token): number {
  let column = 0;
  for (let at = start - 1; at >= 0 && source[at] !== '\n'; at--)
    column += WIDE.test(source[at] ?? '') ? 2 : 1;
  return column;
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens)
    if (token.begins || lines.length === 0) lines.push([token]);
    else lines.at(-1)?.push(token);
  return lines;
}

/** By index in `row`, what of `rest` stands below each name; null where a word stands below none. */
function restsBelow(
  columns: readonly number[],
  row: Line,
  rest: Line,
  source: string,
): Map<number, Token> | null {
  const found = new Map<number, Token>();
  for (const token of rest) {
    const column = columnOf(source, token);
    const index = row.findIndex((name, at) => isWords(name) && columns[at] === column);
    if (index < 0 || !isWords(token) || OPENS.test(token.text)) return null;
    found.set(index, token);
  }
  return found;
}

/** The same words, each broken name whole where its row stands. `source`: the text that the tokens are of. */
export function withWholeLabels(source: string, tokens: readonly Token[]): Token[] {
  const whole: Token[][] = [];
  let columns: readonly number[] = [];
  for (const line of linesOf(tokens)) {
    const row = whole.at(-1);
    const rests = row && !line.some(isAmount) ? restsBelow(columns, row, line, source) : null;
    if (!row || !rests) {
      whole.push(line);
      columns = line.some(isAmount) ? line.map((token) => columnOf(source, token)) : [];
    } else
      for (const [index, { text, end }] of rests) {
        const name = row[index];
        if (name) row[index] = { ...name, text: name.text + text, end: name.start, joined: end };
      }
  }
  return whole.flat();
}
