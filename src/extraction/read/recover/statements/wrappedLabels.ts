/**
 * Names of the rows of a table, or of two side by side, which narrow columns broke over the lines below: each rest stands right below
 * the name that it goes on with. 行次 puts a number into every row, so that a line without one is no row.
 */
import { isAmount, tokenLines, type Token } from './items.ts';
import { widthOf } from './lineColumns.ts';

type Line = readonly Token[];

/** 1.因公出国( is a name, and 境)团组数( a rest of one. */
const isName = ({ text }: Token): boolean => /\p{Script=Han}/u.test(text);
const isRest = ({ text }: Token): boolean => /^[\p{Script=Han}()、，]+$/u.test(text);
/** 二、外交支出 opens a row of its own. */
const OPENS = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|其中)/;

/** The columns in which the words of a line begin. */
function columnsOf(source: string, line: Line): number[] {
  const first = line[0]?.start ?? 0;
  let at = source.lastIndexOf('\n', first - 1) + 1;
  let column = 0;
  return line.map(({ start }) => {
    for (; at < start; at++) column += widthOf(source[at] ?? '');
    return column;
  });
}

/** By index in the row of `names` (indices by their columns), what of `rest` stands below each; null where a word stands below none. */
function restsBelow(
  source: string,
  names: ReadonlyMap<number, number>,
  rest: Line,
): Map<number, Token> | null {
  const columns = columnsOf(source, rest);
  const found = new Map<number, Token>();
  for (const [position, token] of rest.entries()) {
    const index = names.get(columns[position] ?? -1);
    if (index === undefined || !isRest(token) || OPENS.test(token.text)) return null;
    found.set(index, token);
  }
  return found;
}

/** The indices of the words of a row with numbers, by their columns. */
function namesOf(source: string, line: Line): ReadonlyMap<number, number> {
  if (!line.some(isAmount)) return new Map();
  const columns = columnsOf(source, line);
  return new Map(line.flatMap((token, index) => (isName(token) ? [[columns[index] ?? -1, index]] : [])));
}

/** The same words, each broken name whole where its row stands. `source`: the text that the tokens are of. */
export function withWholeLabels(source: string, tokens: readonly Token[]): Token[] {
  const whole: Token[][] = [];
  let names: ReadonlyMap<number, number> = new Map();
  for (const line of tokenLines(tokens)) {
    const row = whole.at(-1);
    const rests = row && !line.some(isAmount) ? restsBelow(source, names, line) : null;
    if (!row || !rests) {
      whole.push(line);
      names = namesOf(source, line);
    } else
      for (const [index, { text, end }] of rests) {
        const name = row[index];
        if (name) row[index] = { ...name, text: name.text + text, end: name.start, joined: end };
      }
  }
  return whole.flat();
}
