/**
 * `npm run check`: everything that must hold before a change is merged. Steps run one after another, but for the tests in the
 * browser, which mostly wait and run beside the others. Every step runs even where an earlier one failed, so that one run tells all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser/install.ts';
import { CACHE_DIRECTORY, ROOT } from './paths.ts';

/** Read by `.ci/run` for the totals. */
const REPORTS = ['test-report.json', 'browser-test-report.json'].map((name) => join(CACHE_DIRECTORY, name));

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const vitest = (report = '', ...projects: string[]): Step['command'] => [
  'vitest',
  'run',
  ...projects.flatMap((name) => ['--project', name]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

const BEFORE: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'cycles',
    command: ['depcruise', '--config', '.dependency-cruiser.json', 'src', 'scripts', 'tests', 'bench'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
];

/** They build the data package again and compare it, and drive the build above in the browser. */
const TESTS: readonly Step[] = [
  { name: 'tests', command: vitest(REPORTS[0], 'unit', 'golden', 'database', 'rules') },
  { name: 'tests in the browser', command: vitest(REPORTS[1], 'end-to-end') },
];

/** Answers the step's name where it failed. `isAlone`: its output is shown as it comes; else when it has ended. */
async function run({ name, command: [program, ...args] }: Step, isAlone = true): Promise<string[]> {
  if (isAlone) console.log(`\n── ${name} ──`);
  const started = performance.now();
  // The package's own programs, found by npx so that Windows' .cmd files are found as well.
  const child = spawn('npx', ['--no-install', program, ...args], {
    cwd: ROOT,
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output.push(part);
    });
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (!isAlone) console.log(`\n── ${name} ──\n${Buffer.concat(output).toString()}`);
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return status === 0 ? [] : [name];
}

mkdirSync(CACHE_DIRECTORY, { recursive: true });
for (const report of REPORTS) rmSync(report, { force: true });
console.log(`browser: ${ensureBrowser()}`);
const failed: string[] = [];
for (const step of BEFORE) failed.push(...(await run(step)));
failed.push(...(await Promise.all(TESTS.map((step) => run(step, false)))).flat());
console.log(failed.length === 0 ? '\neverything holds' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
