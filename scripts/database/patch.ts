/**
 * A database in which some documents have changed, made of the one before: their rows are taken out and written anew, and so is what is
 * derived for their agencies, by the same SQL. It holds the rows that one made from nothing holds, though not in that order: new rows lie
 * behind the others. Where that is not sure it throws, and the file must be made whole.
 */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { derive } from '../../src/database/derive/derive.ts';
import { createTable, identifier, isEnum, literal, readCsv } from '../../src/database/derive/schema.ts';
import { TABLES, tableOf, type Table } from '../../src/domain/tables.ts';
import { JOINED_TABLES } from '../lib/joinMemory.ts';
import { AGENCY_NUMBERS, differenceOf, noteRows, type Difference } from './difference.ts';
import { engineMemory } from './memory.ts';
import { rowsOf } from './problems.ts';
import { deriveSql, derivedTableSql } from './sqlFiles.ts';
import { withTarget } from './target.ts';
import { COMPARABLES_TYPES, listedValues, retype, typeName, valueTypesOf } from './valueTypes.ts';
import { writeIdentity } from './write.ts';

/** Tables that are derived of an agency or document by itself, and whose rows they are (but for what `countAgain` puts right). */
const OWNED = {
  document_counts: 'document_id',
  finding_quotes: 'document_id',
  agency_years: 'agency_id',
  comparables: 'agency_no',
  agency_comparables: 'agency_no',
  silences: 'agency_id',
  reasons: 'agency_id',
  reason_facts: 'agency_id',
} as const;

/** Whose rows are another's now, as a subquery. */
const OWNERS = {
  document_id: 'FROM memory.changed',
  agency_id: 'FROM memory.agencies',
  agency_no: AGENCY_NUMBERS,
} as const;

/** Those whose rows depend on the whole collection (orders, counts), with what makes them. */
const OF_ALL = {
  finding_facts: () => deriveSql('findingFacts'),
  metrics: () => derivedTableSql('comparables', 'metrics'),
} as const;

/** Likewise, made together (derive/places.sql). */
const PLACES = ['placed_metrics', 'peer_spreads', 'peer_places'];

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

const copyType = (type: string): string =>
  `CREATE TYPE part.${identifier(type)} AS ENUM (${listedValues(type)})`;

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
    ...PLACES,
    'dataset',
  ];
  await requireNone(
    connection,
    `SELECT table_name FROM duckdb_tables() WHERE database_name = 'target'
       AND table_name NOT IN (${known.map(literal).join(', ')})`,
    'a table of which nothing is known here',
  );
}

/** The lines of the changed documents, as text. */
const stagedName = ({ name }: Table): string => `memory.main.${identifier(`staged_${name}`)}`;

async function stage(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of JOINED_TABLES) {
    const file = join(folder, `${table.name}.csv`);
    await connection.run(`CREATE TABLE ${stagedName(table)} AS FROM ${readCsv(table, file)}`);
  }
  // Whose a document is, and of which year, decides what is told of all agencies.
  await requireNone(
    connection,
    `(SELECT document_id, agency_id, fiscal_year FROM target.documents WHERE document_id IN (FROM memory.changed))
     EXCEPT SELECT document_id, agency_id, fiscal_year::INTEGER FROM ${stagedName(tableOf('documents'))}`,
    'a document of another agency or year',
  );
}

/** Rows of the changed documents give way to those staged. */
async function replaceRows(connection: DuckDBConnection): Promise<void> {
  for (const table of [...Object.keys(OF_ALL), ...PLACES]) await connection.run(`DROP TABLE target.${table}`);
  // Evaluations last: other rows are known by them.
  const deleted = [...JOINED_TABLES].sort((a, b) => Number(isOfEvaluation(b)) - Number(isOfEvaluation(a)));
  for (const table of deleted)
    await connection.run(
      `DELETE FROM target.${nameOf(table)} WHERE ${rowsOfDocuments(table, 'document_id IN (FROM memory.changed)')}`,
    );
  await connection.run('USE part');
  for (const table of JOINED_TABLES) {
    for (const type of valueTypesOf(table)) await retype(connection, type, stagedName(table));
    for (const column of table.columns.filter(isEnum))
      await connection.run(copyType(typeName(table, column)));
    await connection.run(createTable(table, stagedName(table)));
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
    `CREATE TABLE part.agencies AS SELECT ${columns.join(', ')}, agency_no, short_name_pinyin FROM target.agencies WHERE ${theirs}`,
  );
  await connection.run(copyType('measures_measure'));
  await connection.run(`CREATE TABLE part.measures AS FROM target.measures`);
}

/** How many agencies use the same words: of those that rows of these agencies have now, or had. An empty wording is shared by none. */
async function countAgain(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `CREATE TABLE memory.recounted AS
       SELECT wording_id, count(DISTINCT agency_id)::INTEGER AS n FROM target.reason_facts
       WHERE wording_id <> left(md5(''), 12) AND wording_id IN (
         SELECT wording_id FROM memory.before_reason_facts
         UNION SELECT wording_id FROM target.reason_facts WHERE agency_id IN (FROM memory.agencies))
       GROUP BY wording_id`,
  );
  await connection.run(
    `UPDATE target.reason_facts SET agency_count = n FROM memory.recounted
     WHERE recounted.wording_id = reason_facts.wording_id AND n <> agency_count`,
  );
}

async function deriveAgain(connection: DuckDBConnection): Promise<void> {
  await derive(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(), deriveSql);
  const owners = Object.entries(OWNED).map(
    ([table, owner]) => [table, `${owner} IN (${OWNERS[owner]})`] as const,
  );
  for (const [table, theirs] of owners) await connection.run(`DELETE FROM target.${table} WHERE ${theirs}`);
  for (const type of COMPARABLES_TYPES) await retype(connection, type, 'part.comparables');
  for (const [table, theirs] of owners)
    await connection.run(`INSERT INTO target.${table} FROM part.${table} WHERE ${theirs}`);
  await connection.run('USE target');
  await connection.run(OF_ALL.metrics());
  await connection.run(OF_ALL.finding_facts());
  await connection.run(deriveSql('places'));
  await countAgain(connection);
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
 * Changes `file`, a copy of the database before. `folder`: the tables of the documents `changed` alone (changedTables.ts). Answers what
 * became another. @throws where the rows would not be those of a file made whole; `file` is of no use then
 */
export async function patchDatabase(
  file: string,
  folder: string,
  changed: readonly string[],
  version: string,
): Promise<Difference> {
  return withTarget({ file, memory: await engineMemory(folder) }, async (connection) => {
    await connection.run(`ATTACH ':memory:' AS part`);
    await requireKnownTables(connection);
    await connection.run('CREATE TABLE memory.changed (document_id VARCHAR)');
    await connection.run(
      `INSERT INTO memory.changed VALUES ${changed.map((id) => `(${literal(id)})`).join()}`,
    );
    await stage(connection, folder);
    await connection.run(
      `CREATE TABLE memory.agencies AS SELECT DISTINCT agency_id FROM target.documents
       WHERE document_id::VARCHAR IN (FROM memory.changed)`,
    );
    await noteRows(connection);
    await replaceRows(connection);
    await takeAgencies(connection);
    await deriveAgain(connection);
    await nameAgain(connection, version);
    return differenceOf(connection);
  });
}
