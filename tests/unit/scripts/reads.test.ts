/** Which answers are taken again after a change: none that could read a row of it. */
import { describe, expect, test } from 'vitest';
import { NO_DIFFERENCE, type Difference } from '../../../scripts/database/difference.ts';
import { isTouched, renewed } from '../../../scripts/site/reads.ts';
import { NO_FILTER } from '../../../src/queries/filterParams.ts';
import { findingFacets } from '../../../src/queries/findingFacets.ts';
import { findingPlaces } from '../../../src/queries/findingPlaces.ts';
import {
  comparisonCells,
  datasetFacts,
  ranking,
  type CellParams,
  type NamedQueryCall,
  type RankingParams,
} from '../../../src/queries/index.ts';
import { reasonList } from '../../../src/queries/reasonList.ts';

const difference: Difference = {
  ...NO_DIFFERENCE,
  documents: ['wuhan-2022'],
  agencies: ['wuhan'],
  regions: ['420106'],
  years: [2021, 2022],
  findingYears: [2022],
  wordings: ['aa'],
};

const touched = (call: NamedQueryCall, rows: readonly Record<string, unknown>[] = []): boolean =>
  isTouched(call.queryKey, rows, difference);

const ranked = (params: Partial<RankingParams>): NamedQueryCall =>
  ranking({
    ...{ regions: '', agencies: '', peersOf: '', which: 'listed', years: '2022', levels: '', types: '' },
    ...{ by: ['value', '-', 0, 'x.actual', 0, '-', 0], descending: true, limit: 10, offset: 0, pinned: '' },
    ...params,
  });

describe('a ranking', () => {
  test.each<[Partial<RankingParams>, boolean]>([
    [{}, true],
    [{ years: '2020' }, false],
    [{ years: '2020,2021' }, true],
    // Of the year before.
    [{ years: '2023' }, false],
    [{ years: '2023', by: ['growth', '-', 0, 'x.actual', 0, 'x.actual', -1] }, true],
    [{ years: '2023', by: ['growth', 'x.change_pct', -1, 'x.actual', 0, 'x.actual', 0] }, true],
    [{ which: 'latest', years: '' }, true],
    [{ which: 'every', years: '2019' }, true],
    [{ regions: '420000' }, true],
    [{ regions: '420106' }, true],
    [{ regions: '000000' }, true],
    [{ regions: '420100,460000' }, true],
    [{ regions: '420107' }, false],
    [{ regions: '460000' }, false],
    [{ regions: '460000', peersOf: 'haikou' }, true],
    [{ regions: '420000', years: '2019' }, false],
    [{ agencies: 'haikou' }, false],
  ])('of %o', (params, is) => {
    expect(touched(ranked(params))).toBe(is);
  });
});

const cells = (params: Partial<CellParams>): NamedQueryCall =>
  comparisonCells({
    ...{
      agencies: 'haikou,wuhan',
      which: 'listed',
      years: '2022',
      dimension: 'whole',
      within: '',
      items: '',
    },
    metrics: '0 value - 0 x.actual 0 0 - 0 0 -',
    ...params,
  });

test('cells are of their agencies, their years and those that they are compared with', () => {
  expect(touched(cells({}))).toBe(true);
  expect(touched(cells({ agencies: 'haikou' }))).toBe(false);
  expect(touched(cells({ which: 'latest', years: '' }))).toBe(true);
  expect(touched(cells({ years: '2023' }))).toBe(false);
  expect(touched(cells({ years: '2023', metrics: '0 growth - 0 x.actual 0 0 x.actual -1 0 -' }))).toBe(true);
  expect(
    touched(
      cells({ years: '2023', metrics: '0 value - 0 x.actual 0 0 - 0 0 -;1 value - 0 x.actual -1 0 - 0 0 -' }),
    ),
  ).toBe(true);
});

test('counts under a filter are of its places and years, facets of all places', () => {
  const elsewhere = { ...NO_FILTER, regions: ['460000'] };
  expect(touched(datasetFacts(elsewhere))).toBe(false);
  expect(touched(datasetFacts({ ...elsewhere, years: [2022] }))).toBe(false);
  expect(touched(datasetFacts({ ...NO_FILTER, years: [2022] }))).toBe(true);
  expect(touched(datasetFacts(NO_FILTER))).toBe(true);
  // Of a document of 2021 something may be derived for the year before.
  expect(touched(datasetFacts({ ...NO_FILTER, years: [2020] }))).toBe(true);
  expect(touched(datasetFacts({ ...NO_FILTER, years: [2023] }))).toBe(false);
  const facets = (filter: typeof NO_FILTER): NamedQueryCall =>
    findingFacets({ filter, rules: [], severities: [], measure: '', ids: null }, 10);
  expect(touched(facets(elsewhere))).toBe(true);
  expect(touched(facets({ ...NO_FILTER, years: [2021] }))).toBe(false);
});

test('reasons elsewhere count who else says the same', () => {
  const reasons = (sharing: 'shared' | ''): NamedQueryCall =>
    reasonList(
      {
        ...{
          filter: { ...NO_FILTER, regions: ['460000'] },
          measure: '',
          aspect: '',
          direction: '',
          text: '',
        },
        ...{ sharing, wordingId: '' },
      },
      10,
      0,
    );
  expect(touched(reasons(''), [{ wording_id: 'bb' }])).toBe(false);
  expect(touched(reasons(''), [{ wording_id: 'bb' }, { wording_id: 'aa' }])).toBe(true);
  expect(touched(reasons('shared'), [{ wording_id: 'bb' }])).toBe(true);
});

test('places are of the documents of their findings, and of a query that nobody has described anything may be', () => {
  expect(touched(findingPlaces(['haikou-2022:a:1', 'wuhan-2022:b:2'], 3))).toBe(true);
  expect(touched(findingPlaces(['haikou-2022:a:1', 'wuhan-20220:b:2'], 3))).toBe(false);
  expect(isTouched(['unheardOf', 'haikou'], [], difference)).toBe(true);
  expect(isTouched(['toString'], [], difference)).toBe(true);
});

test('the total of a rule is put right in lists of other findings', () => {
  const rows = [
    { finding_id: 'a', rule: 'sum', rule_total: 4 },
    { finding_id: 'b', rule: 'share', rule_total: 7 },
  ];
  expect(renewed(rows, { ...difference, ruleTotals: { sum: 5, share: 7 } })).toEqual([
    { finding_id: 'a', rule: 'sum', rule_total: 5 },
    { finding_id: 'b', rule: 'share', rule_total: 7 },
  ]);
  expect(renewed(rows, { ...difference, ruleTotals: { other: 5 } })).toBe(rows);
});
