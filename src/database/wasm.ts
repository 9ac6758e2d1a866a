/** The browser's connector: engine and dataset are fetched side by side, then the file is attached, never copied. */
import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { DatabaseAssets } from './assets.ts';
import { createDatabase, type PreparingDatabase } from './connection.ts';
import type { SqlConsole } from './console.ts';
import type { Database } from './database.ts';
import { fetchDataset, type Dataset } from './dataset.ts';
import { startEngine } from './engine.ts';
import { asDatabaseError, DatabaseError, isFailedRead, messageOf } from './errors.ts';
import { checkDatasetVersion, DATASET_VERSION_SQL } from './integrity.ts';
import { attachStatements, DATASET_FILE, ENGINE_CONFIG, settingStatements } from './opening.ts';
import type { JoiningEngine } from './local/join.ts';
import type { LocalDocuments } from './local/tables.ts';
import type { DatasetManifest } from './manifest.ts';
import type { ProgressStore } from './progress.ts';

/** Of the engine and of the dataset, each on its own clock. */
const STALL_TIMEOUT = 45_000;

/** The published dataset, and what takes documents of the reader's own in beside it. */
export interface OpenedDatabase extends Database {
  /** Queries asked afterwards see what there is of them now; where it fails, or there is none, what is published alone. */
  join(documents: LocalDocuments): Promise<void>;
  /** For statements that a reader writes: on a connection of its own, beside the page's queries. */
  console(): Promise<SqlConsole>;
}

function joining(
  engine: AsyncDuckDB,
  database: PreparingDatabase,
  { sha256 }: DatasetManifest,
): OpenedDatabase['join'] {
  const own: JoiningEngine = {
    run: (sql) => database.query(sql),
    registerText: (name, text) => engine.registerFileText(name, text),
    registerBytes: (name, bytes) => engine.registerFileBuffer(name, bytes),
    bytesOf: async (name) => new Uint8Array(await engine.copyFileToBuffer(name)),
    dropFile: (name) => engine.dropFile(name),
  };
  return async (documents) => {
    // Fetched apart: most readers have no documents of their own.
    const { joinDocuments } = await import('./local/documents.ts');
    try {
      await joinDocuments(own, documents, sha256);
    } finally {
      database.forget();
    }
  };
}

/** The file is there and as long as it should be, so what the engine cannot read is of another storage version. */
const unreadable = (error: unknown): DatabaseError =>
  new DatabaseError(isFailedRead(error) ? 'dataset-missing' : 'dataset-version', messageOf(error), {
    cause: error,
  });

async function attach(
  engine: AsyncDuckDB,
  dataset: Dataset,
  assets: DatabaseAssets,
): Promise<OpenedDatabase> {
  await engine.open(ENGINE_CONFIG);
  const connection = await engine.connect();
  for (const sql of settingStatements(location.origin)) await connection.query(sql);
  if ('bytes' in dataset) await engine.registerFileBuffer(DATASET_FILE, dataset.bytes);
  // Block by block and not in pages of the engine's own, which are a quarter of one.
  else await engine.registerFileURL(DATASET_FILE, dataset.address, DuckDBDataProtocol.HTTP, true);
  const database = createDatabase(connection, async () => {
    await connection.close();
    await engine.terminate();
  });
  try {
    for (const sql of attachStatements()) await connection.query(sql);
  } catch (error) {
    throw unreadable(error);
  }
  const [row] = await database.query(DATASET_VERSION_SQL).catch((error: unknown) => {
    throw unreadable(error);
  });
  checkDatasetVersion(row, assets.manifest);
  return {
    ...database,
    join: joining(engine, database, assets.manifest),
    console: async () => (await import('./console.ts')).openConsole(engine, database),
  };
}

/** @throws DatabaseError of any kind but `query` */
export async function openWasmDatabase(
  assets: DatabaseAssets,
  progress: ProgressStore,
): Promise<OpenedDatabase> {
  const { engineUrl, workerUrl, manifest } = assets;
  progress.set({
    engine: { loaded: 0, total: manifest.engineBytes },
    dataset: { loaded: 0, total: manifest.bytes },
  });
  const starting = startEngine({
    engineUrl,
    workerUrl,
    stallTimeout: STALL_TIMEOUT,
    onProgress: (loaded) => {
      progress.set({ engine: { loaded, total: manifest.engineBytes } });
    },
  });
  try {
    const [engine, dataset] = await Promise.all([starting, fetchDataset(assets, progress, STALL_TIMEOUT)]);
    progress.set({ phase: 'opening', engine: { loaded: manifest.engineBytes, total: manifest.engineBytes } });
    return await attach(engine, dataset, assets);
  } catch (error) {
    // Whatever failed, a worker left running would hold its memory through every retry.
    void starting.then((engine) => engine.terminate()).catch(() => undefined);
    throw asDatabaseError(error, 'engine-failed');
  }
}
