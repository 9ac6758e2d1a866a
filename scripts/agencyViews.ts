/**
 * The file of each agency's page, in `generated/agency-views`: all of them, or those of changed documents where nothing else has changed
 * since they were made.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as agencyViewsModule from '../src/app/agencyViews.ts';
import type * as queriesModule from '../src/queries/index.ts';
import { parseManifest } from '../src/database/manifest.ts';
import { openBuildDatabase } from './site/openDatabase.ts';
import { keptOf } from './database/madeOf.ts';
import { makeFolder } from './lib/folders.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, type Bundle } from './site/bundle.ts';
import { entryOf } from './site/entry.ts';

/** Their answers are some megabytes. */
const AT_ONCE = 100;

type Views = typeof agencyViewsModule & typeof queriesModule;
type OpenDatabase = Awaited<ReturnType<typeof openBuildDatabase>>;

interface MadeOf {
  readonly bundle: string;
  /** SHA-256 of the database. */
  readonly database: string;
}

const keptFile = ({ generated }: BuildPaths): string => join(generated, 'agency-views.json');

async function lastMadeOf(paths: BuildPaths): Promise<MadeOf | null> {
  try {
    return JSON.parse(await readFile(keptFile(paths), 'utf8')) as MadeOf;
  } catch {
    return null;
  }
}

/** Documents in which the database differs from the one that the files were made of; null where all is to be made. */
async function changedDocuments(paths: BuildPaths, current: MadeOf): Promise<readonly string[] | null> {
  const last = await lastMadeOf(paths);
  if (last?.bundle !== current.bundle) return null;
  if (last.database === current.database) return [];
  const kept = await keptOf(paths);
  return kept?.sha256 === current.database && kept.since?.sha256 === last.database
    ? kept.since.documents
    : null;
}

async function agenciesOf(database: OpenDatabase, documents: readonly string[] | null): Promise<string[]> {
  const rows = await database.query(
    documents === null
      ? 'SELECT agency_id::VARCHAR AS id FROM agencies ORDER BY 1'
      : `SELECT DISTINCT agency_id::VARCHAR AS id FROM documents
         WHERE document_id::VARCHAR IN (SELECT unnest(string_split($1, ' '))) ORDER BY 1`,
    documents === null ? [] : [documents.join(' ')],
  );
  return rows.map(({ id }) => String(id));
}

async function load({ pages }: Bundle): Promise<Views> {
  const modules = ['agencyViews', 'queries'].map(
    (name) => import(pathToFileURL(join(pages, `${name}.js`)).href) as Promise<object>,
  );
  return Object.assign({}, ...(await Promise.all(modules))) as Views;
}

async function removeOthers(folder: string, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids.map((id) => `${id}.json`));
  for (const name of await readdir(folder)) if (!wanted.has(name)) await rm(join(folder, name));
}

/** Answers a line for the build's report. */
export async function writeAgencyViews(paths: BuildPaths): Promise<string> {
  const { agencyViews: folder } = paths;
  const bundle = await ensureBundle(paths);
  const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
  const current = { bundle: basename(dirname(bundle.client)), database: manifest.sha256 };
  const changed = await changedDocuments(paths, current);
  if (changed?.length === 0) return 'as they were';
  const [{ agencyViews, runNamedQuery }, page] = await Promise.all([
    load(bundle),
    readFile(join(bundle.client, 'index.html'), 'utf8'),
  ]);
  const database = await openBuildDatabase(paths.database);
  try {
    const ids = await agenciesOf(database, changed);
    // What lies there is of no one state of the data until all is written.
    await rm(keptFile(paths), { force: true });
    await makeFolder(folder);
    if (changed === null) await removeOthers(folder, ids);
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const views = await agencyViews(ids.slice(at, at + AT_ONCE), entryOf(page), (call) =>
        runNamedQuery(database, call),
      );
      for (const [id, view] of views) await writeFile(join(folder, `${id}.json`), JSON.stringify(view));
    }
    await writeFile(keptFile(paths), JSON.stringify(current));
    return `${String(ids.length)} agencies${changed === null ? '' : ', of changed documents'}`;
  } finally {
    await database.close();
  }
}
