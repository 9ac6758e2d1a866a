/** What the pages show without a filter, in English: fetched by an English page instead of waiting for the engine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as pageStatesModule from '../src/app/pageStates.ts';
import { viewFile } from '../src/app/viewFiles.ts';
import type { Database } from '../src/database/database.ts';
import type * as queriesModule from '../src/queries/index.ts';
import type { BuildPaths } from './paths.ts';
import { importEnglish, type Bundle } from './site/bundle.ts';
import { viewSource } from './site/viewSource.ts';

/** `datasetVersion`: of `database`. Answers how many. */
export async function writeEnglishViews(
  { data, out }: BuildPaths,
  bundle: Bundle,
  database: Pick<Database, 'query'>,
  datasetVersion: string,
): Promise<number> {
  const { runNamedQuery } = await importEnglish<typeof queriesModule>(bundle, 'queries');
  const { pageStates } = await importEnglish<typeof pageStatesModule>(bundle, 'pageStates');
  const pages = await pageStates(viewSource(data, (call) => runNamedQuery(database, call)));
  for (const { path, state } of pages) {
    const file = join(out, viewFile(path, 'en'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ datasetVersion, dehydrated: state }));
  }
  return pages.length;
}
