/** A file that was looked into is not read again, and one that was changed always is. */
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { KnownDigests } from '../../scripts/lib/knownDigests.ts';

let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-digests-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function keep(kept: string, file: string): Promise<string> {
  const known = await KnownDigests.open(kept);
  const digest = await known.of(file);
  await known.save();
  return digest;
}

test('what was kept of a file is told again, without a look at the file', async () => {
  const [kept, file] = [inFolder('again.json'), inFolder('again.txt')];
  await writeFile(file, '收入');
  expect(await keep(kept, file)).toBe(sha256Of('收入'));
  await writeFile(kept, (await readFile(kept, 'utf8')).replace(sha256Of('收入'), 'as kept'));
  expect(await keep(kept, file)).toBe('as kept');
});

test('a file of the same length and time that holds something else is looked into', async () => {
  const [kept, file] = [inFolder('changed.json'), inFolder('changed.txt')];
  await writeFile(file, '收入');
  await keep(kept, file);
  const { atime, mtime } = await stat(file);
  await writeFile(file, '支出');
  await utimes(file, atime, mtime);
  expect(await keep(kept, file)).toBe(sha256Of('支出'));
});

test('what was kept and cannot be read is nothing', async () => {
  const [kept, file] = [inFolder('broken.json'), inFolder('broken.txt')];
  await writeFile(kept, '[["');
  await writeFile(file, '收入');
  expect(await keep(kept, file)).toBe(sha256Of('收入'));
});
