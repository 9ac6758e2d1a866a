import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { chineseNumber } from '../../src/extraction/text/chineseNumbers.ts';
import { DOCUMENTS, goldenRows, identity, sourceOf, yearOf } from './golden.ts';
import { perturb, random } from './perturb.ts';

const extract = (documentId: string, text: string) =>
  documentRows(readText(text, yearOf(documentId)), {
    documentId,
    agencyId: 'agency',
    fiscalYear: yearOf(documentId),
  });

/** `1,052.87` and 三 (下设三个处室) as digits. */
const numeral = (printed: string): string => chineseNumber(printed) ?? printed.replaceAll(',', '');

const printedFigures = (documentId: string, text: string): string[] =>
  extract(documentId, text)
    .tables.figures.filter((row) => row['basis'] === 'printed')
    .map(identity)
    .sort();

describe.each(DOCUMENTS)('%s', (documentId) => {
  it('gives every figure that a careful reader finds, and no other', () => {
    expect(printedFigures(documentId, sourceOf(documentId))).toEqual(
      goldenRows(documentId, 'figures').map(identity).sort(),
    );
  });

  it('prints at each place what the figure says it prints', () => {
    const text = sourceOf(documentId);
    for (const row of extract(documentId, text).tables.figures) {
      if (row['basis'] !== 'printed') continue;
      const printed = text.slice(Number(row['source_start']), Number(row['source_end'])).replace(/\s/g, '');
      expect(printed).toBe(row['printed']);
      expect(Math.abs(Number(numeral(printed)))).toBe(Math.abs(Number(row['value'])));
    }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'reads the same meanings with other numbers, lines, widths and ordinals (seed %i)',
    (seed) => {
      const text = sourceOf(documentId);
      const golden = goldenRows(documentId, 'figures');
      const places = golden.map((row) => ({
        start: Number(row['source_start']),
        end: Number(row['source_end']),
      }));
      const other = perturb(text, places, seed);
      const expected = golden.map((row, index) => {
        const { start, end } = other.placeOf(places[index] ?? { start: 0, end: 0 });
        const printed = numeral(other.text.slice(start, end).replace(/\s/g, '')).replace(/^-/, '');
        const negative = row['value']?.startsWith('-') && /[1-9]/.test(printed);
        return identity({
          ...row,
          value: negative ? `-${printed}` : printed,
          source_start: start,
          source_end: end,
        });
      });
      expect(printedFigures(documentId, other.text)).toEqual(expected.sort());
    },
  );
});

it('draws the same numbers from the same seed', () => {
  expect([random(7)(), random(7)()]).toEqual([random(7)(), random(7)()]);
});
