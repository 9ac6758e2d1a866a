/**
 * `npm run check`: everything that must hold before a change is merged, one after another (two of them at once only
 * take each other's time on a small machine). Every step runs even where an earlier one failed, so that one run tells all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser/install.ts';
import { CACHE_DIRECTORY, ROOT } from './paths.ts';

/** Read by `.ci/run` for the totals. */
const REPORT = join(CACHE_DIRECTORY, 'test-report.json');

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'cycles',
    command: ['depcruise', '--config', '.dependency-cruiser.json', 'src', 'scripts', 'tests', 'bench'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  // The tests build the data package again and compare it, and drive the build above in the browser.
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
  },
];

function run({ name, command: [program, ...args] }: Step): boolean {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  // The package's own programs, found by npx so that Windows' .cmd files are found as well.
  const { status } = spawnSync('npx', ['--no-install', program, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return status === 0;
}

mkdirSync(CACHE_DIRECTORY, { recursive: true });
rmSync(REPORT, { force: true });
// Told to the tests, which would look for it again.
process.env['BROWSER_PATH'] = ensureBrowser();
console.log(`browser: ${process.env['BROWSER_PATH']}`);
const failed = STEPS.filter((step) => !run(step)).map(({ name }) => name);
console.log(failed.length === 0 ? '\neverything holds' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
