/** A folder of files that is imported, and the package that it becomes: new for each test. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, vi } from 'vitest';
import { importFolder, type Imported } from '../../scripts/import/importFolder.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';

const LIMITS = { cpuSeconds: 60, megabytes: 1000 };

/** Holds both, and what the runs keep. */
export let root: string;
export let folder: string;
export let into: string;

/** To be called once by a file of tests. */
export function importsFolders(): void {
  // Each run starts processes of its own, which takes seconds where the machine is busy.
  vi.setConfig({ testTimeout: 300_000 });
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'juesuan-import-'));
    [folder, into] = [join(root, 'folder'), join(root, 'package')];
    await mkdir(folder);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
}

/** `from`: another way to write the folder. */
export const run = (from = folder): Promise<Imported> =>
  importFolder(from, into, { jobs: 2, limits: LIMITS, cache: join(root, 'cache'), version: 'test' });

export const put = (source: string, name: string): Promise<void> => cp(source, join(folder, name));
/** The text of a published document. */
export const published = (name: string): string => join(DATA_DIRECTORY, 'sources', `${name}.txt`);

/** Of a CSV of the package. */
export async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(into, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** All files of the package, by name. */
export async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(into, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as [string, string]),
    ),
  );
}
