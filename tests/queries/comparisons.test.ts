/** Comparisons on the real dataset, in the browser's own engine: what a reader would work out by hand from the documents. */
import { describe, expect, test } from 'vitest';
import { comparisonOf, type Comparison } from '../../src/comparison/comparison.ts';
import type { Frame } from '../../src/comparison/frame.ts';
import { loadFrame } from '../../src/comparison/load.ts';
import { metric, type MetricKey } from '../../src/comparison/metrics.ts';
import { rankingSpec } from '../../src/comparison/specs.ts';
import { planRanking, unitsOf } from '../../src/comparison/plan.ts';
import { isDoubtful, numberOf, reasonOf, type DataCell } from '../../src/domain/dataTable.ts';
import { PRESET_PAGES } from '../../src/features/pages/presetPages.ts';
import {
  datasetFacts,
  distribution,
  indicators,
  NO_FILTER,
  quotes,
  runNamedQuery,
  scorePoints,
  type DataFilter,
} from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();
const KARAMAY = 'karamay-urho-government-office';
const CHANGJI = 'changji-beijing-liaison';
const SUIZHOU = 'suizhou-zengdu-government-office';
const XINSHI = 'urumqi-xinshi-government-office';

const load = (comparison: Comparison): Promise<Frame> =>
  loadFrame(comparison, (call) => runNamedQuery(db(), call));
const compare = (
  what: readonly MetricKey[],
  filter: Partial<DataFilter> = {},
  more: Partial<Comparison> = {},
): Promise<Frame> =>
  load(
    comparisonOf(
      { what, as: 'bars', sort: { by: what[0] ?? 'name', descending: true }, ...more },
      { ...NO_FILTER, ...filter },
    ),
  );
const order = ({ rows }: Frame): string[] => rows.map(({ agency }) => agency.agency_id);
const cellOf = (frame: Frame, agencyId: string, key: MetricKey, item = ''): DataCell => {
  const row = frame.rows.find(({ agency, item: own }) => agency.agency_id === agencyId && own.endsWith(item));
  const cell = row?.cells[frame.columns.findIndex((column) => column.key === key)];
  if (!cell) throw new Error(`no ${key} of ${agencyId}`);
  return cell;
};
const absence = (cell: DataCell): string => (cell.kind === 'absent' ? cell.why : 'a number');

describe('a ranking', () => {
  const SPENT = 'expenditure_total.actual';
  test('each agency stands with its latest disclosed year, the largest first', async () => {
    const frame = await compare([SPENT, 'prior:expenditure_total', 'growth:expenditure_total']);
    expect(order(frame)).toEqual([SUIZHOU, XINSHI, CHANGJI, KARAMAY, 'urumqi-xinshi-government-services']);
    expect(frame.rows.map(({ fiscalYear }) => fiscalYear)).toEqual([2023, 2023, 2024, 2023, 2023]);
    expect(numberOf(cellOf(frame, CHANGJI, SPENT))).toBe(455.15);
    expect(cellOf(frame, CHANGJI, 'prior:expenditure_total')).toMatchObject({
      value: 508.19,
      basis: 'derived',
    });
    // As printed, beside the 455.15 ÷ 508.19 that it rounds.
    expect(cellOf(frame, XINSHI, 'growth:expenditure_total')).toMatchObject({
      value: -18.16,
      basis: 'printed',
    });
  });
  test('a number has the place where it is printed first', async () => {
    const frame = await compare([SPENT], { agencies: [CHANGJI], years: [2024] });
    expect(cellOf(frame, CHANGJI, SPENT)).toMatchObject({
      source: { documentId: `${CHANGJI}-2024`, start: 407, end: 413 },
    });
  });
  test('a region stands for all within it; filters narrow each other', async () => {
    const count = async (filter: Partial<DataFilter>) => (await compare([SPENT], filter)).total;
    expect(await count({ regions: ['650000'] })).toBe(4);
    expect(await count({ regions: ['650100', '420000'] })).toBe(3);
    expect(await count({ regions: ['000000'] })).toBe(5);
    expect(await count({ regions: ['650000'], agencies: [SUIZHOU] })).toBe(0);
  });
  test('comes a page at a time and says of how many; who is pinned comes along with its rank', async () => {
    const second = await compare([SPENT], {}, { top: 2, page: 2, pinned: [SUIZHOU] });
    expect(second.rows.map(({ rank, isPinned }) => [rank, isPinned])).toEqual([
      [1, true],
      [3, false],
      [4, false],
    ]);
    expect([second.total, second.scoredTotal]).toEqual([5, 5]);
  });
  test('a page beyond the last is the last: a longer list below may have more pages', async () => {
    const beyond = await compare([SPENT], {}, { top: 2, page: 9 });
    expect(beyond.rows.map(({ rank, isPinned }) => [rank, isPinned])).toEqual([[5, false]]);
    const forms = await compare(['evaluation.total_score'], {}, { per: 'form', top: 20, page: 9 });
    expect(forms.rows).toHaveLength(9);
  });
  test('who has no value stands last in either direction', async () => {
    for (const descending of [true, false]) {
      const frame = await compare(
        ['staff_active.actual'],
        {},
        { sort: { by: 'staff_active.actual', descending } },
      );
      expect(order(frame).at(-1)).toBe(SUIZHOU);
      expect([frame.total, frame.scoredTotal]).toEqual([5, 4]);
    }
  });
  test('a table can be sorted by the names and the places of the agencies', async () => {
    const by = (key: 'name' | 'region') => compare([SPENT], {}, { sort: { by: key, descending: false } });
    expect(order(await by('region'))[0]).toBe(SUIZHOU);
    const names = order(await by('name'));
    const reversed = order(await compare([SPENT], {}, { sort: { by: 'name', descending: true } }));
    expect(reversed).toEqual(names.toReversed());
  });
  test('peers are agencies of the same level and type', async () => {
    const frame = await compare([SPENT], {}, { who: { regions: [], agencies: [], peersOf: KARAMAY } });
    const types = new Set(frame.rows.map(({ agency }) => agency.agency_type));
    expect(order(frame)).toContain(KARAMAY);
    expect(types.size).toBe(1);
    expect(order(frame)).not.toContain(CHANGJI);
  });
  test('text of a reader is a value, never SQL', async () => {
    expect((await compare([SPENT], { agencies: ["x' OR 1=1 --"] })).rows).toEqual([]);
  });
});

describe('statements that were false', () => {
  test('2022 is not called unpublished: no document of that year is in the collection', async () => {
    const frame = await compare(
      ['three_public.actual', 'staff_active.actual', 'growth:three_public'],
      { years: [2022] },
      { sort: { by: 'expenditure_total.actual', descending: true } },
    );
    expect(frame.rows).toHaveLength(5);
    // What the next year's document tells of it stays.
    expect(cellOf(frame, KARAMAY, 'three_public.actual')).toMatchObject({ value: 42.86, basis: 'derived' });
    const absent = frame.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'absent');
    expect(new Set(absent.map(absence))).toEqual(new Set(['not_collected']));
    expect(frame.notes.join('')).toContain('未收录该年文件');
  });
  test('128.8 % of the budget stands with the question that a finding asks of it', async () => {
    const frame = await compare(['completion:evaluation']);
    const cell = cellOf(frame, SUIZHOU, 'completion:evaluation');
    expect(numberOf(cell)).toBeCloseTo(128.84, 2);
    expect(isDoubtful(cell)).toBe(true);
    expect(cell.kind === 'number' && cell.doubt?.question).toMatch(/715\.58|921\.96/);
  });
  test('a whole whose two parts are printed is computed, and says from what', async () => {
    const keys = ['vehicles', 'vehicle_operation', 'vehicle_purchase'].map(
      (each) => `${each}.adjusted_budget`,
    );
    const frame = await compare(keys);
    expect(cellOf(frame, KARAMAY, 'vehicles.adjusted_budget')).toMatchObject({
      value: 27.6,
      basis: 'computed',
      note: '公务用车运行维护费 + 公务用车购置费',
    });
    const parts = keys.slice(1).map((key) => numberOf(cellOf(frame, KARAMAY, key)) ?? NaN);
    expect(parts[0]! + parts[1]!).toBeCloseTo(27.6, 2);
    // Printed as a whole, without its parts.
    expect(cellOf(frame, SUIZHOU, 'vehicles.adjusted_budget')).toMatchObject({ value: 48, basis: 'printed' });
  });
  test('who cut “三公” most: the printed change in money is a column and an order', async () => {
    const key = 'change:three_public';
    const cut = await compare([key], {}, { sort: { by: key, descending: false } });
    expect(order(cut)[0]).toBe(KARAMAY);
    expect(cellOf(cut, KARAMAY, key)).toMatchObject({ value: -28.2, unit: '万元', basis: 'printed' });
    expect(order(await compare([key]))[0]).toBe(SUIZHOU);
  });
  test('the facts follow the filter, and what became of the numbers adds up to all of them', async () => {
    const facts = async (filter: Partial<DataFilter>) =>
      (await runNamedQuery(db(), datasetFacts({ ...NO_FILTER, ...filter })))[0];
    const all = await facts({});
    expect(all).toMatchObject({ document_count: 5, agency_count: 5, evaluation_count: 29, first_year: 2023 });
    const one = await facts({ regions: ['420000'] });
    expect(one).toMatchObject({ document_count: 1, agency_count: 1, evaluation_count: 12, last_year: 2023 });
    expect(one?.finding_count).toBeLessThan(all?.finding_count ?? 0);
    expect(await facts({ years: [2024] })).toMatchObject({ document_count: 1, first_year: 2024 });
    for (const each of [all, one]) {
      const shares = [each?.read_pct, each?.explained_pct, each?.unrecognised_pct].map(
        (share) => share ?? NaN,
      );
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100, 9);
      expect(shares[0]).toBeLessThan(100);
    }
    expect(await facts({ years: [2022] })).toMatchObject({ document_count: 0, read_pct: null });
  });
});

describe('cells', () => {
  test('missing, not applicable, zero and a zero base are four things', async () => {
    const keys = [
      'staff_active.actual',
      'government_funds_expenditure.actual',
      'three_public.actual',
      'growth:three_public',
    ];
    const frame = await compare(keys);
    expect(absence(cellOf(frame, SUIZHOU, 'staff_active.actual'))).toBe('unpublished');
    const declared = cellOf(frame, CHANGJI, 'government_funds_expenditure.actual');
    expect(absence(declared)).toBe('not_applicable');
    expect(declared.kind === 'absent' && declared.source?.documentId).toBe(`${CHANGJI}-2024`);
    expect(numberOf(cellOf(frame, XINSHI, 'three_public.actual'))).toBe(0);
    expect(absence(cellOf(frame, XINSHI, 'growth:three_public'))).toBe('zero_base');
    // From zero to zero there is no rate, but a reason.
    expect(reasonOf(cellOf(frame, XINSHI, 'growth:three_public'))?.text).toBe('单位无此支出');
  });
  test('from 656.05 over 641.72 to 634.82', async () => {
    const keys = ['evaluation.original_budget', 'evaluation.adjusted_budget', 'evaluation.actual'];
    const frame = await compare([...keys, 'execution:evaluation', 'variance:evaluation']);
    expect(keys.map((key) => numberOf(cellOf(frame, XINSHI, key)))).toEqual([656.05, 641.72, 634.82]);
    expect(numberOf(cellOf(frame, XINSHI, 'execution:evaluation'))).toBeCloseTo(98.92, 2);
    expect(numberOf(cellOf(frame, XINSHI, 'variance:evaluation'))).toBeCloseTo(-3.236, 2);
  });
  test('without an adjusted budget there is no execution rate, whatever the document claims', async () => {
    const frame = await compare(['execution:evaluation', 'evaluation.execution_rate_pct']);
    expect(absence(cellOf(frame, SUIZHOU, 'execution:evaluation'))).toBe('unpublished');
    expect(numberOf(cellOf(frame, SUIZHOU, 'evaluation.execution_rate_pct'))).toBe(100);
  });
  test('the stated reason goes with the departure from the budget that it explains', async () => {
    const frame = await compare(['variance:general_public_budget_expenditure']);
    const cell = cellOf(frame, CHANGJI, 'variance:general_public_budget_expenditure');
    expect(numberOf(cell)).toBeCloseTo(53.24, 2);
    expect(reasonOf(cell)?.text).toContain('年中追加土地补偿金');
  });
  test('per head, per vehicle, per guest', async () => {
    const keys = ['per_staff:three_public', 'per_vehicle:vehicle_operation', 'per_visitor:reception'];
    const frame = await compare(keys);
    const values = keys.map((key) => numberOf(cellOf(frame, KARAMAY, key)));
    expect(values[0]).toBeCloseTo(1.466, 3);
    expect(values[1]).toBeCloseTo(6.73, 2);
    expect(values[2]).toBeCloseTo(0.015, 3);
    expect(absence(cellOf(frame, SUIZHOU, 'per_staff:three_public'))).toBe('unpublished');
    expect(absence(cellOf(frame, XINSHI, 'per_vehicle:vehicle_operation'))).toBe('zero_base');
  });
  test('parts by economic category are not taken for the whole', async () => {
    const frame = await compare(['personnel.actual'], { agencies: [SUIZHOU] });
    expect(numberOf(cellOf(frame, SUIZHOU, 'personnel.actual'))).toBe(683.2);
  });
});

describe('functions', () => {
  const GENERAL = 'general_public_budget_expenditure';
  const [actual, original] = [`${GENERAL}.actual`, `${GENERAL}.original_budget`];
  test('a 类 as printed, its budget summed from its 项 and marked so', async () => {
    const frame = await compare([actual, original, `share:${GENERAL}`], {}, { per: 'function_class' });
    const cell = (key: string) => cellOf(frame, SUIZHOU, key, '一般公共服务支出');
    expect(cell(actual)).toMatchObject({ value: 685.19, basis: 'printed' });
    expect(cell(original)).toMatchObject({ value: 553.95, basis: 'computed' });
    expect(cell(`share:${GENERAL}`)).toMatchObject({ value: 75.7, basis: 'printed' });
  });
  test('within a 类 the 项 add up to it once', async () => {
    const within = { per: 'function_item', within: '一般公共服务支出' } as const;
    const { rows } = await compare([actual], { agencies: [KARAMAY] }, within);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.reduce((sum, { cells }) => sum + (numberOf(cells[0]) ?? NaN), 0)).toBeCloseTo(170.36, 2);
  });
});

describe('self-evaluations', () => {
  const SCORE = 'evaluation.total_score';
  const forms = (more: Partial<Comparison> = {}, filter: Partial<DataFilter> = {}) =>
    compare([SCORE, 'evaluation.actual', 'execution:evaluation'], filter, {
      per: 'form',
      sort: { by: SCORE, descending: false },
      ...more,
    });
  test('the lowest score first, forms without a total last', async () => {
    const projects = await forms({ scope: 'project' });
    expect(projects.rows[0]).toMatchObject({
      itemName: '工作队补助及工作经费',
      agency: { agency_id: XINSHI },
    });
    expect(projects.rows[0]?.cells.map(numberOf)).toEqual([71.2, 4.99, expect.closeTo(22.953, 3)]);
    const overall = await forms({ scope: 'overall' });
    expect(numberOf(overall.rows[0]?.cells[0])).toBe(89.68);
    expect(overall.rows.at(-1)?.cells[0]?.kind).toBe('absent');
    expect([projects.total + overall.total, overall.total, overall.scoredTotal]).toEqual([29, 5, 3]);
  });
  test('a page of forms', async () => {
    const all = (await forms({ top: 50 })).rows.map(({ key }) => key);
    expect((await forms({ top: 10, page: 3 })).rows.map(({ key }) => key)).toEqual(all.slice(20, 30));
  });
  test('a form that an address opens comes along with its rank, on whatever page it stands', async () => {
    const last = (await forms({ top: 50 })).rows.at(-1)!;
    const page = await forms({ top: 10, pinned: [last.item] });
    expect(page.rows).toHaveLength(11);
    expect(page.rows.at(-1)).toMatchObject({ key: last.key, rank: 29, isPinned: true });
    expect(page.rows[0]?.isPinned).toBe(false);
  });
  test('a form opens to as many indicators as it has', async () => {
    const { rows } = await forms({ top: 50 }, { agencies: [KARAMAY] });
    const form = rows.find(({ itemName }) => itemName === '驻外办事处专项经费');
    const opened = await runNamedQuery(db(), indicators(form?.item ?? ''));
    expect(opened).toHaveLength(form?.openable ?? -1);
    expect(opened.find(({ level3 }) => level3 === '驻外办项目成本')).toMatchObject({
      weight: 20,
      score: 7.6,
    });
  });
  test('as points; what cannot be drawn is counted, not dropped in silence', async () => {
    const points = await runNamedQuery(db(), scorePoints(unitsOf((await forms()).comparison)));
    expect(points[0]).toMatchObject({ form_total: 29, drawn_total: 26 });
    expect(points.reduce((sum, { form_count }) => sum + form_count, 0)).toBe(26);
    expect(points.find(({ y }) => y === 71.2)?.x).toBeCloseTo(22.953, 3);
  });
  test('the sentence of a value is the row it is printed in', async () => {
    const { rows } = await forms({}, { agencies: [KARAMAY] });
    const cells = rows.flatMap(({ cells: own }) => (own[1]?.kind === 'number' ? [own[1]] : []));
    expect(cells.length).toBeGreaterThan(0);
    for (const { source, value } of cells) {
      const [found] = await runNamedQuery(
        db(),
        quotes([`${source?.documentId ?? ''}@${String(source?.start)}`]),
      );
      expect(found?.quote?.match(/\d[\d.]*/g)?.map(Number)).toContain(value);
    }
  });
});

test('sentences of figures are asked for by their places', async () => {
  const frame = await compare(['three_public.actual'], { agencies: [KARAMAY] });
  const cell = cellOf(frame, KARAMAY, 'three_public.actual');
  const place = cell.kind === 'number' ? `${KARAMAY}-2023@${String(cell.source?.start)}` : '';
  const found = await runNamedQuery(db(), quotes([place, place]));
  expect(found).toHaveLength(1);
  expect(found[0]?.quote).toContain('14.66');
  expect(found[0]?.document_title).toContain('乌尔禾');
});

test('how “三公” is spread: quartiles of all, and each agency in one step', async () => {
  const { comparison } = await compare(['three_public.actual']);
  const by = rankingSpec(metric('three_public.actual'));
  const [spread] = await runNamedQuery(db(), distribution({ ...unitsOf(comparison), by }));
  // 0, 0, 4.96, 14.66 and 32.99 万元
  expect(spread).toMatchObject({ scored_count: 5, lowest: 0, median: 49_600, q3: 146_600, highest: 329_900 });
  expect(spread?.steps.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});

test('an order that is no metric ranks by no value and fails nothing', async () => {
  const call = planRanking(
    comparisonOf({ what: [], as: 'table', sort: { by: 'year', descending: true } }, NO_FILTER),
  );
  expect((await runNamedQuery(db(), call))[0]?.agency_id).toBe(CHANGJI);
});

describe('metric_value, the only place where one amount is divided by another', () => {
  const value = async (
    operation: string,
    a: number | null,
    b: number | null,
    stated: number | null = null,
  ) => {
    const [row] = await db().query('SELECT metric_value($1, $2::DOUBLE, $3::DOUBLE, $4::DOUBLE) AS value', [
      operation,
      stated,
      a,
      b,
    ]);
    return row?.['value'] as number | null;
  };
  test('the printed rates of the documents come out', async () => {
    expect(await value('percent', 634.82, 641.72)).toBeCloseTo(98.92, 2);
    expect(await value('percent', 905.31, 715.58)).toBeCloseTo(126.5, 1);
    expect(await value('growth', 356, 232.31)).toBeCloseTo(53.24, 2);
    expect(await value('quotient', 14.66, 10)).toBeCloseTo(1.466, 6);
  });
  test('no percentage on a zero base, though documents print 100%', async () => {
    expect(await value('growth', 6.33, 0, 100)).toBeNull();
    expect(await value('percent', 0, 0, 100)).toBeNull();
    expect(await value('quotient', 1, 0)).toBeNull();
  });
  test('a missing part is missing; zero spent of a budget is 0 %', async () => {
    expect(await value('percent', null, 100)).toBeNull();
    expect(await value('percent', 0, 19.75)).toBe(0);
    expect(await value('growth', 0, 19.75)).toBe(-100);
  });
  test('what is printed comes before what is computed', async () => {
    expect(await value('difference', 14.66, 42.86, -28.21)).toBe(-28.21);
    expect(await value('difference', 0.3, 0.1)).toBe(0.2);
  });
  test('growth from a negative base keeps its direction', async () => {
    expect(await value('growth', 10, -10)).toBe(200);
  });
});

test.each(PRESET_PAGES)(
  'every panel of $path has rows, and its first metric a number',
  async ({ preset }) => {
    for (const panel of preset.panels) {
      const frame = await load(panel.of({ filter: NO_FILTER, search: {} }).comparison);
      expect(frame.rows.length, panel.id).toBeGreaterThan(0);
      expect(
        frame.rows.some(({ cells }) => cells[0]?.kind === 'number'),
        panel.id,
      ).toBe(true);
    }
  },
);
