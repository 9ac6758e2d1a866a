import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { toCanonical } from '../../src/domain/units.ts';
import { goldenRows, identity } from '../extraction/golden.ts';

/** Invented documents that carry their statement tables, in the forms of several provinces, with their truth written by hand. */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'statements');
const DOCUMENTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

const withCode = (row: Readonly<Record<string, unknown>>): string =>
  `${identity(row)} | ${String(row['function_code'])}`;

describe.each(DOCUMENTS)('%s', (documentId) => {
  const text = readFileSync(join(FOLDER, `${documentId}.txt`), 'utf8');
  const reading = readText(text);
  const rows = documentRows(reading, {
    documentId,
    agencyId: 'agency',
    fiscalYear: reading.fiscalYear,
  });
  const printed = rows.tables.figures.filter((row) => row['basis'] === 'printed');
  const inTable = (offset: number): boolean =>
    reading.statements.some((table) => offset >= table.start && offset < table.end);

  it('gives every figure of its tables and prose, and no other', () => {
    expect(printed.map(withCode).sort()).toEqual(
      goldenRows(documentId, 'figures', FOLDER).map(withCode).sort(),
    );
  });

  it('prints at each place what the figure says, and quotes it', () => {
    for (const row of printed) {
      const at = text.slice(Number(row['source_start']), Number(row['source_end'])).replace(/\s/g, '');
      expect(at).toBe(row['printed']);
      expect(String(row['quote'])).toContain(at);
    }
  });

  it('accounts for every number of its tables', () => {
    const places = new Set(printed.map((row) => row['source_start']));
    for (const row of rows.tables.unread) places.add(row['source_start']);
    for (const table of reading.statements) {
      // The foot of a page within a table is no number of it.
      const body = text
        .slice(table.start, table.end)
        .replace(/^- \d+ -$/gm, (foot) => ' '.repeat(foot.length));
      for (const match of body.matchAll(/-?[\d０-９][\d０-９,.．]*/g))
        expect([match[0], places.has(table.start + match.index)]).toEqual([match[0], true]);
    }
  });

  it('states the same in the prose and in the tables', () => {
    const tables = printed.filter((row) => inTable(Number(row['source_start'])));
    const seriesOf = (row: (typeof printed)[number]): string =>
      ['measure', 'aspect', 'function_name', 'economic_name'].map((name) => String(row[name])).join('|');
    const values = new Map<string, number>();
    for (const row of printed)
      if (!inTable(Number(row['source_start']))) values.set(seriesOf(row), Number(row['canonical_value']));
    expect(values.size).toBeGreaterThan(0);
    let compared = 0;
    for (const row of tables) {
      const value = values.get(seriesOf(row));
      if (value === undefined) continue;
      compared++;
      // The prose rounds to a hundredth of 万元.
      expect(Math.abs(Number(row['canonical_value']) - value), seriesOf(row)).toBeLessThanOrEqual(
        Number(toCanonical('0.01', '万元').value),
      );
    }
    expect(compared).toBeGreaterThanOrEqual(7);
  });
});
