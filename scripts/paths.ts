/** Where the build reads and writes; one place, so that tests and scripts agree. */
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
export const DATA_DIRECTORY = join(ROOT, 'public', 'data');
export const GENERATED_DIRECTORY = join(ROOT, 'generated');
export const DATABASE_FILE = join(GENERATED_DIRECTORY, 'juesuan.duckdb');
export const MANIFEST_FILE = join(GENERATED_DIRECTORY, 'manifest.json');
export const DIST_DIRECTORY = join(ROOT, 'dist');
export const CACHE_DIRECTORY = join(ROOT, '.cache');
