/**
 * `npm run check`: everything that must hold before a change is merged. What needs one core each (the linter above all)
 * runs two at a time; the tests, which use every core, run alone after it. Every step runs even where an earlier one
 * failed, so that one run tells all.
 */
import { spawn } from 'node:child_process';
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

/** The longest first, so that the others fill the second core beside it. */
const PREPARATIONS: readonly Step[] = [
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'cycles',
    command: ['depcruise', '--config', '.dependency-cruiser.json', 'src', 'scripts', 'tests', 'bench'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];

/** The tests build the data package again and compare it, and drive the build above in the browser. */
const TESTS: Step = {
  name: 'tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
};

/** Whether the step held. Its output comes whole when it ends, or as it is written where it runs alone (`live`). */
async function run({ name, command: [program, ...args] }: Step, live: boolean): Promise<boolean> {
  const started = performance.now();
  // The package's own programs, found by npx so that Windows' .cmd files are found as well.
  const child = spawn('npx', ['--no-install', program, ...args], {
    cwd: ROOT,
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => output.push(piece));
  child.stderr?.on('data', (piece: Buffer) => output.push(piece));
  const held = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.on('close', (status) => {
      resolve(status === 0);
    });
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`\n── ${name} ──\n${Buffer.concat(output).toString()}`);
  console.log(`${name}: ${held ? 'ok' : 'FAILED'}, ${seconds} s`);
  return held;
}

/** Runs the steps in order, two at a time; the names of those that failed. */
async function runPaired(steps: readonly Step[]): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await run(step, false))) failed.push(step.name);
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

mkdirSync(CACHE_DIRECTORY, { recursive: true });
rmSync(REPORT, { force: true });
// Told to the tests, which would look for it again.
process.env['BROWSER_PATH'] = ensureBrowser();
// The builds of a check are served to its own tests alone: packing them as for readers takes half of each.
process.env['QUICK_COMPRESSION'] = '1';
console.log(`browser: ${process.env['BROWSER_PATH']}`);
const failed = await runPaired(PREPARATIONS);
if (!(await run(TESTS, true))) failed.push(TESTS.name);
console.log(failed.length === 0 ? '\neverything holds' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
