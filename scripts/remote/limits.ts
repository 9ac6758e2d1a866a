/** What one process of `npm run serve -- --remote` gives its readers. */
export interface Limits {
  /** Queries that run at once. */
  readonly parallel: number;
  /** Queries that wait for those; the next is answered 503. */
  readonly waiting: number;
  /** For each query, waiting included. */
  readonly seconds: number;
  /** Of one answer. */
  readonly rows: number;
  /** Of DuckDB, all queries together, as it writes sizes: `1GB`. */
  readonly memory: string;
  /** Of DuckDB, all queries together. */
  readonly threads: number;
}

export const LIMITS: Limits = {
  parallel: 4,
  waiting: 256,
  seconds: 10,
  rows: 100_000,
  memory: '1GB',
  threads: 2,
};
