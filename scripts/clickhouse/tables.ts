/** The tables of the built database for ClickHouse: what documents say (src/domain/tables.ts), and what the build derives of it. */
import type { DuckDBConnection } from '@duckdb/node-api';

export interface ClickhouseTable {
  readonly name: string;
  /** `CREATE OR REPLACE TABLE …` */
  readonly definition: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

const PLAIN: Readonly<Record<string, string>> = {
  BIGINT: 'Int64',
  BOOLEAN: 'Bool',
  DATE: 'Date32',
  DOUBLE: 'Float64',
  INTEGER: 'Int32',
  SMALLINT: 'Int16',
  TINYINT: 'Int8',
  VARCHAR: 'String',
};

/** More values than these are names, and names are in the order of their letters. */
const MOST_VALUES = 100;

const isSorted = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? '') <= value);

/** `ENUM('a', 'b')`. The order of its values is kept where it says something, e.g. which finding is graver. */
function enumType(type: string): string {
  const values = [...type.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = '']) => value);
  if (values.length > MOST_VALUES || isSorted(values)) return 'LowCardinality(Nullable(String))';
  return `Nullable(Enum8(${values.map((value, index) => `'${value}' = ${String(index + 1)}`).join(', ')}))`;
}

function clickhouseType(type: string): string {
  if (type.startsWith('ENUM')) return enumType(type);
  const item = type.endsWith('[]') ? PLAIN[type.slice(0, -2)] : undefined;
  if (item !== undefined) return `Array(${item})`;
  const plain = PLAIN[type];
  if (plain === undefined) throw new Error(`no type of ClickHouse for ${type}`);
  return `Nullable(${plain})`;
}

/** What most queries ask of a table first. */
const KEYS = [
  'metric',
  'dimension',
  'document_id',
  'evaluation_id',
  'agency_id',
  'agency_no',
  'fiscal_year',
  'source_start',
  'ordinal',
];

function definitionOf(table: string, columns: readonly Column[]): string {
  const lines = columns.map(({ name, type }) => `  \`${name}\` ${clickhouseType(type)}`);
  const keys = KEYS.filter((key) => columns.some(({ name }) => name === key));
  return `CREATE OR REPLACE TABLE ${table} (\n${lines.join(',\n')}\n) ENGINE = MergeTree ORDER BY (${keys.join(', ')}) SETTINGS allow_nullable_key = 1`;
}

/** In the order of their names. `database`: where ClickHouse keeps them. */
export async function clickhouseTables(
  connection: DuckDBConnection,
  database: string,
): Promise<ClickhouseTable[]> {
  const reader = await connection.runAndReadAll(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE NOT internal AND database_name = current_database() ORDER BY table_name, column_index`,
  );
  const tables = new Map<string, Column[]>();
  for (const row of reader.getRowObjects()) {
    const columns = tables.get(String(row['table_name'])) ?? [];
    columns.push({ name: String(row['column_name']), type: String(row['data_type']) });
    tables.set(String(row['table_name']), columns);
  }
  return [...tables].map(([name, columns]) => ({
    name,
    definition: definitionOf(`${database}.${name}`, columns),
  }));
}

/** Writes each table to `<folder>/<table>.parquet`, whose columns ClickHouse's own have the names of. */
export async function writeTables(
  connection: DuckDBConnection,
  tables: readonly ClickhouseTable[],
  folder: string,
): Promise<void> {
  for (const { name } of tables)
    await connection.run(
      `COPY ${name} TO '${folder.replaceAll("'", "''")}/${name}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
    );
}
