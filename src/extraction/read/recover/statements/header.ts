/** A header whose cells are gone → the columns of the template that its words are of, whatever lines and order they stand in. */
import type { FlatHeader, FlatTitle } from '../../../lexicon/flatHeaders.ts';

const TAKEN = '\u0000';
const BREAK = '\u0001';

/**
 * Titles of each column from the top, or null where the words are not all of them, and nothing else, of one of the
 * headers. `words`: folded, as lines and spaces part them.
 */
export function flatColumns(headers: readonly FlatHeader[], words: readonly string[]): string[][] | null {
  const text = words.join(BREAK);
  for (const header of headers) {
    const columns = fitted(header, text);
    if (columns) return columns;
  }
  return null;
}

function fitted({ titles, paths, besides }: FlatHeader, text: string): string[][] | null {
  let rest = text;
  const found = new Map<number, { phrase: string; at: number | null }>();
  const byLength = [...titles].sort((a, b) => (b.phrases[0]?.length ?? 0) - (a.phrases[0]?.length ?? 0));
  for (const title of byLength) {
    const taken = take(rest, title.phrases);
    if (taken) {
      rest = taken.rest;
      found.set(title.index, taken);
    } else if (!title.optional) return null;
  }
  for (const word of besides) rest = take(rest, [word])?.rest ?? rest;
  if (/[^\u0000\u0001]/.test(rest) || !inOrder(titles, found)) return null;
  return paths.flatMap((path) => {
    const leaf = path.at(-1);
    if (leaf === undefined || !found.has(leaf)) return [];
    return [path.flatMap((index) => found.get(index)?.phrase ?? [])];
  });
}

interface Taken {
  readonly phrase: string;
  /** Null where it stands in two pieces. */
  readonly at: number | null;
  readonly rest: string;
}

/** The first of the phrases that stands in `text`: whole, broken at its place, or in two pieces as a narrow column breaks it. */
function take(text: string, phrases: readonly string[]): Taken | null {
  const without = (from: string, at: number, length: number): string =>
    from.slice(0, at) + TAKEN.repeat(length) + from.slice(at + length);
  for (const phrase of phrases) {
    const at = text.indexOf(phrase);
    if (at >= 0) return { phrase, at, rest: without(text, at, phrase.length) };
  }
  for (const phrase of phrases) {
    const broken = text.includes(BREAK) ? brokenAt(text, phrase) : null;
    if (broken) return { phrase, at: broken.index, rest: without(text, broken.index, broken[0].length) };
    for (let cut = phrase.length - 1; cut >= 2; cut--) {
      const first = text.indexOf(phrase.slice(0, cut));
      const second = first < 0 ? -1 : pieceAt(text, phrase.slice(cut), first + cut);
      if (second < 0) continue;
      const rest = without(without(text, first, cut), second, phrase.length - cut);
      return { phrase, at: null, rest };
    }
  }
  return null;
}

/** A single character is a piece where nothing stands beside it. */
function pieceAt(text: string, piece: string, from: number): number {
  if (piece.length > 1) return text.indexOf(piece, from);
  const at = text.indexOf(`${BREAK}${piece}${BREAK}`, from);
  return at < 0 ? at : at + 1;
}

const brokenAt = (text: string, phrase: string): RegExpExecArray | null =>
  new RegExp([...phrase].map((character) => character.replace(/[()]/, '\\$&')).join(`${BREAK}?`)).exec(text);

/** Titles of amounts that stand beside each other are printed in the order of the template. */
function inOrder(titles: readonly FlatTitle[], found: ReadonlyMap<number, { at: number | null }>): boolean {
  const last = new Map<string, number>();
  for (const { siblings, index } of titles) {
    const at = found.get(index)?.at ?? null;
    if (siblings === null || at === null) continue;
    if (at < (last.get(siblings) ?? -1)) return false;
    last.set(siblings, at);
  }
  return true;
}
