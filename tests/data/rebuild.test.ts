/** The published tables are what the sources give now: building again, elsewhere, gives the same bytes. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';

let rebuilt: string;
let cache: string;

const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), 'juesuan-data-'));

beforeAll(async () => {
  [rebuilt, cache] = [await temporary(), await temporary()];
  await buildDataset(DATA_DIRECTORY, rebuilt, { cache });
});

afterAll(() => Promise.all([rebuilt, cache].map((folder) => rm(folder, { recursive: true, force: true }))));

async function filesOf(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort();
}

/** What people put there: the published files, their registry, and corrections. */
const isGiven = (file: string): boolean => file.startsWith('sources') || file === 'corrections.csv';

test('npm run data gives the files that are published, no more and no less', async () => {
  const published = (await filesOf(DATA_DIRECTORY)).filter((file) => !isGiven(file));
  expect(await filesOf(rebuilt)).toEqual(published);
});

test('each file is the same byte for byte', async () => {
  const changed: string[] = [];
  for (const file of await filesOf(rebuilt)) {
    const [before, after] = await Promise.all([
      readFile(join(DATA_DIRECTORY, file)),
      readFile(join(rebuilt, file)),
    ]);
    if (!before.equals(after)) changed.push(file);
  }
  expect(changed, 'run `npm run data` and look at what changed').toEqual([]);
});
