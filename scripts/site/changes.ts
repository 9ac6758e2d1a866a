/** What of a dataset is another one than that which files of the built site were made of. */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseManifest } from '../../src/database/manifest.ts';
import { NO_DIFFERENCE, type Difference } from '../database/difference.ts';
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

/** What became another between two databases that nothing else tells apart; null where that is not so, and all is to be made. */
export async function differenceSince(
  paths: BuildPaths,
  last: MadeBy | null,
  current: MadeBy,
): Promise<Difference | null> {
  if (last?.bundle !== current.bundle) return null;
  if (last.database === current.database) return NO_DIFFERENCE;
  const kept = await keptOf(paths);
  return kept?.sha256 === current.database && kept.since?.sha256 === last.database ? kept.since : null;
}
