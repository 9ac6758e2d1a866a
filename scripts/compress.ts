/**
 * Brotli and gzip copies beside the files of `dist/`, so that the server never compresses while a reader waits.
 * Results are kept in `.cache/compressed/` by content, so that an unchanged file costs nothing the next time.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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
/** Below this the saving is smaller than the headers. */
const SMALLEST = 1024;
/** Above this the last two brotli levels take half a minute and more (docs/decisions has the figures). */
const LARGE = 8 * 1024 * 1024;
/** `BEST_COMPRESSION=1` spends that time once, for a site that is published rather than tried. */
const BEST = process.env['BEST_COMPRESSION'] === '1';

interface Encoding {
  readonly suffix: string;
  /** Names the settings, so that changed settings do not find old results. */
  readonly label: (size: number) => string;
  readonly encode: (bytes: Buffer) => Promise<Buffer>;
}

const brotliLevel = (size: number): number => (size > LARGE && !BEST ? 9 : 11);
/** A window beyond 4 MiB doubles the time of level 9 and saves less than a hundredth. */
const brotliWindow = (size: number): number =>
  brotliLevel(size) < 11 ? 22 : constants.BROTLI_MAX_WINDOW_BITS;

const ENCODINGS: readonly Encoding[] = [
  {
    suffix: '.br',
    label: (size) => `br${String(brotliLevel(size))}w${String(brotliWindow(size))}`,
    encode: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliLevel(bytes.length),
          [constants.BROTLI_PARAM_LGWIN]: brotliWindow(bytes.length),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { suffix: '.gz', label: () => 'gz9', encode: (bytes) => gzipped(bytes, { level: 9 }) },
];

const CACHE = join(CACHE_DIRECTORY, 'compressed');

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Writes one encoded copy, from the cache where it has one. Answers how many bytes the copy has. */
async function writeCopy(file: string, bytes: Buffer, encoding: Encoding): Promise<number> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const cached = join(CACHE, `${digest}.${encoding.label(bytes.length)}`);
  if (!(await exists(cached))) {
    const draft = `${cached}.${String(process.pid)}`;
    await writeFile(draft, await encoding.encode(bytes));
    await rename(draft, cached);
  }
  await copyFile(cached, file + encoding.suffix);
  return (await stat(cached)).size;
}

/** Compresses every file worth it; answers a line for the build's report. */
export async function compressDirectory(directory: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  let [before, after, count] = [0, 0, 0];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(file))) continue;
    const bytes = await readFile(file);
    if (bytes.length < SMALLEST) continue;
    const [small] = await Promise.all(ENCODINGS.map((encoding) => writeCopy(file, bytes, encoding)));
    before += bytes.length;
    after += small ?? 0;
    count += 1;
  }
  const mebibytes = (size: number): string => (size / 1024 / 1024).toFixed(1);
  return `${String(count)} files, ${mebibytes(before)} MiB → ${mebibytes(after)} MiB brotli`;
}
