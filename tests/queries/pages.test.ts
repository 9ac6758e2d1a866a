/** The pages' view models on the real dataset: what a reader would read off the screen, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { numberOf, reasonOf, type DataCell } from '../../src/domain/dataTable.ts';
import { executionTable, generalRows, overallRows } from '../../src/features/execution/execution.ts';
import { functionChart, functionClasses, functionRows } from '../../src/features/execution/functions.ts';
import { overviewEntries, overviewRows } from '../../src/features/overview/overview.ts';
import {
  evaluationRows,
  overallOf,
  projectsOf,
  scoreScatter,
} from '../../src/features/performance/performance.ts';
import { THREE_PUBLIC_MEASURES, threePublicRows } from '../../src/features/threePublic/threePublic.ts';
import { LIGHT } from '../../src/charts/theme.ts';
import {
  comparableFigures,
  declaredAbsences,
  evaluations,
  functionFigures,
  NO_FILTER,
  OVERVIEW_MEASURES,
  runNamedQuery,
  statedReasons,
} from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();
const KARAMAY = 'karamay-urho-government-office';
const CHANGJI = 'changji-beijing-liaison';
const SUIZHOU = 'suizhou-zengdu-government-office';
const of = <Row extends { agencyId: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find(({ agencyId }) => agencyId === id);
  if (!row) throw new Error(`no row of ${id}`);
  return row;
};
const absent = (cell: DataCell): string => (cell.kind === 'absent' ? cell.why : 'a number');

describe('总览', () => {
  const load = async (years: number[] = []) => {
    const figures = await runNamedQuery(db(), comparableFigures(OVERVIEW_MEASURES, NO_FILTER));
    const declared = await runNamedQuery(db(), declaredAbsences(OVERVIEW_MEASURES, NO_FILTER));
    return { figures, rows: overviewRows(figures, declared, years) };
  };
  test('without a year each agency stands with its latest disclosed year', async () => {
    const { rows } = await load();
    expect(rows).toHaveLength(5);
    expect(of(rows, CHANGJI).fiscalYear).toBe(2024);
    expect(of(rows, KARAMAY).fiscalYear).toBe(2023);
  });
  test('change against last year, where last year is derived', async () => {
    const row = of((await load()).rows, CHANGJI);
    expect(numberOf(row.current('expenditure_total'))).toBe(455.15);
    expect(row.prior('expenditure_total')).toMatchObject({ value: 508.19, basis: 'derived' });
    expect(numberOf(row.change('expenditure_total'))).toBeCloseTo(-10.44, 2);
  });
  test('missing, not applicable, zero and a zero base are four things', async () => {
    const { rows } = await load();
    expect(absent(of(rows, SUIZHOU).current('staff_active'))).toBe('unpublished');
    expect(absent(of(rows, CHANGJI).current('government_funds_expenditure'))).toBe('not_applicable');
    expect(numberOf(of(rows, 'urumqi-xinshi-government-office').current('three_public'))).toBe(0);
    expect(absent(of(rows, 'urumqi-xinshi-government-office').change('three_public'))).toBe('zero_base');
  });
  test('a year that is only derived can be asked for', async () => {
    const { rows } = await load([2022]);
    expect(of(rows, KARAMAY).current('three_public')).toMatchObject({ basis: 'derived', value: 42.86 });
  });
  test('every exported number names its document', async () => {
    const { figures, rows } = await load();
    for (const entry of overviewEntries(rows, figures, 'expenditure_total')) {
      if (entry.cell.kind === 'number') expect(entry.documentTitle).not.toBe('');
    }
  });
});

describe('预算执行', () => {
  test('overall: 656.05 → 641.72 → 634.82', async () => {
    const rows = overallRows(await runNamedQuery(db(), evaluations(NO_FILTER)), []);
    const row = of(rows, 'urumqi-xinshi-government-office');
    expect([row.original, row.adjusted, row.actual].map(numberOf)).toEqual([656.05, 641.72, 634.82]);
    expect(numberOf(row.rate)).toBeCloseTo(98.92, 2);
    expect(numberOf(row.variance)).toBeCloseTo(-3.236, 2);
  });
  test('without an adjusted budget there is no execution rate, whatever the document claims', async () => {
    const row = of(overallRows(await runNamedQuery(db(), evaluations(NO_FILTER)), []), SUIZHOU);
    expect(absent(row.rate)).toBe('unpublished');
    expect(numberOf(row.printedRate)).toBe(100);
    expect(numberOf(row.completion)).toBeCloseTo(128.84, 2);
  });
  test('general public budget: 232.31 → 356.00 is +53.24%', async () => {
    const figures = await runNamedQuery(
      db(),
      comparableFigures(['general_public_budget_expenditure'], NO_FILTER),
    );
    const row = of(generalRows(figures, []), CHANGJI);
    expect(numberOf(row.variance)).toBeCloseTo(53.24, 2);
    expect(absent(row.adjusted)).toBe('unpublished');
  });
  test('the stated reason goes with the departure from the budget it explains', async () => {
    const measure = 'general_public_budget_expenditure';
    const figures = await runNamedQuery(db(), comparableFigures([measure], NO_FILTER));
    const reasons = await runNamedQuery(db(), statedReasons([measure], NO_FILTER));
    const row = of(generalRows(figures, [], reasons), CHANGJI);
    expect(reasonOf(row.variance)?.text).toContain('年中追加土地补偿金');
    expect(reasonOf(row.rate)).toBeUndefined();
    const table = executionTable([row], 'general');
    expect(table.columns.at(-1)).toMatchObject({ key: 'reason', quoted: true });
    expect(table.rows[0]?.cells['reason']).toMatchObject({
      kind: 'text',
      source: reasonOf(row.variance)?.source,
    });
    const items = functionRows(
      await runNamedQuery(db(), functionFigures(NO_FILTER)),
      [],
      '社会保障和就业支出',
      reasons,
    );
    expect(items.some(({ change }) => reasonOf(change))).toBe(true);
  });
  test('functions: 类 as printed, a budget summed from its 项 and marked so', async () => {
    const figures = await runNamedQuery(db(), functionFigures(NO_FILTER));
    const suizhou = functionRows(figures, [], null).filter(({ agencyId }) => agencyId === SUIZHOU);
    const general = suizhou.find(({ name }) => name === '一般公共服务支出');
    expect(general?.actual).toMatchObject({ value: 685.19, basis: 'printed' });
    expect(general?.original).toMatchObject({ value: 553.95, basis: 'computed' });
    expect(functionClasses(figures)[0]).toBe('一般公共服务支出');
  });
  test('within a 类 the 项 add up to it once', async () => {
    const figures = await runNamedQuery(db(), functionFigures(NO_FILTER));
    const rows = functionRows(figures, [], '一般公共服务支出').filter(({ agencyId }) => agencyId === KARAMAY);
    const sum = rows.reduce((total, { actual }) => total + (numberOf(actual) ?? 0), 0);
    expect(sum).toBeCloseTo(170.36, 2);
    expect(functionChart(rows, LIGHT).totals).toEqual(['170.36']);
  });
});

describe('三公经费', () => {
  test('per head, per vehicle, per guest', async () => {
    const figures = await runNamedQuery(db(), comparableFigures(THREE_PUBLIC_MEASURES, NO_FILTER));
    const { current, overYears } = threePublicRows(figures, []);
    const row = of(current, KARAMAY);
    expect(numberOf(row.ratio('head'))).toBeCloseTo(1.466, 3);
    expect(numberOf(row.ratio('vehicle'))).toBeCloseTo(6.73, 2);
    expect(numberOf(row.ratio('guest'))).toBeCloseTo(0.015, 3);
    expect(absent(of(current, SUIZHOU).ratio('head'))).toBe('unpublished');
    expect(absent(of(current, 'urumqi-xinshi-government-office').ratio('vehicle'))).toBe('zero_base');
    const reasons = await runNamedQuery(db(), statedReasons(['three_public'], NO_FILTER));
    const explained = of(threePublicRows(figures, [], reasons).current, 'urumqi-xinshi-government-office');
    // From zero to zero there is no rate, but a reason.
    expect(absent(explained.change('three_public'))).toBe('zero_base');
    expect(reasonOf(explained.change('three_public'))?.text).toBe('单位无此支出');
    expect(
      overYears.filter(({ agencyId }) => agencyId === KARAMAY).map(({ fiscalYear }) => fiscalYear),
    ).toEqual([2023, 2022]);
  });
});

describe('绩效评价', () => {
  test('lowest scores first, forms without a total last', async () => {
    const rows = evaluationRows(await runNamedQuery(db(), evaluations(NO_FILTER)), []);
    expect(numberOf(overallOf(rows)[0]?.score)).toBe(89.68);
    expect(overallOf(rows).at(-1)?.score.kind).toBe('absent');
    expect(projectsOf(rows)[0]).toMatchObject({ name: '工作队补助及工作经费' });
    expect(numberOf(projectsOf(rows)[0]?.rate)).toBeCloseTo(22.95, 2);
  });
  test('what cannot be drawn is counted, not dropped in silence', async () => {
    const rows = evaluationRows(await runNamedQuery(db(), evaluations(NO_FILTER)), []);
    const { chart, left } = scoreScatter(rows);
    const drawn = chart.groups.reduce((sum, { points }) => sum + points.length, 0);
    expect(drawn + left).toBe(rows.length);
    expect(left).toBeGreaterThan(0);
  });
});
