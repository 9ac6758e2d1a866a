/** Rows of the registry whose file is yet to be fetched: they name an address, and need no checksum before there are any bytes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { csvOf } from '../lib/csvOf.ts';
import { RunError } from '../lib/failures.ts';
import { entrySchema, REGISTRY } from '../lib/registry.ts';
import { writeWhole } from './folder.ts';

const { source_file, document_id, sha256, source_url } = entrySchema.shape;
const rowSchema = z.looseObject({
  source_file,
  document_id,
  source_url,
  sha256: z.union([sha256, z.literal('')]),
  media_type: z.string(),
  retrieved_on: z.string(),
});

export type SourceRow = z.infer<typeof rowSchema>;

/** The registry as it is written: every column, in its order. */
export interface SourceList {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** @throws RunError with the row's number */
export async function readSourceList(folder: string): Promise<SourceList> {
  const text = await readFile(join(folder, 'sources', REGISTRY), 'utf8');
  const { data, errors, meta } = Papa.parse(text, { header: true, skipEmptyLines: true });
  const [malformed] = errors;
  if (malformed) throw problem(malformed.row ?? 0, malformed.message);
  const rows = data.map((row, index) => {
    const { data: parsed, error } = rowSchema.safeParse(row);
    if (!parsed) throw problem(index, z.prettifyError(error));
    return parsed;
  });
  return { columns: meta.fields ?? [], rows };
}

const problem = (index: number, what: string): RunError =>
  new RunError(`${REGISTRY} 第 ${index + 2} 行：${what}`);

export const writeSourceList = (folder: string, { columns, rows }: SourceList): Promise<void> =>
  writeWhole(folder, `sources/${REGISTRY}`, csvOf(columns, rows));
