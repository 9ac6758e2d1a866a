/** Reading processes start from a bundle of the sources: one for each state of them, never that of another. */
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerEntry } from '../../scripts/lib/reading/bundle.ts';
import { DEFAULT_LIMITS } from '../../scripts/lib/reading/limits.ts';
import { Reader } from '../../scripts/lib/reading/pool.ts';
import { ROOT } from '../../scripts/paths.ts';

const NEEDED = [
  'src/domain',
  'src/extraction',
  'src/ocr',
  'scripts/lib',
  'package.json',
  'package-lock.json',
];
const SENTENCE = '找不到这个文件或文件夹。';

let copy: string;
const bundles = async (): Promise<string[]> => (await readdir(join(copy, '.cache', 'readers'))).sort();

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'juesuan-bundle-'));
  for (const path of NEEDED) await cp(join(ROOT, path), join(copy, path), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

/** What a process of the copy says of a file that is not there. */
async function toldOfMissing(): Promise<string> {
  const reader = new Reader(DEFAULT_LIMITS, copy);
  try {
    const answer = await reader.read({
      job: { kind: 'file', path: '/none.txt', documentId: '' },
      part: join(copy, 'none.part'),
    });
    return answer.kind === 'failed' ? answer.message : answer.kind;
  } finally {
    reader.end();
  }
}

test('a changed source is what the next process reads with, and a state seen before has its bundle', async () => {
  const file = join(copy, 'scripts/lib/failures.ts');
  const before = await readFile(file, 'utf8');
  expect(await toldOfMissing()).toContain(SENTENCE);
  await writeFile(file, before.replace(SENTENCE, '没有这样的文件。'));
  expect(await toldOfMissing()).toContain('没有这样的文件。');
  expect(await bundles()).toHaveLength(2);
  await writeFile(file, before);
  expect(await toldOfMissing()).toContain(SENTENCE);
  expect(await bundles()).toHaveLength(2);
});

test('a source that is written to while it is bundled is bundled again, whoever waits, and no draft is left', async () => {
  await rm(join(copy, '.cache'), { recursive: true });
  const made = [readerEntry(copy), readerEntry(copy)];
  const file = join(copy, 'scripts/lib/digests.ts');
  await writeFile(file, `${await readFile(file, 'utf8')}\nexport const added = 1;\n`);
  const entry = await readerEntry(copy);
  expect(await Promise.all(made)).toEqual([entry, entry]);
  expect(await bundles()).toEqual([basename(dirname(entry))]);
});

test('sources that cannot be bundled are an error, and no bundle', async () => {
  await writeFile(join(copy, 'scripts/lib/digests.ts'), 'export const = ;');
  const known = await bundles();
  await expect(readerEntry(copy)).rejects.toThrow('digests.ts');
  expect(await bundles()).toEqual(known);
});
