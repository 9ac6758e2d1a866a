/**
 * The catalog `joined`, which the queries read where there are documents of the reader's own: each table of the published catalog
 * under its own name, as published but for the agencies of `own`, and those from `own`. Nothing published is copied.
 */
import type { RunSql } from '../derive/derive.ts';
import { identifier } from '../derive/schema.ts';
import { CATALOG } from '../opening.ts';
import { OWN, ownedCondition } from './ownTables.ts';

export const JOINED = 'joined';

/** Held by `own` as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['regions', 'measures']);

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

async function columnsOf(run: RunSql, catalog: string): Promise<ReadonlyMap<string, readonly Column[]>> {
  const rows = await run(`SELECT table_name, column_name, data_type FROM duckdb_columns()
    WHERE database_name = '${catalog}' AND NOT internal ORDER BY table_name, column_index`);
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const [table, name, type] = [row['table_name'], row['column_name'], row['data_type']].map(String) as [
      string,
      string,
      string,
    ];
    tables.set(table, [...(tables.get(table) ?? []), { table, name, type }]);
  }
  return tables;
}

/** Names of the ENUM types of a catalog with their labels, as the text of the type. */
async function enumsOf(run: RunSql, catalog: string): Promise<ReadonlyMap<string, string>> {
  const rows = await run(`SELECT type_name, array_to_string(list_transform(labels, lambda label:
      '''' || replace(label, '''', '''''') || ''''), ', ') AS labels
    FROM duckdb_types() WHERE database_name = '${catalog}' AND labels IS NOT NULL ORDER BY type_name`);
  return new Map(rows.map((row) => [String(row['type_name']), String(row['labels'])]));
}

/** Creates the catalog's types and views; the catalog is in use. */
export async function createJoined(run: RunSql): Promise<void> {
  const [published, own] = [await columnsOf(run, CATALOG), await columnsOf(run, OWN)];
  const [publishedTypes, ownTypes] = [await enumsOf(run, CATALOG), await enumsOf(run, OWN)];
  const kept = new Map<string, string>();
  for (const [name, labels] of publishedTypes) {
    const isSame = ownTypes.get(name) === labels;
    if (isSame) kept.set(`ENUM(${labels})`, name);
    await run(`CREATE TYPE ${identifier(name)} AS ${isSame ? `ENUM (${labels})` : 'VARCHAR'}`);
  }
  for (const [table, columns] of published) await run(viewOf(table, columns, own.get(table) ?? null, kept));
}

function viewOf(
  table: string,
  columns: readonly Column[],
  own: readonly Column[] | null,
  kept: ReadonlyMap<string, string>,
): string {
  const view = `CREATE VIEW ${identifier(table)} AS`;
  const names = columns.map(({ name }) => name);
  const from = (catalog: string, of: readonly Column[]): string =>
    `SELECT ${of.map((column) => columnIn(column, kept)).join(', ')} FROM ${catalog}.${identifier(table)}`;
  if (table === 'metrics') return METRICS_TABLE;
  if (own === null) return `${view} ${from(CATALOG, columns)}`;
  const ownColumns = own.filter(({ name }) => names.includes(name));
  if (WHOLE.has(table)) return `${view} ${from(OWN, ownColumns)}`;
  const owned = ownedCondition(names);
  if (owned === null) return `${view} ${from(CATALOG, columns)}`;
  return `${view} ${from(CATALOG, columns)} WHERE NOT (${owned}) UNION ALL BY NAME ${from(OWN, ownColumns)}`;
}

/** ENUM types of two catalogs are never the same type, whatever their labels. */
function columnIn({ name, type }: Column, kept: ReadonlyMap<string, string>): string {
  const column = identifier(name);
  if (!type.startsWith('ENUM(')) return column;
  const same = kept.get(type);
  return `CAST(CAST(${column} AS VARCHAR) AS ${same === undefined ? 'VARCHAR' : identifier(same)}) AS ${column}`;
}

/** What can be chosen: the published counts, without those of the agencies that `own` has, and its own. */
const METRICS_TABLE = `CREATE TABLE metrics AS
  SELECT metric, dimension, first(unit ORDER BY value_count DESC, unit) AS unit,
    sum(agency_count)::BIGINT AS agency_count, sum(value_count)::BIGINT AS value_count
  FROM (
    SELECT metric::VARCHAR AS metric, dimension::VARCHAR AS dimension, unit::VARCHAR AS unit, agency_count, value_count FROM ${CATALOG}.metrics
    UNION ALL SELECT metric::VARCHAR, dimension::VARCHAR, unit::VARCHAR, agency_count, value_count FROM ${OWN}.metrics
    UNION ALL SELECT metric::VARCHAR, dimension::VARCHAR, NULL, -count(DISTINCT agency_id), -count(*) FROM ${CATALOG}.comparables
      WHERE agency_id::VARCHAR IN (SELECT agency_id FROM ${OWN}.agencies) GROUP BY ALL
  ) GROUP BY ALL HAVING sum(value_count) > 0 ORDER BY ALL`;
