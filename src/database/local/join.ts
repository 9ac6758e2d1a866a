/** Joins a reader's own documents to the published dataset: afterwards every query sees both as one collection. */
import { derive, type DeriveStep, type RunSql } from '../derive/derive.ts';
import { CATALOG } from '../opening.ts';
import { createJoined, JOINED } from './joinedViews.ts';
import { csvFile, FINISH_STATEMENTS, OWN, ownStatements } from './ownTables.ts';
import type { LocalTables } from './tables.ts';

/** What the engine is asked for: statements, and files by the name that statements use. */
export interface JoiningEngine {
  readonly run: RunSql;
  registerText(name: string, text: string): Promise<void>;
  dropFile(name: string): Promise<unknown>;
}

/** The SQL files that the build runs as well, however they are had here. */
export interface SharedSql {
  readonly step: (step: DeriveStep) => string;
  readonly macros: readonly string[];
}

/** Back to the published dataset alone. */
export async function leaveLocal({ run }: JoiningEngine): Promise<void> {
  await run(`USE ${CATALOG}`);
  for (const catalog of [JOINED, OWN]) await run(`DETACH DATABASE IF EXISTS ${catalog}`);
}

/** Queries that are asked afterwards see both. Where it fails, what was published is in use. */
export async function joinLocal(engine: JoiningEngine, tables: LocalTables, sql: SharedSql): Promise<void> {
  const { run } = engine;
  await leaveLocal(engine);
  const files = Object.entries(tables.csv).map(([name, text]) => [csvFile(name), text] as const);
  try {
    for (const [name, text] of files) await engine.registerText(name, text);
    for (const catalog of [OWN, JOINED]) await run(`ATTACH ':memory:' AS ${catalog}`);
    await run(`USE ${OWN}`);
    for (const statement of ownStatements(tables)) await run(statement);
    await derive(run, sql.step);
    for (const statement of FINISH_STATEMENTS) await run(statement);
    await run(`USE ${JOINED}`);
    await createJoined(run);
    for (const macro of sql.macros) await run(macro);
  } catch (error) {
    await leaveLocal(engine);
    throw error;
  } finally {
    for (const [name] of files) await engine.dropFile(name);
  }
}
