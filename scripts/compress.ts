/**
 * Brotli and gzip copies beside the files of `dist/`, so that the server never compresses while a reader waits. Which
 * level a file is worth is decided by what it is and how large (docs/decisions/0011-compression.md).
 */
import { randomUUID } from 'node:crypto';
import { constants as fileConstants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, gzip, type BrotliOptions } from 'node:zlib';
import { IN_PIECES_FROM } from '../src/database/manifest.ts';
import { cleanCache, touch, type CacheRule } from './cache.ts';
import { gzipInPieces } from './compress/gzipPieces.ts';
import { EFFORT, levelsOf, type Levels } from './compress/levels.ts';
import { sha256Of } from './lib/digests.ts';
import { makeFolder } from './lib/folders.ts';
import { sha256OfFile } from './lib/hash.ts';
import { KnownPieces } from './lib/knownPieces.ts';
import { IN_PIECES, lookAtPieces, type Piece } from './lib/pieces.ts';
import { statOf } from './lib/stamp.ts';
import { CACHE_DIRECTORY, type BuildPaths } from './paths.ts';
import { isCopy, sameTime, takeTime } from './site/copies.ts';

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
  '.onnx',
  '.duckdb',
  '.map',
]);
const MEBIBYTE = 1024 * 1024;
/** Below this the saving is smaller than the headers. */
const SMALLEST = 1024;
/** A window beyond 4 MiB doubles the time of level 9 and saves less than a hundredth. */
const windowOf = (level: number): number => (level < 10 ? 22 : constants.BROTLI_MAX_WINDOW_BITS);

const brotliOptions = (level: number, size: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(level),
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

const CACHE = join(CACHE_DIRECTORY, 'compressed');
/** Of some builds of ten thousand documents. */
const KEPT: CacheRule = { days: 30, bytes: 2048 * MEBIBYTE };

/** Compresses `file` into `target`. */
async function through(file: string, encoder: NodeJS.ReadWriteStream, target: string): Promise<void> {
  await pipeline(createReadStream(file), encoder, createWriteStream(target));
}

/** What is being made now: a text and the published file that it was read from are often the same bytes. */
const making = new Map<string, Promise<void>>();

/** Copies `CACHE/name` to `target`, made first where it is not there yet. */
async function copyFromCache(
  name: string,
  target: string,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const cached = join(CACHE, name);
  await making.get(name);
  if (await copied(cached, target)) return touch(cached);
  const draft = `${cached}.${String(process.pid)}`;
  const made = making.get(name) ?? make(draft).then(() => rename(draft, cached));
  making.set(name, made);
  await made;
  making.delete(name);
  await copyFile(cached, target, fileConstants.COPYFILE_FICLONE);
}

const copied = (source: string, target: string): Promise<boolean> =>
  copyFile(source, target, fileConstants.COPYFILE_FICLONE).then(
    () => true,
    () => false,
  );

/** Results are kept in `.cache/compressed/` by content and settings: an unchanged file costs its reading. */
async function brotliCopy(file: string, size: number, level: number, digest: string): Promise<void> {
  const options = brotliOptions(level, size);
  const name = `${digest}.br${String(level)}w${String(windowOf(level))}`;
  await copyFromCache(name, `${file}.br`, async (draft) =>
    size > IN_PIECES
      ? through(file, createBrotliCompress(options), draft)
      : writeFile(draft, await brotli(await readFile(file), options)),
  );
  await takeTime(`${file}.br`, file);
}

async function gzipCopy({ file, size, pieces }: Worth, level: number, digest: string): Promise<void> {
  if (size > IN_PIECES)
    await gzipInPieces(file, pieces ?? (await lookAtPieces(file)), `${file}.gz`, level, (piece, make) =>
      kept(piece, level, make),
    );
  else
    await copyFromCache(`${digest}.gz${String(level)}`, `${file}.gz`, async (draft) =>
      writeFile(draft, await gzipped(await readFile(file), { level })),
    );
  await takeTime(`${file}.gz`, file);
}

async function kept({ sha256 }: Piece, level: number, make: () => Promise<Buffer>): Promise<Buffer> {
  const cached = join(CACHE, `${sha256}.deflate${String(level)}`);
  const found = await readFile(cached).catch(() => null);
  if (found) {
    await touch(cached);
    return found;
  }
  const made = await make();
  const draft = `${cached}.${randomUUID()}`;
  await writeFile(draft, made);
  await rename(draft, cached);
  return made;
}

async function compress(worth: Worth, { brotli: level, gzip: gzipLevel }: Levels): Promise<void> {
  const { file, size } = worth;
  // What goes through in pieces is known by them.
  const digest = level === null && size > IN_PIECES ? '' : await sha256OfFile(file);
  await Promise.all([
    gzipCopy(worth, gzipLevel, digest),
    level === null ? rm(`${file}.br`, { force: true }) : brotliCopy(file, size, level, digest),
  ]);
}

const isPacked = (file: string, levels: Levels): boolean =>
  sameTime(`${file}.gz`, file) && (levels.brotli === null || sameTime(`${file}.br`, file));

/** Pages ask for pieces of it, and pieces are sent as they lie. */
const isInPieces = (file: string, size: number): boolean =>
  file.endsWith('.duckdb') && size >= IN_PIECES_FROM;

interface Worth {
  readonly file: string;
  readonly size: number;
  /** Of a large one, where they are known. */
  readonly pieces: readonly Piece[] | null;
}

async function filesWorthIt(
  directory: string,
  piecesOf: (path: string) => readonly Piece[] | null,
): Promise<Worth[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file): Worth => {
      const size = statOf(file)?.size ?? 0;
      return { file, size, pieces: size > IN_PIECES ? piecesOf(file) : null };
    })
    .filter(({ file, size }) => size >= SMALLEST && !isInPieces(file, size));
}

/** Where the settings are noted that the copies in `directory` were made with. */
const noteOf = (directory: string): string => join(CACHE_DIRECTORY, 'compressed-with', sha256Of(directory));

const LEVELS_FILE = join(import.meta.dirname, 'compress', 'levels.ts');

/** What decides the levels. */
const settings = async (): Promise<string> =>
  `${EFFORT} ${await sha256OfFile(import.meta.filename)} ${await sha256OfFile(LEVELS_FILE)}`;

/** What is known of the tables of a package is so of their copies in the site. */
export async function compressSite({ data, out, pieces }: BuildPaths): Promise<string> {
  const known = await KnownPieces.open(pieces);
  return compressDirectory(out, (file) => {
    const original = join(data, relative(join(out, 'data'), file));
    return isCopy(file, original) ? known.find(original) : null;
  });
}

/**
 * Compresses every file worth it whose copies are not of the same time as the file; answers a line for the build's report. `piecesOf`: of a
 * large file, where they are known.
 */
export async function compressDirectory(
  directory: string,
  piecesOf: (file: string) => readonly Piece[] | null = () => null,
): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const note = noteOf(directory);
  const trusts = (await readFile(note, 'utf8').catch(() => '')) === (await settings());
  // The largest first, so that the last one does not run alone.
  const files = (await filesWorthIt(directory, piecesOf)).sort((a, b) => b.size - a.size);
  const waiting = files.values();
  // Encoding runs on the threads of Node's own pool; two encodings a file keep the processors busy.
  const work = async (): Promise<void> => {
    for (const worth of waiting) {
      const levels = levelsOf(relative(directory, worth.file), worth.size);
      if (!(trusts && isPacked(worth.file, levels))) await compress(worth, levels);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await makeFolder(dirname(note));
  await writeFile(note, await settings());
  await cleanCache(CACHE, KEPT);
  const before = files.reduce((sum, { size }) => sum + size, 0);
  const after = files.reduce((sum, { file }) => sum + packedSize(file), 0);
  const mebibytes = (size: number): string => (size / MEBIBYTE).toFixed(1);
  return `${String(files.length)} files, ${mebibytes(before)} MiB → ${mebibytes(after)} MiB`;
}

/** Of the copy that a browser gets. */
const packedSize = (file: string): number => (statOf(`${file}.br`) ?? statOf(`${file}.gz`))?.size ?? 0;
