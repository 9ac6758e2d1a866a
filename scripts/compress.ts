/**
 * Brotli and gzip copies beside the files of `dist/`, so that the server never compresses while a reader waits. Which
 * level a file is worth is decided by what it is and how large (docs/decisions/0011-compression.md).
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  type BrotliOptions,
} from 'node:zlib';
import { CACHE_DIRECTORY } from './paths.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.csv',
  '.txt',
  '.svg',
  '.wasm',
  '.duckdb',
  '.map',
]);
const MEBIBYTE = 1024 * 1024;
/** Below this the saving is smaller than the headers. */
const SMALLEST = 1024;
/** Above these sizes the next lower level of brotli is taken: the last two take half a minute and more. */
const LARGE = 8 * MEBIBYTE;
const HUGE = 64 * MEBIBYTE;
/** Above this a file of the data package goes through in pieces. */
const IN_PIECES = 16 * MEBIBYTE;
/** `BEST_COMPRESSION=1` spends that time once, for a site that is published rather than tried. */
const BEST = process.env['BEST_COMPRESSION'] === '1';

interface Levels {
  readonly brotli: number;
  readonly gzip: number;
}

/** The package is fetched by few and one file at a time, and may be thousands of files and millions of rows. */
const DATA_LEVELS: Levels = { brotli: 5, gzip: 6 };

/** What every visitor waits for. */
function siteLevels(size: number): Levels {
  if (BEST || size <= LARGE) return { brotli: 11, gzip: 9 };
  return size <= HUGE ? { brotli: 9, gzip: 9 } : { brotli: 5, gzip: 6 };
}

/** A window beyond 4 MiB doubles the time of level 9 and saves less than a hundredth. */
const windowOf = (level: number): number => (level < 11 ? 22 : constants.BROTLI_MAX_WINDOW_BITS);

const brotliOptions = (level: number, size: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(level),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

const CACHE = join(CACHE_DIRECTORY, 'compressed');

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Copies `CACHE/name` to `target`, made first where it is not there yet. */
async function copyFromCache(name: string, target: string, make: () => Promise<Buffer>): Promise<void> {
  const cached = join(CACHE, name);
  if (!(await exists(cached))) {
    const draft = `${cached}.${String(process.pid)}`;
    await writeFile(draft, await make());
    await rename(draft, cached);
  }
  await copyFile(cached, target);
}

/** Slow levels, so results are kept in `.cache/compressed/` by content and settings: an unchanged file costs nothing. */
async function compressSiteFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  const levels = siteLevels(bytes.length);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { brotli: level } = levels;
  await Promise.all([
    copyFromCache(`${digest}.br${String(level)}w${String(windowOf(level))}`, `${file}.br`, () =>
      brotli(bytes, brotliOptions(level, bytes.length)),
    ),
    copyFromCache(`${digest}.gz${String(levels.gzip)}`, `${file}.gz`, () =>
      gzipped(bytes, { level: levels.gzip }),
    ),
  ]);
}

/** As quick as looking into a cache would be. */
async function compressDataFile(file: string, size: number): Promise<void> {
  const options = brotliOptions(DATA_LEVELS.brotli, size);
  if (size > IN_PIECES) {
    const through = (encoder: NodeJS.ReadWriteStream, suffix: string): Promise<void> =>
      pipeline(createReadStream(file), encoder, createWriteStream(file + suffix));
    await Promise.all([
      through(createBrotliCompress(options), '.br'),
      through(createGzip({ level: DATA_LEVELS.gzip }), '.gz'),
    ]);
    return;
  }
  const bytes = await readFile(file);
  await Promise.all([
    brotli(bytes, options).then((small) => writeFile(`${file}.br`, small)),
    gzipped(bytes, { level: DATA_LEVELS.gzip }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}

async function filesWorthIt(directory: string): Promise<{ file: string; size: number }[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sized.filter(({ size }) => size >= SMALLEST);
}

/** Compresses every file worth it; answers a line for the build's report. */
export async function compressDirectory(directory: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  // The largest first, so that the last one does not run alone.
  const files = (await filesWorthIt(directory)).sort((a, b) => b.size - a.size);
  const data = join(directory, 'data') + sep;
  const waiting = files.values();
  // Encoding runs on the threads of Node's own pool; two encodings a file keep the processors busy.
  const work = async (): Promise<void> => {
    for (const { file, size } of waiting)
      await (file.startsWith(data) ? compressDataFile(file, size) : compressSiteFile(file));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const before = files.reduce((sum, { size }) => sum + size, 0);
  const after = await Promise.all(files.map(async ({ file }) => (await stat(`${file}.br`)).size));
  const mebibytes = (size: number): string => (size / MEBIBYTE).toFixed(1);
  return `${String(files.length)} files, ${mebibytes(before)} MiB → ${mebibytes(after.reduce((sum, size) => sum + size, 0))} MiB brotli`;
}
