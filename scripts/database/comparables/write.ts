/**
 * Adds what comparisons read: `comparables` and the small tables beside it, made from the tables of the data package, and
 * the macros that the named queries share. Only SQL: rows never pass through this process.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ROOT } from '../../paths.ts';

const MACROS = join(ROOT, 'src/queries/macros');

/** A tree of sums is three deep at most; the loop ends when a round adds nothing. */
const MAX_SUM_ROUNDS = 6;

const sqlOf = (name: string): Promise<string> => readFile(join(import.meta.dirname, `${name}.sql`), 'utf8');

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER AS n FROM ${table}`);
  return Number(reader.getRowObjects()[0]?.['n']);
}

async function addSums(connection: DuckDBConnection): Promise<void> {
  const sums = await sqlOf('sums');
  for (let round = 0; round < MAX_SUM_ROUNDS; round += 1) {
    const before = await countOf(connection, 'chosen');
    await connection.run(sums);
    if ((await countOf(connection, 'chosen')) === before) return;
  }
}

export async function writeComparables(connection: DuckDBConnection): Promise<void> {
  for (const name of ['agencyYears', 'stated', 'chosen']) await connection.run(await sqlOf(name));
  await addSums(connection);
  for (const name of ['functionSums', 'counts', 'comparables']) await connection.run(await sqlOf(name));
  for (const file of (await readdir(MACROS)).sort())
    await connection.run(await readFile(join(MACROS, file), 'utf8'));
}
