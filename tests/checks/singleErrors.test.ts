/** One printed number of an account replaced by another of the same shape: noticed by name, and little is said beside it. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { DOCUMENTS, sourceOf, yearOf } from '../extraction/golden.ts';
import { sequence, singleErrors } from './singleErrors.ts';

/** Each fifth number, whichever comes first: 160 errors in all. */
const EACH = 5;
/** Shares of 300. What nothing else in a document says again (areas, values, guests) cannot be noticed. */
const LEAST_NOTICED = 0.93;
const MOST_STRAYS = 12 / 300;

it('is noticed, and by its name', () => {
  const random = sequence(20_240);
  const outcomes = DOCUMENTS.flatMap((documentId) => {
    const [text, year] = [sourceOf(documentId), yearOf(documentId)];
    const { tables } = documentRows(readText(text, year), { documentId, agencyId: 'a', fiscalYear: year });
    const printed = tables.figures.filter((row) => row['basis'] === 'printed');
    const places = new Map(printed.map((row) => [Number(row['source_start']), Number(row['source_end'])]));
    const first = Math.floor(random() * EACH);
    const chosen = [...places].filter((_, index) => index % EACH === first);
    return singleErrors(text, year, chosen, random);
  });
  const noticed = outcomes.filter((outcome) => outcome.noticed).length / outcomes.length;
  const strays = outcomes.flatMap((outcome) => outcome.strays);
  expect(outcomes.length).toBeGreaterThan(150);
  expect(noticed).toBeGreaterThanOrEqual(LEAST_NOTICED);
  expect(strays.length / outcomes.length, strays.join('\n')).toBeLessThanOrEqual(MOST_STRAYS);
}, 300_000);
