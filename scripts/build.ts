/**
 * `npm run build`: database file → bundle → default view → compressed copies. A build whose inputs have not changed is
 * not made again by `buildIfStale()`, which `npm start` and the end-to-end tests use.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build as viteBuild } from 'vite';
import { chosenBasePath } from './basePath.ts';
import { ensureDatabase } from './build-database.ts';
import { compressDirectory } from './compress.ts';
import { CACHE_DIRECTORY, DIST_DIRECTORY, ROOT } from './paths.ts';
import { prefetchDefaultView } from './prefetch-default-view.ts';

const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

export interface BuildTarget {
  /** Where the site goes; what lay there before is removed. */
  readonly directory: string;
  /** The path that the site will lie under, with a slash at both ends. */
  readonly base: string;
}

/** `BASE_PATH=/juesuan/ npm run build` makes a site for `https://host/juesuan/`. */
const chosenTarget = (): BuildTarget => ({ directory: DIST_DIRECTORY, base: chosenBasePath() });

/** Beside the site and not in it, since it is no file of the site. */
const fingerprintFile = ({ directory }: BuildTarget): string =>
  join(CACHE_DIRECTORY, `build-fingerprint-${relative(ROOT, directory).replace(/[^\w]+/g, '-')}`);

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** By content, not by time: a fresh checkout and a branch switch touch times without changing anything. */
async function fingerprint({ base }: BuildTarget): Promise<string> {
  const hash = createHash('sha256').update(`${base}\n`);
  for (const input of INPUTS) {
    for (const file of (await filesOf(join(ROOT, input))).sort()) {
      hash.update(`${relative(ROOT, file)}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function step(name: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(13)} ${seconds.padStart(5)} s  ${result}`);
}

/** Started from a test, the environment says `test`, and React's development build would be bundled. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

export async function build(target: BuildTarget = chosenTarget()): Promise<void> {
  const { directory, base } = target;
  const inputs = await fingerprint(target);
  await rm(fingerprintFile(target), { force: true });
  await step('database', async () => {
    const manifest = await ensureDatabase();
    return `${manifest.datasetVersion.slice(0, 12)}, ${String(Math.ceil(manifest.bytes / 1024))} KiB`;
  });
  await step('bundle', async () => {
    const output = { outDir: directory, emptyOutDir: true };
    await inProduction(() =>
      viteBuild({ root: ROOT, base, build: output, logLevel: 'warn', mode: 'production' }),
    );
    return `${relative(ROOT, directory)}, to be served under ${base}`;
  });
  await step('default view', () => prefetchDefaultView(directory));
  await step('compress', () => compressDirectory(directory));
  await mkdir(CACHE_DIRECTORY, { recursive: true });
  await writeFile(fingerprintFile(target), inputs);
}

async function isFresh(target: BuildTarget): Promise<boolean> {
  try {
    await stat(join(target.directory, 'index.html'));
    return (await readFile(fingerprintFile(target), 'utf8')) === (await fingerprint(target));
  } catch {
    return false;
  }
}

export async function buildIfStale(target: BuildTarget = chosenTarget()): Promise<void> {
  if (!(await isFresh(target))) await build(target);
}

if (process.argv[1] === import.meta.filename) await build();
