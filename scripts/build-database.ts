/**
 * `public/data/*.csv` → `generated/juesuan.duckdb` and `generated/manifest.json`, for the page to bundle.
 * Run by `npm run database`; needs no network and takes about a second.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TABLES } from '../src/domain/tables.ts';
import { FORMAT_VERSION, parseManifest, type DatasetManifest } from '../src/database/manifest.ts';
import { verifyPackage } from './database/verify.ts';
import { writeDatabase } from './database/write.ts';
import { DATABASE_FILE, DATA_DIRECTORY, GENERATED_DIRECTORY, MANIFEST_FILE } from './paths.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names the content of the tables: the same rows give the same version whatever the engine's file layout. */
async function datasetVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name } of TABLES) {
    hash.update(`${name}\n`).update(await readFile(join(DATA_DIRECTORY, `${name}.csv`)));
  }
  return hash.update(`format ${String(FORMAT_VERSION)}\n`).digest('hex');
}

async function engineBytes(): Promise<number> {
  const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  return (await stat(engine)).size;
}

/** Builds beside and then renames: a page served meanwhile never reads half a file. */
export async function buildDatabase(): Promise<DatasetManifest> {
  await verifyPackage(DATA_DIRECTORY);
  await mkdir(GENERATED_DIRECTORY, { recursive: true });
  const version = await datasetVersion();
  const draft = `${DATABASE_FILE}.${String(process.pid)}.draft`;
  try {
    await writeDatabase(draft, DATA_DIRECTORY, version);
    await rename(draft, DATABASE_FILE);
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.wal`, { force: true });
  }
  const bytes = await readFile(DATABASE_FILE);
  const manifest: DatasetManifest = {
    formatVersion: FORMAT_VERSION,
    datasetVersion: version,
    bytes: bytes.length,
    sha256: sha256(bytes),
    engineBytes: await engineBytes(),
  };
  await writeFile(MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The manifest of the file that lies there, or null where there is none or another format wrote it. */
async function currentManifest(): Promise<DatasetManifest | null> {
  try {
    const manifest = parseManifest(await readFile(MANIFEST_FILE, 'utf8'));
    return (await stat(DATABASE_FILE)).size === manifest.bytes ? manifest : null;
  } catch {
    return null;
  }
}

/** Builds only where the tables have changed: DuckDB puts a random identity into each file it makes. */
export async function ensureDatabase(): Promise<DatasetManifest> {
  const current = await currentManifest();
  return current?.datasetVersion === (await datasetVersion()) ? current : buildDatabase();
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const manifest = await buildDatabase();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `database ${manifest.datasetVersion.slice(0, 12)}: ${String(Math.ceil(manifest.bytes / 1024))} KiB in ${seconds} s`,
  );
}
