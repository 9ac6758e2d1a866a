/**
 * What the queries read where there are documents of the reader's own, in the catalog `joined`: each table of the published catalog
 * under its own name, as published but for the agencies of `own`, and those from `own`. Nothing published is copied.
 */
import type { RunSql } from '../derive/derive.ts';
import { identifier } from '../derive/schema.ts';
import { CATALOG } from '../opening.ts';
import { JOINED, OWN, ownedCondition } from './ownTables.ts';

/** Held by `own` as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['regions', 'measures']);

/** Counted anew, in text: its columns say nothing of the views' types. */
const COUNTED = 'metrics';

interface Column {
  readonly name: string;
  /** An ENUM with all its labels. */
  readonly type: string;
}

type Columns = ReadonlyMap<string, readonly Column[]>;

async function columnsOf(run: RunSql, catalog: string, schema: string): Promise<Columns> {
  const rows = await run(`SELECT table_name, column_name, data_type FROM duckdb_columns()
    WHERE database_name = '${catalog}' AND schema_name = '${schema}' AND NOT internal ORDER BY table_name, column_index`);
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const [table, name, type] = [row['table_name'], row['column_name'], row['data_type']].map(String) as [
      string,
      string,
      string,
    ];
    tables.set(table, [...(tables.get(table) ?? []), { name, type }]);
  }
  return tables;
}

/** Names of the published ENUM types with their labels, as the text of the type. */
async function publishedEnums(run: RunSql): Promise<ReadonlyMap<string, string>> {
  const rows = await run(`SELECT type_name, array_to_string(list_transform(labels, lambda label:
      '''' || replace(label, '''', '''''') || ''''), ', ') AS labels
    FROM duckdb_types() WHERE database_name = '${CATALOG}' AND labels IS NOT NULL ORDER BY type_name`);
  return new Map(rows.map((row) => [String(row['type_name']), `ENUM(${String(row['labels'])})`]));
}

const isEnum = (type: string): boolean => type.startsWith('ENUM(');

/** Published ENUM types that a column of `own` does not have, since its labels are others: text, where both are joined by a view. */
function textTypes(published: Columns, own: Columns): ReadonlySet<string> {
  const text = new Set<string>();
  for (const [table, columns] of published) {
    if (table === COUNTED) continue;
    for (const { name, type } of columns) {
      const ownType = own.get(table)?.find((column) => column.name === name)?.type;
      if (isEnum(type) && ownType !== undefined && ownType !== type) text.add(type);
    }
  }
  return text;
}

/** Creates the types and views; the catalog is in use. */
export async function createJoined(run: RunSql): Promise<void> {
  const enums = await publishedEnums(run);
  await takePublishedTypes(run, enums);
  const [published, own] = [await columnsOf(run, CATALOG, 'main'), await columnsOf(run, JOINED, 'own')];
  const text = textTypes(published, own);
  const isReplacing = await holdsPublished(run);
  for (const [name, type] of enums)
    await run(`CREATE TYPE ${identifier(name)} AS ${text.has(type) ? 'VARCHAR' : type}`);
  for (const [table, columns] of published)
    await run(viewOf(table, columns, { own: own.get(table) ?? null, text, isReplacing }));
}

/** Of ENUM types that list what there is. Where the published one lists all that is here, a filter on it is looked up in both tables alike. */
const LISTED = ['metric', 'unit'] as const;

async function takePublishedTypes(run: RunSql, enums: ReadonlyMap<string, string>): Promise<void> {
  for (const column of LISTED) {
    // By its labels: a type's name, whatever catalog stands before it, is that of the altered table's own.
    const type = enums.get(`comparables_${column}`);
    if (type === undefined) continue;
    const [row] = await run(`SELECT count(*)::INTEGER AS n FROM ${OWN}.comparables
      WHERE ${column} IS NOT NULL AND TRY_CAST(${column}::VARCHAR AS ${type}) IS NULL`);
    if (row?.['n'] !== 0) continue;
    for (const table of ['comparables', 'agency_comparables'])
      await run(`ALTER TABLE ${OWN}.${table} ALTER ${column} TYPE ${type} USING ${column}::VARCHAR::${type}`);
  }
}

/** Whether rows of published agencies are told from `own`, and not as they were published. */
async function holdsPublished(run: RunSql): Promise<boolean> {
  const [row] = await run(`SELECT count(*)::INTEGER AS n FROM ${CATALOG}.agencies
    WHERE agency_id::VARCHAR IN (SELECT agency_id FROM ${OWN}.agencies)`);
  return row?.['n'] !== 0;
}

interface OwnSide {
  /** Null where `own` has no such table. */
  readonly own: readonly Column[] | null;
  readonly text: ReadonlySet<string>;
  readonly isReplacing: boolean;
}

function viewOf(table: string, columns: readonly Column[], { own, text, isReplacing }: OwnSide): string {
  const view = `CREATE VIEW ${identifier(table)} AS`;
  const names = columns.map(({ name }) => name);
  const from = (catalog: string): string =>
    `SELECT ${columns.map((column) => columnIn(column, text)).join(', ')} FROM ${catalog}.${identifier(table)}`;
  if (table === COUNTED) return METRICS_TABLE;
  if (own === null) return `${view} ${from(CATALOG)}`;
  if (WHOLE.has(table)) return `${view} ${from(OWN)}`;
  const owned = ownedCondition(names);
  if (owned === null) return `${view} ${from(CATALOG)}`;
  return `${view} ${from(CATALOG)} ${isReplacing ? `WHERE NOT (${owned})` : ''} UNION ALL ${from(OWN)}`;
}

/** ENUM types of other labels have only their text in common. */
function columnIn({ name, type }: Column, text: ReadonlySet<string>): string {
  const column = identifier(name);
  return text.has(type) ? `${column}::VARCHAR AS ${column}` : column;
}

/** What can be chosen: the published counts, without those of the agencies that `own` has, and its own. */
const METRICS_TABLE = `CREATE TABLE ${COUNTED} AS
  SELECT metric, dimension, first(unit ORDER BY value_count DESC, unit) AS unit,
    sum(agency_count)::BIGINT AS agency_count, sum(value_count)::BIGINT AS value_count
  FROM (
    SELECT metric::VARCHAR AS metric, dimension::VARCHAR AS dimension, unit::VARCHAR AS unit, agency_count, value_count FROM ${CATALOG}.metrics
    UNION ALL SELECT metric::VARCHAR, dimension::VARCHAR, unit::VARCHAR, agency_count, value_count FROM ${OWN}.metrics
    UNION ALL SELECT metric::VARCHAR, dimension::VARCHAR, NULL, -count(DISTINCT agency_no), -count(*) FROM ${CATALOG}.comparables
      WHERE agency_no IN (SELECT agency_no FROM ${OWN}.agencies) GROUP BY ALL
  ) GROUP BY ALL HAVING sum(value_count) > 0 ORDER BY ALL`;
