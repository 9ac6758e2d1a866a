/** A folder of files as somebody has it before `npm run import`: renumbered documents, and a list of whose they are beside them. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { REGISTRY } from '../../scripts/lib/registry.ts';
import { writeSources } from './sources.ts';

/** What a person would know of each file. */
const COLUMNS = ['source_file', 'agency_name', 'region_code', 'agency_type', 'fiscal_year'] as const;

/** Writes `count` documents into `folder`, which is not there yet. */
export async function writeFolder(folder: string, count: number): Promise<void> {
  const draft = `${folder}.sources`;
  await mkdir(draft, { recursive: true });
  await writeSources(draft, count);
  await rename(join(draft, 'sources'), folder);
  await rm(draft, { recursive: true });
  const registry = join(folder, REGISTRY);
  const { data } = Papa.parse<Record<string, string>>(await readFile(registry, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const list = Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\n' });
  await writeFile(join(folder, 'import.csv'), `${list}\n`);
  await rm(registry);
}
