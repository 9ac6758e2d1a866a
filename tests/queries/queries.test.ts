/** Every named query in the browser's own engine, on the real dataset, with values taken by hand from the documents. */
import { describe, expect, test } from 'vitest';
import {
  agencySearch,
  comparableFigures,
  datasetFacts,
  declaredAbsences,
  defaultViewQueries,
  documentFigures,
  documentFindings,
  documentReasons,
  documents,
  documentSummary,
  evaluations,
  quotes,
  fiscalYears,
  formNumbers,
  functionFigures,
  indicators,
  knownValues,
  NO_FILTER,
  regions,
  RowShapeError,
  runNamedQuery,
  statedReasons,
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
  test('facts', async () => {
    const [facts] = await runNamedQuery(db(), datasetFacts());
    expect(facts).toMatchObject({
      document_count: 5,
      agency_count: 5,
      evaluation_count: 29,
      first_year: 2023,
    });
  });
});

describe('comparable figures', () => {
  const measures = ['three_public', 'expenditure_total', 'personnel'] as const;
  test('one figure for each agency, year, measure and aspect', async () => {
    const rows = await runNamedQuery(db(), comparableFigures(measures, NO_FILTER));
    const keys = rows.map((r) => [r.agency_id, r.fiscal_year, r.measure, r.aspect].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('“三公”经费 of 乌尔禾区: 14.66 printed, and 14.66 + 28.20 derived for the year before', async () => {
    const filter = { ...NO_FILTER, agencies: [KARAMAY] };
    const rows = await runNamedQuery(db(), comparableFigures(['three_public'], filter));
    const of = (year: number, aspect: string) =>
      rows.find((r) => r.fiscal_year === year && r.aspect === aspect);
    expect(of(2023, 'actual')).toMatchObject({ canonical_value: 146600, basis: 'printed', printed: '14.66' });
    expect(of(2023, 'adjusted_budget')).toMatchObject({ canonical_value: 473500 });
    expect(of(2022, 'actual')).toMatchObject({ canonical_value: 428600, basis: 'derived', printed: null });
  });
  test('the place is where the number is printed first', async () => {
    const [row] = await runNamedQuery(
      db(),
      comparableFigures(['expenditure_total'], { regions: [], agencies: [CHANGJI], years: [2024] }),
    ).then((rows) => rows.filter(({ aspect }) => aspect === 'actual'));
    expect(row).toMatchObject({ canonical_value: 4551500, source_start: 407, source_end: 413 });
  });
  test('a region stands for all within it; filters narrow each other', async () => {
    const ids = async (regionCodes: string[], agencyIds: string[] = []) => {
      const filter = { regions: regionCodes, agencies: agencyIds, years: [2023] };
      const rows = await runNamedQuery(db(), comparableFigures(['expenditure_total'], filter));
      return new Set(rows.map(({ agency_id }) => agency_id)).size;
    };
    expect(await ids(['650000'])).toBe(4);
    expect(await ids(['650100', '420000'])).toBe(3);
    expect(await ids(['000000'])).toBe(5);
    expect(await ids(['650000'], [SUIZHOU])).toBe(0);
  });
  test('parts by economic category are not taken for the whole', async () => {
    const filter = { regions: [], agencies: [SUIZHOU], years: [2023] };
    const rows = await runNamedQuery(db(), comparableFigures(['personnel'], filter));
    expect(rows.find(({ aspect }) => aspect === 'actual')?.canonical_value).toBe(6832000);
  });
});

test('functions: 类 and 类/款/项 with the years derived', async () => {
  const rows = await runNamedQuery(db(), functionFigures({ ...NO_FILTER, agencies: [KARAMAY] }));
  const of = (name: string, year: number) =>
    rows.find((r) => r.function_name === name && r.fiscal_year === year && r.aspect === 'actual');
  expect(of('一般公共服务支出', 2023)).toMatchObject({ canonical_value: 1703600, function_code: '201' });
  const operation = '一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行';
  expect(of(operation, 2023)).toMatchObject({ canonical_value: 1566600 });
  expect(of(operation, 2022)).toMatchObject({ canonical_value: 3295200, basis: 'derived' });
});

test('what a document says it does not have', async () => {
  const rows = await runNamedQuery(db(), declaredAbsences(['government_funds_expenditure'], NO_FILTER));
  expect(rows.some(({ agency_id, fiscal_year }) => agency_id === CHANGJI && fiscal_year === 2024)).toBe(true);
});

describe('self-evaluations', () => {
  test('amounts, the printed rate and where each value stands', async () => {
    const rows = await runNamedQuery(db(), evaluations({ ...NO_FILTER, regions: ['650104'] }));
    const project = rows.find(({ actual }) => actual === 4.99);
    expect(project).toMatchObject({
      evaluation_name: '工作队补助及工作经费',
      adjusted_budget: 21.74,
      total_score: 71.2,
    });
    expect(Object.keys(project?.places ?? {})).toContain('total_score');
  });
  test('a missing total stays missing', async () => {
    const rows = await runNamedQuery(db(), evaluations({ ...NO_FILTER, agencies: [CHANGJI] }));
    expect(rows.find(({ scope }) => scope === 'overall')?.total_score).toBeNull();
  });
  test('indicators in the order of the form', async () => {
    const forms = await runNamedQuery(db(), evaluations({ ...NO_FILTER, agencies: [KARAMAY] }));
    const form = forms.find(({ evaluation_name }) => evaluation_name === '驻外办事处专项经费');
    const rows = await runNamedQuery(db(), indicators(form?.evaluation_id ?? ''));
    expect(rows).toHaveLength(form?.indicator_count ?? -1);
    const cost = rows.find(({ level3 }) => level3 === '驻外办项目成本');
    expect(cost).toMatchObject({ weight: 20, score: 7.6 });
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
      runNamedQuery(db(), documentSummary(id)),
    ]);
    const figures = await runNamedQuery(db(), documentFigures(id));
    const printed = new Set(
      figures.filter(({ basis }) => basis === 'printed').map(({ source_start }) => source_start),
    );
    // A cell may hold several numbers: 2024年10月31日.
    const inCells = forms.flatMap((form) => form.printed.match(/\d[\d.,]*/g) ?? []);
    const placed = printed.size + unread.length;
    expect(placed + forms.length).toBeLessThanOrEqual(document?.numbers_total ?? 0);
    expect(placed + inCells.length).toBeGreaterThanOrEqual(document?.numbers_total ?? Infinity);
    for (const form of forms) {
      if (form.part === 'evaluation') expect(form.field).not.toBeNull();
      if (form.part === 'funding') expect(form.funding_source).not.toBeNull();
      if (form.part === 'indicator') expect(form.level3).not.toBeNull();
    }
  });
  test('stated reasons, of one document and of a measure', async () => {
    const own = await runNamedQuery(db(), documentReasons(`${KARAMAY}-2023`));
    const of = (rows: typeof own) =>
      rows.find((row) => row.measure === 'three_public' && row.aspect === 'change');
    expect(of(own)?.reason).toContain('公务车辆外出减少');
    const stated = await runNamedQuery(db(), statedReasons(['three_public'], NO_FILTER));
    const keys = stated.map((row) =>
      [row.agency_id, row.fiscal_year, row.aspect, row.function_name].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(of(stated.filter(({ agency_id }) => agency_id === KARAMAY))).toMatchObject(of(own)!);
  });
  test('quotes of figures and of values in forms', async () => {
    const figures = await runNamedQuery(db(), documentFigures(`${KARAMAY}-2023`));
    const ids = figures.filter(({ printed }) => printed === '14.66').map(({ figure_id }) => figure_id);
    const found = await runNamedQuery(db(), quotes(ids));
    expect(found).toHaveLength(new Set(ids).size);
    expect(found[0]?.quote).toContain('14.66');
    const forms = await runNamedQuery(db(), evaluations({ ...NO_FILTER, agencies: [KARAMAY] }));
    for (const form of forms) {
      const [row] = await runNamedQuery(db(), quotes([`${form.evaluation_id}#actual`]));
      expect(row?.quote).toContain(String(form.actual));
    }
    expect(forms.length).toBeGreaterThan(0);
  });
});

describe('the rules of named queries', () => {
  test('the default view runs as a whole', async () => {
    for (const call of defaultViewQueries()) {
      // Nothing declared absent is a possible answer; all others must have rows.
      const rows = await runNamedQuery(db(), call);
      if (call.queryKey[0] !== 'declaredAbsences') expect(rows.length).toBeGreaterThan(0);
    }
  });
  test('the same selection in another order is the same query', () => {
    const key = (ids: string[]) => evaluations({ ...NO_FILTER, agencies: ids }).queryKey;
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
