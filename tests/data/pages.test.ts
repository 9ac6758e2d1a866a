/** The pages as they are first seen: the same data give the same bytes, whenever and into whatever folder they are written. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { bundleOf } from '../../scripts/site/bundle.ts';
import { useRenumbered } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const run = promisify(execFile);
const STEPS = ['database', 'choices', 'pages'];

const made = useRenumbered('pages', 5);

const OF_SOURCES = ['--import', 'tsx', join(ROOT, 'scripts/buildStep.ts')];

/** As a build makes them: in a process of their own, for production. */
async function pagesIn(folder: string, program: readonly string[]): Promise<Record<string, string>> {
  const { data } = made();
  const out = join(data, '..', folder);
  const given = [...program, ...STEPS, '--data', data, '--out', out];
  await run(process.execPath, given, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(out.length), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** By the address of a page of findings: the question that the first of them asks. */
function questionOf(view = ''): string {
  const { dehydrated } = JSON.parse(view) as {
    dehydrated: { queries: { queryKey: string[]; state: { data: { question: string }[] } }[] };
  };
  const list = dehydrated.queries.find(({ queryKey: [name] }) => name === 'findingList');
  return list?.state.data[0]?.question ?? '';
}

test('two builds of the same data write the same pages, the second by the steps that lie bundled', async () => {
  const first = await pagesIn('first', OF_SOURCES);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['/index.html', '/views/overview.json']));
  const { isMade, steps } = await bundleOf(made(), 'production');
  expect(isMade).toBe(true);
  expect(await pagesIn('second', [steps])).toEqual(first);
  // Made of the same rows in the same process, each in its own language.
  expect(questionOf(first['/views/findings.json'])).toMatch(/。|？$/);
  expect(questionOf(first['/views/en/findings.json'])).toMatch(/^[A-Z].*[.?]$/);
});
