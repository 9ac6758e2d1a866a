/** Writes the tables of a data package as Parquet, with a manifest and table definitions; the same package gives the same bytes. */
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { identifier, literal, readCsv } from '../../src/database/derive/schema.ts';
import { TABLES, type Table } from '../../src/domain/tables.ts';
import { RunError } from '../lib/failures.ts';
import { makeFolder } from '../lib/folders.ts';
import { sha256OfFile } from '../lib/hash.ts';
import { definitionsFor, ENGINES } from './definitions.ts';
import { isPartitioned, PARTITIONS, rowsToWrite, tooFine, typedTable } from './layout.ts';

const MANIFEST = 'manifest.json';
const DRAFT = '.draft';
/** DuckDB's own; more is spilled to a folder beside the files. */
const MEMORY = '1GB';

export interface ParquetFile {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ParquetManifest {
  readonly partitions: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly files: readonly ParquetFile[];
  }[];
}

/**
 * Replaces `out`, a folder that this made before or that is not there, all or nothing. `location` is where engines will find
 * it. Throws `RunError` where `out` holds something else, or a number has more decimals than are kept; a cell of another type
 * fails as DuckDB says it.
 */
export async function writeParquet(data: string, out: string, location = out): Promise<ParquetManifest> {
  await refuseOthers(out);
  const draft = out + DRAFT;
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft);
  try {
    const manifest = await fill(data, draft);
    const filled = TABLES.filter(({ name }) =>
      manifest.tables.some((table) => table.name === name && table.rows > 0),
    );
    for (const engine of ENGINES)
      await writeFile(join(draft, `${engine}.sql`), definitionsFor(engine, filled, location));
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function refuseOthers(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown): string[] => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes(MANIFEST))
    throw new RunError(`${out} 里有别的文件，不能覆盖。请换一个目录。`);
}

async function fill(data: string, folder: string): Promise<ParquetManifest> {
  const spill = join(folder, 'spill');
  // One thread: the same rows land in the same files.
  const settings = { threads: '1', memory_limit: MEMORY, temp_directory: spill };
  const instance = await DuckDBInstance.create(join(folder, 'tables.duckdb'), settings);
  const connection = await instance.connect();
  try {
    for (const table of TABLES) await load(connection, table, join(data, `${table.name}.csv`));
    const tables: ParquetManifest['tables'][number][] = [];
    for (const table of TABLES) tables.push(await writeTable(connection, table, folder));
    return { partitions: PARTITIONS, tables };
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const name of ['tables.duckdb', 'tables.duckdb.wal', 'spill'])
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function load(connection: DuckDBConnection, table: Table, file: string): Promise<void> {
  const source = `(SELECT * FROM ${readCsv(table, file)})`;
  const cells = await numberOf(connection, tooFine(table, source));
  if (cells > 0)
    throw new RunError(`${table.name}.csv 有 ${cells} 个数的小数位太多，写成 Parquet 会被舍去。没有写。`);
  await connection.run(typedTable(table, source));
}

async function writeTable(
  connection: DuckDBConnection,
  table: Table,
  folder: string,
): Promise<ParquetManifest['tables'][number]> {
  const own = join(folder, table.name);
  await makeFolder(own);
  const rows = await numberOf(connection, `SELECT count(*)::INTEGER FROM ${identifier(table.name)}`);
  if (isPartitioned(table))
    await copy(connection, table, own, `, PARTITION_BY (${PARTITIONS.join(', ')}), OVERWRITE`);
  else await copy(connection, table, join(own, 'data_0.parquet'), '');
  const files = await filesOf(connection, folder, own);
  const written = files.reduce((sum, file) => sum + file.rows, 0);
  if (written !== rows)
    throw new RunError(
      `${table.name} 有 ${rows} 行，只有 ${written} 行能归到年度和地区。请检查数据包。没有写。`,
    );
  return { name: table.name, rows, files };
}

async function copy(connection: DuckDBConnection, table: Table, to: string, more: string): Promise<void> {
  await connection.run(
    `COPY (${rowsToWrite(table)}) TO ${literal(to)} (FORMAT parquet, COMPRESSION zstd${more})`,
  );
}

async function filesOf(connection: DuckDBConnection, folder: string, own: string): Promise<ParquetFile[]> {
  const entries = await readdir(own, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: ParquetFile[] = [];
  for (const path of paths.sort())
    files.push({
      path: relative(folder, path).split(sep).join('/'),
      rows: await numberOf(
        connection,
        `SELECT num_rows::INTEGER FROM parquet_file_metadata(${literal(path)})`,
      ),
      bytes: (await stat(path)).size,
      sha256: await sha256OfFile(path),
    });
  return files;
}

/** The one number that `sql` answers. */
async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0]);
}
