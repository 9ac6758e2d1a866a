import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanCache, touch } from '../../../scripts/cache.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2030, 0, 1);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A folder with a file of so many bytes, used so many days ago. */
async function put(name: string, bytes: number, days: number): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'part'), 'x'.repeat(bytes));
  await touch(join(folder, name), NOW - days * DAY);
}

test('what was not used for long goes, and beyond the size what was used longest ago', async () => {
  await put('newest', 40, 0);
  await put('newer', 40, 1);
  await put('older', 40, 2);
  await put('oldest', 1, 40);
  await cleanCache(folder, { days: 30, bytes: 1000 }, NOW);
  expect(await readdir(folder)).toEqual(['newer', 'newest', 'older']);
  await cleanCache(folder, { days: 30, bytes: 100 }, NOW);
  expect(await readdir(folder)).toEqual(['newer', 'newest']);
});

test('what was used last stays, however old and large', async () => {
  await put('only', 200, 400);
  await cleanCache(folder, { days: 30, bytes: 100 }, NOW);
  expect(await readdir(folder)).toEqual(['only']);
});
