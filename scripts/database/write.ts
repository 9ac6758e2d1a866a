/** Writes the database file from the CSV tables, told by their descriptors alone. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { FORMAT_VERSION } from '../../src/database/manifest.ts';
import { TABLES, type Table } from '../../src/domain/tables.ts';
import { pinyinOf, spellingsOf } from '../../src/domain/pinyin.ts';
import { derive } from '../../src/database/derive/derive.ts';
import {
  createTable,
  enumStatements,
  identifier,
  isEnum,
  literal,
  readCsv,
} from '../../src/database/derive/schema.ts';
import { deriveSql, macroStatements } from './sqlFiles.ts';
import { engineMemory } from './memory.ts';
import { withTarget } from './target.ts';

/** The newest layout that the engine of duckdb-wasm 1.32.0 reads. */
const STORAGE_VERSION = 'v1.4.0';
/**
 * In bytes. Of a few documents the smallest block there is, else the file would be mostly padding. Of many one that is a quarter of the
 * usual: a page asks for a few rows of many columns, each in a block of its own; smaller ones still would be more to list in what a page
 * reads first.
 */
const [SMALL_BLOCK, LARGE_BLOCK] = [16_384, 65_536];
/** Of the largest table, in bytes, some 150 documents. */
const MANY_FIGURES = 4 * 1024 * 1024;

/** Names that readers search and sort by pinyin. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  regions: ['name'],
  agencies: ['name', 'short_name'],
  measures: ['name_zh'],
};

/** A statement of so many rows is parsed in a blink; one of all names of the country is not. */
const NAMES_AT_ONCE = 500;

/** Pinyin is computed per distinct name and joined in SQL, since rows never pass through this process. */
async function pinyinColumns(connection: DuckDBConnection, table: Table, staging: string): Promise<string[]> {
  const extra: string[] = [];
  for (const name of NAMES[table.name] ?? []) {
    const column = identifier(name);
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT ${column} AS name FROM ${staging} WHERE ${column} IS NOT NULL ORDER BY 1`,
    );
    const spelled = `memory.main.${identifier(`spelled_${table.name}_${name}`)}`;
    await connection.run(`CREATE TABLE ${spelled} (spelled_name VARCHAR, pinyin VARCHAR, spellings VARCHAR)`);
    const rows = reader.getRowObjects().map((row) => {
      const text = String(row['name']);
      return `(${[text, pinyinOf(text), spellingsOf(text)].map(literal).join(', ')})`;
    });
    for (let at = 0; at < rows.length; at += NAMES_AT_ONCE)
      await connection.run(`INSERT INTO ${spelled} VALUES ${rows.slice(at, at + NAMES_AT_ONCE).join(', ')}`);
    for (const kind of ['pinyin', 'spellings'])
      extra.push(
        `(SELECT s.${kind} FROM ${spelled} s WHERE s.spelled_name = ${staging}.${column}) AS ${identifier(`${name}_${kind}`)}`,
      );
  }
  return extra;
}

/**
 * Tables that have a row for each agency and metric name agencies by a number (comparables.sql): its place in the order of regions, so
 * that those of a province lie together and the blocks of all others are passed over.
 */
const numberColumns = ({ name }: Table, staging: string): string[] =>
  name === 'agencies'
    ? [`(row_number() OVER (ORDER BY ${staging}.region_code, ${staging}.agency_id))::INTEGER AS agency_no`]
    : [];

/** The file is read once for the values of all its columns: as text it is many times as large as the table, and it is not kept. */
async function enumTypes(connection: DuckDBConnection, table: Table, staging: string): Promise<void> {
  const names = table.columns.filter(isEnum).map(({ name }) => identifier(name));
  if (names.length === 0) return;
  const values = `memory.main.${identifier(`values_of_${table.name}`)}`;
  await connection.run(`CREATE TABLE ${values} AS SELECT DISTINCT ${names.join(', ')} FROM ${staging}`);
  for (const sql of enumStatements(table, values)) await connection.run(sql);
  await connection.run(`DROP TABLE ${values}`);
}

async function writeTable(connection: DuckDBConnection, table: Table, directory: string): Promise<number> {
  const staging = `memory.main.${identifier(table.name)}`;
  const file = join(directory, `${table.name}.csv`);
  await connection.run(`CREATE VIEW ${staging} AS SELECT * FROM ${readCsv(table, file)}`);
  await enumTypes(connection, table, staging);
  const added = [...numberColumns(table, staging), ...(await pinyinColumns(connection, table, staging))];
  await connection.run(createTable(table, staging, added));
  const counted = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER AS rows FROM ${identifier(table.name)}`,
  );
  await connection.run(`DROP VIEW ${staging}`);
  return Number(counted.getRowObjects()[0]?.['rows']);
}

/** What the file says of itself; no time of day, so that the same tables give the same file. */
export async function writeIdentity(
  connection: DuckDBConnection,
  version: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const columns = [...counts].map(([name, count]) => `${String(count)} AS ${identifier(`${name}_count`)}`);
  await connection.run(
    `CREATE TABLE dataset AS SELECT ${String(FORMAT_VERSION)} AS format_version,
       ${literal(version)} AS dataset_version, ${columns.join(', ')}`,
  );
}

/** Creates `file` (which must not exist) from the CSV tables in `directory`. Throws on any cell of another type. */
export async function writeDatabase(file: string, directory: string, version: string): Promise<void> {
  const { size } = await stat(join(directory, 'figures.csv'));
  const blockSize = size < MANY_FIGURES ? SMALL_BLOCK : LARGE_BLOCK;
  const layout = `(STORAGE_VERSION '${STORAGE_VERSION}', BLOCK_SIZE ${String(blockSize)})`;
  await withTarget({ file, options: layout, memory: await engineMemory(directory) }, async (connection) => {
    await connection.run('USE target');
    const counts = new Map<string, number>();
    for (const table of TABLES) counts.set(table.name, await writeTable(connection, table, directory));
    await derive(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(), deriveSql);
    for (const macro of macroStatements()) await connection.run(macro);
    await connection.run(deriveSql('places'));
    await writeIdentity(connection, version, counts);
  });
}
