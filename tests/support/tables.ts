/** The published tables, so that a test can say "as many as there are" and not a number that grows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import type { TableName } from '../../src/domain/tables.ts';

export type Cells = Readonly<Record<string, string>>;

export async function publishedTable(name: TableName): Promise<Cells[]> {
  const text = await readFile(join(DATA_DIRECTORY, `${name}.csv`), 'utf8');
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

export const publishedText = (textFile: string): Promise<string> =>
  readFile(join(DATA_DIRECTORY, textFile), 'utf8');
