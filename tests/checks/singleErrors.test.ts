/** One printed number of an account, or of its forms, replaced by another of the same shape: noticed by name, and little is said beside it. */
import { expect, it } from 'vitest';
import type { Row } from '../../src/domain/tables.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { DOCUMENTS, sourceOf, yearOf } from '../extraction/golden.ts';
import { sequence, singleErrors, type Outcome } from './singleErrors.ts';

/** Each fifth number, whichever comes first. */
const EACH = 5;
/** Of an account 160 errors, of forms 130. What nothing else in a document says again (areas, values, guests) cannot be noticed. */
const LEAST_NOTICED = { figures: 0.93, evaluation_cells: 0.93 };
const MOST_STRAYS = 12 / 300;

/** Numbers in digits; some are words (三). */
const isNumber = (row: Row, text: string): boolean =>
  (row['basis'] === 'printed' ? /\d/ : row['field'] === undefined ? /(?!)/ : /^[.,]*\d[\d.,]*%?$/).test(
    text.slice(Number(row['source_start']), Number(row['source_end'])),
  );

function outcomesOf(table: 'figures' | 'evaluation_cells'): Outcome[] {
  const random = sequence(20_240);
  return DOCUMENTS.flatMap((documentId) => {
    const [text, year] = [sourceOf(documentId), yearOf(documentId)];
    const { tables } = documentRows(readText(text, year), { documentId, agencyId: 'a', fiscalYear: year });
    const printed = tables[table].filter((row) => isNumber(row, text));
    const places = new Map(printed.map((row) => [Number(row['source_start']), Number(row['source_end'])]));
    const first = Math.floor(random() * EACH);
    const chosen = [...places].filter((_, index) => index % EACH === first);
    return singleErrors(text, year, chosen, random);
  });
}

it.each(['figures', 'evaluation_cells'] as const)(
  'of %s is noticed, and by its name',
  (table) => {
    const outcomes = outcomesOf(table);
    const noticed = outcomes.filter((outcome) => outcome.noticed).length / outcomes.length;
    const strays = outcomes.flatMap((outcome) => outcome.strays);
    expect(outcomes.length).toBeGreaterThan(120);
    expect(noticed).toBeGreaterThanOrEqual(LEAST_NOTICED[table]);
    expect(strays.length / outcomes.length, strays.join('\n')).toBeLessThanOrEqual(MOST_STRAYS);
  },
  300_000,
);
