/** `npm run diff-data [-- REVISION --data DIR]`: what a change does to the tables of the data package, against what git holds (HEAD). */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { TABLES } from '../src/domain/tables.ts';
import { runCommand } from './lib/command.ts';
import { RunError } from './lib/failures.ts';
import { diffLines, isSame, rowDiff, type Cells } from './lib/rowDiff.ts';
import { DATA_DIRECTORY, PATH_OPTIONS, ROOT } from './paths.ts';

const MOST_BYTES = 256 * 1024 * 1024;

function git(...args: string[]): string {
  return execFileSync('git', ['-C', ROOT, ...args], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const rowsOf = (csv: string): Cells[] =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

function committed(revision: string, name: string): string {
  const path = relative(ROOT, join(DATA_DIRECTORY, `${name}.csv`));
  if (git('ls-tree', '--name-only', revision, path).trim() === '') return '';
  return git('show', `${revision}:${path}`);
}

/** Whether the tables are the same. */
function compare(revision: string, data: string): boolean {
  let same = true;
  for (const { name, primaryKey } of Object.values(TABLES)) {
    const file = join(data, `${name}.csv`);
    const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const diff = rowDiff(rowsOf(committed(revision, name)), rowsOf(now), primaryKey);
    if (isSame(diff)) continue;
    same = false;
    const [counts, ...lines] = diffLines(diff, primaryKey);
    console.log([`${name}.csv  ${counts ?? ''}`, ...lines].join('\n'));
  }
  return same;
}

await runCommand('用法: npm run diff-data [-- 版本] [--data 目录]', () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: PATH_OPTIONS.data },
  });
  const revision = positionals[0] ?? 'HEAD';
  try {
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  } catch {
    throw new RunError(`git knows no revision ${revision}.`);
  }
  if (compare(revision, values.data)) console.log(`The tables are those of ${revision}.`);
  return 0;
});
