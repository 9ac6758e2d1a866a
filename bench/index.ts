/**
 * `npm run bench [-- --only reading|pages|filter|peers]`: everything that is measured, one after the other and each in a process of
 * its own; other options go to the measurements of pages (bench/README.md lists them).
 *
 * `npm run bench -- --write [--agencies N]`: all of it on the published documents, then pages, filter and peers on a package of N
 * invented agencies, written to docs/performance.md with the machine and the commands. With `--only`, that part alone is written anew.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE_DIRECTORY, ROOT } from '../scripts/paths.ts';
import { machine, renewed, report, type Measurement } from './report.ts';

const BENCHMARKS = {
  reading: ['bench/extraction.ts'],
  pages: ['bench/pages.ts'],
  filter: ['bench/filter.ts', '--path', '/three-public'],
  peers: ['bench/peers.ts'],
} as const;
type Name = keyof typeof BENCHMARKS;
const NAMES = Object.keys(BENCHMARKS) as Name[];
const isName = (text: string): text is Name => text in BENCHMARKS;

/** Some 3,500 agencies have a million figures. */
const MANY = '3500';

/** Runs a script in a process of its own, shown as it goes; answers what it printed. @throws where it fails */
async function printed(script: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    process.stdout.write(piece);
    text += piece;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}`);
  return text.trimEnd();
}

async function measure(name: Name, options: readonly string[]): Promise<Measurement> {
  console.log(`\n# ${name}`);
  const [script, ...args] = BENCHMARKS[name];
  // Reading has no site.
  const given = name === 'reading' ? [] : options;
  const before = machine();
  return { name, options: given, printed: await printed(script, [...args, ...given]), machine: before };
}

async function invented(agencies: string): Promise<string[]> {
  const folder = join(CACHE_DIRECTORY, 'invented', agencies);
  await mkdir(folder, { recursive: true });
  await printed('bench/invented/write.ts', ['--agencies', agencies, '--out', join(folder, 'data')]);
  return ['--data', join(folder, 'data'), '--out', join(folder, 'site')];
}

/** All measurements, or those of `only`, whose sections alone are written then. */
async function writeReport(agencies: string, only: Name | undefined, rest: readonly string[]): Promise<void> {
  const names = only === undefined ? NAMES : [only];
  const ofSites = names.filter((name) => name !== 'reading');
  const measurements: Measurement[] = [];
  // What a build tells of itself is no measurement of pages.
  if (ofSites.length > 0) await printed('scripts/build.ts', []);
  for (const name of names) measurements.push(await measure(name, rest));
  if (ofSites.length > 0) {
    const options = await invented(agencies);
    await printed('scripts/build.ts', options);
    for (const name of ofSites) {
      const measurement = await measure(name, [...options, ...rest]);
      measurements.push({ ...measurement, options: rest, agencies: Number(agencies) });
    }
  }
  const file = join(ROOT, 'docs', 'performance.md');
  const text =
    only === undefined ? report(measurements) : renewed(await readFile(file, 'utf8'), measurements);
  await writeFile(file, text);
  console.log(`\n${file}`);
}

const { values, tokens } = parseArgs({
  strict: false,
  tokens: true,
  options: {
    only: { type: 'string' },
    write: { type: 'boolean' },
    agencies: { type: 'string', default: MANY },
  },
});
const OURS = new Set(['only', 'write', 'agencies']);
/** What is not ours, as it was given. */
const rest = tokens.flatMap((token) => {
  if (token.kind === 'positional') return [token.value];
  if (token.kind !== 'option' || OURS.has(token.name)) return [];
  return [token.rawName, ...(token.value === undefined ? [] : [token.value])];
});
const only = typeof values.only === 'string' ? values.only : undefined;
if (only !== undefined && !isName(only)) {
  console.error(`--only takes one of: ${NAMES.join(', ')}`);
  process.exit(2);
}
if (values.write === true) await writeReport(String(values.agencies), only, rest);
else for (const name of only === undefined ? NAMES : [only]) await measure(name, rest);
