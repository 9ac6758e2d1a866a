import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { goldenRows, identity } from './golden.ts';

/** Invented documents in the wording of other provinces, with their truth written by hand. */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'templates');
const TEMPLATES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

describe.each(TEMPLATES)('%s', (template) => {
  const reading = readText(readFileSync(join(FOLDER, `${template}.txt`), 'utf8'));
  const { figures } = documentRows(reading, {
    documentId: template,
    agencyId: 'agency',
    fiscalYear: reading.fiscalYear,
  }).tables;

  it('is of the year in its name', () => {
    expect(reading.fiscalYear).toBe(Number(template.slice(-4)));
  });

  it('gives every figure, and no other', () => {
    const printed = figures.filter((row) => row['basis'] === 'printed').map(identity);
    expect(printed.sort()).toEqual(goldenRows(template, 'figures', FOLDER).map(identity).sort());
  });
});
