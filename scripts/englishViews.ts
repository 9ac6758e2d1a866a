/** What the pages show without a filter, in English: fetched by an English page instead of waiting for the engine. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as prerenderModule from '../src/app/prerender.tsx';
import { viewFile } from '../src/app/viewFiles.ts';
import { parseManifest } from '../src/database/manifest.ts';
import type * as queriesModule from '../src/queries/index.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, importPage } from './site/bundle.ts';
import { openBuildDatabase } from './site/openDatabase.ts';
import { viewSource } from './site/viewSource.ts';

/** Answers a line for the build's report. Only in a process in which no module of the page has been evaluated: each knows its language from then on. */
export async function writeEnglishViews(paths: BuildPaths): Promise<string> {
  Object.assign(globalThis, { location: { search: '?lang=en' } });
  const bundle = await ensureBundle(paths);
  const { runNamedQuery } = await importPage<typeof queriesModule>(bundle, 'queries');
  const { pageStates } = await importPage<typeof prerenderModule>(bundle, 'prerender');
  const database = await openBuildDatabase(paths.database);
  try {
    const { datasetVersion } = parseManifest(await readFile(paths.manifest, 'utf8'));
    const pages = await pageStates(viewSource(paths.data, (call) => runNamedQuery(database, call)));
    for (const { path, state } of pages) {
      const file = join(paths.out, viewFile(path, 'en'));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify({ datasetVersion, dehydrated: state }));
    }
    return `${String(pages.length)} pages`;
  } finally {
    await database.close();
  }
}
