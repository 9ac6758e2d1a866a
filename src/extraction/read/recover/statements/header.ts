/** A header whose cells are gone → the columns of the template that its words are of, whatever lines and order they stand in. */
import { BREAK, TAKEN, type FlatHeader, type FlatTitle } from '../../../lexicon/flatHeaders.ts';
import { brokenOf } from './brokenPhrases.ts';

/** A narrow column breaks a title over so many lines at most. */
const MOST_PIECES = 4;

/**
 * Titles of each column from the top, or null where the words are not all of them, and nothing else, of one of the
 * headers. `words`: folded, as lines and spaces part them, as `withoutYear`.
 */
export function flatColumns(headers: readonly FlatHeader[], words: readonly string[]): string[][] | null {
  const joined = words.join('');
  return (
    columnsIn(headers, words.join(BREAK)) ??
    // Titles run together across the ends of their lines: 合计财政拨款 | 收入上级补 | 助收入.
    headers.map((header) => filledBy(header, joined)).find((columns) => columns !== null) ??
    null
  );
}

function columnsIn(headers: readonly FlatHeader[], text: string): string[][] | null {
  const loose: string[][][] = [];
  for (const header of headers) {
    const fit = fitted(header, text);
    if (fit?.isOrdered) return fit.columns;
    if (fit) loose.push(fit.columns);
  }
  // The same titles in another order may be another header.
  const [first, ...others] = loose;
  const sorted = (columns: string[][]): string =>
    columns
      .map((path) => path.join('/'))
      .sort()
      .join();
  return first && others.every((other) => sorted(other) !== sorted(first)) ? first : null;
}

interface Fit {
  readonly columns: string[][];
  /** All titles stand in the order of the template, also one that reaches over others. */
  readonly isOrdered: boolean;
}

/** Can it be a word, or a piece of one, of one of the headers? */
export const mayHead = (headers: readonly FlatHeader[], word: string): boolean =>
  headers.some(({ foreign }) => !foreign.test(word));

/** 2023年决算数 is that of the year of a table, 2022年决算数 that of the one before; 2024年“三公”经费预算数 is of the next. */
export function withoutYear(title: string, year: number): string {
  if (title.startsWith(`${year}年`)) return title.slice(5).replace(/^度/, '');
  if (title.startsWith(`${year + 1}年`)) return title.replace(/^\d+年度?(?=三公经费)/, '下年');
  if (title.startsWith(`${year - 1}年`)) return title.replace(/^\d+年度?(?=决算)/, '上年');
  return title;
}

function fitted({ titles, byLength, foreign, paths, besides }: FlatHeader, text: string): Fit | null {
  if (foreign.test(text)) return null;
  let rest = text;
  const found = new Map<number, { phrase: string; at: number | null }>();
  for (const title of byLength) {
    const taken = take(rest, title.phrases);
    if (taken) {
      rest = taken.rest;
      found.set(title.index, taken);
    } else if (!title.optional) return null;
  }
  // First what stands as a word: a phrase that does not might be put together from others.
  const others = besides.filter((word) => {
    const at = wordAt(rest, word, 0);
    if (at >= 0) rest = rest.slice(0, at) + TAKEN.repeat(word.length) + rest.slice(at + word.length);
    return at < 0;
  });
  for (const word of others) rest = take(rest, [word])?.rest ?? rest;
  if (/[^\u0000\u0001]/.test(rest) || !inOrder(titles, found)) return null;
  const columns = columnsOf(paths, found);
  return { columns, isOrdered: inOrder(titles, found, true) };
}

const columnsOf = (paths: FlatHeader['paths'], found: ReadonlyMap<number, { phrase: string }>): string[][] =>
  paths.flatMap((path) => {
    const leaf = path.at(-1);
    if (leaf === undefined || !found.has(leaf)) return [];
    return [path.flatMap((index) => found.get(index)?.phrase ?? [])];
  });

/** Steps in search of the phrases that a text is made of. */
const MOST_STEPS = 2000;

/** The columns whose titles, and nothing else but words that may stand besides, are all of a text without white space; in their order. */
function filledBy(
  { titles, byLength, foreign, paths, besides }: FlatHeader,
  text: string,
): string[][] | null {
  if (foreign.test(text)) return null;
  let steps = 0;
  const found = new Map<number, { phrase: string; at: number }>();
  const fill = (next: number, rest: string): boolean => {
    if (++steps > MOST_STEPS) return false;
    const title = byLength[next];
    if (!title)
      return (
        besides.reduce((left, word) => left.replaceAll(word, ''), rest).replaceAll(TAKEN, '') === '' &&
        inOrder(titles, found, true)
      );
    for (const phrase of title.phrases) {
      const at = rest.indexOf(phrase);
      if (at < 0) continue;
      found.set(title.index, { phrase, at });
      const end = at + phrase.length;
      if (fill(next + 1, rest.slice(0, at) + TAKEN.repeat(phrase.length) + rest.slice(end))) return true;
      found.delete(title.index);
    }
    return title.optional && fill(next + 1, rest);
  };
  return fill(0, text) ? columnsOf(paths, found) : null;
}

interface Taken {
  readonly phrase: string;
  /** Null where it stands in two pieces. */
  readonly at: number | null;
  readonly rest: string;
}

/**
 * The first of the phrases that stands in `text`: as words of its own, whole or in pieces as narrow columns break it; else within
 * words, whole, broken at its place, or in two pieces.
 */
function take(text: string, phrases: readonly string[]): Taken | null {
  const isParted = text.includes(BREAK);
  const ways: readonly ((phrase: string) => readonly Piece[] | null)[] = [
    (phrase) => wholeOf(text, phrase, phrases),
    (phrase) => (isParted ? brokenAt(text, phrase, true) : null),
    (phrase) => (isParted ? inWords(text, phrase, 0, MOST_PIECES) : null),
    (phrase) => pieceOf(text.indexOf(phrase), phrase.length),
    (phrase) => brokenAt(text, phrase) ?? inTwo(text, phrase),
  ];
  for (const way of ways)
    for (const phrase of phrases) {
      const pieces = way(phrase);
      if (!pieces) continue;
      const rest = pieces.reduce(
        (left, { at, length }) => left.slice(0, at) + TAKEN.repeat(length) + left.slice(at + length),
        text,
      );
      const [first] = pieces;
      return { phrase, at: pieces.length === 1 && first ? first.at : null, rest };
    }
  return null;
}

/** A word; that it goes on in others below it, where a longer phrase does: 政府性基金预算 | 财政拨款. */
function wholeOf(text: string, phrase: string, phrases: readonly string[]): readonly Piece[] | null {
  const at = wordAt(text, phrase, 0);
  if (at < 0) return null;
  const first = { at, length: phrase.length };
  for (const longer of phrases) {
    if (longer.length <= phrase.length || !longer.startsWith(phrase)) continue;
    const others = inWords(text, longer.slice(phrase.length), at + phrase.length, MOST_PIECES - 1);
    if (others) return [first, ...others];
  }
  return [first];
}

interface Piece {
  readonly at: number;
  readonly length: number;
}

const pieceOf = (at: number, length: number): readonly Piece[] | null => (at < 0 ? null : [{ at, length }]);

/** Where the pieces of a phrase stand one behind another, each a word of its own; the first has two characters. */
function inWords(text: string, phrase: string, from: number, most: number): readonly Piece[] | null {
  if (most === 1) return pieceOf(wordAt(text, phrase, from), phrase.length);
  for (let cut = phrase.length - 1; cut >= (most === MOST_PIECES ? 2 : 1); cut--) {
    const at = wordAt(text, phrase.slice(0, cut), from);
    const others = at < 0 ? null : inWords(text, phrase.slice(cut), at + cut, most - 1);
    if (others) return [{ at, length: cut }, ...others];
  }
  return most === MOST_PIECES ? null : pieceOf(wordAt(text, phrase, from), phrase.length);
}

function inTwo(text: string, phrase: string): readonly Piece[] | null {
  for (let cut = phrase.length - 1; cut >= 2; cut--) {
    const first = text.indexOf(phrase.slice(0, cut));
    const second = first < 0 ? -1 : pieceAt(text, phrase.slice(cut), first + cut);
    if (second >= 0)
      return [
        { at: first, length: cut },
        { at: second, length: phrase.length - cut },
      ];
  }
  return null;
}

/** A single character is a piece where nothing stands beside it. */
const pieceAt = (text: string, piece: string, from: number): number =>
  piece.length > 1 ? text.indexOf(piece, from) : wordAt(text, piece, from);

/** Nothing stands beside it that is not taken yet. */
function wordAt(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (isEdge(text[at - 1]) && isEdge(text[at + word.length])) return at;
  return -1;
}

const isEdge = (character: string | undefined): boolean =>
  character === undefined || character === BREAK || character === TAKEN;

/** A phrase broken by the ends of words, at its place. `alone`: nothing stands beside it. */
function brokenAt(text: string, phrase: string, alone = false): readonly Piece[] | null {
  const found = text.includes(BREAK) ? brokenOf(phrase)[alone ? 'alone' : 'within'].exec(text) : null;
  return found && pieceOf(found.index, found[0].length);
}

/**
 * Titles of amounts that stand beside each other are printed in the order of the template. One that reaches over others may stand
 * in a line above those beside it, unless the order is to be `strict`.
 */
function inOrder(
  titles: readonly FlatTitle[],
  found: ReadonlyMap<number, { at: number | null }>,
  strict = false,
): boolean {
  const last = new Map<string, number>();
  for (const { siblings, height, index } of titles) {
    const at = found.get(index)?.at ?? null;
    if (siblings === null || at === null) continue;
    const level = `${siblings}${BREAK}${strict ? '' : height}`;
    if (at < (last.get(level) ?? -1)) return false;
    last.set(level, at);
  }
  return true;
}
