import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { goldenRows, identity } from './golden.ts';

/** Documents labelled before the grammar had been tried on them (see the folder's README). What it does not know it leaves unread. */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'validation');
const DOCUMENTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

function compare(document: string): { truth: number; read: number; missed: string[]; wrong: string[] } {
  const reading = readText(readFileSync(join(FOLDER, `${document}.txt`), 'utf8'));
  const rows = documentRows(reading, { documentId: document, agencyId: 'a', fiscalYear: reading.fiscalYear })
    .tables.figures;
  const read = new Set(rows.filter((row) => row['basis'] === 'printed').map(identity));
  const truth = new Set(goldenRows(document, 'figures', FOLDER).map(identity));
  const optional = existsSync(join(FOLDER, `${document}.optional.csv`))
    ? goldenRows(document, 'optional', FOLDER).map(identity)
    : [];
  const allowed = new Set([...truth, ...optional]);
  // A place that may be read in two ways is not missed when it was read in the other.
  const placeOf = (figure: string): string => figure.split(' | ').slice(6).join(' ');
  const readOptionally = new Set(optional.filter((figure) => read.has(figure)).map(placeOf));
  return {
    truth: truth.size,
    read: read.size,
    missed: [...truth].filter((figure) => !read.has(figure) && !readOptionally.has(placeOf(figure))),
    wrong: [...read].filter((figure) => !allowed.has(figure)),
  };
}

const results = DOCUMENTS.map(compare);
const sum = (count: (result: (typeof results)[number]) => number): number =>
  results.reduce((total, result) => total + count(result), 0);

it('finds hardly fewer than all figures of other places', () => {
  expect(1 - sum((result) => result.missed.length) / sum((result) => result.truth)).toBeGreaterThanOrEqual(
    0.98,
  );
});

it('is wrong about hardly any of what it claims there', () => {
  const wrong = results.flatMap((result) => result.wrong);
  expect(wrong.length / sum((result) => result.read), wrong.join('\n')).toBeLessThanOrEqual(0.002);
});
