/**
 * What a query needs of a database. Two connectors implement it on the same engine: `wasm.ts` in the browser,
 * `node.ts` for tests and for the default view that is computed at build time.
 */

export type SqlParam = string | number | null;

/** One row by column name. Numbers are JS numbers, NULL is null, dates are `YYYY-MM-DD`, lists are arrays. */
export type SqlRow = Readonly<Record<string, unknown>>;

export interface Database {
  /**
   * Runs one statement; `params` fill its `?` or `$1` places in order. The tables of `src/domain/tables.ts` are
   * named without a prefix. Rejects with a `DatabaseError` of kind `query`.
   */
  query(sql: string, params?: readonly SqlParam[]): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
}
