/**
 * One question, one answer, whichever engine is asked: the browser's own, the endpoint of `npm run serve -- --remote`, and ClickHouse.
 */
import { tableFromIPC } from 'apache-arrow';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionStatements } from '../../scripts/clickhouse/functions.ts';
import { clickhouseQuery, QUERY_NAMES } from '../../scripts/clickhouse/queries.ts';
import { ANSWER_SETTINGS } from '../../scripts/clickhouse/settings.ts';
import { clickhouseTables, writeTables } from '../../scripts/clickhouse/tables.ts';
import { macroStatements } from '../../scripts/database/sqlFiles.ts';
import { DATABASE_FILE } from '../../scripts/paths.ts';
import type { SqlRow } from '../../src/database/database.ts';
import { openRemoteDatabase } from '../../src/database/remote.ts';
import { rowsOf } from '../../src/database/rows.ts';
import type { NamedQueryCall } from '../../src/queries/namedQuery.ts';
import { parameterName, type QueryName } from '../../src/queries/parameters.ts';
import { openClickHouse, type ClickHouse } from '../support/chdb.ts';
import { useDatabase } from '../support/database.ts';
import { startRemote, type RemoteEndpoint } from '../support/remote.ts';
import { casesOf, type KnownIds } from './cases.ts';

const browser = useDatabase();
let endpoint: RemoteEndpoint;
let folder: string;
let clickhouse: ClickHouse;
let cases: ReturnType<typeof casesOf>;

async function knownIds(): Promise<KnownIds> {
  const texts = async (sql: string): Promise<string[]> =>
    (await browser().query(sql)).map(({ text }) => String(text));
  return {
    findings: await texts('SELECT finding_id AS text FROM findings ORDER BY 1 LIMIT 30'),
    questions: await texts('SELECT question AS text FROM findings ORDER BY 1 LIMIT 30'),
    places: await texts(`SELECT document_id || '@' || source_start AS text FROM figures ORDER BY 1 LIMIT 40`),
    evaluations: await texts('SELECT evaluation_id AS text FROM evaluations ORDER BY 1'),
    sha256: (await texts('SELECT sha256 AS text FROM documents ORDER BY 1'))[0]!,
  };
}

async function fillClickHouse(): Promise<void> {
  const instance = await DuckDBInstance.create(DATABASE_FILE, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const tables = await clickhouseTables(connection);
  await writeTables(connection, tables, folder);
  connection.closeSync();
  instance.closeSync();
  for (const statement of functionStatements(macroStatements())) clickhouse.query(statement);
  for (const { name, definition } of tables) {
    clickhouse.query(definition);
    clickhouse.query(`INSERT INTO ${name} SELECT * FROM file('${folder}/${name}.parquet', Parquet)`);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-engines-'));
  endpoint = await startRemote();
  clickhouse = openClickHouse(join(folder, 'clickhouse'));
  await fillClickHouse();
  cases = casesOf(await knownIds());
  // A machine without ClickHouse gets it first.
}, 240_000);
afterAll(async () => {
  clickhouse.close();
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
});

const SETTINGS = Object.entries(ANSWER_SETTINGS)
  .map(([name, value]) => `${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}`)
  .join(', ');

async function askClickHouse({ queryKey: [name], params }: NamedQueryCall): Promise<SqlRow[]> {
  const sql = `${clickhouseQuery(name as QueryName)}\nSETTINGS ${SETTINGS}`;
  const named = Object.fromEntries(params.map((value, index) => [parameterName(index), value ?? '']));
  return rowsOf(tableFromIPC(await clickhouse.rows(sql, named)));
}

/** Of each case, once: the browser's engine is the slowest of the three. */
const answers = new Map<NamedQueryCall, readonly SqlRow[]>();
async function askBrowser(call: NamedQueryCall): Promise<readonly SqlRow[]> {
  const known = answers.get(call);
  if (known) return known;
  const rows = await browser().query(call.sql, call.params);
  answers.set(call, rows);
  return rows;
}

/** Sums of floating point numbers differ in their last digit by the order in which they are summed. */
const rounded = (rows: readonly SqlRow[]): SqlRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' ? Number(value.toPrecision(12)) : value,
      ]),
    ),
  );

/** Queries whose rows ClickHouse has in another order, and why. */
const OTHER_ORDER: Readonly<Partial<Record<QueryName, string>>> = {
  similarAgencies:
    'likeness of names above 64 bytes is counted otherwise; pages ask the browser, since it is of a reader’s own file',
};
const sorted = (rows: readonly SqlRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe.each(QUERY_NAMES)('%s', (name) => {
  test('through the endpoint', async () => {
    const remote = openRemoteDatabase({
      address: `${endpoint.url}/query/`,
      manifest: { datasetVersion: endpoint.engine.version },
    });
    for (const call of cases[name])
      expect(await remote.query(call.sql, call.params, name)).toEqual(await askBrowser(call));
  });

  test('in ClickHouse', async () => {
    const inOrder = OTHER_ORDER[name] === undefined ? (rows: readonly SqlRow[]) => rows : sorted;
    for (const call of cases[name])
      expect(inOrder(rounded(await askClickHouse(call))), JSON.stringify(call.params)).toEqual(
        inOrder(rounded(await askBrowser(call))),
      );
  });

  test('is asked something', async () => {
    const rows = await Promise.all(cases[name].map(askBrowser));
    // Nobody has corrected a figure by hand yet.
    expect(rows.some(({ length }) => length > 0)).toBe(name !== 'corrections');
  });
});
