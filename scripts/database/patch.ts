/**
 * A database in which some documents have changed, made of the one before: their rows are taken out and written anew, and so is what is
 * derived for their agencies, by the same SQL. It holds the rows that one made from nothing holds, though not in that order: new rows lie
 * behind the others. Where that is not sure it throws, and the file must be made whole.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { derive } from '../../src/database/derive/derive.ts';
import { createTable, identifier, isEnum, literal, readCsv } from '../../src/database/derive/schema.ts';
import { TABLES, tableOf, type Column, type Table } from '../../src/domain/tables.ts';
import { JOINED_TABLES } from '../lib/joinMemory.ts';
import { rowsOf } from './problems.ts';
import { deriveSql, derivedTableSql } from './sqlFiles.ts';
import { MEMORY, writeIdentity } from './write.ts';

/** Tables that are derived of an agency or document by itself, and whose rows they are. */
const OWNED = {
  document_counts: 'document_id',
  agency_years: 'agency_id',
  comparables: 'agency_id',
  agency_comparables: 'agency_id',
  silences: 'agency_id',
  reasons: 'agency_id',
} as const;

/** Those whose rows depend on the whole collection (orders, counts), with what makes them. */
const OF_ALL = {
  finding_facts: () => deriveSql('findingFacts'),
  reason_facts: () => deriveSql('reasonFacts'),
} as const;

/** Columns of `comparables` whose types are made of their values. */
const COMPARABLES_TYPES = {
  metric: 'comparables_metric',
  agency_id: 'comparables_agency',
  document_id: 'comparables_document',
  unit: 'comparables_unit',
} as const;

/** Rows name their evaluation there, and not its document. */
const isOfEvaluation = ({ columns }: Table): boolean => !columns.some(({ name }) => name === 'document_id');

const nameOf = ({ name }: Table): string => identifier(name);

/** Which rows of a table in the file are of the documents that `condition` is of. */
const rowsOfDocuments = (table: Table, condition: string): string =>
  isOfEvaluation(table)
    ? `evaluation_id IN (SELECT evaluation_id FROM target.evaluations WHERE ${condition})`
    : condition;

/** As rows lie in a file that is made whole. */
function orderOf({ columns, primaryKey }: Table): string {
  const names = new Set(['document_id', ...primaryKey]);
  const sorted = [...names].flatMap((name) => columns.filter((column) => column.name === name));
  return sorted.map(({ name, type }) => identifier(name) + (type === 'string' ? '::VARCHAR' : '')).join(', ');
}

/** Of an ENUM of the file. */
const valuesOf = (type: string): string =>
  `SELECT unnest(labels) AS value FROM duckdb_types() WHERE database_name = 'target' AND type_name = ${literal(type)}`;

const copyType = (type: string): string => `CREATE TYPE part.${identifier(type)} AS ENUM (${valuesOf(type)})`;

const typeOf = (table: Table, { name }: Column): string => `${table.name}_${name}`;

/** Throws where `sql` finds something. */
async function requireNone(connection: DuckDBConnection, sql: string, what: string): Promise<void> {
  const [found] = await rowsOf(connection, `SELECT * FROM (${sql}) LIMIT 1`);
  if (found) throw new Error(`${what}: ${Object.values(found).join(' ')}`);
}

async function requireKnownTables(connection: DuckDBConnection): Promise<void> {
  const known = [
    ...TABLES.map(({ name }) => name),
    ...Object.keys(OWNED),
    ...Object.keys(OF_ALL),
    'metrics',
    'dataset',
  ];
  await requireNone(
    connection,
    `SELECT table_name FROM duckdb_tables() WHERE database_name = 'target'
       AND table_name NOT IN (${known.map(literal).join(', ')})`,
    'a table of which nothing is known here',
  );
}

/** `part`: the changed documents as they are now, in the file's own types; a value that these do not list is the engine's error. */
async function readChanged(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of JOINED_TABLES) {
    for (const column of table.columns.filter(isEnum)) await connection.run(copyType(typeOf(table, column)));
    const staging = `memory.main.${identifier(`staged_${table.name}`)}`;
    const file = join(folder, `${table.name}.csv`);
    await connection.run(`CREATE TABLE ${staging} AS FROM ${readCsv(table, file)}`);
    await connection.run(createTable(table, staging));
    await connection.run(`DROP TABLE ${staging}`);
  }
  // Whose a document is, and of which year, decides what is told of all agencies.
  await requireNone(
    connection,
    `(SELECT document_id, agency_id, fiscal_year FROM target.documents WHERE document_id IN (FROM memory.changed))
     EXCEPT SELECT document_id, agency_id, fiscal_year FROM part.documents`,
    'a document of another agency or year',
  );
}

/** Their rows in the file give way to those in `part`. */
async function replaceRows(connection: DuckDBConnection): Promise<void> {
  // Evaluations last: other rows are known by them.
  const deleted = [...JOINED_TABLES].sort((a, b) => Number(isOfEvaluation(b)) - Number(isOfEvaluation(a)));
  for (const table of deleted)
    await connection.run(
      `DELETE FROM target.${nameOf(table)} WHERE ${rowsOfDocuments(table, 'document_id IN (FROM memory.changed)')}`,
    );
  for (const table of JOINED_TABLES) {
    const key = table.primaryKey.map(identifier).join(', ');
    await requireNone(
      connection,
      `SELECT ${key} FROM part.${nameOf(table)} JOIN target.${nameOf(table)} USING (${key})`,
      `a key of ${table.name} twice`,
    );
    await connection.run(`INSERT INTO target.${nameOf(table)} FROM part.${nameOf(table)}`);
  }
}

/** `part` becomes all that is known of the agencies, in the order of a file that is made whole. */
async function takeAgencies(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE TABLE memory.agencies AS SELECT DISTINCT agency_id FROM part.documents`);
  const theirs = 'agency_id IN (FROM memory.agencies)';
  await connection.run(
    `CREATE TABLE memory.theirs AS SELECT document_id FROM target.documents WHERE ${theirs}`,
  );
  for (const table of JOINED_TABLES)
    await connection.run(
      `CREATE OR REPLACE TABLE part.${nameOf(table)} AS FROM target.${nameOf(table)}
       WHERE ${rowsOfDocuments(table, 'document_id IN (FROM memory.theirs)')} ORDER BY ${orderOf(table)}`,
    );
  const columns = tableOf('agencies').columns.map(({ name }) => identifier(name));
  await connection.run(
    `CREATE TABLE part.agencies AS SELECT ${columns.join(', ')}, short_name_pinyin FROM target.agencies WHERE ${theirs}`,
  );
  await connection.run(copyType('measures_measure'));
  await connection.run(`CREATE TABLE part.measures AS FROM target.measures`);
}

async function deriveAgain(connection: DuckDBConnection): Promise<void> {
  await derive(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(), deriveSql);
  for (const [table, owner] of Object.entries(OWNED)) {
    const owners = owner === 'document_id' ? 'changed' : 'agencies';
    const theirs = `${owner}::VARCHAR IN (FROM memory.${owners})`;
    await connection.run(`DELETE FROM target.${table} WHERE ${theirs}`);
    await connection.run(`INSERT INTO target.${table} FROM part.${table} WHERE ${theirs}`);
  }
  await connection.run('USE target');
  // Of several units of a metric the first is told, and that is by this order.
  await connection.run(
    'CREATE TEMP VIEW comparables AS FROM target.comparables ORDER BY metric, dimension, fiscal_year, agency_id, item',
  );
  await connection.run('DROP TABLE metrics');
  await connection.run(derivedTableSql('comparables', 'metrics'));
  await connection.run('DROP VIEW temp.comparables');
  for (const [table, sqlOf] of Object.entries(OF_ALL)) {
    await connection.run(`DROP TABLE ${table}`);
    await connection.run(sqlOf());
  }
}

/** A type made of the values of a column has none that only rows before had. */
async function requireValues(connection: DuckDBConnection): Promise<void> {
  const columns = [
    ...JOINED_TABLES.flatMap((table) =>
      table.columns
        .filter((column: Column) => isEnum(column) && !column.values)
        .map((column) => [nameOf(table), identifier(column.name), typeOf(table, column)] as const),
    ),
    ...Object.entries(COMPARABLES_TYPES).map(([column, type]) => ['comparables', column, type] as const),
  ];
  for (const [table, column, type] of columns)
    await requireNone(
      connection,
      `SELECT value FROM (${valuesOf(type)}) WHERE value <> ''
       EXCEPT SELECT DISTINCT ${column}::VARCHAR FROM target.${table}`,
      `a value of ${table}.${column} that is no more`,
    );
}

async function nameAgain(connection: DuckDBConnection, version: string): Promise<void> {
  const counts = new Map<string, number>();
  for (const table of TABLES) {
    const [row] = await rowsOf(connection, `SELECT count(*) AS n FROM target.${nameOf(table)}`);
    counts.set(table.name, Number(row?.['n']));
  }
  await connection.run('DROP TABLE dataset');
  await writeIdentity(connection, version, counts);
}

/**
 * Changes `file`, a copy of the database before. `folder`: the tables of the documents `changed` alone (changedTables.ts). @throws where
 * the rows would not be those of a file made whole; `file` is of no use then
 */
export async function patchDatabase(
  file: string,
  folder: string,
  changed: readonly string[],
  version: string,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: `${file}.spilled`,
  });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(file)} AS target`);
    await connection.run(`ATTACH ':memory:' AS part`);
    await requireKnownTables(connection);
    await connection.run('CREATE TABLE memory.changed (document_id VARCHAR)');
    await connection.run(
      `INSERT INTO memory.changed VALUES ${changed.map((id) => `(${literal(id)})`).join()}`,
    );
    await connection.run('USE part');
    await readChanged(connection, folder);
    await replaceRows(connection);
    await takeAgencies(connection);
    await deriveAgain(connection);
    await requireValues(connection);
    await nameAgain(connection, version);
    await connection.run('CHECKPOINT target');
    await connection.run('USE memory');
    await connection.run('DETACH target');
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(`${file}.spilled`, { recursive: true, force: true });
  }
}
