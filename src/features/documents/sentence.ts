/** The sentence around a place of a document's text. Pure. */
import type { Range } from './numbers.ts';

const SPACE = /\s/;

/** Offsets of characters that are no white space: `count` of them before `at` (nearest last), or from `at` on with `step` 1. */
function inkFrom(text: string, at: number, step: 1 | -1, count: number): number[] {
  const offsets: number[] = [];
  for (let index = at; index >= 0 && index < text.length && offsets.length < count; index += step) {
    if (!SPACE.test(text[index] ?? '')) offsets.push(index);
  }
  return step === 1 ? offsets : offsets.reverse();
}

/**
 * Where the words that a table quotes of a place stand around it. Quotes are written without white space, and without the page
 * numbers among their words: null where those keep the quote from being found.
 */
export function quotedRange(text: string, place: Range, quote: string): Range | null {
  const wanted = quote.replace(/\s+/g, '');
  const before = inkFrom(text, place.start - 1, -1, wanted.length);
  const offsets = [...before, ...inkFrom(text, place.start, 1, wanted.length)];
  const ink = offsets.map((offset) => text[offset]).join('');
  for (let at = ink.indexOf(wanted); at >= 0; at = ink.indexOf(wanted, at + 1)) {
    const [start, last] = [offsets[at], offsets[at + wanted.length - 1]];
    if (start !== undefined && last !== undefined && start <= place.start && last + 1 >= place.end)
      return { start, end: last + 1 };
  }
  return null;
}

/** As far as a sentence is looked for: forms have no full stops. */
const REACH = 160;
const STOPS = /[。；！？]/;

/** The sentence around a place: up to a full stop or an empty line, never further than a reader can take in. */
export function sentenceAround(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && start - from < REACH && !STOPS.test(text[from - 1] ?? '') && !isBreak(text, from - 1))
    from -= 1;
  let to = end;
  while (to < text.length && to - end < REACH && !STOPS.test(text[to] ?? '') && !isBreak(text, to)) to += 1;
  if (STOPS.test(text[to] ?? '')) to += 1;
  while (from < start && /\s/.test(text[from] ?? '')) from += 1;
  return { start: from, end: to };
}

/** A title of a part, e.g. `三、支出决算情况说明`: it ends a line and has no full stop. */
const TITLE =
  /^\s*(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。；，]{0,40}$/;

/** An empty line, the end of a title, or a line of a form (cells apart by tabs): there a line is a sentence. */
function isBreak(text: string, at: number): boolean {
  if (text[at] !== '\n') return false;
  const next = text.slice(at + 1, at + 40);
  const previous = text.slice(Math.max(0, at - 40), at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (TITLE.test(line)) return true;
  return /^\s*\n/.test(next) || /\n\s*$/.test(previous) || next.includes('\t') || previous.includes('\t');
}
