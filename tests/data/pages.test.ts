/** The pages as they are first seen: the same data give the same bytes, whenever and into whatever folder they are written. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-pages-'));
});
afterAll(() => rm(root, { recursive: true }));

async function pagesIn(folder: string): Promise<Record<string, string>> {
  const out = join(root, folder);
  const step = ['--import', 'tsx', join(ROOT, 'scripts/buildStep.ts'), 'database', 'pages', '--out', out];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(process.execPath, step, { cwd: ROOT, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(out.length), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test('two builds of the same data write the same pages', async () => {
  const first = await pagesIn('first');
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['/index.html', '/views/overview.json']));
  expect(await pagesIn('second')).toEqual(first);
});
