/** What is drawn of a frame: every mark, every absence in words, axes that do not move. */
import { describe, expect, test } from 'vitest';
import type { ChartDrawing } from '../../../src/charts/drawing.ts';
import { drawingOf, type ChartStyle } from '../../../src/charts/frameCharts.ts';
import { DOUBT, DOUBT_LEGEND, tooltipHtml, type MarkDatum } from '../../../src/charts/parts.ts';
import { spreadDrawing } from '../../../src/charts/scoreCharts.ts';
import { LIGHT } from '../../../src/charts/theme.ts';
import { ABSENCES, ABSENCE_NAMES } from '../../../src/domain/dataTable.ts';
import type { ScorePoint } from '../../../src/queries/index.ts';
import { cellRow, compare, frameOf, QUESTIONED } from '../../support/frames.ts';

interface Datum {
  readonly value: number | readonly number[];
  readonly mark: MarkDatum;
  readonly name?: string;
  readonly label: { readonly formatter: string };
  readonly itemStyle: { readonly decal?: object; readonly color?: string; readonly borderColor?: string };
}
interface Option {
  readonly legend: { readonly data: readonly { readonly name: string }[] };
  readonly series: readonly { readonly name: string; readonly data: readonly Datum[] }[];
  readonly xAxis: { readonly min?: number; readonly max?: number };
  readonly yAxis: {
    readonly min?: number;
    readonly max?: number;
    readonly axisLabel: {
      readonly formatter: (index: string) => string;
      readonly rich: { readonly pinned: { readonly fontWeight: number } };
    };
  };
}

const optionOf = (drawing: ChartDrawing | null): Option => {
  if (!drawing) throw new Error('nothing is drawn');
  return drawing.option(LIGHT, false) as unknown as Option;
};

const SPENT = 'three_public.actual';
const BARS: ChartStyle = { form: 'bars', series: [{ metric: SPENT, name: '决算数', color: 0 }] };

describe('bars', () => {
  const frame = frameOf(compare([SPENT], { top: 2, pinned: ['己'] }), [
    cellRow('甲', 0, 300_000, QUESTIONED),
    cellRow('乙', 0, 200_000, { basis: 'derived' }),
    ...ABSENCES.map((absence, index) => cellRow(`缺${String(index)}`, 0, null, { absence })),
    cellRow('己', 0, 0),
  ]);
  const { legend, series, yAxis } = optionOf(drawingOf(frame, BARS));
  const [doubtful, derived, ...rest] = series[0]?.data ?? [];

  test('a number that a finding names carries the mark, the legend explains it, hovering asks', () => {
    expect(doubtful?.label.formatter).toContain(DOUBT);
    expect(derived?.label.formatter).not.toContain(DOUBT);
    expect(legend.data.map(({ name }) => name)).toContain(DOUBT_LEGEND);
    expect(tooltipHtml(doubtful?.mark)).toContain(QUESTIONED.question);
  });
  test('a derived value is hatched', () => {
    expect(derived?.itemStyle.decal).toBeDefined();
    expect(doubtful?.itemStyle.decal).toBeUndefined();
  });
  test('each reason why there is no number has its own words', () => {
    expect(rest.slice(0, ABSENCES.length).map(({ label }) => label.formatter)).toEqual(
      ABSENCES.map((why) => ABSENCE_NAMES[why]),
    );
  });
  test('an agency that is pinned stands in bold with its rank', () => {
    const last = frame.rows.length - 1;
    expect(yAxis.axisLabel.formatter(String(last))).toContain('{pinned|己局}');
    expect(yAxis.axisLabel.formatter(String(last))).toContain(`第${String(last + 1)}位`);
    expect(yAxis.axisLabel.formatter('0')).not.toContain('{pinned|');
    expect(yAxis.axisLabel.rich.pinned.fontWeight).toBeGreaterThanOrEqual(700);
  });
  test('nothing is drawn of nothing', () => {
    expect(drawingOf(frameOf(compare([SPENT]), [cellRow('甲', 0, null)]), BARS)).toBeNull();
  });
  test('nor of numbers that have no bars: an axis alone says nothing', () => {
    const before = 'prior:three_public';
    const rows = [cellRow('甲', 0, null), cellRow('甲', 1, 300_000)];
    expect(drawingOf(frameOf(compare([SPENT, before]), rows), BARS)).toBeNull();
    const remarked: ChartStyle = { ...BARS, remark: { series: SPENT, metric: before } };
    expect(drawingOf(frameOf(compare([SPENT, before]), rows), remarked)).toBeNull();
  });
});

test('years of an agency stand under its name, which is written once', () => {
  const frame = frameOf(compare([SPENT], { when: { kind: 'every' } }), [
    cellRow('甲', 0, 1_000),
    cellRow('甲', 0, 2_000, { fiscal_year: 2022 }),
  ]);
  const { yAxis } = optionOf(drawingOf(frame, BARS));
  expect(yAxis.axisLabel.formatter('0')).toContain('甲局');
  expect(yAxis.axisLabel.formatter('1')).toBe('{sub|2022年}');
});

test('a question about a small item is one about the rest in which it is drawn', () => {
  const frame = frameOf(
    compare([SPENT], { per: 'function_class' }),
    Array.from({ length: 11 }, (_, index) =>
      cellRow('甲', 0, (20 - index) * 10_000, {
        item: `第${String(index)}类支出`,
        ...(index === 10 ? QUESTIONED : {}),
      }),
    ),
  );
  const { series } = optionOf(drawingOf(frame, { form: 'items', rest: '其他科目' }));
  const rest = series.find(({ name }) => name === '其他科目')?.data[0];
  expect(rest?.value).toBe(12 + 11 + 10);
  expect(tooltipHtml(rest?.mark)).toContain(QUESTIONED.question);
  expect(series.map(({ name }) => name)).toContain(DOUBT_LEGEND);
});

describe('the items of a bar', () => {
  const [HOUSING, OTHERS] = ['住房保障支出/住房改革支出/住房公积金', '社会保障和就业支出/其他支出/其他支出'];
  const items = (names: readonly string[]) =>
    drawingOf(
      frameOf(
        compare([SPENT], { per: 'function_item' }),
        names.map((item, index) => cellRow('甲', 0, (20 - index) * 10_000, { item })),
      ),
      { form: 'items', rest: '其余' },
    );
  test('have their last names, unless two have the same', () => {
    const twice = '农林水支出/其他支出/其他支出';
    const { series } = optionOf(items([HOUSING, OTHERS, twice]));
    expect(series.slice(0, 3).map(({ name }) => name)).toEqual(
      ['住房公积金', OTHERS, twice].map((name) => name.replaceAll('/', ' / ')),
    );
  });
  test('have a legend that ends above the bars, however long their names are', () => {
    const names = Array.from({ length: 8 }, (_, index) => `第${'很'.repeat(40)}长的支出${String(index)}`);
    const { legend, grid } = items(names)?.option(LIGHT, true) as unknown as {
      legend: { formatter: (name: string) => string; itemGap: number };
      grid: { top: number };
    };
    const lines = names.map((name) => legend.formatter(name).split('\n'));
    // Each begins a row of its own. 266 px beside the sign, 12 px a letter.
    for (const line of lines.flat()) expect(line.length * 12).toBeLessThanOrEqual(266 - 19);
    expect(grid.top).toBeGreaterThanOrEqual(lines.flat().length * 12 + lines.length * legend.itemGap);
  });
});

describe('the heat map', () => {
  const GROWTH = 'growth:three_public';
  const style: ChartStyle = { form: 'heatmap', columns: [{ metric: GROWTH, name: '“三公”经费' }] };
  const rate = (id: string, value: number, more = {}) =>
    cellRow(id, 0, value, { unit: '%', is_stated: true, ...more });
  const { series } = optionOf(
    drawingOf(
      frameOf(compare([GROWTH]), [
        rate('甲', 57),
        rate('乙', 261),
        rate('丙', -57, QUESTIONED),
        cellRow('丁', 0, null, { absence: 'not_collected' }),
        cellRow('戊', 0, null, { absence: 'zero_base' }),
      ]),
      style,
    ),
  );
  const drawn = series[0]?.data ?? [];
  const [moderate, steep, falling, uncollected, fromZero] = [0, 1, 2, 3, 4].map((row) =>
    drawn.find(({ value }) => (value as number[])[1] === row),
  );
  const strength = (datum: Datum | undefined) => parseInt(datum?.itemStyle.color?.slice(-2) ?? '', 16);
  test('tells +57 % from +261 %, and less from more', () => {
    expect(strength(steep) - strength(moderate)).toBeGreaterThan(30);
    expect(strength(falling)).toBe(strength(moderate));
    expect(falling?.itemStyle.color?.slice(0, 7)).not.toBe(moderate?.itemStyle.color?.slice(0, 7));
  });
  test('a cell that a finding names is marked', () => {
    expect(falling?.label.formatter).toContain(DOUBT);
    expect(falling?.itemStyle.borderColor).toBe(LIGHT.doubt);
    expect(moderate?.itemStyle.borderColor).not.toBe(LIGHT.doubt);
  });
  test('the frame of a marked cell lies over those of its neighbours', () => {
    expect(drawn.at(-1)).toBe(falling);
  });
  test('no number is a word without a colour', () => {
    expect(uncollected).toMatchObject({ label: { formatter: '未收录' }, name: '未收录该年文件' });
    expect(fromZero).toMatchObject({ label: { formatter: '基数为0' }, itemStyle: { color: 'transparent' } });
  });
});

describe('scores', () => {
  const point = (x: number, y: number, more: Partial<ScorePoint> = {}): ScorePoint => ({
    form_total: 2,
    drawn_total: 2,
    scope: 'project',
    x,
    y,
    form_count: 1,
    short_name: '甲局',
    evaluation_name: '办公设备购置',
    fiscal_year: 2023,
    document_id: '甲-2023',
    source_start: 1,
    source_end: 3,
    question: null,
    ...more,
  });
  const draw = (points: readonly ScorePoint[]) =>
    optionOf(
      drawingOf(
        {
          ...frameOf(compare(['evaluation.total_score'], { per: 'form' }), [cellRow('甲', 0, 90)]),
          points,
        },
        { form: 'scatter' },
      ),
    );
  test('the axes begin at zero and stay, whatever the filter leaves', () => {
    for (const points of [[point(98, 99)], [point(3, 20), point(100, 100)]]) {
      const { xAxis, yAxis } = draw(points);
      expect([xAxis.min, xAxis.max, yAxis.min, yAxis.max]).toEqual([0, 100, 0, 100]);
    }
  });
  test('a colour is of projects or of whole bodies, never of an agency', () => {
    const names = (points: readonly ScorePoint[]) => draw(points).series.map(({ name }) => name);
    expect(names([point(90, 90)])).toEqual(['项目', '部门整体']);
    expect(names([point(90, 90, { short_name: '乙局', scope: 'overall' })])).toEqual(['项目', '部门整体']);
  });
  test('a form that a finding names is marked', () => {
    const { series, legend } = draw([point(90, 90, { question: '得分与分项之和不等？' })]);
    expect(series[0]?.data[0]?.itemStyle.borderColor).toBe(LIGHT.doubt);
    // Its ring is told in the legend, and nowhere else is a ring.
    expect(legend.data.map(({ name }) => name)).toEqual(['项目', '部门整体', '疑：核对有疑问，见“疑点”']);
    expect(draw([point(90, 90)]).legend.data).toHaveLength(2);
  });
});

describe('how a metric is spread', () => {
  const distribution = {
    scored_count: 40,
    lowest: 0,
    p5: 0,
    q1: 60_000,
    median: 120_000,
    q3: 180_000,
    p95: 240_000,
    highest: 9_000_000,
    steps: [
      { step: -1, count: 1 },
      { step: 0, count: 2 },
      { step: 24, count: 3 },
    ],
  };
  const frame = frameOf(compare([SPENT], { top: 1 }), [cellRow('甲', 0, 240_000), cellRow('乙', 0, 60_000)]);
  test('what lies beyond either end is counted in the first and the last step', () => {
    const [bars] = optionOf(spreadDrawing({ ...frame, spread: distribution })).series;
    const counts = bars?.data.map(({ value }) => (Array.isArray(value) ? (value[1] as number) : value));
    expect(counts?.[0]).toBe(3);
    expect(counts?.at(-1)).toBe(3);
    expect(counts?.reduce((sum: number, count) => sum + Number(count), 0)).toBe(6);
  });
  test('an agency that is pinned is pointed at, in 万元', () => {
    const [, marks] = optionOf(spreadDrawing({ ...frame, spread: distribution })).series;
    expect(marks?.data).toEqual([{ name: '乙局', value: [6, 0] }]);
  });
  test('the ends of its axis have as many digits as one can read', () => {
    const { xAxis } = spreadDrawing({ ...frame, spread: distribution })?.option(LIGHT, false) ?? {};
    const { formatter } = (xAxis as { axisLabel: { formatter: (value: number) => string } }).axisLabel;
    expect([11_415.2345, 95.617, 0.25, -1_204.5].map(formatter)).toEqual([
      '11,415',
      '95.62',
      '0.25',
      '−1,205',
    ]);
  });
  test('all the same are not spread', () => {
    expect(spreadDrawing({ ...frame, spread: { ...distribution, p5: 5, p95: 5 } })).toBeNull();
    expect(spreadDrawing(frame)).toBeNull();
  });
});

describe('a stack of parts with a total', () => {
  const [vehicles, reception] = ['vehicles.actual', 'reception.actual'];
  const style: ChartStyle = {
    form: 'stack',
    total: SPENT,
    series: [
      { metric: vehicles, name: '公务用车', color: 0 },
      { metric: reception, name: '公务接待', color: 1 },
    ],
  };
  const optionOfRows = (...rows: readonly (readonly [string, number, number | null, number | null])[]) =>
    optionOf(
      drawingOf(
        frameOf(
          compare([SPENT, vehicles, reception]),
          rows.flatMap(([agency, ...values]) =>
            values.map((value, column) => cellRow(agency, column, value)),
          ),
        ),
        style,
      ),
    );
  const UNSPLIT = '合计中未分项';
  const unsplitIn = ({ series }: Option): readonly unknown[] | undefined =>
    series.find(({ name }) => name === UNSPLIT)?.data.map(({ value }) => value);
  const isListed = ({ legend }: Option): boolean => legend.data.some(({ name }) => name === UNSPLIT);

  test('what the parts do not tell of a total is drawn, so that no total stands behind an empty bar', () => {
    const option = optionOfRows(
      ['甲', 100_000, 60_000, 40_000],
      ['乙', 90_000, null, null],
      ['丙', 80_000, 50_000, null],
    );
    expect(unsplitIn(option)).toEqual(['-', 9, 3]);
    expect(isListed(option)).toBe(true);
  });
  test('a total that a finding names is marked, where none of its parts is', () => {
    const frame = frameOf(compare([SPENT, vehicles, reception]), [
      cellRow('甲', 0, 100_000, QUESTIONED),
      cellRow('甲', 1, 60_000),
      cellRow('甲', 2, 40_000),
    ]);
    const { legend, series } = optionOf(drawingOf(frame, style));
    expect(legend.data.map(({ name }) => name)).toContain(DOUBT_LEGEND);
    expect(series.find(({ name }) => name === '合计')?.data[0]?.label.formatter).toContain(DOUBT);
  });
  test('a part that a finding names is told apart from its total, which elsewhere stands unmarked', () => {
    const frame = frameOf(compare([SPENT, vehicles, reception]), [
      cellRow('甲', 0, 100_000),
      cellRow('甲', 1, 60_000, QUESTIONED),
      cellRow('甲', 2, 40_000),
    ]);
    const label = optionOf(drawingOf(frame, style)).series.find(({ name }) => name === '合计')?.data[0]
      ?.label;
    expect(label?.formatter).toBe('10.00 {doubt|分项疑}');
  });
  test('parts that do not add up to their total are a question of the checks, and nothing is filled in', () => {
    const option = optionOfRows(['甲', 100_000, 60_000, 30_000]);
    expect(unsplitIn(option)).toEqual(['-']);
    expect(isListed(option)).toBe(false);
  });
});
