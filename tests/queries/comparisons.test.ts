/** Which agencies a comparison holds, and in which order: what a reader would work out by hand from the documents. */
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/comparison/comparison.ts';
import type { Frame } from '../../src/comparison/frame.ts';
import { metric } from '../../src/comparison/metrics.ts';
import { rankingSpec } from '../../src/comparison/specs.ts';
import { planRanking, unitsOf } from '../../src/comparison/plan.ts';
import { isDoubtful, numberOf } from '../../src/domain/dataTable.ts';
import { PRESET_PAGES } from '../../src/features/pages/presetPages.ts';
import {
  datasetFacts,
  distribution,
  NO_FILTER,
  runNamedQuery,
  type DataFilter,
} from '../../src/queries/index.ts';
import {
  absence,
  cellOf,
  CHANGJI,
  KARAMAY,
  SUIZHOU,
  useComparisons,
  XINSHI,
} from '../support/comparisons.ts';

const { db, load, compare } = useComparisons();
const order = ({ rows }: Frame): string[] => rows.map(({ agency }) => agency.agency_id);

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
  const derivedFigures = async (years: readonly number[]): Promise<unknown> =>
    (
      await db().query(
        `SELECT count(*)::INTEGER AS n FROM figures WHERE basis = 'derived' AND fiscal_year IN (${years.join(', ')})`,
      )
    )[0]?.['n'];
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
    // What is derived is counted with the year that it is of, and not with that of its document.
    const derived = async (filter: Partial<DataFilter>) => (await facts(filter))?.derived_count;
    for (const years of [[2022], [2023], [2024], [2022, 2023]])
      expect(await derived({ years })).toBe(await derivedFigures(years));
    expect(await derived({ years: [2022] })).toBeGreaterThan(0);
    expect(await derived({})).toBe(await derivedFigures([2022, 2023]));
  });
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
