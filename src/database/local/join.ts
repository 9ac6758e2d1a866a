/**
 * Joins a reader's own documents to the published dataset: afterwards every query sees both as one collection. What is joined is a
 * database file: made once for what there is, and only attached from then on.
 */
import { TABLES, type Table } from '../../domain/tables.ts';
import { derive, type DeriveStep, type RunSql } from '../derive/derive.ts';
import { CATALOG } from '../opening.ts';
import { emptyFile } from './emptyFile.ts';
import { createJoined } from './joinedViews.ts';
import {
  csvFile,
  fillingStatements,
  FINISH_STATEMENTS,
  JOINED,
  OWN,
  STAGED,
  stagingStatement,
  typesAndSpellings,
} from './ownTables.ts';
import type { LocalTable, LocalTables } from './tables.ts';

/** What the engine is asked for: statements, and files by the name that statements use. */
export interface JoiningEngine {
  readonly run: RunSql;
  registerText(name: string, text: string): Promise<void>;
  /** The bytes are the engine's from then on. */
  registerBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>>;
  dropFile(name: string): Promise<unknown>;
}

/** The SQL files that the build runs as well, however they are had here. */
export interface SharedSql {
  readonly step: (step: DeriveStep) => string;
  readonly macros: readonly string[];
}

const FILE = 'joined.duckdb';
/** Written while the file is made; the engine would ask the network for it. */
const LOG = `${FILE}.wal`;

/** Back to the published dataset alone. */
export async function leaveLocal(engine: JoiningEngine): Promise<void> {
  await engine.run(`USE ${CATALOG}`);
  for (const catalog of [JOINED, STAGED]) await engine.run(`DETACH DATABASE IF EXISTS ${catalog}`);
  for (const file of [FILE, LOG]) await engine.dropFile(file);
}

/** Queries that are asked afterwards see both. Where it fails, what was published is in use. */
export async function attachLocal(engine: JoiningEngine, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await leaveLocal(engine);
  try {
    await engine.registerBytes(FILE, bytes);
    await engine.run(`ATTACH '${FILE}' AS ${JOINED} (READ_ONLY)`);
    await engine.run(`USE ${JOINED}`);
  } catch (error) {
    await leaveLocal(engine);
    throw error;
  }
}

/** The file of what is joined, good for the published file that is attached and for this SQL. Afterwards what was published is in use. */
export async function makeLocal(
  engine: JoiningEngine,
  tables: LocalTables,
  sql: SharedSql,
): Promise<Uint8Array<ArrayBuffer>> {
  const { run } = engine;
  await leaveLocal(engine);
  try {
    await engine.registerBytes(FILE, await emptyFile());
    await engine.registerBytes(LOG, new Uint8Array());
    await run(`ATTACH '${FILE}' AS ${JOINED}`);
    await run(`ATTACH ':memory:' AS ${STAGED}`);
    await run(`CREATE SCHEMA ${OWN}`);
    await run(`USE ${OWN}`);
    for (const statement of typesAndSpellings(tables)) await run(statement);
    for (const table of TABLES) await stage(engine, table, tables);
    for (const statement of TABLES.flatMap(fillingStatements)) await run(statement);
    await derive(run, sql.step);
    for (const statement of FINISH_STATEMENTS) await run(statement);
    await run(`USE ${JOINED}`);
    await createJoined(run);
    for (const macro of sql.macros) await run(macro);
    await run(`CHECKPOINT ${JOINED}`);
    return await engine.bytesOf(FILE);
  } finally {
    await leaveLocal(engine);
  }
}

/** One file at a time, since the engine holds it beside its rows. */
async function stage(engine: JoiningEngine, table: Table, { csv }: LocalTables): Promise<void> {
  const file = csvFile(table.name);
  if (table.name !== 'measures') await engine.registerText(file, csv[table.name as LocalTable]);
  try {
    await engine.run(stagingStatement(table));
  } finally {
    await engine.dropFile(file);
  }
}
