/**
 * Bytes of a text file → its text. A byte order mark says what the bytes are; without one, each encoding that decodes
 * them without an error is tried, and the text that reads most like one of these documents wins.
 */
import { ExtractionError } from '../errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A guess without a mark is trusted where this share of its characters is at home in a Chinese document. */
const CREDIBLE = 0.6;
/** Lines end in CR alone (old systems), or in Unicode's own marks: of one character each, so that every place stays. */
const OTHER_LINE_END = /\r(?!\n)|[\u0085\u2028\u2029]/g;
const SAMPLE = 20_000;
const SHORT = 64;

/** The text, its lines ended by LF or CR LF. Throws `ExtractionError` (`empty`, `encoding`, `unsupported`) where there is none to read. */
export function decodeText(bytes: Uint8Array): string {
  const text = guessed(bytes);
  if (text === null) throw new ExtractionError('encoding');
  if (text.trim() === '') throw new ExtractionError('empty');
  if (text.includes('\u0000')) throw new ExtractionError('unsupported');
  return text.replace(OTHER_LINE_END, '\n');
}

/** Decodes by a named encoding (a page's charset). Null where the name is unknown or the bytes are not in it. */
export function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const markOf = (bytes: Uint8Array): Encoding | null =>
  MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null;

/** The text in the encoding that fits best; null where a mark names one that the bytes are not in. Throws `encoding` where none fits. */
export function guessed(bytes: Uint8Array): string | null {
  const marked = markOf(bytes);
  if (marked) return strictly(bytes, marked);
  const utf8 = strictly(bytes, 'utf-8');
  // Chinese in any other encoding is hardly ever valid UTF-8; UTF-16 of digits and Latin letters is, full of NULs.
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8;
  const guesses = (['gb18030', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = strictly(bytes, encoding);
    return text === null || text.includes('\u0000') ? [] : [{ text, score: homeliness(text) }];
  });
  const best = guesses.sort((a, b) => b.score - a.score)[0];
  // UTF-8 with a few bytes lost decodes as GB18030 too, into characters nobody uses: say so instead of reading them.
  const damaged = homeliness(new TextDecoder('utf-8').decode(bytes));
  if (!best || damaged > best.score) throw new ExtractionError('encoding');
  // A few rare characters say little either way.
  if (best.score < CREDIBLE && bytes.length >= SHORT) throw new ExtractionError('encoding');
  return best.text;
}

let common: ReadonlySet<number> | undefined;

/** Characters of the first level of GB 2312: the 3,755 in common use. Text read in a wrong encoding has few of them. */
function commonCharacters(): ReadonlySet<number> {
  if (common) return common;
  const decoder = new TextDecoder('gb18030');
  const found = new Set<number>();
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      found.add(decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0));
  common = found;
  return found;
}

/** The share of characters that are common Chinese, digits, Latin, white space or Chinese punctuation. */
function homeliness(text: string): number {
  const length = Math.min(text.length, SAMPLE);
  if (length === 0) return 0;
  const known = commonCharacters();
  let home = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (
      known.has(code) ||
      (code >= 0x20 && code < 0x7f) ||
      (code >= 0x09 && code <= 0x0d) ||
      (code >= 0x3000 && code <= 0x301f) ||
      (code >= 0xff01 && code <= 0xff5e) ||
      (code >= 0x2010 && code <= 0x2026)
    )
      home++;
  }
  return home / length;
}
