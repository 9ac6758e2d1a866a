/**
 * `node --import tsx scripts/buildStep.ts NAME… --data DIR --out DIR --base PATH`: the steps of a build that are named, one after the
 * other, in a process of their own (build.ts). Each loads only what it needs: the bundler alone takes some hundred MiB.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { AGENCY_VIEWS } from '../src/app/agencyViewFile.ts';
import { CHOSEN_VIEWS } from '../src/app/viewFiles.ts';
import { datasetFile, parseManifest } from '../src/database/manifest.ts';
import { DRAFTS_FILE } from '../src/domain/draftsTable.ts';
import { FETCH_FOLDER } from './fetch/folder.ts';
import { LISTS_FOLDER } from './import/folder.ts';
import {
  buildPaths,
  DATA_DIRECTORY,
  PATH_OPTIONS,
  PUBLIC_DIRECTORY,
  ROOT,
  type BuildPaths,
} from './paths.ts';

/** What an earlier build left is taken away; a folder that holds something else is not ours to empty. */
async function requireOwnFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if (names.length > 0 && !(names.includes('index.html') && names.includes('assets')))
    throw new Error(`${out} is neither empty nor an earlier build`);
}

/** What commands leave in a package for the person who runs them: names of folders on their machine, addresses that failed, drafts. */
const isForAuthor = (path: string): boolean =>
  [LISTS_FOLDER, FETCH_FOLDER, DRAFTS_FILE, '.lock'].includes(path.split(sep)[0] ?? '');

/** The code, all that is public, the chosen package as `data/`, and its database. */
async function copySite(paths: BuildPaths): Promise<number> {
  const { data, out } = paths;
  await requireOwnFolder(out);
  const [{ copyAll }, { ensureBundle }] = await Promise.all([
    import('./site/copies.ts'),
    import('./site/bundle.ts'),
  ]);
  const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
  const inData = relative(PUBLIC_DIRECTORY, DATA_DIRECTORY) + sep;
  return copyAll(
    [
      { from: (await ensureBundle(paths)).client, to: '' },
      { from: PUBLIC_DIRECTORY, to: '', leaves: (path) => path.startsWith(inData) },
      { from: data, to: 'data', leaves: isForAuthor },
      { from: paths.agencyViews, to: AGENCY_VIEWS },
      { from: paths.chosenViews, to: CHOSEN_VIEWS },
      { from: paths.database, to: datasetFile(manifest) },
    ],
    out,
  );
}

/** Each answers a line for the build's report. */
const STEPS = {
  async database(paths) {
    const { ensureDatabase } = await import('./build-database.ts');
    const { manifest, how } = await ensureDatabase(paths);
    return `${manifest.datasetVersion.slice(0, 12)}, ${String(Math.ceil(manifest.bytes / 1024))} KiB, ${how}`;
  },
  async engine() {
    const { trimmedEngine } = await import('./site/trimmedEngine.ts');
    const { size } = await stat(await trimmedEngine());
    return `${(size / 2 ** 20).toFixed(1)} MiB`;
  },
  async bundle(paths) {
    const { bundleOf, ensureBundle } = await import('./site/bundle.ts');
    const { isMade } = await bundleOf(paths);
    await ensureBundle(paths);
    return isMade ? 'as it was' : 'made anew';
  },
  agencies: async (paths) => (await import('./agencyViews.ts')).writeAgencyViews(paths),
  choices: async (paths) => (await import('./chosenViews.ts')).writeChosenViews(paths),
  async files(paths) {
    const count = await copySite(paths);
    return `${String(count)} in ${relative(ROOT, paths.out)}, to be served under ${paths.base}`;
  },
  pages: async (paths) => (await import('./prerender.ts')).prerender(paths),
  notices: async ({ out }) => (await import('./notices.ts')).writeNotices(out),
  worker: async (paths) => (await import('./offline.ts')).writeServiceWorker(paths),
  compress: async (paths) => (await import('./compress.ts')).compressSite(paths),
} as const satisfies Record<string, (paths: BuildPaths) => Promise<string>>;

export type StepName = keyof typeof STEPS;

const isStep = (name: string): name is StepName => name in STEPS;

/** Tells what a step took: by the clock, of CPU, and the most memory of the process until its end. */
async function told(name: string, work: () => Promise<string>): Promise<void> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const taken = [(performance.now() - started) / 1000, (user + system) / 1e6]
    .map((seconds) => seconds.toFixed(1).padStart(6))
    .join(' s, CPU ');
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(5);
  console.log(`${name.padEnd(9)} ${taken} s, ${memory} MiB  ${result}`);
}

const { values, positionals } = parseArgs({
  options: { ...PATH_OPTIONS, base: { type: 'string', default: '/' } },
  allowPositionals: true,
});
const paths = buildPaths(values);
for (const name of positionals.filter(isStep)) await told(name, () => STEPS[name](paths));
