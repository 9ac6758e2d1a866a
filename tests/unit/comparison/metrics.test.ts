/** The closed list of what can be compared. */
import { describe, expect, test } from 'vitest';
import { comparisonOf, MAX_TOP } from '../../../src/comparison/comparison.ts';
import { metric, metricOf } from '../../../src/comparison/metrics.ts';
import { cellSpec, formSpec, rankingSpec } from '../../../src/comparison/specs.ts';
import { planRanking } from '../../../src/comparison/plan.ts';
import { ASPECTS } from '../../../src/domain/aspects.ts';
import { MEASURES } from '../../../src/domain/measures.ts';
import { NO_FILTER } from '../../../src/queries/index.ts';

describe('the list of metrics is closed', () => {
  test.each([
    'nothing.actual',
    'three_public.nothing',
    'nothing:three_public',
    'growth:nothing',
    'growth:three_public/expenditure_total',
    'share:three_public/nothing',
    'constructor:three_public',
    'findings.nothing',
    'evaluation.nothing',
    "three_public.actual'; DROP TABLE figures",
    '',
  ])('%j is none', (key) => {
    expect(metricOf(key)).toBeNull();
    expect(() => metric(key)).toThrow(RangeError);
  });

  test('every measure has every aspect, with a title and a unit', () => {
    for (const measure of Object.keys(MEASURES))
      for (const aspect of ASPECTS) {
        const found = metric(`${measure}.${aspect}`);
        expect(found.title, found.key).not.toBe('');
        expect(found.unit, found.key).not.toBe('');
      }
  });

  test('a measure with a digit in its name has its families too', () => {
    for (const measure of Object.keys(MEASURES))
      expect(metricOf(`growth:${measure}`), measure).not.toBeNull();
  });

  test('a printed rate is in per cent, a change has its sign, an area is no money', () => {
    expect(metric('three_public.change_pct')).toMatchObject({ unit: '%', signed: true });
    expect(metric('three_public.change')).toMatchObject({ unit: '万元', signed: true });
    expect(metric('three_public.actual')).toMatchObject({ unit: '万元', signed: false });
    expect(metric('staff_active.actual')).toMatchObject({ unit: '人', facet: '数量' });
  });
});

describe('families', () => {
  test('a change is the printed one, else this year less the last', () => {
    expect(metric('change:three_public')).toMatchObject({
      operation: 'difference',
      stated: { quantity: 'three_public.change', shift: 0 },
      a: { quantity: 'three_public.actual', shift: 0 },
      b: { quantity: 'three_public.actual', shift: -1 },
      explainedBy: 'three_public.change',
      signed: true,
    });
  });
  test('a rate between amounts does not take the rate that a document claims', () => {
    for (const family of ['execution', 'completion', 'variance'])
      expect(metric(`${family}:three_public`).stated, family).toBeNull();
  });
  test('a share is of another measure, or of the whole that its items make', () => {
    expect(metric('share:vehicles/three_public')).toMatchObject({
      a: { quantity: 'vehicles.actual', whole: false },
      b: { quantity: 'three_public.actual', whole: true },
      stated: null,
    });
    expect(metric('share:general_public_budget_expenditure').stated?.quantity).toBe(
      'general_public_budget_expenditure.share_pct',
    );
  });
  test('per head and per vehicle name what they are divided by', () => {
    expect(metric('per_staff:three_public')).toMatchObject({ unit: '万元／人', operation: 'quotient' });
    expect(metric('per_vehicle:vehicle_operation').b?.quantity).toBe('vehicles_owned.actual');
  });
});

describe('metrics as SQL reads them', () => {
  test('of cells: one part a metric, a dash for what there is not', () => {
    expect(cellSpec([metric('three_public.actual'), metric('growth:three_public')])).toBe(
      '0 value - 0 three_public.actual 0 0 - 0 0 -;' +
        '1 growth three_public.change_pct 0 three_public.actual 0 0 three_public.actual -1 0 three_public.change',
    );
  });
  test('of a ranking and of forms', () => {
    expect(rankingSpec(metric('change:three_public'))).toEqual([
      'difference',
      'three_public.change',
      0,
      'three_public.actual',
      0,
      'three_public.actual',
      -1,
    ]);
    expect(formSpec(metric('execution:evaluation'))).toEqual([
      'percent',
      'evaluation.actual',
      'evaluation.adjusted_budget',
    ]);
  });
});

describe('a comparison from a preset and an address', () => {
  const preset = {
    what: ['three_public.actual', 'growth:three_public'],
    as: 'bars',
    sort: { by: 'three_public.actual', descending: true },
  } as const;
  const sorted = (sort: string) => comparisonOf(preset, NO_FILTER, { sort }).sort;

  test('a sort order that is none of its columns is not followed', () => {
    expect(sorted('expenditure_total.actual')).toEqual(preset.sort);
    expect(sorted('1; DROP TABLE figures')).toEqual(preset.sort);
  });
  test('an order by a column or by a text is', () => {
    expect(sorted('growth:three_public')).toEqual({ by: 'growth:three_public', descending: false });
    expect(sorted('-growth:three_public')).toEqual({ by: 'growth:three_public', descending: true });
    expect(sorted('region')).toEqual({ by: 'region', descending: false });
  });
  test('a page is bounded, whatever the address asks for', () => {
    expect(comparisonOf(preset, NO_FILTER, { top: 100_000 }).top).toBe(MAX_TOP);
    expect(comparisonOf(preset, NO_FILTER, { top: 10, page: 3 })).toMatchObject({ top: 10, page: 3 });
  });
  test('years listed are asked for as such, none means the latest of each agency', () => {
    expect(comparisonOf(preset, NO_FILTER).when).toEqual({ kind: 'latest' });
    expect(comparisonOf(preset, { ...NO_FILTER, years: [2022] }).when).toEqual({
      kind: 'listed',
      years: [2022],
    });
  });
  test('no text of a reader comes into the SQL', () => {
    const plain = planRanking(comparisonOf(preset, NO_FILTER));
    const hostile = planRanking(
      comparisonOf(preset, { ...NO_FILTER, agencies: ["x' OR 1=1 --"] }, { sort: 'name', pin: ["'"] }),
    );
    expect(hostile.sql).toBe(plain.sql);
    expect(hostile.params).toContain("x' OR 1=1 --");
  });
});
