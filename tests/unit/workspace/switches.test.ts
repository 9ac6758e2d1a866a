/** The switches of 对比 and the file that a comparison is handed on as. */
import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../../src/charts/frameCharts.ts';
import type { Frame } from '../../../src/comparison/frame.ts';
import { metricOf } from '../../../src/comparison/metrics.ts';
import { MEASURES } from '../../../src/domain/measures.ts';
import { NO_FILTER } from '../../../src/queries/index.ts';
import { switched, switchesOf } from '../../../src/features/workspace/switches.ts';
import { parseView, viewText } from '../../../src/features/workspace/viewFile.ts';
import { metricsOf, pairOf, unknownMetrics } from '../../../src/features/workspace/plan.ts';
import { workspace } from '../../../src/features/workspace/workspace.ts';
import { cellRow, frameOf } from '../../support/frames.ts';
import type { PanelView } from '../../../src/features/presets/preset.ts';
import type { AnySearch } from '../../../src/features/shared/search.ts';

const drawn = (search: AnySearch, agencies: readonly string[] = []) => {
  const [panel] = workspace.panels;
  if (!panel) throw new Error('no panel');
  return panel.of({ filter: { ...NO_FILTER, agencies }, search });
};

const saidOf = (words: PanelView['caveat'], frame: Frame): string =>
  typeof words === 'function' ? words(frame) : (words ?? '');

describe('one switch for all metrics', () => {
  const as = (key: string, search: AnySearch) => switched(key, switchesOf(search));
  test('an amount per head, per vehicle, as a share, as a change', () => {
    expect(as('reception.actual', { ratio: 'staff' })).toBe('per_staff:reception');
    expect(as('vehicle_operation.actual', { ratio: 'vehicle' })).toBe('per_vehicle:vehicle_operation');
    expect(as('reception.actual', { ratio: 'share' })).toBe('share:reception/three_public');
    expect(as('three_public.actual', { ratio: 'share' })).toBe('share:three_public/expenditure_total');
    expect(as('three_public.actual', { change: 'amount' })).toBe('change:three_public');
    expect(as('three_public.actual', { change: 'percent' })).toBe('growth:three_public');
  });
  test('an item of a function is a share of its own measure', () => {
    expect(as('expenditure.actual', { ratio: 'share', per: 'function_class' })).toBe('share:expenditure');
  });
  test('what cannot be divided stays, and nothing becomes a metric that there is not', () => {
    expect(as('staff_active.actual', { ratio: 'staff' })).toBe('staff_active.actual');
    expect(as('evaluation.total_score', { change: 'percent' })).toBe('evaluation.total_score');
    for (const measure of Object.keys(MEASURES))
      for (const ratio of ['staff', 'vehicle', 'share'])
        expect(metricOf(as(`${measure}.actual`, { ratio }))).not.toBeNull();
  });
  test('an address that asks for a ratio and a change gets the change', () => {
    expect(switchesOf({ ratio: 'staff', change: 'percent' })).toMatchObject({
      ratio: 'none',
      change: 'percent',
    });
  });
  test('values that are none are the defaults', () => {
    expect(switchesOf({ as: 'pie', columns: 'x', level: 'galaxy', ratio: '1' })).toEqual(switchesOf({}));
  });
});

describe('what is drawn', () => {
  test('a whole is never piled on its parts: it stands behind them as their sum', () => {
    const { style } = drawn({ as: 'stack', metrics: ['three_public.actual', 'vehicles.actual'] });
    expect(style).toMatchObject({ form: 'stack', total: 'three_public.actual' });
    expect(style?.form === 'stack' && style.series.map(({ metric }) => metric)).toEqual([
      'overseas_travel.actual',
      'vehicles.actual',
      'reception.actual',
    ]);
  });
  test('lines are of every year, unless years are chosen', () => {
    expect(drawn({ as: 'lines' }).comparison.when).toEqual({ kind: 'every' });
    expect(drawn({}).comparison.when).toEqual({ kind: 'latest' });
  });
  test('the peers of the chosen agency stand around it, and it is kept in view', () => {
    const { who, pinned } = drawn({ who: 'peers', level: 'county' }, ['a-bureau']).comparison;
    expect(who).toEqual({ regions: [], agencies: [], peersOf: 'a-bureau', levels: ['county'] });
    expect(pinned).toEqual(['a-bureau']);
  });
  test('of items only the first metric is drawn, and the others are said to be in the table', () => {
    const metrics = ['personnel.actual', 'operating.actual'];
    const view = drawn({ metrics, per: 'economic' });
    const frame = frameOf(view.comparison, [cellRow('甲', 0, 120_000, { item: '奖金' })]);
    expect(saidOf(view.drawn, frame)).toContain('另有 1 项指标未画出。');
    // In the table there is nothing that is not drawn.
    expect(saidOf(view.caveat, frame)).not.toContain('未画出');
    expect(view.emptyText).toContain('没有按此分类公布');
    expect(drawn({ metrics }).emptyText).toBeUndefined();
  });
  test('of a stack it is said what is not in it, and that changes are not piled', () => {
    const said = (search: AnySearch): string => {
      const view = drawn({ as: 'stack', ...search });
      const frame = frameOf(view.comparison, [cellRow('甲', 0, 120_000)]);
      const isDrawn = view.style !== null && drawingOf(frame, view.style) !== null;
      return saidOf(view.caveat, frame) + (isDrawn ? saidOf(view.drawn, frame) : '');
    };
    const metrics = ['three_public.actual', 'agency_operating.actual', 'evaluation.total_score'];
    expect(said({ metrics })).toContain('另有 2 项指标未画出。');
    expect(said({ metrics: metrics.slice(0, 1) })).not.toContain('未画出');
    const changed = said({ metrics, change: 'amount' });
    expect(changed).toContain('不能相叠，这里只列表');
    expect(changed).not.toContain('相叠之和');
  });
  test('a pair is of the two that the address names, never of one twice', () => {
    expect(pairOf({ y: 'b' }, ['a', 'b', 'c'])).toEqual(['a', 'b']);
    expect(pairOf({ x: 'b' }, ['a', 'b', 'c'])).toEqual(['b', 'a']);
    expect(pairOf({}, ['a'])).toEqual(['a', '']);
  });
});

describe('the file of a comparison', () => {
  const search: AnySearch = {
    metrics: ['three_public.actual', 'per_staff:three_public'],
    as: 'lines',
    region: ['650000'],
    year: ['2022', '2023'],
  };
  test('comes back as it was saved', () => {
    expect(parseView(viewText(search, '新疆“三公”'))).toMatchObject({ ...search, name: '新疆“三公”' });
  });
  test('another file, or one with nonsense in it, is refused or cleaned', () => {
    for (const text of [
      '',
      '[]',
      '{"format":"other"}',
      'not json',
      '{"format":"juesuan-comparison","version":9}',
    ])
      expect(parseView(text)).toBeNull();
    const odd = JSON.stringify({
      format: 'juesuan-comparison',
      version: 1,
      name: 'x',
      search: '?top=-3&at=zz&page=0',
    });
    expect(parseView(odd)).toMatchObject({ name: 'x' });
    expect(parseView(odd)?.top).toBeUndefined();
  });
});

test('what an address calls a metric and is none is told apart', () => {
  const metrics = ['three_public.actual', 'three_publik.actual', 'three_publik.actual'];
  expect(metricsOf({ metrics })).toEqual(['three_public.actual']);
  expect(unknownMetrics({ metrics })).toEqual(['three_publik.actual']);
  expect(unknownMetrics({})).toEqual([]);
});
