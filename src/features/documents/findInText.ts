/** Words in a document's text, found across the blanks and line breaks that a converter left in it. Pure. */
import type { Range } from './numbers.ts';

/** As many as are stepped through; more is another question. */
const MOST_FOUND = 2_000;

interface Flat {
  readonly text: string;
  /** The offset of each character in the text. */
  readonly offsets: Uint32Array;
}

function flatten(text: string): Flat {
  const offsets = new Uint32Array(text.length);
  const kept: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (/\s/.test(char)) continue;
    offsets[kept.length] = at;
    kept.push(char.toLowerCase());
  }
  return { text: kept.join(''), offsets };
}

export type Finder = (words: string) => readonly Range[];

/** Prepared once a text. */
export function finderOf(text: string): Finder {
  const flat = flatten(text);
  return (words) => {
    const wanted = words.replace(/\s+/g, '').toLowerCase();
    if (wanted === '') return [];
    const found: Range[] = [];
    for (let at = flat.text.indexOf(wanted); at >= 0; at = flat.text.indexOf(wanted, at + wanted.length)) {
      if (found.length === MOST_FOUND) break;
      found.push({ start: flat.offsets[at] ?? 0, end: (flat.offsets[at + wanted.length - 1] ?? 0) + 1 });
    }
    return found;
  };
}
