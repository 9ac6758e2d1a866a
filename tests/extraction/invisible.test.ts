/** Characters that print nothing, put anywhere into a document, change neither its figures nor its findings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentRows, type DocumentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { readFile } from '../../src/extraction/read/index.ts';
import { DOCUMENTS, sourceOf, yearOf } from './golden.ts';

/** One of each kind: hyphens, spaces, joiners, marks of direction, selectors of variants (also as pairs), fillers, tags. */
const INVISIBLE = [
  ...[
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u115f',
    '\u180b',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
  ],
  ...['\u202a', '\u202c', '\u202e', '\u2060', '\u2061', '\u2064', '\u2066', '\u2069', '\u206a', '\u3164'],
  ...['\ufe00', '\ufe0e', '\ufe0f', '\ufeff', '\uffa0', '\ufff9', '\u{e0001}', '\u{e0020}', '\u{e0100}'],
];
/** About one in so many characters. */
const SPACING = 12;

async function read(bytes: Uint8Array, year: number): Promise<{ text: string; rows: DocumentRows }> {
  const { text } = await readFile(bytes, 'document.txt');
  const key = { documentId: 'd', agencyId: 'a', fiscalYear: year };
  return { text, rows: documentRows(readText(text, year), key) };
}

/** `text` with invisible characters behind the characters that `places` chooses. */
function sprinkled(text: string, places: readonly number[]): string {
  let at = 0;
  let out = '';
  places.forEach((step, index) => {
    out += text.slice(at, at + step) + (at + step < text.length ? INVISIBLE[index % INVISIBLE.length]! : '');
    at += step;
  });
  return out + text.slice(at);
}

describe.each(DOCUMENTS)('%s', (documentId) => {
  it('reads alike with invisible characters of every kind inside', async () => {
    const source = sourceOf(documentId);
    const year = yearOf(documentId);
    const plain = await read(new TextEncoder().encode(source), year);
    const steps = fc.array(fc.integer({ min: 1, max: 2 * SPACING }), {
      minLength: Math.ceil(source.length / SPACING),
      maxLength: Math.ceil(source.length / SPACING),
    });
    await fc.assert(
      fc.asyncProperty(steps, async (places) => {
        const altered = await read(new TextEncoder().encode(sprinkled(source, places)), year);
        expect(altered.rows).toEqual(plain.rows);
        for (const row of altered.rows.tables.figures) {
          if (row['basis'] !== 'printed') continue;
          const place = altered.text.slice(Number(row['source_start']), Number(row['source_end']));
          expect(place.replace(/\s/g, '')).toBe(row['printed']);
        }
      }),
      { numRuns: 4, seed: 20241 },
    );
  });
});
