/**
 * `public/data/*.csv` → `generated/juesuan.duckdb` and `generated/manifest.json`, for the page to bundle, and the places of GB/T 2260
 * for the page's own reader.
 * Run by `npm run database`; needs no network and takes about a second. `--data DIR` takes another package.
 */
import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TABLES } from '../src/domain/tables.ts';
import { FORMAT_VERSION, parseManifest, type DatasetManifest } from '../src/database/manifest.ts';
import { verifyPackage } from './database/verify.ts';
import { writeDatabase } from './database/write.ts';
import { addFile, sha256OfFile } from './lib/hash.ts';
import { KnownDigests } from './lib/knownDigests.ts';
import { places } from './lib/regions.ts';
import { buildPaths, DEFAULT_PATHS, PATH_OPTIONS, ROOT, type BuildPaths } from './paths.ts';

/** What makes the database of the tables: a change of it asks for a new file, as a change of the tables does. */
const MAKERS = ['scripts/database', 'src/database/derive', 'src/queries/macros'].map((folder) =>
  join(ROOT, folder),
);

async function addMakers(hash: Hash): Promise<void> {
  for (const folder of MAKERS) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) await addFile(hash, file);
  }
}

/** In bytes, unpacked: a quarter of that on the line, some three seconds at 20 Mbit/s. */
const IN_PIECES_FROM = 32 * 1024 * 1024;

/** Names the content of the tables and how the database is made of them. What a build has looked into is known. */
async function datasetVersion({ data, digests }: BuildPaths): Promise<string> {
  const hash = createHash('sha256');
  const known = await KnownDigests.open(digests);
  for (const { name } of TABLES) hash.update(`${name} ${await known.of(join(data, `${name}.csv`))}\n`);
  await addMakers(hash);
  return hash.update(`format ${String(FORMAT_VERSION)}\n`).digest('hex');
}

async function engineBytes(): Promise<number> {
  const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  return (await stat(engine)).size;
}

/** Today (UTC), or what `SOURCE_DATE_EPOCH` asks for where a build is to be repeated to the byte. */
function buildDate(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);
}

/** Builds beside and then renames: a page served meanwhile never reads half a file. */
async function buildVersion(paths: BuildPaths, version: string): Promise<DatasetManifest> {
  await verifyPackage(paths.data);
  await mkdir(paths.generated, { recursive: true });
  const draft = `${paths.database}.${String(process.pid)}.draft`;
  try {
    await writeDatabase(draft, paths.data, version);
    await rename(draft, paths.database);
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.wal`, { force: true });
  }
  const bytes = (await stat(paths.database)).size;
  const manifest: DatasetManifest = {
    formatVersion: FORMAT_VERSION,
    datasetVersion: version,
    builtOn: buildDate(),
    bytes,
    sha256: await sha256OfFile(paths.database),
    engineBytes: await engineBytes(),
    inPieces: bytes >= IN_PIECES_FROM,
  };
  await writeFile(paths.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writePlaces({ generated }: BuildPaths): Promise<void> {
  await mkdir(generated, { recursive: true });
  await writeFile(
    join(generated, 'places.json'),
    JSON.stringify(places.map(({ code, name }) => [code, name])),
  );
}

export async function buildDatabase(paths = DEFAULT_PATHS): Promise<DatasetManifest> {
  await writePlaces(paths);
  return buildVersion(paths, await datasetVersion(paths));
}

/** The manifest of the file that lies there, or null where there is none or another format wrote it. */
async function currentManifest(paths: BuildPaths): Promise<DatasetManifest | null> {
  try {
    const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
    return (await stat(paths.database)).size === manifest.bytes ? manifest : null;
  } catch {
    return null;
  }
}

/** Builds only where the tables have changed: DuckDB puts a random identity into each file it makes. */
export async function ensureDatabase(paths = DEFAULT_PATHS): Promise<DatasetManifest> {
  await writePlaces(paths);
  const version = await datasetVersion(paths);
  const current = await currentManifest(paths);
  return current?.datasetVersion === version ? current : buildVersion(paths, version);
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const { data } = parseArgs({ options: { data: PATH_OPTIONS.data } }).values;
  const manifest = await buildDatabase(buildPaths({ data }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `database ${manifest.datasetVersion.slice(0, 12)}: ${String(Math.ceil(manifest.bytes / 1024))} KiB in ${seconds} s`,
  );
}
