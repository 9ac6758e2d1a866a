/**
 * The same engine in Node: the wasm's blocking bundle. `@duckdb/node-api` would be quicker but has extensions that the
 * browser has not, and so accepts SQL that fails there. Never imported by the page.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  createDuckDB,
  DuckDBDataProtocol,
  type DuckDBModule,
  type DuckDBRuntime,
  NODE_RUNTIME,
  VoidLogger,
} from '@duckdb/duckdb-wasm/blocking';
import { createDatabase } from './connection.ts';
import type { Database } from './database.ts';
import type { JoiningEngine } from './local/join.ts';
import { attachStatements, DATASET_FILE, ENGINE_CONFIG, settingStatements } from './opening.ts';

const dist = (file: string): string =>
  createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);

/** "Nothing where there is no such file", asked of a file that is to be read: the runtime takes it for nothing in any case. */
const NULL_IF_NOT_THERE = 128;
const files: { openFile: (module: DuckDBModule, id: number, flags: number) => unknown } = NODE_RUNTIME;
const READING_FROM_DISK = {
  ...NODE_RUNTIME,
  openFile: (...[module, id, flags]: Parameters<typeof files.openFile>) =>
    files.openFile(module, id, flags & ~NULL_IF_NOT_THERE),
};

/** The runtime knows files by a number that each engine counts for itself: two engines would read each other's. */
let isReadFromDisk = false;

/**
 * Opens a database file read-only; it is read as it is asked for, so that memory does not grow with the dataset. About a second,
 * most of it the engine's start. One at a time in a process: throws while another is open.
 */
export async function openNodeDatabase(file: string): Promise<Database> {
  if (isReadFromDisk) throw new Error('one engine of a process reads from disk, and it is open');
  isReadFromDisk = true;
  const { engine, open } = await startEngine(READING_FROM_DISK);
  engine.registerFileURL(file, file, DuckDBDataProtocol.NODE_FS, false);
  return open(file, () => {
    isReadFromDisk = false;
  });
}

export interface NodeEngine {
  readonly database: Database;
  readonly joining: JoiningEngine;
}

/** With what joins further documents to it. The file is held in memory. */
export async function openNodeEngine(file: string): Promise<NodeEngine> {
  const { engine, open } = await startEngine(NODE_RUNTIME);
  engine.registerFileBuffer(DATASET_FILE, new Uint8Array(await readFile(file)));
  const database = open(DATASET_FILE);
  const joining: JoiningEngine = {
    run: (sql) => database.query(sql),
    registerText: (name, text) => {
      engine.registerFileText(name, text);
      return Promise.resolve();
    },
    registerBytes: (name, bytes) => {
      engine.registerFileBuffer(name, bytes);
      return Promise.resolve();
    },
    bytesOf: (name) => Promise.resolve(new Uint8Array(engine.copyFileToBuffer(name))),
    dropFile: (name) => {
      engine.dropFile(name);
      return Promise.resolve();
    },
  };
  return { database, joining };
}

async function startEngine(runtime: DuckDBRuntime) {
  const bundle = { mainModule: dist('duckdb-eh.wasm'), mainWorker: dist('duckdb-node-eh.worker.cjs') };
  const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), runtime);
  await engine.instantiate(() => undefined);
  engine.open(ENGINE_CONFIG);
  const connection = engine.connect();
  for (const sql of settingStatements('http://localhost')) connection.query(sql);
  const open = (file: string, onClose?: () => void): Database => {
    for (const sql of attachStatements(file)) connection.query(sql);
    return createDatabase(connection, () => {
      connection.close();
      engine.reset();
      onClose?.();
    });
  };
  return { engine, open };
}
