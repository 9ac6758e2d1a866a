/**
 * `[BASE_PATH=/juesuan/] npm run build [-- --data DIR --out DIR]`: database file → bundle → data package → pages → notices of
 * licences → service worker → compressed copies. A build whose inputs have not changed is not made again by `buildIfStale()`, which `npm start` and
 * the end-to-end tests use.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build as viteBuild } from 'vite';
import { ensureDatabase } from './build-database.ts';
import { DRAFTS_FILE } from '../src/domain/draftsTable.ts';
import { compressDirectory } from './compress.ts';
import { FETCH_FOLDER } from './fetch/folder.ts';
import { LISTS_FOLDER } from './import/lists.ts';
import { addFile } from './lib/hash.ts';
import { writeNotices } from './notices.ts';
import { writeServiceWorker } from './offline.ts';
import {
  buildPaths,
  DATA_DIRECTORY,
  DEFAULT_PATHS,
  PATH_OPTIONS,
  PUBLIC_DIRECTORY,
  ROOT,
  type BuildPaths,
} from './paths.ts';
import { prerender } from './prerender.ts';

const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** By content, not by time: a fresh checkout and a branch switch touch times without changing anything. */
async function fingerprint({ data, base }: BuildPaths): Promise<string> {
  const hash = createHash('sha256').update(`${base}\n`);
  const files = await Promise.all([...INPUTS.map((name) => join(ROOT, name)), data].map(filesOf));
  const published = (file: string): boolean =>
    file.startsWith(data + sep) || !file.startsWith(DATA_DIRECTORY + sep);
  for (const file of [...new Set(files.flat())].filter(published).sort()) {
    hash.update(`${relative(ROOT, file)}\n`);
    await addFile(hash, file);
  }
  return hash.digest('hex');
}

/** Tells what a step took: by the clock, of CPU, and the most memory of the process until its end. */
async function step(name: string, work: () => Promise<string>): Promise<void> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const taken = [(performance.now() - started) / 1000, (user + system) / 1e6]
    .map((seconds) => seconds.toFixed(1).padStart(6))
    .join(' s, CPU ');
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(5);
  console.log(`${name.padEnd(9)} ${taken} s, ${memory} MiB  ${result}`);
}

/** Else React's development build would be bundled, and pages would hold its stacks, with the paths of this machine. */
async function inProduction<Made>(work: () => Promise<Made>): Promise<Made> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Vite empties what it builds into; a folder that holds something else is not ours to empty. */
async function requireOwnFolder(out: string): Promise<void> {
  const names = await readdir(out).catch((): string[] => []);
  if (names.length > 0 && !(names.includes('index.html') && names.includes('assets')))
    throw new Error(`${out} is neither empty nor an earlier build`);
}

async function bundle({ out, base, generated }: BuildPaths): Promise<void> {
  await requireOwnFolder(out);
  await inProduction(() =>
    viteBuild({
      root: ROOT,
      base,
      logLevel: 'warn',
      mode: 'production',
      resolve: { alias: [{ find: /^(\.\.\/)+generated(?=\/)/, replacement: generated }] },
      build: { outDir: out, emptyOutDir: true, copyPublicDir: false },
    }),
  );
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

export async function build(paths = DEFAULT_PATHS): Promise<void> {
  const inputs = await fingerprint(paths);
  await rm(paths.fingerprint, { force: true });
  await step('database', async () => {
    const manifest = await ensureDatabase(paths);
    return `${manifest.datasetVersion.slice(0, 12)}, ${String(Math.ceil(manifest.bytes / 1024))} KiB`;
  });
  await step('bundle', async () => {
    await bundle(paths);
    await copyPublic(paths);
    return `${relative(ROOT, paths.out)}, to be served under ${paths.base}`;
  });
  await step('pages', () => inProduction(() => prerender(paths)));
  await step('notices', () => writeNotices(paths.out));
  await step('worker', () => inProduction(() => writeServiceWorker(paths)));
  await step('compress', () => compressDirectory(paths.out));
  await mkdir(dirname(paths.fingerprint), { recursive: true });
  await writeFile(paths.fingerprint, inputs);
}

async function isFresh(paths: BuildPaths): Promise<boolean> {
  try {
    await stat(join(paths.out, 'index.html'));
    return (await readFile(paths.fingerprint, 'utf8')) === (await fingerprint(paths));
  } catch {
    return false;
  }
}

export async function buildIfStale(paths = DEFAULT_PATHS): Promise<void> {
  if (!(await isFresh(paths))) await build(paths);
}

if (process.argv[1] === import.meta.filename)
  await build(buildPaths(parseArgs({ options: PATH_OPTIONS }).values));
