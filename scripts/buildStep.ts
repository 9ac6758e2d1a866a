/**
 * `node --import tsx scripts/buildStep.ts NAME… --data DIR --out DIR --base PATH`: the steps of a build that are named, one after the
 * other, in a process of their own (build.ts). Each loads only what it needs: the bundler alone takes some hundred MiB.
 */
import { constants } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { DRAFTS_FILE } from '../src/domain/draftsTable.ts';
import { FETCH_FOLDER } from './fetch/folder.ts';
import { LISTS_FOLDER } from './import/lists.ts';
import {
  buildPaths,
  DATA_DIRECTORY,
  PATH_OPTIONS,
  PUBLIC_DIRECTORY,
  ROOT,
  type BuildPaths,
} from './paths.ts';

/** Vite empties what it builds into; a folder that holds something else is not ours to empty. */
async function requireOwnFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if (names.length > 0 && !(names.includes('index.html') && names.includes('assets')))
    throw new Error(`${out} is neither empty nor an earlier build`);
}

async function bundle({ out, base, generated }: BuildPaths): Promise<void> {
  await requireOwnFolder(out);
  const { build } = await import('vite');
  await build({
    root: ROOT,
    base,
    logLevel: 'warn',
    mode: 'production',
    resolve: { alias: [{ find: /^(\.\.\/)+generated(?=\/)/, replacement: generated }] },
    build: { outDir: out, emptyOutDir: true, copyPublicDir: false },
  });
}

/** What commands leave in a package for the person who runs them: names of folders on their machine, addresses that failed, drafts. */
const isForAuthor = (data: string, file: string): boolean =>
  [LISTS_FOLDER, FETCH_FOLDER, DRAFTS_FILE, '.lock'].includes(relative(data, file).split(sep)[0] ?? '');

/** All that is public, with the chosen package as `data/`. */
async function copyPublic({ data, out }: BuildPaths): Promise<void> {
  const mode = constants.COPYFILE_FICLONE;
  await cp(PUBLIC_DIRECTORY, out, { recursive: true, mode, filter: (file) => file !== DATA_DIRECTORY });
  await cp(data, join(out, 'data'), { recursive: true, mode, filter: (file) => !isForAuthor(data, file) });
}

/** Each answers a line for the build's report. */
const STEPS = {
  async database(paths) {
    const { ensureDatabase } = await import('./build-database.ts');
    const manifest = await ensureDatabase(paths);
    return `${manifest.datasetVersion.slice(0, 12)}, ${String(Math.ceil(manifest.bytes / 1024))} KiB`;
  },
  async bundle(paths) {
    await bundle(paths);
    await copyPublic(paths);
    return `${relative(ROOT, paths.out)}, to be served under ${paths.base}`;
  },
  pages: async (paths) => (await import('./prerender.ts')).prerender(paths),
  notices: async ({ out }) => (await import('./notices.ts')).writeNotices(out),
  worker: async (paths) => (await import('./offline.ts')).writeServiceWorker(paths),
  compress: async ({ out }) => (await import('./compress.ts')).compressDirectory(out),
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
