/** The cells of a comparison: numbers, what they lead to, and why there is none. */
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/comparison/comparison.ts';
import { unitsOf } from '../../src/comparison/plan.ts';
import { numberOf, reasonOf } from '../../src/domain/dataTable.ts';
import { MEASURES } from '../../src/domain/measures.ts';
import { indicators, quotes, runNamedQuery, scorePoints, type DataFilter } from '../../src/queries/index.ts';
import {
  absence,
  cellOf,
  CHANGJI,
  KARAMAY,
  SUIZHOU,
  useComparisons,
  XINSHI,
} from '../support/comparisons.ts';

const { db, compare } = useComparisons();

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

test('an agency that is asked for alone has the cells that it has among others', async () => {
  const what = Object.keys(MEASURES).map((measure) => `${measure}.actual`);
  const every = { when: { kind: 'every' } } as const;
  const [alone, among] = [
    await compare(what, { agencies: [KARAMAY] }, every),
    await compare(what, {}, every),
  ];
  const own = among.rows.filter(({ agency }) => agency.agency_id === KARAMAY);
  expect(alone.rows.length).toBeGreaterThan(1);
  expect(alone.rows.map(({ cells }) => cells)).toEqual(own.map(({ cells }) => cells));
});

test('a number that is not there leads to the document without it, and a ratio says which part is missing', async () => {
  const frame = await compare(['per_staff:three_public', 'growth:three_public'], { agencies: [SUIZHOU] });
  expect(cellOf(frame, SUIZHOU, 'per_staff:three_public')).toMatchObject({
    kind: 'absent',
    why: 'unpublished',
    lacks: MEASURES.staff_active.nameZh,
    documentId: `${SUIZHOU}-2023`,
  });
  // What the metric is named after is not named again.
  const operating = await compare(['per_staff:agency_operating'], { agencies: [CHANGJI] });
  const cell = cellOf(operating, CHANGJI, 'per_staff:agency_operating');
  expect(cell).toMatchObject({ kind: 'absent', why: 'unpublished' });
  expect(cell).not.toHaveProperty('lacks');
});
