/** `npm run data` again: only what changed is read, a run that was stopped goes on, and the tables are those of a run from nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { readingCache, ROOT } from '../../scripts/paths.ts';
import { TABLES } from '../../src/domain/tables.ts';

// Each run starts processes of its own, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const DOCUMENTS = 5;
let root: string;
let folder: string;
let fromNothing: string;
const REGISTRY = 'sources/registry.csv';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-incremental-'));
  [folder, fromNothing] = [join(root, 'package'), join(root, 'from-nothing')];
  await writeSources(folder, DOCUMENTS);
  await buildDataset(folder, fromNothing, { cache: join(root, 'first'), jobs: 1 });
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await rm(readingCache(folder), { recursive: true, force: true });
});

/** Every table and text of a package. */
async function contents(of: string): Promise<Record<string, string>> {
  const texts = (await readdir(join(of, 'text'))).map((name) => `text/${name}`);
  const tables = TABLES.map(({ name }) => `${name}.csv`).filter((name) => name !== 'corrections.csv');
  const files = ['datapackage.json', ...tables, ...texts.sort()];
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(of, file), 'utf8')] as [string, string]),
    ),
  );
}

/** What has been read and when, by file of the cache: a part that is read again is another file. */
async function partsOf(cache: string): Promise<Map<string, number>> {
  const names = await readdir(join(cache, 'readings'), { recursive: true }).catch((): string[] => []);
  const parts = names.filter((name) => name.endsWith('.part'));
  return new Map(
    await Promise.all(
      parts.map(async (name) => [name, (await stat(join(cache, 'readings', name))).ino] as [string, number]),
    ),
  );
}

/** Replaces the words in the file, and tells the registry. */
async function change(of: string, source: string, from: string, to: string): Promise<void> {
  const file = join(of, 'sources', source);
  const before = await readFile(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  const registry = await readFile(join(of, REGISTRY), 'utf8');
  await writeFile(join(of, REGISTRY), registry.replace(sha256Of(before), sha256Of(after)));
}

test('after one changed source only that one is read again, the lines of others are copied, and every byte is as from nothing', async () => {
  const changed = join(root, 'changed');
  await writeSources(changed, DOCUMENTS);
  const cache = join(root, 'changed-cache');
  await buildDataset(changed, changed, { cache });
  expect(await contents(changed)).toEqual(await contents(fromNothing));
  for (const edited of ['figures.csv', `text/${(await readdir(join(changed, 'text')))[1] ?? ''}`]) {
    await appendFile(join(changed, edited), '1\n');
    await buildDataset(changed, changed, { cache });
    expect(await contents(changed), edited).toEqual(await contents(fromNothing));
  }
  const before = await partsOf(cache);
  // Whoever looks for what was read of the others does not find it.
  for (const part of before.keys()) await rm(join(cache, 'readings', part));
  const [source = ''] = (await readdir(join(changed, 'sources'))).sort();
  await change(changed, source, '万元', '万元（含上年结转）');
  await buildDataset(changed, changed, { cache });
  const fresh = [...(await partsOf(cache))].filter(([name, ino]) => before.get(name) !== ino);
  expect(fresh).toHaveLength(1);
  expect(fresh[0]?.[0]).toContain(source.replace('.txt', '.'));

  await buildDataset(changed, join(root, 'changed-again'), { cache: join(root, 'changed-other-cache') });
  const again = await contents(join(root, 'changed-again'));
  expect(await contents(changed)).toEqual(again);
  expect(again).not.toEqual(await contents(fromNothing));
});

test('a source whose bytes are not those registered stops the run, though they were read before', async () => {
  const cache = join(root, 'first');
  const [source = ''] = (await readdir(join(folder, 'sources'))).sort();
  const file = join(folder, 'sources', source);
  const before = await readFile(file);
  await writeFile(file, `${before.toString()}\n`);
  await expect(buildDataset(folder, fromNothing, { cache })).rejects.toThrow(/SHA-256 是/);
  await writeFile(file, before);
});

test('a run that is killed in the middle leaves no table; the next one goes on and gives the same bytes', async () => {
  const cache = readingCache(folder);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/data.ts'), '--data', folder],
    {
      cwd: ROOT,
      detached: true,
      stdio: 'ignore',
    },
  );
  const ended = once(child, 'exit');
  while ((await partsOf(cache)).size === 0 && child.exitCode === null) await wait(5);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  const kept = await partsOf(cache);
  expect(kept.size).toBeGreaterThan(0);
  await buildDataset(folder, folder, { cache });
  const after = await partsOf(cache);
  for (const [name, ino] of kept) expect(after.get(name), name).toBe(ino);
  expect(await contents(folder)).toEqual(await contents(fromNothing));
});

test('the order of the registry and the number of processes change no byte', async () => {
  const turned = join(root, 'turned');
  await writeSources(turned, DOCUMENTS);
  const [header = '', ...rows] = (await readFile(join(turned, REGISTRY), 'utf8')).trimEnd().split('\n');
  await writeFile(join(turned, REGISTRY), `${[header, ...rows.reverse()].join('\n')}\n`);
  await buildDataset(turned, turned, { cache: join(root, 'turned-cache'), jobs: 3 });
  expect(await contents(turned)).toEqual(await contents(fromNothing));
});
