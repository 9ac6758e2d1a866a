/** The pages as they are first seen: the same data give the same bytes, whenever and into whatever folder they are written. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { buildPaths, readingCache, ROOT } from '../../scripts/paths.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const run = promisify(execFile);
const STEPS = ['database', 'choices', 'pages'];

let root: string;
let data: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-pages-'));
  data = join(root, 'package');
  await writeSources(data, 5);
  await buildDataset(data);
});
afterAll(async () => {
  await rm(root, { recursive: true });
  await rm(buildPaths({ data }).generated, { recursive: true });
  await rm(readingCache(data), { recursive: true });
});

/** As a build makes them: in a process of their own, for production. */
async function pagesIn(folder: string): Promise<Record<string, string>> {
  const out = join(root, folder);
  const given = [
    '--import',
    'tsx',
    join(ROOT, 'scripts/buildStep.ts'),
    ...STEPS,
    '--data',
    data,
    '--out',
    out,
  ];
  await run(process.execPath, given, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
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
