/**
 * What a query needs of a database. Two connectors implement it on the same engine: `wasm.ts` in the browser and `node.ts` for tests; a
 * third, `remote.ts`, asks a server, and the build asks DuckDB itself (scripts/site/openDatabase.ts).
 */

export type SqlParam = string | number | null;

/** One row by column name. Numbers are JS numbers, NULL is null, dates are `YYYY-MM-DD`, lists are arrays. */
export type SqlRow = Readonly<Record<string, unknown>>;

export interface Database {
  /**
   * Runs one statement; `params` fill its `?` or `$1` places in order. The tables of `src/domain/tables.ts` are
   * named without a prefix. `name`: of the query in `src/queries`, by which a server knows it; it never gets SQL. Rejects with
   * a `DatabaseError` of kind `query`, and where a server is asked `remote-missing`, `remote-busy` or `dataset-version`.
   */
  query(sql: string, params?: readonly SqlParam[], name?: string): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}
