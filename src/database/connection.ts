/** The `Database` both connectors share, over a connection that may answer at once (Node) or later (worker). */
import type { Table } from 'apache-arrow';
import type { Database, SqlParam, SqlRow } from './database.ts';
import { DatabaseError, messageOf } from './errors.ts';
import { rowsOf } from './rows.ts';

type Awaitable<T> = T | Promise<T>;

interface Statement {
  query(...params: SqlParam[]): Awaitable<Table>;
  close(): Awaitable<unknown>;
}

export interface Connection {
  query(sql: string): Awaitable<Table>;
  prepare(sql: string): Awaitable<Statement>;
}

async function run(connection: Connection, sql: string, params: readonly SqlParam[]): Promise<SqlRow[]> {
  if (params.length === 0) return rowsOf(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return rowsOf(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

export const createDatabase = (connection: Connection, close: () => Awaitable<void>): Database => ({
  async query(sql, params = []) {
    try {
      return await run(connection, sql, params);
    } catch (error) {
      throw new DatabaseError('query', messageOf(error), { cause: error });
    }
  },
  async close() {
    await close();
  },
});
