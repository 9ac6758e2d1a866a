/**
 * `npm run check`: everything that must hold before a change is merged. What needs one core each (the linter above all)
 * runs side by side, and so do the tests of the queue, which wait more than they work; the other tests, which use every core,
 * run alone after it. Every step runs even where an earlier one failed, so that one run tells all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser/install.ts';
import { CACHE_DIRECTORY, ROOT } from './paths.ts';

/** Read by `.ci/run` for the totals. */
const REPORTS = join(CACHE_DIRECTORY, 'test-reports');

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const LINT: Step = { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] };
const BUILD: Step = { name: 'build', command: ['tsx', 'scripts/build.ts'] };
const OTHERS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'cycles',
    command: ['depcruise', '--config', '.dependency-cruiser.json', 'src', 'scripts', 'tests', 'bench'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];

const tests = (name: string, project: string): Step => ({
  name,
  command: [
    ...(['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const),
    `--outputFile.json=${join(REPORTS, `${name}.json`)}`,
  ],
});
/** Workers that are killed, servers that come back. */
const QUEUE_TESTS = tests('queue', 'jobs');
/** They build the data package again and compare it, and drive the build above in the browser. */
const TESTS = tests('tests', '!jobs');

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

const failed: string[] = [];

/** One step after the other. */
async function runAll(steps: readonly Step[], live = false): Promise<void> {
  for (const step of steps) if (!(await run(step, live))) failed.push(step.name);
}

rmSync(REPORTS, { force: true, recursive: true });
mkdirSync(REPORTS, { recursive: true });
// Told to the tests, which would look for it again.
process.env['BROWSER_PATH'] = ensureBrowser();
// The builds of a check are served to its own tests alone: packing them as for readers takes half of each.
process.env['QUICK_COMPRESSION'] = '1';
console.log(`browser: ${process.env['BROWSER_PATH']}`);
// The tests of the queue want the database that is built.
const built = runAll([BUILD]);
await Promise.all([
  runAll([LINT]),
  built.then(() => runAll(OTHERS)),
  built.then(() => runAll([QUEUE_TESTS])),
]);
await runAll([TESTS], true);
console.log(failed.length === 0 ? '\neverything holds' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
