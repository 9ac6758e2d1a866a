/** The pages as they are first seen: the same data give the same bytes, whenever and into whatever folder they are written. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { useRenumbered } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const run = promisify(execFile);
const STEPS = ['database', 'choices', 'pages'];

const made = useRenumbered('pages', 5);

/** As a build makes them: in a process of their own, for production. */
async function pagesIn(folder: string): Promise<Record<string, string>> {
  const { data } = made();
  const out = join(data, '..', folder);
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
