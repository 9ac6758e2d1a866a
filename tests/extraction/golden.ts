/** The truth made by hand: tests/golden/<document_id>.*.csv. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const FOLDER = join(import.meta.dirname, '..', 'golden');

export type Golden = Record<string, string>;

export const goldenRows = (documentId: string, table: string, folder = FOLDER): Golden[] =>
  Papa.parse<Golden>(readFileSync(join(folder, `${documentId}.${table}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

export const DOCUMENTS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.figures.csv'))
  .map((file) => file.replace('.figures.csv', ''));

export const sourceOf = (documentId: string): string =>
  readFileSync(
    join(import.meta.dirname, '..', '..', 'public', 'data', 'sources', `${documentId}.txt`),
    'utf8',
  );

export const yearOf = (documentId: string): number => Number(documentId.slice(-4));

/** What makes two figures the same: meaning, value, unit and place. */
export const identity = (row: Readonly<Record<string, unknown>>): string =>
  ['measure', 'aspect', 'function_name', 'economic_name', 'value', 'unit', 'source_start', 'source_end']
    .map((name) => String(row[name]))
    .join(' | ');
