/** Where the build reads and writes; one place, so that tests and scripts agree. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { chosenBasePath } from './basePath.ts';

export const ROOT = resolve(import.meta.dirname, '..');
export const PUBLIC_DIRECTORY = join(ROOT, 'public');
export const DATA_DIRECTORY = join(PUBLIC_DIRECTORY, 'data');
export const DIST_DIRECTORY = join(ROOT, 'dist');
export const CACHE_DIRECTORY = join(ROOT, '.cache');

/** What one build reads and writes. */
export interface BuildPaths {
  /** The data package that is published. */
  readonly data: string;
  /** The finished site. */
  readonly out: string;
  /** What is made from the package for the bundler: `database` and `manifest`. */
  readonly generated: string;
  readonly database: string;
  readonly manifest: string;
  /** Folder of what the pages of agencies are answered with, a file each. */
  readonly agencyViews: string;
  /** Folder of what the pages are answered with for a year or a province. */
  readonly chosenViews: string;
  /** Digests of what a build is made of, by file (lib/knownDigests.ts). */
  readonly digests: string;
  /** Pieces of the package's large tables (lib/knownPieces.ts). */
  readonly pieces: string;
  /** The path that the site will lie under, with a slash at both ends. */
  readonly base: string;
  /** Tells whether `out` is what its inputs give. */
  readonly fingerprint: string;
}

/** `--data DIR` and `--out DIR`, for `parseArgs` of node:util. */
export const PATH_OPTIONS = {
  data: { type: 'string', default: DATA_DIRECTORY },
  out: { type: 'string', default: DIST_DIRECTORY },
} as const;

const nameOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** Where what was read of the sources of a package is kept. */
export const readingCache = (data: string): string => join(CACHE_DIRECTORY, 'readings', nameOf(data));

/** What is known of the large tables in a folder. */
export const piecesFile = (data: string): string =>
  join(CACHE_DIRECTORY, 'digests', `${nameOf(data)}.pieces.json`);

/** The paths of a build; each package and each `out` keeps its own in between, so that one build does not undo another. */
export function buildPaths(
  given: { readonly data?: string; readonly out?: string; readonly base?: string } = {},
): BuildPaths {
  const data = resolve(given.data ?? DATA_DIRECTORY);
  const out = resolve(given.out ?? DIST_DIRECTORY);
  const generated =
    data === DATA_DIRECTORY ? join(ROOT, 'generated') : join(CACHE_DIRECTORY, 'generated', nameOf(data));
  return {
    data,
    out,
    generated,
    base: given.base ?? chosenBasePath(),
    database: join(generated, 'juesuan.duckdb'),
    manifest: join(generated, 'manifest.json'),
    agencyViews: join(generated, 'agency-views'),
    chosenViews: join(generated, 'chosen-views'),
    digests: join(CACHE_DIRECTORY, 'digests', `${nameOf(data)}.json`),
    pieces: piecesFile(data),
    fingerprint: join(CACHE_DIRECTORY, 'build-fingerprints', nameOf(out)),
  };
}

/** Of the real package: what `npm start` serves and the tests read. */
export const DEFAULT_PATHS = buildPaths();
export const DATABASE_FILE = DEFAULT_PATHS.database;
export const MANIFEST_FILE = DEFAULT_PATHS.manifest;
