/** Percentages of change: nothing falls by more than all that it was, and no axis says that it could. */
import { expect, test } from 'vitest';
import { barOption } from '../../../src/charts/bars.ts';
import { gridDrawing } from '../../../src/charts/gridCharts.ts';
import { LIGHT } from '../../../src/charts/theme.ts';
import type { DataCell } from '../../../src/domain/dataTable.ts';
import { drawSvg } from '../../../src/features/comparison/drawSvg.ts';
import { cellRow, compare, frameOf } from '../../support/frames.ts';

const percent = (value: number): DataCell => ({
  kind: 'number',
  value,
  unit: '%',
  basis: 'printed',
  status: 'ok',
  source: null,
});

const ticksIn = (svg: string): number[] =>
  [...svg.matchAll(/<text[^>]*>(−?[\d,.]+)%?<\/text>/g)].map(([, text = '']) =>
    Number(text.replaceAll(',', '').replace('−', '-')),
  );

const barsOf = (values: readonly number[], isCompact = false): number[] => {
  const rows = values.map((value) => ({ label: '甲', full: `甲${String(value)}` }));
  const series = [{ name: '比上年', color: '#000', cells: values.map(percent) }];
  const option = barOption({ rows, series, wide: true }, LIGHT, isCompact);
  const drawn = {
    ...option,
    series: (option.series as object[]).map((one) => ({ ...one, label: { show: false } })),
  };
  return ticksIn(drawSvg(drawn, isCompact ? 360 : 1200, 400));
};

test.each([[[-98, 12, 640]], [[-98.4, -20, 0]], [[-100, 3, 90]], [[-5, 12, 2600]]])(
  'bars of %j have no number below −100',
  (values) => {
    for (const isCompact of [false, true]) {
      const ticks = barsOf(values, isCompact);
      expect(ticks).toContain(0);
      expect(Math.min(...ticks)).toBeGreaterThanOrEqual(-100);
      expect(new Set(ticks).size).toBeGreaterThan(1);
    }
  },
);

test('unless a document prints more, as of what was negative before', () => {
  expect(Math.min(...barsOf([-260, 12, 640]))).toBeLessThan(-100);
});

test('nor have lines and points', () => {
  const [GROWTH, STAFF] = ['growth:three_public', 'staff_active.actual'];
  const frame = frameOf(
    compare([GROWTH, STAFF], { when: { kind: 'every' } }),
    [-98, 640, 12].flatMap((value, index) => {
      const year = { fiscal_year: 2021 + index };
      return [
        cellRow('甲', 0, value, { unit: '%', is_stated: true, ...year }),
        cellRow('甲', 1, 12, { unit: '人', ...year }),
      ];
    }),
  );
  for (const style of [
    { form: 'lines', metrics: [GROWTH] },
    { form: 'multiples', metrics: [GROWTH] },
    { form: 'pair', x: GROWTH, y: STAFF },
  ] as const) {
    const option = gridDrawing(frame, style)?.option(LIGHT, false);
    if (!option) throw new Error('nothing is drawn');
    const ticks = ticksIn(drawSvg(option, 1000, 400));
    expect(ticks).toContain(-100);
    expect(Math.min(...ticks)).toBe(-100);
  }
});
