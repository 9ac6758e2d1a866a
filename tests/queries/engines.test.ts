/**
 * One question, one answer, whichever engine is asked: the browser's own, that of the build, the endpoint of
 * `npm run serve -- --remote`, and ClickHouse.
 */
import { tableFromIPC } from 'apache-arrow';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLICKHOUSE_DATABASE } from '../../scripts/clickhouse/config.ts';
import { QUERY_NAMES } from '../../scripts/clickhouse/queries.ts';
import { writeClickhouse } from '../../scripts/clickhouse/write.ts';
import { DATABASE_FILE } from '../../scripts/paths.ts';
import { openBuildDatabase } from '../../scripts/site/openDatabase.ts';
import type { Database, SqlRow } from '../../src/database/database.ts';
import { openRemoteDatabase } from '../../src/database/remote.ts';
import { rowsOf } from '../../src/database/rows.ts';
import type { NamedQueryCall } from '../../src/queries/namedQuery.ts';
import { parameterName, type QueryName } from '../../src/queries/parameters.ts';
import { openClickHouse, type ClickHouse } from '../support/chdb.ts';
import { useDatabase } from '../support/database.ts';
import { startRemote, type RemoteEndpoint } from '../support/remote.ts';
import { elementOf, elementsOf, wellFormed } from '../support/xml.ts';
import { casesOf, type KnownIds } from './cases.ts';

const browser = useDatabase();
let build: Database;
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

/** Of the generated handlers, by name: the statements that a server would run. */
let handlers: ReadonlyMap<string, string>;
async function setUpClickHouse(): Promise<void> {
  const out = join(folder, 'out');
  await writeClickhouse(DATABASE_FILE, out, join(out, 'tables'));
  const statements = (await readFile(join(out, 'tables.sql'), 'utf8'))
    .split(/;\n/)
    .filter((text) => text.trim());
  for (const statement of statements) clickhouse.query(statement);
  const read = async (path: string) => wellFormed(await readFile(join(out, path), 'utf8'));
  handlers = new Map(
    elementsOf(await read('config.d/juesuan.xml'), 'rule').map((rule) => [
      elementOf(rule, 'url').text,
      elementOf(rule, 'query').text,
    ]),
  );
  // As the handlers' user: in its database, with its settings and limits, and read-only from the last of them on.
  const profiles = elementOf(await read('users.d/juesuan.xml'), 'profiles');
  clickhouse.query(`USE ${CLICKHOUSE_DATABASE}`);
  for (const { name, text } of elementOf(profiles, 'juesuan').children)
    clickhouse.query(`SET ${name} = ${/^\d+$/.test(text) ? text : `'${text}'`}`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-engines-'));
  build = await openBuildDatabase(DATABASE_FILE);
  endpoint = await startRemote();
  clickhouse = openClickHouse(join(folder, 'clickhouse'));
  await setUpClickHouse();
  cases = casesOf(await knownIds());
  // A machine without ClickHouse gets it first.
}, 240_000);
afterAll(async () => {
  clickhouse.close();
  await build.close();
  await endpoint.close();
  await rm(folder, { recursive: true, force: true });
});

async function askClickHouse({ queryKey: [name], params }: NamedQueryCall): Promise<SqlRow[]> {
  const named = Object.fromEntries(params.map((value, index) => [parameterName(index), value ?? '']));
  return rowsOf(tableFromIPC(await clickhouse.rows(handlers.get(`/query/${name}`) ?? '', named)));
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

  test('as the build asks it', async () => {
    for (const call of cases[name])
      expect(await build.query(call.sql, call.params), JSON.stringify(call.params)).toEqual(
        await askBrowser(call),
      );
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

test('what is not of the handlers is refused to their user', () => {
  expect(() => clickhouse.query(`DROP TABLE ${CLICKHOUSE_DATABASE}.regions`)).toThrow(/readonly/);
  expect(() => clickhouse.query('SET max_result_rows = 0')).toThrow(/readonly/);
});
