/** `npm run import` that is killed: the next run goes on from what was read, and the package has the bytes of a run that was not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeFolder } from '../../bench/renumbered/folder.ts';
import { importFolder, type Imported } from '../../scripts/import/importFolder.ts';
import { LISTS_FOLDER } from '../../scripts/import/folder.ts';
import { readerVersion } from '../../scripts/lib/readerVersion.ts';
import { readingCache, ROOT } from '../../scripts/paths.ts';

// Each run starts processes of its own, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 300_000 });

const DOCUMENTS = 6;
const LIMITS = { cpuSeconds: 60, megabytes: 1000 };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-import-'));
});
afterEach(async () => {
  await rm(readingCache(join(root, 'killed')), { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
});

const run = (into: string, cache: string): Promise<Imported> =>
  importFolder(join(root, 'folder'), into, { jobs: 2, limits: LIMITS, cache });

/** What has been read to tell whose files are. */
async function identitiesIn(cache: string): Promise<string[]> {
  const names = await readdir(join(cache, 'identities', readerVersion())).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.part')).sort();
}

async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'latin1')] as const),
    ),
  );
}

test('an import that is killed in the middle goes on in the next run, and gives the same bytes as one that was not', async () => {
  await writeFolder(join(root, 'folder'), DOCUMENTS);
  const [killed, whole] = [join(root, 'killed'), join(root, 'whole')];
  const cache = readingCache(killed);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/import.ts'), join(root, 'folder'), '--into', killed],
    { cwd: ROOT, detached: true, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  while ((await identitiesIn(cache)).length === 0 && child.exitCode === null) await wait(5);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  expect((await identitiesIn(cache)).length).toBeGreaterThan(0);
  expect(await readdir(killed)).not.toContain('figures.csv');

  const { now, failures } = await run(killed, cache);
  expect([now, failures]).toEqual([DOCUMENTS, []]);
  await run(whole, join(root, 'cache'));
  expect(await contents(killed)).toEqual(await contents(whole));

  // Once more: nothing is new, and no table changes. What there was to ask of a document is not asked again.
  const before = tablesOf(await contents(killed));
  expect((await run(killed, cache)).before).toBe(DOCUMENTS);
  expect(tablesOf(await contents(killed))).toEqual(before);
});

const tablesOf = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([file]) => !file.startsWith(`/${LISTS_FOLDER}/`)));
