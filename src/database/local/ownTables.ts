/**
 * The schema `own`: all tables of the agencies that have documents of the reader's, published and own rows together, so that a
 * number printed in one of them comes before the same number derived from another. Its size is that of those agencies.
 */
import { LOCAL_MARK, PARTLY_LOCAL_MARK } from '../../domain/localMark.ts';
import { TABLES, type Table } from '../../domain/tables.ts';
import { columnSql, enumName, identifier, isEnum, literal, readCsv } from '../derive/schema.ts';
import { CATALOG } from '../opening.ts';
import type { LocalTables, Spelling } from './tables.ts';

/** The catalog of what is joined, a file of its own. */
export const JOINED = 'joined';

export const OWN = `${JOINED}.own`;

/** What only the making needs, in a catalog that is gone afterwards. */
export const STAGED = 'staged';

/** By which column rows belong to an agency, in the order in which tables are filled: documents know theirs, forms their document's. */
const OWNER_COLUMNS = ['agency_id', 'agency_no', 'document_id', 'evaluation_id'] as const;
const OWNERS = {
  agency_id: 'agencies',
  agency_no: 'agencies',
  document_id: 'documents',
  evaluation_id: 'evaluations',
} as const;
/** The same for every agency. */
const COMMON: ReadonlySet<string> = new Set(['measures', 'regions']);

export const csvFile = (table: string): string => `own-${table}.csv`;

/** Rows of the agencies that the schema is of, as a condition on a published or own table with such a column; null where it has none. */
export function ownedCondition(columns: readonly string[]): string | null {
  const column = OWNER_COLUMNS.find((name) => columns.includes(name));
  return column === undefined
    ? null
    : `${column}::VARCHAR IN (SELECT ${column}::VARCHAR FROM ${OWN}.${OWNERS[column]})`;
}

/** Statements before the schema, which is in use, is filled. */
export const typesAndSpellings = ({ spellings }: Pick<LocalTables, 'spellings'>): string[] => [
  ...TABLES.flatMap(typeStatements),
  `CREATE TABLE ${STAGED}.spelled (spelled_name VARCHAR, pinyin VARCHAR, spellings VARCHAR)`,
  ...(spellings.length === 0
    ? []
    : [`INSERT INTO ${STAGED}.spelled VALUES ${spellings.map(spelledRow).join(', ')}`]),
];

/** Takes the rows in as text; the file of `csvFile` is registered. */
export const stagingStatement = (table: Table): string =>
  `CREATE TABLE ${STAGED}.${table.name} AS SELECT * FROM ${staged(table)}`;

/** Read once more by FINISH_STATEMENTS. */
const READ_LAST: ReadonlySet<string> = new Set(['agencies', 'documents']);

/** Fills a table when all are staged. What was staged is not held twice. */
export const fillingStatements = (table: Table): string[] => [
  tableStatement(table),
  ...(READ_LAST.has(table.name) ? [] : [`DROP TABLE ${STAGED}.${table.name}`]),
];

const spelledRow = ({ name, pinyin, spellings }: Spelling): string =>
  `(${[name, pinyin, spellings].map(literal).join(', ')})`;

/** A type of listed values is one here too; of other repeated text there may be any, and it is text. */
const typeStatements = (table: Table): string[] =>
  table.columns
    .filter(isEnum)
    .map((column) =>
      column.values
        ? `CREATE TYPE ${enumName(table, column)} AS ENUM (${column.values.map(literal).join(', ')})`
        : `CREATE TYPE ${enumName(table, column)} AS VARCHAR`,
    );

const staged = (table: Table): string =>
  table.name === 'measures'
    ? `(SELECT ${textColumns(table)} FROM ${CATALOG}.measures WHERE false)`
    : readCsv(table, csvFile(table.name));

const textColumns = ({ columns }: Table): string =>
  columns.map(({ name }) => `${identifier(name)}::VARCHAR AS ${identifier(name)}`).join(', ');

/** Published rows of those agencies, then their own. An agency or a place that is published is as published. */
function tableStatement(table: Table): string {
  const { name } = table;
  const names = table.columns.map((column) => column.name);
  const isOfAgencies = name === 'agencies';
  const condition = COMMON.has(name)
    ? 'true'
    : isOfAgencies
      ? `agency_id::VARCHAR IN (SELECT agency_id FROM ${STAGED}.agencies)`
      : (ownedCondition(names) ?? 'false');
  const key = table.primaryKey.map(identifier);
  const unpublished =
    isOfAgencies || COMMON.has(name)
      ? `WHERE ${key.join()} NOT IN (SELECT ${key.map((column) => `${column}::VARCHAR`).join()} FROM ${CATALOG}.${name})`
      : '';
  const rows = `SELECT ${textColumns(table)} FROM ${CATALOG}.${name} WHERE ${condition} UNION ALL SELECT * FROM ${STAGED}.${name} ${unpublished}`;
  const typed = table.columns.map((column) => columnSql(table, column)).join(', ');
  const numbered = isOfAgencies ? `, ${AGENCY_NUMBER}` : '';
  return `CREATE TABLE ${name} AS SELECT ${typed}${numbered}${spellingColumns(table)} FROM (${rows}) r`;
}

/** The published one, since it stands in published rows; behind them all of an agency that is not published. */
const AGENCY_NUMBER = `(coalesce(
  (SELECT p.agency_no FROM ${CATALOG}.agencies p WHERE p.agency_id = r.agency_id),
  (SELECT coalesce(max(p.agency_no), 0) FROM ${CATALOG}.agencies p) + row_number() OVER (ORDER BY r.agency_id)))::INTEGER AS agency_no`;

const SPELLED: Readonly<Partial<Record<string, readonly string[]>>> = {
  agencies: ['name', 'short_name'],
  regions: ['name'],
  measures: ['name_zh'],
};

/** As the build has added them to the published tables; of what is not published, as they are given. */
function spellingColumns({ name: table, primaryKey: [key = ''] }: Table): string {
  return (SPELLED[table] ?? [])
    .flatMap((column) =>
      ['pinyin', 'spellings'].map(
        (kind) => `, coalesce(
          (SELECT any_value(p.${column}_${kind}) FROM ${CATALOG}.${table} p WHERE p.${key}::VARCHAR = r.${key}),
          (SELECT any_value(s.${kind}) FROM ${STAGED}.spelled s WHERE s.spelled_name = r.${column})) AS ${column}_${kind}`,
      ),
    )
    .join('');
}

/** After everything is derived: names with their mark, and the place of an agency of one's own in the published order of names. */
export const FINISH_STATEMENTS: readonly string[] = [
  'ALTER TABLE agencies ALTER sort_order TYPE DOUBLE',
  `UPDATE agencies a SET sort_order = coalesce(
     (SELECT p.sort_order FROM ${CATALOG}.agencies p WHERE p.agency_id::VARCHAR = a.agency_id),
     (SELECT count(*) FROM ${CATALOG}.agencies p WHERE p.short_name_pinyin <= a.short_name_pinyin)
       + a.sort_order / (SELECT count(*) + 1 FROM agencies))`,
  `UPDATE agencies a SET name = name || m.mark, short_name = short_name || m.mark
   FROM (SELECT agency_id, if(agency_id IN (SELECT agency_id::VARCHAR FROM ${CATALOG}.agencies),
     ${literal(PARTLY_LOCAL_MARK)}, ${literal(LOCAL_MARK)}) AS mark FROM ${STAGED}.agencies) m
   WHERE m.agency_id = a.agency_id`,
  `UPDATE documents SET title = title || ${literal(LOCAL_MARK)}
   WHERE document_id IN (SELECT document_id FROM ${STAGED}.documents)`,
];
