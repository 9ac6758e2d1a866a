/** Table definitions for engines that read the Parquet files, from the descriptors of the data package alone. */
import type { Column, Table } from '../../src/domain/tables.ts';
import { DECIMAL, isPartitioned, PARTITIONS } from './layout.ts';

export const ENGINES = ['clickhouse', 'trino', 'spark'] as const;
export type Engine = (typeof ENGINES)[number];

type Types = Readonly<Record<Column['type'], string>>;

const decimal = (name: string): string => `${name}(${DECIMAL.precision}, ${DECIMAL.scale})`;
const CLICKHOUSE: Types = {
  string: 'String',
  integer: 'Int32',
  number: decimal('Decimal'),
  boolean: 'Bool',
  date: 'Date32',
};
const TRINO: Types = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: decimal('DECIMAL'),
  boolean: 'BOOLEAN',
  date: 'DATE',
};
const SPARK: Types = { ...TRINO, string: 'STRING', integer: 'INT' };

const [YEAR, PROVINCE] = PARTITIONS;

/** Chinese titles are in the contract without quotes; one that had some would end the comment. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A definition of one table, whose files lie below `location` (a folder, or the address of a bucket). */
type Define = (table: Table, location: string) => string;

const columnList = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join(',\n');

/** A table of ClickHouse's own, filled from the files: sorted, it answers quicker than they do. */
const clickhouse: Define = (table, location) => {
  const keys = new Set(table.primaryKey);
  const columns = table.columns.map((column) => {
    const isSet = column.required === true || keys.has(column.name);
    const type = isSet ? CLICKHOUSE[column.type] : `Nullable(${CLICKHOUSE[column.type]})`;
    const isRepeated = column.type === 'string' && (column.repeated === true || column.values !== undefined);
    return `\`${column.name}\` ${isRepeated ? `LowCardinality(${type})` : type} COMMENT ${quoted(column.titleZh)}`;
  });
  const inPath = [`\`${YEAR}\` Int32`, `\`${PROVINCE}\` LowCardinality(String)`];
  const partitioned = isPartitioned(table);
  // Told by the path itself: the engine would take the type of all paths from one of them, and 000000 for a number.
  const fromPath = [`toInt32(extract(_path, '${YEAR}=([0-9]+)'))`, `extract(_path, '${PROVINCE}=([^/]+)')`];
  const selected = [...table.columns.map(({ name }) => `\`${name}\``), ...(partitioned ? fromPath : [])];
  const files = `${location}/${table.name}/${partitioned ? '*/*/' : ''}*.parquet`;
  const source = /^(https?|s3):/.test(location) ? 's3' : 'file';
  const order = [...(partitioned ? [PROVINCE] : []), ...table.primaryKey].map((name) => `\`${name}\``);
  return `CREATE OR REPLACE TABLE juesuan.${table.name} (
${columnList(partitioned ? [...columns, ...inPath] : columns)}
) ENGINE = MergeTree${partitioned ? ` PARTITION BY \`${YEAR}\`` : ''} ORDER BY (${order.join(', ')})
COMMENT ${quoted(table.titleZh)};
INSERT INTO juesuan.${table.name} SELECT ${selected.join(', ')}
FROM ${source}(${quoted(files)}, 'Parquet') SETTINGS use_hive_partitioning = 0;`;
};

const trino: Define = (table, location) => {
  const partitioned = isPartitioned(table);
  const columns = table.columns.map(
    ({ name, type, titleZh }) => `"${name}" ${TRINO[type]} COMMENT ${quoted(titleZh)}`,
  );
  const inPath = [`"${YEAR}" INTEGER`, `"${PROVINCE}" VARCHAR`];
  const where = `external_location = ${quoted(`${location}/${table.name}`)}, format = 'PARQUET'`;
  const keys = `ARRAY[${PARTITIONS.map(quoted).join(', ')}]`;
  return `CREATE TABLE IF NOT EXISTS hive.juesuan.${table.name} (
${columnList(partitioned ? [...columns, ...inPath] : columns)}
) COMMENT ${quoted(table.titleZh)} WITH (${where}${partitioned ? `, partitioned_by = ${keys}` : ''});${
    partitioned ? `\nCALL hive.system.sync_partition_metadata('juesuan', '${table.name}', 'FULL');` : ''
  }`;
};

const spark: Define = (table, location) => {
  const partitioned = isPartitioned(table);
  const columns = table.columns.map(
    ({ name, type, titleZh }) => `\`${name}\` ${SPARK[type]} COMMENT ${quoted(titleZh)}`,
  );
  const inPath = [`\`${YEAR}\` INT`, `\`${PROVINCE}\` STRING`];
  return `CREATE TABLE IF NOT EXISTS juesuan.${table.name} (
${columnList(partitioned ? [...columns, ...inPath] : columns)}
) USING PARQUET${partitioned ? ` PARTITIONED BY (${PARTITIONS.join(', ')})` : ''}
LOCATION ${quoted(`${location}/${table.name}`)} COMMENT ${quoted(table.titleZh)};${
    partitioned ? `\nMSCK REPAIR TABLE juesuan.${table.name};` : ''
  }`;
};

const DEFINE: Readonly<Record<Engine, { readonly schema: string; readonly table: Define }>> = {
  clickhouse: { schema: 'CREATE DATABASE IF NOT EXISTS juesuan;', table: clickhouse },
  trino: { schema: 'CREATE SCHEMA IF NOT EXISTS hive.juesuan;', table: trino },
  spark: { schema: 'CREATE DATABASE IF NOT EXISTS juesuan;', table: spark },
};

/** The SQL that makes `tables` known to an engine; tables without a file are left to the next export. */
export const definitionsFor = (engine: Engine, tables: readonly Table[], location: string): string =>
  [DEFINE[engine].schema, ...tables.map((table) => DEFINE[engine].table(table, location))].join('\n\n') +
  '\n';
