/** What is told of downloads: of each file that came, when and from where; of each that did not, why. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { csvOf } from '../lib/csvOf.ts';
import { FETCH_FOLDER, writeWhole } from './folder.ts';

export const FETCHED = `${FETCH_FOLDER}/fetched.csv`;
export const NOT_FETCHED = `${FETCH_FOLDER}/failed.csv`;

const FETCHED_COLUMNS = [
  'document_id',
  'source_file',
  'source_url',
  'final_url',
  'redirects',
  'fetched_at',
  'bytes',
  'content_type',
  'sha256',
] as const;
const FAILED_COLUMNS = ['document_id', 'source_file', 'source_url', 'tried_at', 'reason'] as const;

type Row<Columns extends readonly string[]> = Readonly<Record<Columns[number], string>>;
export type FetchedRow = Row<typeof FETCHED_COLUMNS>;
export type FailedRow = Row<typeof FAILED_COLUMNS>;

/** One row a document, of its last download, sorted by document. */
export async function recordFetched(folder: string, row: FetchedRow): Promise<void> {
  const text = await readFile(join(folder, FETCHED), 'utf8').catch(() => '');
  const before = Papa.parse<FetchedRow>(text, { header: true, skipEmptyLines: true }).data;
  const others = before.filter(({ document_id }) => document_id !== row.document_id);
  await writeWhole(folder, FETCHED, csvOf(FETCHED_COLUMNS, [...others, row].sort(byDocument)));
}

/** Of the last run only: what has come meanwhile is no longer on the list. */
export const recordFailed = (folder: string, rows: readonly FailedRow[]): Promise<void> =>
  writeWhole(folder, NOT_FETCHED, csvOf(FAILED_COLUMNS, [...rows].sort(byDocument)));

const byDocument = (a: { document_id: string }, b: { document_id: string }): number =>
  a.document_id < b.document_id ? -1 : 1;
