/**
 * What of the rows of a database became another, when some documents were written anew: whatever was made of rows of other agencies or
 * other years stands as it was. Told by holding the rows against each other, not by what ought to follow from what.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from './problems.ts';

export interface Difference {
  readonly documents: readonly string[];
  /** Those that have disclosed these documents, and where they are. */
  readonly agencies: readonly string[];
  readonly regions: readonly string[];
  /** Years of these agencies in which any row is another: those of the documents, and of whatever is derived of them. */
  readonly years: readonly number[];
  /** Years in which they have other findings. */
  readonly findingYears: readonly number[];
  /** Of how many findings a rule has in all, what is another number now. */
  readonly ruleTotals: Readonly<Record<string, number>>;
  /** Wordings of reasons (`wording_id`) that more or fewer agencies use. */
  readonly wordings: readonly string[];
}

export const NO_DIFFERENCE: Difference = {
  documents: [],
  agencies: [],
  regions: [],
  years: [],
  findingYears: [],
  ruleTotals: {},
  wordings: [],
};

/**
 * Tables whose rows are of an agency and a year, and of their columns those that count or order all rows there are. Those without a year
 * are of a document, whose year counts as another one in any case.
 */
const COMPARED: Readonly<Record<string, string>> = {
  documents: '',
  figures: '',
  evaluations: '',
  agency_comparables: '',
  agency_years: '',
  silences: '',
  reasons: '',
  finding_facts: 'EXCLUDE (place)',
  reason_facts: 'EXCLUDE (agency_count)',
};

/** By which tables of comparisons know the agencies of `memory.agencies`. */
export const AGENCY_NUMBERS =
  'SELECT agency_no FROM target.agencies WHERE agency_id IN (FROM memory.agencies)';

const rowsIn = (table: string): string =>
  `SELECT COLUMNS(* ${COMPARED[table] ?? ''})::VARCHAR FROM target.${table}
   WHERE ${table === 'agency_comparables' ? `agency_no IN (${AGENCY_NUMBERS})` : 'agency_id::VARCHAR IN (FROM memory.agencies)'}`;

const RULE_TOTALS =
  'SELECT rule::VARCHAR AS rule, count(*)::INTEGER AS n FROM target.finding_facts GROUP BY 1';
const WORDINGS = 'SELECT DISTINCT wording_id, agency_count FROM target.reason_facts';

/** Before anything is changed. `memory.agencies` names the agencies. */
export async function noteRows(connection: DuckDBConnection): Promise<void> {
  for (const table of Object.keys(COMPARED))
    await connection.run(`CREATE TABLE memory.before_${table} AS ${rowsIn(table)}`);
  await connection.run(`CREATE TABLE memory.before_rules AS ${RULE_TOTALS}`);
  await connection.run(`CREATE TABLE memory.before_wordings AS ${WORDINGS}`);
}

/** Rows that are in one of both and not in the other. */
const either = (one: string, other: string): string =>
  `((${one}) EXCEPT ALL (${other})) UNION ALL ((${other}) EXCEPT ALL (${one}))`;

async function listed(connection: DuckDBConnection, sql: string): Promise<string[]> {
  return (await rowsOf(connection, sql)).map((row) => String(Object.values(row)[0]));
}

async function yearsOf(connection: DuckDBConnection, tables: readonly string[]): Promise<number[]> {
  const differing = tables.map(
    (table) => `SELECT fiscal_year FROM (${either(`FROM memory.before_${table}`, rowsIn(table))})`,
  );
  const years = await listed(
    connection,
    `SELECT DISTINCT fiscal_year::INTEGER AS year FROM (${differing.join(' UNION ALL ')}) ORDER BY 1`,
  );
  return years.map(Number);
}

/** Afterwards. `memory.changed` names the documents. */
export async function differenceOf(connection: DuckDBConnection): Promise<Difference> {
  const own = await listed(
    connection,
    `SELECT DISTINCT fiscal_year FROM target.documents WHERE document_id::VARCHAR IN (FROM memory.changed)`,
  );
  const years = [...own.map(Number), ...(await yearsOf(connection, Object.keys(COMPARED)))];
  const totals = await rowsOf(connection, `(${RULE_TOTALS}) EXCEPT (FROM memory.before_rules)`);
  return {
    documents: await listed(connection, 'FROM memory.changed ORDER BY 1'),
    agencies: await listed(connection, 'SELECT agency_id::VARCHAR FROM memory.agencies ORDER BY 1'),
    regions: await listed(
      connection,
      `SELECT DISTINCT region_code::VARCHAR FROM target.agencies
       WHERE agency_id::VARCHAR IN (SELECT agency_id::VARCHAR FROM memory.agencies) ORDER BY 1`,
    ),
    years: [...new Set(years)].sort((a, b) => a - b),
    findingYears: await yearsOf(connection, ['finding_facts']),
    ruleTotals: Object.fromEntries(totals.map(({ rule, n }) => [String(rule), Number(n)])),
    wordings: await listed(
      connection,
      `SELECT DISTINCT wording_id FROM (${either(WORDINGS, 'FROM memory.before_wordings')}) ORDER BY 1`,
    ),
  };
}
