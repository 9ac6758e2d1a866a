/**
 * `public/data/*.csv` → `generated/juesuan.duckdb` and `generated/manifest.json`, for the page to bundle, and the places of GB/T 2260
 * for the page's own reader.
 * Run by `npm run database`; needs no network and takes about a second. `--data DIR` takes another package.
 */
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TABLES } from '../src/domain/tables.ts';
import {
  FORMAT_VERSION,
  IN_PIECES_FROM,
  parseManifest,
  type DatasetManifest,
} from '../src/database/manifest.ts';
import { makeDatabase, type Making } from './database/make.ts';
import { runCommand } from './lib/command.ts';
import { addFile } from './lib/hash.ts';
import { KnownDigests } from './lib/knownDigests.ts';
import { contentOf, KnownPieces } from './lib/knownPieces.ts';
import { checkPackageFolder } from './lib/packageFolder.ts';
import { buildPaths, DEFAULT_PATHS, PATH_OPTIONS, ROOT, type BuildPaths } from './paths.ts';
import { filesOf } from './site/bundle.ts';
import { trimmedEngine } from './site/trimmedEngine.ts';

export interface BuiltDatabase {
  readonly manifest: DatasetManifest;
  /** In words, for the build's report. */
  readonly how: string;
}

/** What makes the database of the tables: a change of it asks for a new file, as a change of the tables does. */
const MAKERS = [
  'scripts/database',
  'scripts/build-database.ts',
  'src/database/derive',
  'src/queries/macros',
  'src/domain/tables.ts',
  'src/domain/pinyin.ts',
  'package-lock.json',
].map((path) => join(ROOT, path));

async function makersDigest(): Promise<string> {
  const hash = createHash('sha256').update(`format ${String(FORMAT_VERSION)}\n`);
  for (const path of MAKERS) for (const file of (await filesOf(path)).sort()) await addFile(hash, file);
  return hash.digest('hex');
}

/** What a database would be made of now. */
async function makingOf(paths: BuildPaths): Promise<Making> {
  const known = await KnownDigests.open(paths.digests);
  const makers = await makersDigest();
  const hash = createHash('sha256').update(`${makers}\n`);
  const pieces = await KnownPieces.open(paths.pieces);
  for (const { name } of TABLES)
    hash.update(`${name} ${await contentOf(join(paths.data, `${name}.csv`), known, pieces)}\n`);
  await pieces.save();
  const file = await KnownDigests.open(join(paths.generated, 'database-digest.json'));
  return { paths, known, file, makers, version: hash.digest('hex') };
}

async function engineBytes(): Promise<number> {
  return (await stat(await trimmedEngine())).size;
}

/** Today (UTC), or what `SOURCE_DATE_EPOCH` asks for where a build is to be repeated to the byte. */
function buildDate(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);
}

async function build(making: Making): Promise<BuiltDatabase> {
  const { paths, version } = making;
  const { sha256, patched } = await makeDatabase(making);
  const bytes = (await stat(paths.database)).size;
  const manifest: DatasetManifest = {
    formatVersion: FORMAT_VERSION,
    datasetVersion: version,
    builtOn: buildDate(),
    bytes,
    sha256,
    engineBytes: await engineBytes(),
    inPieces: bytes >= IN_PIECES_FROM,
  };
  await writeFile(paths.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  return { manifest, how: patched === null ? 'made whole' : `documents written anew: ${String(patched)}` };
}

async function buildDatabase(paths = DEFAULT_PATHS): Promise<BuiltDatabase> {
  return build(await makingOf(paths));
}

/** The manifest of the file that lies there, or null where there is none, another format wrote it, or it is another file by now. */
async function currentManifest({ paths, file }: Making): Promise<DatasetManifest | null> {
  try {
    const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
    return (await file.of(paths.database)) === manifest.sha256 ? manifest : null;
  } catch {
    return null;
  }
}

/** Builds only where the tables have changed: DuckDB puts a random identity into each file it makes. */
export async function ensureDatabase(paths = DEFAULT_PATHS): Promise<BuiltDatabase> {
  const making = await makingOf(paths);
  const manifest = await currentManifest(making);
  return manifest?.datasetVersion === making.version ? { manifest, how: 'as it was' } : build(making);
}

async function main(): Promise<number> {
  const started = performance.now();
  const { data } = parseArgs({ options: { data: PATH_OPTIONS.data } }).values;
  const paths = buildPaths({ data });
  checkPackageFolder(paths.data);
  // A build has them with its bundle, and is spared loading them.
  const { writePlaces } = await import('./site/places.ts');
  await writePlaces(paths);
  const { manifest, how } = await buildDatabase(paths);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `database ${manifest.datasetVersion.slice(0, 12)}: ${String(Math.ceil(manifest.bytes / 1024))} KiB, ${how} in ${seconds} s`,
  );
  return 0;
}

if (process.argv[1] === import.meta.filename)
  await runCommand('用法: npm run database [-- --data 数据包文件夹]', main);
