/** A reader's own documents beside the published ones: what is derived from both is what the build derives where all are published. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from '../../bench/invented/package.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { joinDocuments } from '../../src/database/local/documents.ts';
import { attachLocal, leaveLocal, makeLocal } from '../../src/database/local/join.ts';
import { LOCAL_MARK } from '../../src/domain/localMark.ts';
import type { LocalDocuments } from '../../src/database/local/tables.ts';
import type { NodeEngine } from '../../src/database/node.ts';
import { TABLES } from '../../src/domain/tables.ts';
import {
  comparisonCells,
  datasetFacts,
  documentFigures,
  documentSummary,
  formNumbers,
  NO_FILTER,
  regions,
  runNamedQuery,
  type NamedQueryCall,
} from '../../src/queries/index.ts';
import { joinPackage, SQL, type IsOwn, type Joined } from '../support/joined.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-local-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The published documents parted in two; made when first asked for. The tests that leave them otherwise joined come last. */
const PARTED = {
  one: (row) => row['document_id'] === 'suizhou-zengdu-government-office-2023',
  all: () => true,
} as const satisfies Readonly<Record<string, IsOwn>>;
const parted: Partial<Record<keyof typeof PARTED, Promise<Joined>>> = {};
const partedBy = (name: keyof typeof PARTED): Promise<Joined> =>
  (parted[name] ??= joinPackage(root, name, DATA_DIRECTORY, PARTED[name]));

/** Places among all agencies: other numbers where agencies are added. */
const PLACES: ReadonlySet<string> = new Set(['sort_order', 'agency_no']);

/** All rows as text, without the marks, and of agencies the id in place of their places. */
async function rowsOf({ database }: NodeEngine, table: string): Promise<string[]> {
  const named =
    table === 'comparables' ? 'JOIN (SELECT agency_no, agency_id FROM agencies) USING (agency_no)' : '';
  const rows = await database.query(`SELECT * FROM ${table} ${named}`);
  return rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([name]) => !PLACES.has(name))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ).replace(/（含?本地）/g, ''),
    )
    .sort();
}

const DERIVED = [
  'comparables',
  'agency_years',
  'silences',
  'reasons',
  'metrics',
  'document_counts',
  'finding_quotes',
];
const ALL = [...TABLES.map(({ name }) => name), ...DERIVED];

describe.each([
  ['a document of an agency that is not published', 'one'],
  ['all documents, published none', 'all'],
] as const)('%s', (_name, which) => {
  let both: Joined;
  beforeAll(async () => {
    both = await partedBy(which);
  });
  test.each(ALL)('%s is as if all were published', async (table) => {
    expect(await rowsOf(both.joined, table)).toEqual(await rowsOf(both.whole, table));
  });

  test('no two agencies have the same number', async () => {
    const sql = 'SELECT agency_no FROM agencies GROUP BY ALL HAVING count(*) > 1';
    expect(await both.joined.database.query(sql)).toEqual([]);
  });
});

describe('a further year of agencies that are published', () => {
  let both: Joined;
  beforeAll(async () => {
    const data = join(root, 'invented');
    await writePackage(data, 40);
    both = await joinPackage(
      root,
      'years',
      data,
      (row) => row['fiscal_year'] === '2023' && (row['agency_id'] ?? '').endsWith('3'),
    );
  });

  test('its agencies are those of published documents too', async () => {
    expect(
      await both.joined.database.query("SELECT 1 FROM agencies WHERE ends_with(name, '（含本地）')"),
    ).not.toEqual([]);
  });

  test.each(ALL)('%s is as if all were published', async (table) => {
    expect(await rowsOf(both.joined, table)).toEqual(await rowsOf(both.whole, table));
  });

  // A page's filter is asked of each table that holds rows, before the rows are put together, so that blocks without it are passed over.
  test.each([
    ['comparables', 'metric', "'expenditure_total.actual'::comparables_metric"],
    ['agency_comparables', 'metric', "'expenditure_total.actual'::comparables_metric"],
    ['comparables', 'fiscal_year', '2022'],
    ['figures', 'fiscal_year', '2022'],
    ['documents', 'fiscal_year', '2022'],
  ])('a filter of %s on %s is asked of the published and of own rows', async (table, column, value) => {
    const scans = await scansOf(both.joined, table, `SELECT * FROM ${table} WHERE ${column} = ${value}`);
    expect(scans).toHaveLength(2);
    for (const scan of scans) expect(scan).toContain(`${column}=${value.split('::')[0] ?? ''}`);
  });
});

interface PlanStep {
  readonly name: string;
  readonly children: readonly PlanStep[];
  readonly extra_info: { readonly Table?: string; readonly Filters?: string | readonly string[] };
}

/** What each step that reads the table is told to leave out. */
async function scansOf({ database }: NodeEngine, table: string, sql: string): Promise<string[]> {
  const [row] = await database.query(`EXPLAIN (FORMAT json) ${sql}`);
  const steps = JSON.parse(String(row?.['explain_value'])) as readonly PlanStep[];
  const below = (step: PlanStep): PlanStep[] => [step, ...step.children.flatMap(below)];
  return steps
    .flatMap(below)
    .filter(({ name, extra_info }) => name.trim() === 'SEQ_SCAN' && extra_info.Table === table)
    .map(({ extra_info }) => [extra_info.Filters ?? ''].flat().join(' '));
}

describe('in queries', () => {
  let both: Joined;
  const OWN = 'suizhou-zengdu-government-office';
  beforeAll(async () => {
    both = await partedBy('one');
  });

  test('names carry their mark, and stand in the order of names where they would', async () => {
    const order = 'SELECT agency_id::VARCHAR AS id, short_name FROM agencies ORDER BY sort_order';
    const [whole, joined] = [await both.whole.database.query(order), await both.joined.database.query(order)];
    expect(joined.map((row) => row['id'])).toEqual(whole.map((row) => row['id']));
    const marked = joined.filter((row) => String(row['short_name']).endsWith(LOCAL_MARK));
    expect(marked.map((row) => row['id'])).toEqual([OWN]);
  });

  const METRIC =
    '1 value - 0 expenditure_total.actual 0 0 - 0 0 -;2 percent - 0 expenditure_total.actual 0 0 expenditure_total.original_budget 0 0 -';
  test.each([
    [
      'cells',
      () =>
        comparisonCells({
          agencies: `${OWN},urumqi-xinshi-government-office`,
          which: 'every',
          years: '',
          metrics: METRIC,
          dimension: 'whole',
          within: '',
          items: '',
        }),
    ],
    ['facts', () => datasetFacts(NO_FILTER)],
    ['figures', () => documentFigures(`${OWN}-2023`)],
    ['summary', () => documentSummary(`${OWN}-2023`)],
    ['forms', () => formNumbers(`${OWN}-2023`)],
    ['regions', () => regions()],
  ] as const)('%s are answered from both as if all were published', async (_name, call) => {
    const plain = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows).replace(/（含?本地）/g, ''));
    const asked: NamedQueryCall = call();
    const rows = await runNamedQuery(both.joined.database, asked);
    expect(rows.length).toBeGreaterThan(0);
    expect(plain(rows)).toEqual(plain(await runNamedQuery(both.whole.database, asked)));
  });

  test('left again, the published stand alone; joined again, both', async () => {
    const count = async (): Promise<unknown> =>
      (await both.joined.database.query('SELECT count(*)::INTEGER AS n FROM agencies'))[0]?.['n'];
    await leaveLocal(both.joined.joining);
    expect(await count()).toBe(4);
    await attachLocal(both.joined.joining, await makeLocal(both.joined.joining, both.tables, SQL));
    expect(await count()).toBe(5);
  });
});

describe('the file of what is joined', () => {
  const agencies = async ({ database }: NodeEngine): Promise<readonly unknown[]> =>
    (await database.query('SELECT agency_id::VARCHAR AS id FROM agencies ORDER BY id')).map(({ id }) => id);

  test('is made once for the documents, the published file and the SQL; a damaged one is made again', async () => {
    const { whole, joined, tables } = await partedBy('one');
    const kept = new Map<string, Uint8Array<ArrayBuffer>>();
    const told: string[] = [];
    const documents: LocalDocuments = {
      tables: () => {
        told.push('tables');
        return Promise.resolve(tables);
      },
      kept: (key) => Promise.resolve(kept.get(key)?.slice() ?? null),
      keep: (key, bytes) => {
        kept.set(key, bytes.slice());
        return Promise.resolve();
      },
    };
    const join = async (published: string, sql = SQL): Promise<number> => {
      await leaveLocal(joined.joining);
      await joinDocuments(joined.joining, documents, published, sql);
      expect(await agencies(joined)).toEqual(await agencies(whole));
      return told.length;
    };
    expect(await join('a')).toBe(1);
    expect(await join('a')).toBe(1);
    expect(await join('another')).toBe(2);
    const macros = [...SQL.macros, 'CREATE MACRO one() AS 1'];
    expect(await join('a', { ...SQL, macros })).toBe(3);
    expect(kept.size).toBe(3);
    for (const [key, bytes] of kept) kept.set(key, bytes.slice(0, 5000));
    expect(await join('a')).toBe(4);
    expect(await join('a')).toBe(4);
  });

  test('without documents only what is published is in use', async () => {
    const { joined, tables } = await partedBy('all');
    const documents: LocalDocuments = {
      tables: () => Promise.resolve(null),
      kept: () => Promise.resolve(null),
      keep: () => Promise.resolve(),
    };
    expect(tables.csv.agencies).not.toBe('');
    expect(await agencies(joined)).toHaveLength(5);
    await joinDocuments(joined.joining, documents, 'a', SQL);
    expect(await agencies(joined)).toEqual([]);
  });
});
