/** `npm run golden` and `npm run diff-data`: they see a change, show it, and put nothing in place by themselves. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DATA_DIRECTORY, ROOT } from '../../scripts/paths.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync('npx', ['tsx', script, ...args], { cwd: ROOT, encoding: 'utf8' });

const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').sort();

it('golden writes what differs beside the golden file, and puts it in place only when told to', () => {
  cpSync(join(ROOT, 'tests', 'golden'), folder, { recursive: true });
  const golden = join(folder, 'changji-beijing-liaison-2024.findings.csv');
  const changed = golden.replace('.csv', '-changed.csv');
  const kept = lines(golden);
  const less = kept.filter((line) => !line.startsWith('form.caps'));
  writeFileSync(golden, readFileSync(golden, 'utf8').replace(/^form\.caps.*\n/m, ''));
  const update = run('tests/extraction/goldenCommand.ts', '--update', '--folder', folder);
  expect(update.status).toBe(1);
  expect(update.stdout).toContain('+ form.caps');
  expect(lines(golden)).toEqual(less);
  expect(lines(changed)).toEqual(kept);
  run('tests/extraction/goldenCommand.ts', '--accept', '--folder', folder);
  expect(lines(golden)).toEqual(kept);
  expect(existsSync(changed)).toBe(false);
}, 120_000);

it('diff-data shows rows that went and cells that changed, by key', () => {
  for (const file of readdirSync(DATA_DIRECTORY).filter((name) => name.endsWith('.csv')))
    cpSync(join(DATA_DIRECTORY, file), join(folder, file));
  const regions = join(folder, 'regions.csv');
  const [header, first, ...rest] = readFileSync(regions, 'utf8').split('\n');
  writeFileSync(regions, [header, first?.replace(/,[^,]+,/, ',别名,'), ...rest.slice(1)].join('\n'));
  const { status, stdout } = run('scripts/diff-data.ts', '--data', folder);
  expect(status).toBe(0);
  expect(stdout).toContain('regions.csv  +0 −1 ~1');
  expect(stdout).toMatch(/~ by column: name 1/);
}, 120_000);

it('import says what is wrong where it is given a file, or a folder with nothing to read', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, '');
  const into = join(folder, 'package');
  const given = run('scripts/import.ts', file, '--into', into);
  expect([given.status, given.stderr.trim()]).toEqual([
    1,
    `${file} 是一个文件，不是文件夹。请把文件放进一个文件夹，再给出那个文件夹。`,
  ]);
  expect(existsSync(into)).toBe(false);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const nothing = run('scripts/import.ts', empty, '--into', into);
  expect(nothing.status).toBe(1);
  expect(nothing.stderr).toContain(`${empty} 里没有可以读取的文件。请放入部门决算公开文件`);
}, 120_000);

it('diff-data names a revision that git does not know', () => {
  const { status, stderr } = run('scripts/diff-data.ts', 'no-such-revision');
  expect([status, stderr.trim()]).toEqual([1, 'git knows no revision no-such-revision.']);
}, 120_000);

it.each([
  [
    'scripts/start.ts',
    ['--data', '/no-such-folder'],
    1,
    '找不到文件夹 /no-such-folder。请检查 --data 的路径。',
  ],
  ['scripts/start.ts', ['--data', tmpdir()], 1, '不是数据包'],
  ['scripts/serve.ts', ['--out', tmpdir()], 1, '没有建好的网站。请先运行 npm run build'],
  ['scripts/serve.ts', ['--prot', '1'], 2, '用法: npm run serve'],
] as const)(
  '%s %j says what is wrong and what to do',
  (script, args, status, words) => {
    const ended = run(script, ...args);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain('    at ');
  },
  120_000,
);
