/** The page of an agency: its measures in topics, its frames as tables. The numbers are invented. */
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/comparison/comparison.ts';
import { agencyFrame, type Frame } from '../../src/comparison/frame.ts';
import { MEASURES } from '../../src/domain/measures.ts';
import { latest, yearly } from '../../src/features/agency/comparisons.ts';
import { drawnRange, peerOptions, shownPeerValue } from '../../src/features/agency/placing.ts';
import { functionTable, topicTable, yearsOf } from '../../src/features/agency/tables.ts';
import { AGENCY_TOPICS } from '../../src/features/agency/topics.ts';
import { metric } from '../../src/comparison/metrics.ts';
import type { AgencyProfile } from '../../src/queries/agencyProfile.ts';
import { NO_FILTER } from '../../src/queries/index.ts';
import { cellRow, rankedAgency } from '../support/frames.ts';

const YEARS = yearsOf({ disclosed: [2023], derived: [2022] });
const topic = (id: string) => AGENCY_TOPICS.find((each) => each.id === id)!;

test('every measure stands in one topic, its parts below it', () => {
  const shown = AGENCY_TOPICS.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  expect([...shown].sort()).toEqual(Object.keys(MEASURES).sort());
  const depths = new Map(topic('three-public').measures.map(({ measure, depth }) => [measure, depth]));
  expect([depths.get('three_public'), depths.get('vehicles'), depths.get('vehicle_operation')]).toEqual([
    0, 1, 2,
  ]);
});

describe('a topic', () => {
  const of = (rows: Parameters<typeof agencyFrame>[2]): Frame =>
    agencyFrame(yearly('a'), [rankedAgency('a')], rows);
  const ordinal = (measure: string) => yearly('a').what.findIndex((key) => key === `${measure}.actual`);
  const none = agencyFrame(latest('a'), [rankedAgency('a')], []);

  test('has the years as columns; of what no document says anything only the name is told', () => {
    const frame = of([
      cellRow('a', ordinal('reception'), 12_000),
      cellRow('a', ordinal('reception'), 15_000, { fiscal_year: 2022, basis: 'derived' }),
      cellRow('a', ordinal('overseas_travel'), null, {
        absence: 'not_applicable',
        absence_document_id: 'a-2023',
        absence_start: 4,
        absence_end: 9,
      }),
    ]);
    const { table, silent } = topicTable(topic('three-public'), frame, none, YEARS);
    expect(table.columns.map(({ title }) => title)).toEqual(['指标', '2023', '2022', '比上年']);
    expect(table.rows.map(({ key }) => key)).toEqual(['overseas_travel', 'reception']);
    expect(table.rows[1]?.cells).toMatchObject({
      name: { text: '公务接待费', depth: 1 },
      '2023': { value: 1.2 },
      '2022': { value: 1.5, basis: 'derived' },
    });
    expect(silent).toContain('公务用车购置费');
    expect(silent).not.toContain('因公出国（境）费');
  });

  test('a year without a document of its own is 未收录, one with a document 未公布', () => {
    const frame = of([cellRow('a', ordinal('staff'), 7, { unit: '人' })]);
    const { table } = topicTable(topic('staff'), frame, none, YEARS);
    expect(table.rows[0]?.cells).toMatchObject({
      name: { text: '实有人数（人）' },
      '2022': { kind: 'absent', why: 'not_collected' },
      growth: { kind: 'absent', why: 'unpublished' },
    });
  });
});

test('functions stand below their class, the larger first, also where the class prints no amount', () => {
  const frame = (per: 'function_class' | 'function_item', items: Readonly<Record<string, number>>): Frame =>
    agencyFrame(
      comparisonOf(
        { what: ['three_public.actual'], per, as: 'table', sort: { by: 'name', descending: false } },
        NO_FILTER,
      ),
      [rankedAgency('a')],
      Object.entries(items).map(([item, value]) => cellRow('a', 0, value, { item })),
    );
  const { rows } = functionTable(
    [
      frame('function_class', { 教育支出: 10_000 }),
      frame('function_item', {
        '教育支出/普通教育/小学教育': 10_000,
        '农林水支出/农业农村/事业运行': 30_000,
      }),
    ],
    YEARS,
  );
  expect(rows.map(({ cells: { name } }) => (name?.kind === 'text' ? [name.text, name.depth] : []))).toEqual([
    ['农林水支出', 0],
    ['农业农村', 1],
    ['事业运行', 2],
    ['教育支出', 0],
    ['普通教育', 1],
    ['小学教育', 2],
  ]);
  expect(rows[0]?.cells['2023']).toEqual({ kind: 'absent', why: 'unpublished' });
  expect(rows[2]?.cells['2022']).toEqual({ kind: 'absent', why: 'not_collected' });
});

describe('peers', () => {
  const profile = {
    level: 'county',
    agency_type: null,
    kind_count: 1,
    untyped_count: 0,
    level_count: 4,
    province_count: 1,
    all_count: 9,
  };
  test('a group with nobody else in it is not offered', () => {
    expect(peerOptions(profile as AgencyProfile).map(({ value, label }) => [value, label])).toEqual([
      ['level', '县级各部门（4）'],
      ['all', '全部部门（9）'],
    ]);
  });
  test('money is told in 万元, a quotient in 万元 a head, a rate as it is', () => {
    expect(shownPeerValue(125_000, metric('three_public.actual'))).toEqual({ value: 12.5, unit: '万元' });
    expect(shownPeerValue(125_000, metric('per_staff:three_public'))).toEqual({
      value: 12.5,
      unit: '万元／人',
    });
    expect(shownPeerValue(98.5, metric('execution:evaluation'))).toEqual({ value: 98.5, unit: '%' });
  });
});

describe('what a strip of peers spans', () => {
  const place = { ordinal: 0, rank: 1, scored_total: 9, peer_total: 9, q1: 10, median: 15, q3: 20 };
  test.each([
    ['all of them, where none lies far out', { lowest: 2, highest: 39, score: 12 }, { from: 2, to: 39 }],
    [
      'those near the middle half, where some lie far out',
      { lowest: -400, highest: 9000, score: 12 },
      { from: -10, to: 40 },
    ],
    ['the agency itself, however far out', { lowest: 0, highest: 9000, score: 700 }, { from: 0, to: 700 }],
    ['all of them, where the agency has none', { lowest: 0, highest: 30, score: null }, { from: 0, to: 30 }],
  ])('%s', (_, ends, range) => {
    expect(drawnRange({ ...place, ...ends })).toEqual(range);
  });
  test('all of them, where half are the same; nothing, where nobody has the metric', () => {
    expect(drawnRange({ ...place, q1: 0, q3: 0, lowest: 0, highest: 50, score: 0 })).toEqual({
      from: 0,
      to: 50,
    });
    expect(drawnRange({ ...place, q1: null, q3: null, lowest: null, highest: null, score: null })).toBeNull();
  });
});
