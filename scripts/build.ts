/**
 * `[BASE_PATH=/juesuan/] npm run build [-- --data DIR --out DIR]`: engine → bundle → database file → answers for agencies, years and provinces → data package → pages, and their answers in
 * English → notices of licences → service worker → compressed copies. A build whose inputs have not changed is not made again by `buildIfStale()`, which `npm start` and
 * the end-to-end tests use.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { StepName } from './buildStep.ts';
import { EFFORT } from './compress/levels.ts';
import { runCommand } from './lib/command.ts';
import { RunError } from './lib/failures.ts';
import { KnownDigests } from './lib/knownDigests.ts';
import { contentOf, KnownPieces } from './lib/knownPieces.ts';
import { checkPackageFolder } from './lib/packageFolder.ts';
import { bundleOf, filesOf } from './site/bundle.ts';
import { buildPaths, DATA_DIRECTORY, DEFAULT_PATHS, PATH_OPTIONS, ROOT, type BuildPaths } from './paths.ts';

const INPUTS = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** By content, not by time: a fresh checkout and a branch switch touch times without changing anything. */
async function fingerprint({ data, base, digests, pieces }: BuildPaths): Promise<string> {
  const hash = createHash('sha256').update(`${base}\n${EFFORT}\n`);
  const files = await Promise.all([...INPUTS.map((name) => join(ROOT, name)), data].map(filesOf));
  const published = (file: string): boolean =>
    file.startsWith(data + sep) || !file.startsWith(DATA_DIRECTORY + sep);
  const [known, tables] = [await KnownDigests.open(digests), await KnownPieces.open(pieces)];
  for (const file of [...new Set(files.flat())].filter(published).sort()) {
    const isTable = dirname(file) === data && file.endsWith('.csv');
    hash.update(
      `${relative(ROOT, file)} ${await (isTable ? contentOf(file, known, tables) : known.of(file))}\n`,
    );
  }
  await known.save();
  await tables.save();
  return hash.digest('hex');
}

/**
 * The steps after the bundle, which holds them, by the processes that make them: what the database has taken of memory goes back to the machine before the
 * next begins, and each runs as production, else React's development build would be bundled, and pages would hold its stacks.
 */
const PROCESSES: readonly (readonly StepName[])[] = [
  ['database'],
  ['agencies', 'choices', 'files', 'pages', 'notices', 'worker', 'compress'],
];

/** As all of them run. */
const ENVIRONMENT = 'production';

/** The bundler keeps what five bundles have freed, a fifth of its memory, unless its allocator is told to give it back at once. */
const ALLOCATOR = { MIMALLOC_PURGE_DELAY: '0' };

/** As it is before there is a bundle. */
const STEPS_OF_SOURCES = ['--import', 'tsx', join(ROOT, 'scripts', 'buildStep.ts')];

async function run(
  program: readonly string[],
  names: readonly StepName[],
  { data, out, base }: BuildPaths,
): Promise<void> {
  const given = [...program, ...names, '--data', data, '--out', out, '--base', base];
  const child = spawn(process.execPath, given, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...ALLOCATOR, ...process.env, NODE_ENV: ENVIRONMENT },
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (code !== 0) throw new RunError(`the build stopped at ${names.join(', ')} (${signal ?? String(code)})`);
}

export async function build(paths = DEFAULT_PATHS): Promise<void> {
  const inputs = await fingerprint(paths);
  await rm(paths.fingerprint, { force: true });
  const { isMade, steps } = await bundleOf(paths, ENVIRONMENT);
  // Each by itself: both take much memory, and give it back when they end.
  if (!isMade) for (const name of ['engine', 'bundle'] as const) await run(STEPS_OF_SOURCES, [name], paths);
  for (const names of PROCESSES) await run([steps], names, paths);
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

const USAGE = `用法: [BASE_PATH=/路径/] npm run build [-- --data 数据包文件夹] [--out 网站文件夹]`;

if (process.argv[1] === import.meta.filename)
  await runCommand(USAGE, async () => {
    const paths = buildPaths(parseArgs({ options: PATH_OPTIONS }).values);
    checkPackageFolder(paths.data);
    await build(paths);
    return 0;
  });
