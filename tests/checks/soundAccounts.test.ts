/** Precision, of whole accounts: what was written from one ledger contradicts itself nowhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sound');
const ACCOUNTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
/** Of the shortest account; one that is not read is not asked about either. */
const LEAST_READ = 10;

describe('nothing is asked about the account of', () => {
  it.each(ACCOUNTS)('%s', (name) => {
    const fiscalYear = Number(/(20\d\d)\.txt$/.exec(name)?.[1]);
    const reading = readText(readFileSync(join(FOLDER, name), 'utf8'), fiscalYear);
    const { tables } = documentRows(reading, { documentId: name, agencyId: 'agency', fiscalYear });
    expect(tables.figures.length).toBeGreaterThanOrEqual(LEAST_READ);
    expect(tables.findings.map(({ question }) => question)).toEqual([]);
  });
});
