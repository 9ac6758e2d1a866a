/** The files that pages with a year or a province chosen are answered from: by content, so that what has not changed stays as it lies. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { changeSource } from '../../bench/renumbered/changeSource.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { chosenEditions, writeChosenViews } from '../../scripts/chosenViews.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { buildPaths, readingCache, type BuildPaths } from '../../scripts/paths.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let root: string;
let paths: BuildPaths;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-chosen-views-'));
  paths = buildPaths({ data: join(root, 'package') });
  await writeSources(paths.data, 12);
  await buildDataset(paths.data);
  await ensureDatabase(paths);
});
afterAll(async () => {
  await rm(root, { recursive: true });
  await rm(paths.generated, { recursive: true });
  await rm(readingCache(paths.data), { recursive: true });
});

test('each has the folder that the pages name, and only those of changed documents get another', async () => {
  expect(await writeChosenViews(paths)).toMatch(/^\d+ years and provinces$/);
  expect(await writeChosenViews(paths)).toBe('as they were');
  const before = await chosenEditions(paths);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['region-420000', 'region-460000', 'year-2023', 'year-2024']),
  );

  await changeSource(paths.data, 5);
  await buildDataset(paths.data);
  await ensureDatabase(paths);
  await writeChosenViews(paths);
  const after = await chosenEditions(paths);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after).not.toEqual(before);
  const folders = Object.entries(after).map(([name, edition]) => `${name}.${edition}`);
  expect((await readdir(paths.chosenViews)).sort()).toEqual(folders.sort());
  const kept = Object.keys(after).filter((name) => after[name] === before[name]);
  expect(kept.length).toBeGreaterThan(0);
  for (const folder of folders)
    for (const file of await readdir(join(paths.chosenViews, folder)))
      expect(JSON.parse(await readFile(join(paths.chosenViews, folder, file), 'utf8'))).toHaveProperty(
        'frames',
      );
});
