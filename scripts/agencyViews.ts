/**
 * The file of each agency's page, in `generated/agency-views`: all of them, or those of changed documents where nothing else has changed
 * since they were made.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as agencyViewsModule from '../src/app/agencyViews.ts';
import type * as queriesModule from '../src/queries/index.ts';
import type { Database } from '../src/database/database.ts';
import { makeFolder } from './lib/folders.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, importPage } from './site/bundle.ts';
import { currentMakers, differenceSince, lastKept } from './site/changes.ts';
import { entryOf } from './site/entry.ts';
import { openBuildDatabase } from './site/openDatabase.ts';
import { viewSource } from './site/viewSource.ts';

/** Their answers are some megabytes. */
const AT_ONCE = 100;

const keptFile = ({ generated }: BuildPaths): string => join(generated, 'agency-views.json');

async function allAgencies(database: Database): Promise<string[]> {
  const rows = await database.query('SELECT agency_id::VARCHAR AS id FROM agencies ORDER BY 1');
  return rows.map(({ id }) => String(id));
}

async function removeOthers(folder: string, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids.map((id) => `${id}.json`));
  for (const name of await readdir(folder)) if (!wanted.has(name)) await rm(join(folder, name));
}

/** Answers a line for the build's report. */
export async function writeAgencyViews(paths: BuildPaths): Promise<string> {
  const { agencyViews: folder } = paths;
  const bundle = await ensureBundle(paths);
  const current = await currentMakers(paths, bundle);
  const kept = existsSync(folder) ? await lastKept(keptFile(paths)) : null;
  const changed = (await differenceSince(paths, kept, current))?.agencies ?? null;
  if (changed?.length === 0) return 'as they were';
  const { agencyViews } = await importPage<typeof agencyViewsModule>(bundle, 'agencyViews');
  const { runNamedQuery } = await importPage<typeof queriesModule>(bundle, 'queries');
  const page = await readFile(join(bundle.client, 'index.html'), 'utf8');
  const database = await openBuildDatabase(paths.database);
  const source = viewSource(paths.data, (call) => runNamedQuery(database, call));
  try {
    const ids = changed ?? (await allAgencies(database));
    // What lies there is of no one state of the data until all is written.
    await rm(keptFile(paths), { force: true });
    await makeFolder(folder);
    if (changed === null) await removeOthers(folder, ids);
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const views = await agencyViews(ids.slice(at, at + AT_ONCE), entryOf(page), source);
      for (const [id, view] of views) await writeFile(join(folder, `${id}.json`), JSON.stringify(view));
    }
    await writeFile(keptFile(paths), JSON.stringify(current));
    return `${String(ids.length)} agencies${changed === null ? '' : ', of changed documents'}`;
  } finally {
    await database.close();
  }
}
