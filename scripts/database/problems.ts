/** What checks of a package share: rows as text, and how a row is named to whoever must look at it. */
import { resolve, sep } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

export type Cells = Readonly<Record<string, string>>;

/** More would hide the first. */
export const MOST_TOLD = 20;

/** An empty cell is ''. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Cells[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjects().map(cellsOf);
}

const cellsOf = (row: Record<string, unknown>): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell as string | bigint)]),
  );

/** Counted without the header, as `row 1` of a table is. */
export const at = (name: string, row: string | undefined, what: string): string =>
  `${name}.csv 第 ${row ?? ''} 条：${what}`;

export const isInside = (folder: string, path: string): boolean =>
  resolve(folder, path).startsWith(resolve(folder) + sep);
