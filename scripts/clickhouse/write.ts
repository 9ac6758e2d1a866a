/** Writes what a ClickHouse server needs to answer the named queries of one built database. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { DATASET_VERSION_SQL } from '../../src/database/integrity.ts';
import { macroStatements } from '../database/sqlFiles.ts';
import { CLICKHOUSE_DATABASE, handlersXml, usersXml } from './config.ts';
import { functionStatements } from './functions.ts';
import { clickhouseTables, writeTables, type ClickhouseTable } from './tables.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Run again after each build: functions and tables are replaced, then filled. One statement after the other. */
function setupStatements(tables: readonly ClickhouseTable[], location: string): string[] {
  const source = /^(https?|s3):/.test(location) ? 's3' : 'file';
  return [
    `CREATE DATABASE IF NOT EXISTS ${CLICKHOUSE_DATABASE}`,
    ...functionStatements(macroStatements()),
    ...tables.flatMap(({ name, definition }) => [
      definition,
      `INSERT INTO ${CLICKHOUSE_DATABASE}.${name} SELECT * FROM ${source}(${quoted(`${location}/${name}.parquet`)}, 'Parquet')`,
    ]),
  ];
}

async function writeAll(connection: DuckDBConnection, out: string, location: string): Promise<number> {
  const folder = join(out, 'tables');
  await mkdir(folder, { recursive: true });
  await mkdir(join(out, 'config.d'), { recursive: true });
  await mkdir(join(out, 'users.d'), { recursive: true });
  const [row] = (await connection.runAndReadAll(DATASET_VERSION_SQL)).getRowObjects();
  const tables = await clickhouseTables(connection, CLICKHOUSE_DATABASE);
  await writeTables(connection, tables, folder);
  const statements = setupStatements(tables, location).map((statement) => `${statement};\n`);
  await writeFile(join(out, 'tables.sql'), statements.join('\n'));
  await writeFile(join(out, 'config.d/juesuan.xml'), handlersXml(String(row?.['dataset_version'])));
  await writeFile(join(out, 'users.d/juesuan.xml'), usersXml());
  return tables.length;
}

/**
 * Into `out`: `tables/*.parquet`, `tables.sql`, `config.d/juesuan.xml`, `users.d/juesuan.xml`. `location`: where the server finds the
 * Parquet files. Answers how many tables there are. @throws where the database is missing
 */
export async function writeClickhouse(database: string, out: string, location: string): Promise<number> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return await writeAll(connection, out, location);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
