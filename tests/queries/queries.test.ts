/** Every named query in the browser's own engine, on the real dataset, with values taken by hand from the documents. */
import { describe, expect, test } from 'vitest';
import {
  agencySearch,
  datasetFacts,
  documentFigures,
  documentFindings,
  documentReasons,
  documents,
  fiscalYears,
  formNumbers,
  knownValues,
  NO_FILTER,
  regions,
  RowShapeError,
  runNamedQuery,
  unreadNumbers,
} from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();
const KARAMAY = 'karamay-urho-government-office';
const CHANGJI = 'changji-beijing-liaison';
const SUIZHOU = 'suizhou-zengdu-government-office';

describe('the catalogue', () => {
  test('regions count the agencies below them', async () => {
    const rows = await runNamedQuery(db(), regions());
    const count = (code: string) => rows.find(({ region_code }) => region_code === code)?.agency_count;
    expect(count('650000')).toBe(4);
    expect(count('650100')).toBe(2);
    expect(count('420000')).toBe(1);
    expect(rows.find(({ region_code }) => region_code === '650205')?.name_spellings).toContain(' wehq');
  });
  test('an agency is found by Chinese, by any reading of its polyphones, by initials and by its id', async () => {
    for (const typed of ['曾都', 'zengdu', 'Zeng Du', 'zd', 'cengdou', 'suizhou-zengdu']) {
      const rows = await runNamedQuery(db(), agencySearch(typed, NO_FILTER));
      expect(
        rows.map(({ agency_id }) => agency_id),
        typed,
      ).toContain(SUIZHOU);
    }
    expect(await runNamedQuery(db(), agencySearch('没有这个部门', NO_FILTER))).toEqual([]);
  });
  test('agencies without a document of the year chosen come last and say so', async () => {
    const rows = await runNamedQuery(db(), agencySearch('', { regions: [], years: [2024] }));
    expect(rows[0]).toMatchObject({ agency_id: CHANGJI, is_collected: true, match_total: 5 });
    expect(rows.slice(1).every(({ is_collected }) => !is_collected)).toBe(true);
    const all = await runNamedQuery(db(), agencySearch('', NO_FILTER));
    expect(all.every(({ is_collected }) => is_collected)).toBe(true);
  });
  test('agencies are offered within the regions chosen', async () => {
    const rows = await runNamedQuery(db(), agencySearch('', { regions: ['420000'], years: [] }));
    expect(rows.map(({ agency_id }) => agency_id)).toEqual([SUIZHOU]);
  });
  test('of the values of an address those that are known come back with their names', async () => {
    const rows = await runNamedQuery(
      db(),
      knownValues({
        region: ['650000', '999999'],
        agency: [KARAMAY, 'nobody'],
        year: ['2023', '1999', 'abc'],
      }),
    );
    expect(rows).toEqual([
      { key: 'agency', value: KARAMAY, name: '乌尔禾区政府办公室' },
      { key: 'region', value: '650000', name: '新疆维吾尔自治区' },
      { key: 'year', value: '2023', name: '2023' },
    ]);
  });
  test('years, the latest first; 2022 is known by derivation only', async () => {
    const rows = await runNamedQuery(db(), fiscalYears());
    expect(rows.map(({ fiscal_year }) => fiscal_year)).toEqual([2024, 2023, 2022]);
    expect(rows.map(({ disclosed_count }) => disclosed_count)).toEqual([1, 4, 0]);
  });
});

describe('documents', () => {
  const page = { filter: NO_FILTER, by: null, descending: false, limit: 20, offset: 0 } as const;
  test('the list, narrowed by year', async () => {
    const filter = { ...NO_FILTER, years: [2024] };
    const rows = await runNamedQuery(db(), documents({ ...page, filter }));
    expect(rows.map(({ document_id }) => document_id)).toEqual([`${CHANGJI}-2024`]);
    expect(rows[0]?.figure_count).toBeGreaterThan(150);
  });
  test('the list comes sorted and a page at a time, and says how many there are', async () => {
    const sorted = { ...page, by: 'findings', descending: true } as const;
    const all = await runNamedQuery(db(), documents(sorted));
    const counts = all.map(({ finding_count }) => finding_count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const second = await runNamedQuery(db(), documents({ ...sorted, limit: 2, offset: 2 }));
    expect(second).toEqual(all.slice(2, 4));
    expect(second[0]?.document_total).toBe(5);
  });
  test('every figure of one, in the order of the text', async () => {
    const rows = await runNamedQuery(db(), documentFigures(`${CHANGJI}-2024`));
    const places = rows.map(({ source_start }) => source_start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rows[0]).toMatchObject({ measure: 'staff', value: 11, unit: '人' });
  });
  test('findings lead to places in the same text, what a reader should see first before the rest', async () => {
    const findings = await runNamedQuery(db(), documentFindings(`${KARAMAY}-2023`));
    expect(findings.map(({ rank }) => rank)).toEqual(findings.map((_, index) => index + 1));
    const minor = findings.map(({ severity }) => severity === 'minor');
    expect(minor).toEqual([...minor].sort());
    for (const { places, rule } of findings) {
      expect(places.length, rule).toBeGreaterThan(0);
      for (const place of places) expect(place).toMatch(/^\d+-\d+$/);
    }
  });
  test('every number of one, read or unread, has its row', async () => {
    const id = `${CHANGJI}-2024`;
    const [forms, unread, [document]] = await Promise.all([
      runNamedQuery(db(), formNumbers(id)),
      runNamedQuery(db(), unreadNumbers(id)),
      db().query(`SELECT numbers_total FROM documents WHERE document_id = '${id}'`),
    ]);
    const figures = await runNamedQuery(db(), documentFigures(id));
    const printed = new Set(
      figures.filter(({ basis }) => basis === 'printed').map(({ source_start }) => source_start),
    );
    // A cell may hold several numbers: 2024年10月31日.
    const inCells = forms.flatMap((form) => form.printed.match(/\d[\d.,]*/g) ?? []);
    const placed = printed.size + unread.length;
    expect(placed + forms.length).toBeLessThanOrEqual(Number(document?.['numbers_total'] ?? 0));
    expect(placed + inCells.length).toBeGreaterThanOrEqual(Number(document?.['numbers_total'] ?? Infinity));
    for (const form of forms) {
      if (form.part === 'evaluation') expect(form.field).not.toBeNull();
      if (form.part === 'funding') expect(form.funding_source).not.toBeNull();
      if (form.part === 'indicator') expect(form.level3).not.toBeNull();
    }
  });
  test('the reasons that one states', async () => {
    const reasons = await runNamedQuery(db(), documentReasons(`${KARAMAY}-2023`));
    const found = reasons.find(({ measure, aspect }) => measure === 'three_public' && aspect === 'change');
    expect(found?.reason).toContain('公务车辆外出减少');
  });
});

describe('the rules of named queries', () => {
  test('the same selection in another order is the same query', () => {
    const key = (agencies: string[]) => datasetFacts({ ...NO_FILTER, agencies }).queryKey;
    expect(key(['b', 'a'])).toEqual(key(['a', 'b', 'a']));
  });
  test('text from a reader is a value, never SQL', async () => {
    const filter = { ...NO_FILTER, agencies: ["x' OR 1=1 --"] };
    expect(
      await runNamedQuery(db(), documents({ filter, by: null, descending: false, limit: 20, offset: 0 })),
    ).toEqual([]);
  });
  test('rows of another shape are refused, not shown', async () => {
    const other = { query: () => Promise.resolve([{ fiscal_year: 'soon' }]) };
    await expect(runNamedQuery(other, fiscalYears())).rejects.toBeInstanceOf(RowShapeError);
  });
});

interface PlanStep {
  readonly operator_cardinality?: number;
  readonly extra_info?: { readonly Table?: string };
  readonly children: readonly PlanStep[];
}

const stepsOf = (step: PlanStep): PlanStep[] => [step, ...step.children.flatMap(stepsOf)];

test('of few agencies and years a ranking passes over the numbers of all others', async () => {
  const numbers = `FROM comparables WHERE metric = 'expenditure_total.actual' AND dimension = 'whole'`;
  const [all] = await db().query(`SELECT count(*)::INTEGER AS count ${numbers}`);
  const [asked] = await db().query(
    `SELECT count(*)::INTEGER AS count ${numbers} AND fiscal_year = 2023 AND agency_no IN
       (SELECT agency_no FROM agencies WHERE region_code::VARCHAR LIKE '65%')`,
  );
  const [plan] = await db().query(
    `EXPLAIN (ANALYZE, FORMAT json)
     FROM scored_units('650000', '', '', 'listed', '2023', 'value', '', 0, 'expenditure_total.actual', 0, '', 0)`,
  );
  const steps = stepsOf(JSON.parse(String(plan?.['explain_value'])) as PlanStep);
  const scans = steps.filter(({ extra_info }) => extra_info?.Table === 'comparables');
  expect(scans.map((scan) => scan.operator_cardinality)).toEqual([asked?.['count']]);
  expect(Number(asked?.['count'])).toBeLessThan(Number(all?.['count']));
});
