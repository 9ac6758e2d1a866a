/** The files that pages of agencies are answered from: all of them, or those of what has changed since. */
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { changeSource } from '../../bench/renumbered/changeSource.ts';
import { writeAgencyViews } from '../../scripts/agencyViews.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { buildPaths, readingCache, type BuildPaths } from '../../scripts/paths.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let root: string;
let paths: BuildPaths;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-agency-views-'));
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

async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(paths.agencyViews)).sort();
  const texts = names.map((name) => readFile(join(paths.agencyViews, name), 'utf8'));
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index] ?? '', text]));
}

test('only agencies of changed documents are written again, and hold what they would if all were', async () => {
  expect(await writeAgencyViews(paths)).toBe('5 agencies');
  expect(await writeAgencyViews(paths)).toBe('as they were');
  const before = await contents();
  // Long ago, so that what is written again is told from what is not.
  for (const name of Object.keys(before)) await utimes(join(paths.agencyViews, name), 1, 1);

  await changeSource(paths.data, 5);
  await buildDataset(paths.data);
  expect((await ensureDatabase(paths)).how).toBe('documents written anew: 1');
  expect(await writeAgencyViews(paths)).toBe('1 agencies, of changed documents');
  const after = await contents();
  const differing = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(differing).toHaveLength(1);
  const times = Object.keys(after).map(
    async (name) => [name, (await stat(join(paths.agencyViews, name))).mtimeMs] as const,
  );
  expect((await Promise.all(times)).filter(([, time]) => time > 1000).map(([name]) => name)).toEqual(
    differing,
  );

  await rm(paths.agencyViews, { recursive: true });
  await rm(join(paths.generated, 'agency-views.json'));
  expect(await writeAgencyViews(paths)).toBe('5 agencies');
  expect(await contents()).toEqual(after);
});

test('what an earlier dataset left is taken away', async () => {
  await rm(join(paths.generated, 'agency-views.json'), { force: true });
  await writeFile(join(paths.agencyViews, 'gone.json'), '{}');
  await writeAgencyViews(paths);
  expect(Object.keys(await contents())).toHaveLength(5);
});
