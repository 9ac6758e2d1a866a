/**
 * The same engine in Node: the wasm's blocking bundle. `@duckdb/node-api` would be quicker but has extensions that the
 * browser has not, and so accepts SQL that fails there. Never imported by the page.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { createDatabase } from './connection.ts';
import type { Database } from './database.ts';
import type { JoiningEngine } from './local/join.ts';
import { ATTACH_STATEMENTS, DATASET_FILE, ENGINE_CONFIG, settingStatements } from './opening.ts';

const dist = (file: string): string =>
  createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);

/** Opens a database file read-only. About a second, most of it the engine's start. */
export async function openNodeDatabase(file: string): Promise<Database> {
  return (await openNodeEngine(file)).database;
}

export interface NodeEngine {
  readonly database: Database;
  readonly joining: JoiningEngine;
}

/** With what joins further documents to it. */
export async function openNodeEngine(file: string): Promise<NodeEngine> {
  const bundle = { mainModule: dist('duckdb-eh.wasm'), mainWorker: dist('duckdb-node-eh.worker.cjs') };
  const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.open(ENGINE_CONFIG);
  const connection = engine.connect();
  for (const sql of settingStatements('http://localhost')) connection.query(sql);
  engine.registerFileBuffer(DATASET_FILE, new Uint8Array(await readFile(file)));
  for (const sql of ATTACH_STATEMENTS) connection.query(sql);
  const database = createDatabase(connection, () => {
    connection.close();
    engine.reset();
  });
  const joining: JoiningEngine = {
    run: (sql) => database.query(sql),
    registerText: (name, text) => {
      engine.registerFileText(name, text);
      return Promise.resolve();
    },
    dropFile: (name) => {
      engine.dropFile(name);
      return Promise.resolve();
    },
  };
  return { database, joining };
}
