/** A frame turned: nothing is lost, nothing is made up, whatever stands in the columns. */
import { expect, test } from 'vitest';
import { gridOf, LAYOUTS, lineName } from '../../../src/comparison/grid.ts';
import { heatOf } from '../../../src/comparison/heat.ts';
import { tableOf } from '../../../src/comparison/table.ts';
import { cellRow, compare, frameOf } from '../../support/frames.ts';

const SPENT = 'three_public.actual';
const GROWTH = 'growth:three_public';
const frame = frameOf(compare([SPENT, GROWTH], { when: { kind: 'every' } }), [
  cellRow('甲', 0, 300_000, { fiscal_year: 2023 }),
  cellRow('甲', 1, -50, { fiscal_year: 2023, unit: '%' }),
  cellRow('甲', 0, 600_000, { fiscal_year: 2022 }),
  cellRow('甲', 1, null, { fiscal_year: 2022, absence: 'not_collected' }),
  cellRow('乙', 0, 0, { fiscal_year: 2023 }),
  cellRow('乙', 1, null, { fiscal_year: 2023, absence: 'zero_base' }),
]);
const numbers = (cells: readonly (readonly { kind: string }[])[]): number =>
  cells.flat().filter(({ kind }) => kind === 'number').length;

test.each(LAYOUTS)('with %s in the columns every number is there once', (layout) => {
  const { cells, rows, columns } = gridOf(frame, layout);
  expect(numbers(cells)).toBe(4);
  expect(cells).toHaveLength(rows.length);
  for (const line of cells) expect(line).toHaveLength(columns.length);
});

test('years stand from the first to the last, and a year that an agency has no document of is not called unpublished', () => {
  const { columns, rows, cells } = gridOf(frame, 'years');
  expect(columns.map(lineName)).toEqual(['2022年', '2023年']);
  const row = rows.findIndex(({ agency, metric }) => agency?.agency_id === '乙' && metric?.key === SPENT);
  expect(cells[row]?.[0]).toEqual({ kind: 'absent', why: 'not_collected' });
});

test('by the latest year of each agency, its year stands with its name', () => {
  const latest = frameOf(compare([SPENT]), [
    cellRow('甲', 0, 10_000, { fiscal_year: 2023 }),
    cellRow('乙', 0, 20_000, { fiscal_year: 2024 }),
  ]);
  const { rows, columns } = gridOf(latest, 'agencies');
  expect(rows).toHaveLength(1);
  expect(columns.map(lineName)).toEqual(['甲局 · 2023年', '乙局 · 2024年']);
});

test('changes are shaded both ways, sizes one way, and a missing number not at all', () => {
  const heat = heatOf(gridOf(frame, 'metrics'));
  expect(heat[1]?.[0]).toEqual({ strength: 1, isChange: false });
  expect(heat.flat().filter((each) => each?.isChange)).toHaveLength(1);
  expect(heat[0]?.[1]?.strength).toBeLessThan(0);
  expect(heat[1]?.[1]).toBeNull();
});

test('a turned table names the metric, the unit and the year of each row, and shows changes with their sign', () => {
  const table = tableOf(frame, { layout: 'agencies', isShaded: true });
  expect(table.columns.map(({ title }) => title)).toEqual(['指标', '单位', '年度', '甲局', '乙局']);
  const growth = table.rows.find(({ cells }) => cells['unit']?.kind === 'text' && cells['unit'].text === '%');
  expect(growth?.isSigned).toBe(true);
  expect(Object.values(growth?.heat ?? {})).toHaveLength(1);
});
