/**
 * Makes what comparisons read, `comparables` and the small tables beside it, from the tables of the data package in the catalog that
 * is in use. The build runs it on the whole package, the page on the agencies of a reader's own documents. Only SQL: rows never
 * pass through this program.
 */
import type { SqlRow } from '../database.ts';

export const DERIVE_STEPS = [
  'documentCounts',
  'findingFacts',
  'findingQuotes',
  'agencyYears',
  'stated',
  'chosen',
  'sums',
  'functionSums',
  'counts',
  'comparables',
  'reasonFacts',
] as const;

export type DeriveStep = (typeof DERIVE_STEPS)[number];

/** What the build alone makes, of the whole collection, when the macros are there. */
export type BuildStep = DeriveStep | 'places';

/** A tree of sums is three deep at most; the loop ends when a round adds nothing. */
const MAX_SUM_ROUNDS = 6;

export type RunSql = (sql: string) => Promise<readonly SqlRow[]>;

async function rowCount(run: RunSql): Promise<number> {
  const [row] = await run('SELECT count(*)::INTEGER AS n FROM chosen');
  return Number(row?.['n']);
}

async function addSums(run: RunSql, sums: string): Promise<void> {
  for (let round = 0; round < MAX_SUM_ROUNDS; round += 1) {
    const before = await rowCount(run);
    await run(sums);
    if ((await rowCount(run)) === before) return;
  }
}

export async function derive(run: RunSql, sqlOf: (step: DeriveStep) => string): Promise<void> {
  for (const step of DERIVE_STEPS)
    if (step === 'sums') await addSums(run, sqlOf(step));
    else await run(sqlOf(step));
}
