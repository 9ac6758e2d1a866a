/** The forms of a comparison that a reader puts together: what each mark stands for, and what stands where a number is missing. */
import { describe, expect, test } from 'vitest';
import { gridDrawing, type GridStyle } from '../../../src/charts/gridCharts.ts';
import { yearTip, type LineSeries } from '../../../src/charts/lines.ts';
import { DOUBT, type MarkDatum } from '../../../src/charts/parts.ts';
import { LIGHT } from '../../../src/charts/theme.ts';
import { ABSENCE_NAMES } from '../../../src/domain/dataTable.ts';
import type { Frame } from '../../../src/comparison/frame.ts';
import { cellRow, compare, frameOf, QUESTIONED } from '../../support/frames.ts';

const SPENT = 'three_public.actual';
const STAFF = 'staff_active.actual';

interface Datum {
  readonly value: number | null | readonly number[];
  readonly mark: MarkDatum;
  readonly label?: { readonly formatter: string };
  readonly itemStyle?: { readonly color?: string; readonly borderColor?: string };
}
interface Option {
  readonly series: readonly {
    readonly name: string;
    readonly data: readonly Datum[];
    readonly connectNulls?: boolean;
  }[];
  readonly legend: { readonly data: readonly { readonly name: string }[] };
  readonly yAxis: readonly { readonly min: number; readonly max: number; readonly name: string }[];
}

const draw = (frame: Frame, style: GridStyle): Option => {
  const drawing = gridDrawing(frame, style);
  if (!drawing) throw new Error('nothing is drawn');
  expect(drawing.height(false)).toBeGreaterThan(100);
  return drawing.option(LIGHT, false) as unknown as Option;
};

const leastWidth = (frame: Frame, metrics: readonly string[], compact: boolean): number =>
  gridDrawing(frame, { form: 'gridHeatmap', layout: 'metrics', metrics })?.leastWidth?.(compact) ?? 0;

const years = frameOf(compare([SPENT], { when: { kind: 'every' } }), [
  cellRow('甲', 0, 100_000, { fiscal_year: 2020, basis: 'derived' }),
  cellRow('甲', 0, null, { fiscal_year: 2021, absence: 'unpublished' }),
  cellRow('甲', 0, 300_000, { fiscal_year: 2023, ...QUESTIONED }),
  cellRow('乙', 0, 0, { fiscal_year: 2023 }),
]);

describe('lines', () => {
  const { series } = draw(years, { form: 'lines', metrics: [SPENT] });
  const [first, second] = series;

  test('a year without a number is a gap, and no line runs over it', () => {
    expect(first?.data.map(({ value }) => value)).toEqual([10, null, null, 30]);
    expect(second?.data.map(({ value }) => value)).toEqual([null, null, null, 0]);
    expect(first?.connectNulls).toBe(false);
  });
  test('the tooltip of the year tells the reason of each gap', () => {
    const lines: LineSeries[] = series.slice(0, 2).map(({ name, data }) => ({
      name,
      full: name,
      cells: data.map(({ mark }) => mark.cell),
    }));
    expect(yearTip(lines, 2021, 1)).toContain(ABSENCE_NAMES.unpublished);
    expect(yearTip(lines, 2022, 2)).toContain(ABSENCE_NAMES.not_collected);
    expect(yearTip(lines, 2023, 3)).toContain('30.00 万元');
    expect(yearTip(lines, 2023, 3)).toContain(DOUBT);
    expect(yearTip(lines, 2020, 0)).toContain('推算');
  });
  test('a doubtful number carries the mark, a derived one is hollow', () => {
    expect(first?.data[3]).toMatchObject({
      label: { formatter: DOUBT },
      itemStyle: { borderColor: LIGHT.doubt },
    });
    expect(first?.data[0]?.itemStyle?.color).toBe(LIGHT.ground);
  });
  test('names come from documents and are text, not markup', () => {
    const tip = yearTip([{ name: 'x', full: '<img onerror=1>', cells: [] }], 2023, 0);
    expect(tip).toContain('&lt;img');
    expect(tip).not.toContain('<img');
  });
});

test('small multiples share one range from zero, whatever their own numbers', () => {
  const { yAxis, series } = draw(years, { form: 'multiples', metrics: [SPENT] });
  expect(yAxis.map(({ name }) => name)).toEqual(['甲局', '乙局']);
  expect(new Set(yAxis.map(({ min, max }) => `${String(min)}–${String(max)}`))).toEqual(new Set(['0–40']));
  expect(series.map(({ data }) => data.length)).toEqual([4, 4, 0, 0]);
});

test('years of nothing but zeros have an axis from 0 to 1', () => {
  const none = frameOf(compare([SPENT], { when: { kind: 'every' } }), [
    cellRow('甲', 0, 0, { fiscal_year: 2022 }),
    cellRow('甲', 0, 0, { fiscal_year: 2023 }),
  ]);
  expect(draw(none, { form: 'lines', metrics: [SPENT] }).yAxis).toMatchObject({
    min: 0,
    max: 1,
    interval: 1,
  });
  for (const axis of draw(none, { form: 'multiples', metrics: [SPENT] }).yAxis)
    expect(axis).toMatchObject({ min: 0, max: 1, interval: 1 });
});

test('small multiples say what a hollow and a red mark are, as one chart of lines does', () => {
  const named = (form: 'lines' | 'multiples') =>
    draw(years, { form, metrics: [SPENT] }).legend.data.map(({ name }) => name);
  expect(named('multiples').slice(1)).toEqual(named('lines').slice(2));
  expect(named('multiples')).toContain('空心：推算');
});

describe('a pair of metrics', () => {
  const frame = frameOf(compare([SPENT, STAFF]), [
    cellRow('甲', 0, 300_000, QUESTIONED),
    cellRow('甲', 1, 12, { unit: '人' }),
    cellRow('乙', 0, 100_000),
    cellRow('乙', 1, null, { absence: 'unpublished' }),
  ]);
  test('draws whom it has both numbers of, and marks doubts', () => {
    const { series } = draw(frame, { form: 'pair', x: SPENT, y: STAFF });
    expect(series[0]?.data.map(({ value }) => value)).toEqual([[30, 12]]);
    expect(series[0]?.data[0]?.itemStyle?.borderColor).toBe(LIGHT.doubt);
  });
  test('names the year of each point where there are several', () => {
    const nameOf = (each: Frame): unknown =>
      draw(each, { form: 'pair', x: SPENT, y: STAFF }).series[0]?.data[0];
    expect(nameOf(frame)).toMatchObject({ name: '甲局' });
    const later = [
      cellRow('丙', 0, 1, { fiscal_year: 2024 }),
      cellRow('丙', 1, 2, { fiscal_year: 2024, unit: '人' }),
    ];
    const mixed = frameOf(compare([SPENT, STAFF]), [
      cellRow('甲', 0, 300_000),
      cellRow('甲', 1, 12, { unit: '人' }),
      ...later,
    ]);
    expect(nameOf(mixed)).toMatchObject({ name: '甲局 2023年' });
  });
  test('one metric makes no pair', () => {
    expect(gridDrawing(frame, { form: 'pair', x: SPENT, y: SPENT })).toBeNull();
    expect(gridDrawing(frame, { form: 'pair', x: SPENT, y: '' })).toBeNull();
  });
});

test('a heat map measures each metric against itself only', () => {
  const frame = frameOf(compare([SPENT, STAFF]), [
    cellRow('甲', 0, 900_000),
    cellRow('甲', 1, 2, { unit: '人' }),
    cellRow('乙', 0, 100_000),
    cellRow('乙', 1, 9, { unit: '人' }),
  ]);
  const { series } = draw(frame, { form: 'gridHeatmap', layout: 'metrics', metrics: [SPENT, STAFF] });
  const colorOf = (text: string): string | undefined =>
    series[0]?.data.find(({ label }) => label?.formatter === text)?.itemStyle?.color;
  expect(colorOf('9')).toBe(colorOf('90.00'));
  expect(colorOf('2')).toBe(colorOf('10.00'));
  expect(colorOf('9')).not.toBe(colorOf('2'));
});

test('a heat map of several units names each, and marks what is derived', () => {
  const frame = frameOf(compare([SPENT, STAFF]), [
    cellRow('甲', 0, 900_000, { basis: 'derived' }),
    cellRow('甲', 1, 2, { unit: '人' }),
  ]);
  const option = draw(frame, { form: 'gridHeatmap', layout: 'metrics', metrics: [SPENT, STAFF] });
  const { data } = (option as unknown as { xAxis: { data: string[] } }).xAxis;
  expect(data[0]).toMatch(/（万元）$/);
  expect(data[1]).toMatch(/（人）$/);
  const labels = option.series[0]?.data.map(({ label }) => label?.formatter);
  expect(labels).toContain('90.00 {derived|推}');
  expect(labels).toContain('2');
});

test('a heat map is never narrower than its words: each column takes as much more as the last', () => {
  const widthOf = (metrics: readonly string[], compact: boolean): number => {
    const cells = metrics.map((_, index) => cellRow('甲', index, 900_000));
    return leastWidth(frameOf(compare(metrics), cells), metrics, compact);
  };
  const all = [SPENT, STAFF, 'agency_operating.actual', 'evaluation.total_score'];
  for (const compact of [true, false]) {
    const [two, three, four] = [2, 3, 4].map((count) => widthOf(all.slice(0, count), compact));
    const step = (three ?? 0) - (two ?? 0);
    expect(step).toBeGreaterThan(50);
    expect((four ?? 0) - (three ?? 0)).toBe(step);
  }
});

test('the words of an absence stay within their cell of a heat map, as narrow as it may be', () => {
  const frame = frameOf(compare([SPENT, STAFF]), [
    cellRow('甲', 0, 900_000),
    cellRow('甲', 1, null, { absence: 'unpublished' }),
  ]);
  const metrics = [SPENT, STAFF];
  for (const compact of [true, false]) {
    const drawing = gridDrawing(frame, { form: 'gridHeatmap', layout: 'metrics', metrics });
    const { series } = drawing?.option(LIGHT, compact) as unknown as {
      series: { data: { label: { width?: number; overflow?: string } }[] }[];
    };
    const [number, absence] = series[0]?.data.map(({ label }) => label) ?? [];
    expect(absence?.overflow).toBe('break');
    expect(absence?.width).toBeLessThan((drawing?.leastWidth?.(compact) ?? 0) / metrics.length);
    expect(number?.overflow).toBeUndefined();
  }
});
