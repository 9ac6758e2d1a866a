/** Statements that a reader writes: on a connection of their own, read-only, bounded, and to be stopped while they run. */
import { DataType, Table, type Field, type RecordBatch } from 'apache-arrow';
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Database, SqlRow } from './database.ts';
import { queryError } from './errors.ts';
import { boundedSql, MOST_ROWS, readStatement, type ReadStatement } from './readOnly.ts';
import { rowsOf } from './rows.ts';

export interface ConsoleColumn {
  readonly name: string;
  readonly isNumeric: boolean;
}

export interface ConsoleResult {
  readonly columns: readonly ConsoleColumn[];
  readonly rows: readonly SqlRow[];
  /** There are more rows than were fetched. */
  readonly isCut: boolean;
}

export interface SqlConsole {
  /** Rejects with `RefusedStatement`, or with a `DatabaseError` that holds the engine's own message. */
  run(sql: string): Promise<ConsoleResult>;
  /** Stops the statement that runs; `run` then rejects. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}

const isNumeric = ({ type }: Field): boolean =>
  DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** All columns, those of an ENUM as text: a result that comes in slices does not bring their words along. */
async function columnsOf(
  connection: AsyncDuckDBConnection,
  { prefix, source }: ReadStatement,
): Promise<string> {
  if (prefix !== '') return '*';
  const described = rowsOf(await connection.query(`DESCRIBE SELECT * FROM ${source}`));
  const names = described.flatMap((row) =>
    String(row['column_type']).startsWith('ENUM') ? [quoted(String(row['column_name']))] : [],
  );
  return names.length === 0
    ? '*'
    : `* REPLACE (${names.map((name) => `${name}::VARCHAR AS ${name}`).join(', ')})`;
}

async function fetchRows(connection: AsyncDuckDBConnection, sql: string): Promise<ConsoleResult> {
  // In slices of time, so that other queries have their turn and a word to stop is heard.
  const reader = await connection.send(sql);
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  const table = new Table(reader.schema, batches);
  const rows = rowsOf(table);
  return {
    columns: table.schema.fields.map((field) => ({ name: field.name, isNumeric: isNumeric(field) })),
    rows: rows.slice(0, MOST_ROWS),
    isCut: rows.length > MOST_ROWS,
  };
}

/** `page`: the page's own queries, which say what collection is in use: with or without documents of the reader's own. */
export async function openConsole(engine: AsyncDuckDB, page: Pick<Database, 'query'>): Promise<SqlConsole> {
  const connection = await engine.connect();
  let isStopped = false;
  // Read anew after each wait.
  const wasStopped = (): boolean => isStopped;
  const followCatalog = async (): Promise<void> => {
    const [row] = await page.query('SELECT current_database() AS name');
    await connection.query(`USE ${quoted(String(row?.['name']))}`);
  };
  return {
    async run(sql) {
      isStopped = false;
      const statement = readStatement(sql);
      try {
        await followCatalog();
        // Prepared, not run: the engine refuses several statements at once, and names the lines as they are written.
        await (await connection.prepare(statement.written)).close();
        const columns = await columnsOf(connection, statement);
        // The engine stops what runs, and forgets a word that came before.
        if (wasStopped()) throw new Error('stopped before it ran');
        return await fetchRows(connection, boundedSql(statement, columns));
      } catch (error) {
        throw queryError(error);
      }
    },
    async cancel() {
      isStopped = true;
      await connection.cancelSent();
    },
    close: () => connection.close(),
  };
}
