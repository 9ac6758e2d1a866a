/** What of a dataset is another one than that which files of the built site were made of. */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Database } from '../../src/database/database.ts';
import { parseManifest } from '../../src/database/manifest.ts';
import { keptOf } from '../database/madeOf.ts';
import type { BuildPaths } from '../paths.ts';
import type { Bundle } from './bundle.ts';

/** By what such files were made. */
export interface MadeBy {
  readonly bundle: string;
  /** SHA-256 of the database. */
  readonly database: string;
}

/** What was kept with such files, in a file beside them; null where nothing is that can be read. */
export async function lastKept<Kept extends MadeBy>(file: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

export async function currentMakers(paths: BuildPaths, { client }: Bundle): Promise<MadeBy> {
  const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
  return { bundle: basename(dirname(client)), database: manifest.sha256 };
}

/** Documents whose rows differ between two databases, and nothing else does; null where that is not so, and all is to be made. */
export async function changedDocuments(
  paths: BuildPaths,
  last: MadeBy | null,
  current: MadeBy,
): Promise<readonly string[] | null> {
  if (last?.bundle !== current.bundle) return null;
  if (last.database === current.database) return [];
  const kept = await keptOf(paths);
  return kept?.sha256 === current.database && kept.since?.sha256 === last.database
    ? kept.since.documents
    : null;
}

/** A column of the agencies that have disclosed such documents. */
export async function ofAgencies(
  database: Database,
  column: 'agency_id' | 'region_code',
  documents: readonly string[],
): Promise<string[]> {
  const rows = await database.query(
    `SELECT DISTINCT a.${column}::VARCHAR AS value
     FROM agencies a JOIN documents d ON d.agency_id = a.agency_id
     WHERE d.document_id::VARCHAR IN (SELECT unnest(string_split($1, ' '))) ORDER BY 1`,
    [documents.join(' ')],
  );
  return rows.map(({ value }) => String(value));
}
