/** The `Database` both connectors share, over a connection that may answer at once (Node) or later (worker). */
import type { Table } from 'apache-arrow';
import type { Database, SqlParam, SqlRow } from './database.ts';
import { queryError } from './errors.ts';
import { rowsOf } from './rows.ts';

type Awaitable<T> = T | Promise<T>;

interface Statement {
  query(...params: SqlParam[]): Awaitable<Table>;
}

export interface Connection {
  query(sql: string): Awaitable<Table>;
  prepare(sql: string): Awaitable<Statement>;
}

/** A database that keeps its statements prepared until the tables that they name become others. */
export interface PreparingDatabase extends Database {
  forget(): void;
}

/**
 * Statements stay prepared, which saves reading their text again; the engine plans one with parameters anew at each run all the
 * same. There are as many as there are named queries, so none is ever given up. A statement that fails is forgotten, since its state is not known.
 */
class Statements {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Awaitable<Statement>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  forget(): void {
    this.#prepared.clear();
  }

  async run(sql: string, params: readonly SqlParam[]): Promise<SqlRow[]> {
    if (params.length === 0) return rowsOf(await this.#connection.query(sql));
    const statement = this.#prepared.get(sql) ?? this.#connection.prepare(sql);
    this.#prepared.set(sql, statement);
    try {
      return rowsOf(await (await statement).query(...params));
    } catch (error) {
      this.#prepared.delete(sql);
      throw error;
    }
  }
}

export function createDatabase(connection: Connection, close: () => Awaitable<void>): PreparingDatabase {
  const statements = new Statements(connection);
  return {
    async query(sql, params = []) {
      try {
        return await statements.run(sql, params);
      } catch (error) {
        throw queryError(error);
      }
    },
    forget() {
      statements.forget();
    },
    async close() {
      await close();
    },
  };
}
