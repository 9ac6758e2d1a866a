/**
 * The database as the build asks it: by DuckDB itself, whose start costs nothing beside that of the page's engine. It answers the named
 * queries with the same rows (tests/queries/engines.test.ts); that the page's engine knows every statement is for the tests of queries.
 */
import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { Database, SqlParam, SqlRow } from '../../src/database/database.ts';

/** What does not fit lies beside the file meanwhile. */
const MEMORY = '600MB';

/** One thread: sums are always added in the same order. No extension is looked for that the page would not have. */
const options = (file: string) => ({
  access_mode: 'READ_ONLY',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  memory_limit: MEMORY,
  temp_directory: `${file}.spilled`,
  threads: '1',
});

function bind(statement: DuckDBPreparedStatement, params: readonly SqlParam[]): void {
  params.forEach((param, index) => {
    if (param === null) statement.bindNull(index + 1);
    else if (typeof param === 'string') statement.bindVarchar(index + 1, param);
    else if (Number.isInteger(param)) statement.bindInteger(index + 1, param);
    else statement.bindDouble(index + 1, param);
  });
}

const cellOf = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** Column by column: row by row the library makes each value's reader anew. */
async function rowsOf(statement: DuckDBPreparedStatement): Promise<SqlRow[]> {
  const reader = await statement.runAndReadAll();
  const rows = Array.from({ length: reader.currentRowCount }, (): Record<string, unknown> => ({}));
  const columns = reader.getColumns();
  for (const [index, name] of reader.columnNames().entries())
    columns[index]?.forEach((value, at) => {
      const row = rows[at];
      if (row) row[name] = cellOf(value);
    });
  return rows;
}

class BuildDatabase implements Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** By their text: there are as many as named queries. */
  readonly #prepared = new Map<string, DuckDBPreparedStatement>();
  /** One after the other: a statement has one set of values. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    [this.#instance, this.#connection] = [instance, connection];
  }

  query(sql: string, params: readonly SqlParam[] = []): Promise<readonly SqlRow[]> {
    const rows = this.#last.then(() => this.#rows(sql, params));
    this.#last = rows.catch(() => undefined);
    return rows;
  }

  async #rows(sql: string, params: readonly SqlParam[]): Promise<readonly SqlRow[]> {
    const statement = this.#prepared.get(sql) ?? (await this.#connection.prepare(sql));
    this.#prepared.set(sql, statement);
    bind(statement, params);
    return rowsOf(statement);
  }

  close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }
}

/** Opens a database file read-only; it is read as it is asked for. Numbers, text and truth are answered, as by named queries. */
export async function openBuildDatabase(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, options(file));
  return new BuildDatabase(instance, await instance.connect());
}
