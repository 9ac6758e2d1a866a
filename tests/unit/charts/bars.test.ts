import { describe, expect, test } from 'vitest';
import { barChartHeight, barOption, type BarChart } from '../../../src/charts/bars.ts';
import { tickText, tooltipHtml } from '../../../src/charts/parts.ts';
import { drawSvg } from '../../../src/features/comparison/drawSvg.ts';
import { shapeOf } from '../../../src/charts/shape.ts';
import { LIGHT } from '../../../src/charts/theme.ts';
import { emsOf, wrapName } from '../../../src/charts/wrap.ts';
import { ABSENT, type CellBasis, type DataCell } from '../../../src/domain/dataTable.ts';

const number = (value: number, basis: CellBasis): DataCell => ({
  kind: 'number',
  value,
  unit: '万元',
  basis,
  status: 'ok',
  source: null,
});
const chart: BarChart = {
  rows: [
    { label: '甲', sub: '2023年', full: '甲部门' },
    { label: '乙', sub: '2023年', full: '乙部门' },
    { label: '丙', sub: '2023年', full: '丙部门' },
  ],
  series: [{ name: '决算数', color: '#000', cells: [number(0, 'printed'), ABSENT, number(5, 'derived')] }],
};

interface Datum {
  readonly label: { readonly formatter: string };
  readonly itemStyle: { readonly decal?: object; readonly color?: string };
}

describe('bars', () => {
  const { series, legend } = barOption(chart, LIGHT, false) as unknown as {
    readonly series: readonly { readonly data: readonly Datum[] }[];
    readonly legend: { readonly data: readonly { readonly name: string }[] };
  };
  const [zero, absent, derived] = series[0]?.data ?? [];
  test('zero is a number, missing is a word', () => {
    expect(zero?.label.formatter).toBe('0.00');
    expect(absent?.label.formatter).toBe('未公布');
    expect(absent?.itemStyle.color).toBe('transparent');
  });
  test('a derived value is hatched and the legend says so', () => {
    expect(derived?.itemStyle.decal).toBeDefined();
    expect(zero?.itemStyle.decal).toBeUndefined();
    expect(legend.data.map(({ name }) => name)).toContain('斜纹：推算');
  });
  test('so is what is computed of one', () => {
    const cells = [number(0, 'computed'), ABSENT, number(5, 'computed_of_derived')];
    const option = barOption({ ...chart, series: [{ name: '人均', color: '#000', cells }] }, LIGHT, false);
    const [plain, , marked] = (option as { series: { data: Datum[] }[] }).series[0]?.data ?? [];
    expect(plain?.itemStyle.decal).toBeUndefined();
    expect(marked?.itemStyle.decal).toBeDefined();
  });
  test('height grows with the rows', () => {
    const twice = { ...chart, rows: [...chart.rows, ...chart.rows] };
    expect(barChartHeight(twice, false)).toBeGreaterThan(barChartHeight(chart, false));
  });
});

describe('a chart whose rows are others', () => {
  const cells = chart.series[0]?.cells ?? [];
  const doubtOf = (value: number): DataCell => ({
    kind: 'number',
    value,
    unit: '万元',
    basis: 'printed',
    status: 'doubtful',
    source: null,
    doubt: { findingId: 'a', severity: 'contradiction', question: '合计？' },
  });
  const shapeOfCells = (others: readonly DataCell[], stacked: boolean): string =>
    shapeOf(
      barOption(
        { ...chart, stacked, series: [{ name: '决算数', color: '#000', cells: others }] },
        LIGHT,
        false,
      ),
    );
  test.each([true, false])('has the same parts, whichever marks they have (stacked: %s)', (stacked) => {
    const plain = shapeOfCells([number(1, 'printed')], stacked);
    expect(shapeOfCells(cells, stacked)).toBe(plain);
    expect(shapeOfCells([doubtOf(5), ABSENT], stacked)).toBe(plain);
  });
  test('has no element for a part of a stack that is not seen', () => {
    const paths = (others: readonly DataCell[]): number => {
      const series = [others, [number(3, 'printed'), number(3, 'printed')]].map((each, index) => ({
        name: String(index),
        color: '#012345',
        cells: each,
      }));
      const stack = { rows: chart.rows.slice(0, 2), series, stacked: true };
      return drawSvg(barOption(stack, LIGHT, false), 700, 300).split('fill="#012345"').length - 1;
    };
    expect(paths([number(2, 'printed'), number(1, 'printed')])).toBe(
      paths([number(0, 'printed'), ABSENT]) + 2,
    );
    expect(paths([doubtOf(0), ABSENT])).toBe(paths([number(0, 'printed'), ABSENT]) + 1);
  });
});

describe('numbers behind bars', () => {
  const written = (cells: readonly DataCell[], signed: boolean) => {
    const option = barOption(
      { ...chart, series: [{ name: '增减额', color: '#000', cells, signed }] },
      LIGHT,
      true,
    );
    return (option as { series: { data: Datum[] }[] }).series[0]?.data.map(({ label }) => label.formatter);
  };
  test('a change has its sign, whichever way it goes', () => {
    const cells = [number(34.82, 'printed'), number(-3, 'printed'), number(0, 'printed')];
    expect(written(cells, true)).toEqual(['+34.82', '−3.00', '0.00']);
    expect(written(cells, false)).toEqual(['34.82', '−3.00', '0.00']);
  });
  test.each([300, 358])('no remark is cut in a place of %i pixels', (place) => {
    const cells = [number(57.54, 'printed'), number(3, 'printed')];
    const rows = cells.map(() => ({ label: '甲', full: '甲部门' }));
    const remarks = cells.map(() => '预算的97.7%');
    const budgets: BarChart = { rows, series: [{ name: '决算数', color: '#000', cells, remarks }] };
    const svg = drawSvg(barOption(budgets, LIGHT, true), place, barChartHeight(budgets, true));
    const ends = [
      ...svg.matchAll(/ x="([\d.]+)" transform="translate\(([\d.]+) [^>]*>(预算的97[^<]*)</g),
    ].map(([, within, left, text = '']) => Number(left) + Number(within) + 11 * emsOf(text));
    expect(ends).toHaveLength(2);
    expect(Math.max(...ends)).toBeLessThanOrEqual(place);
  });
});

describe('the axis of nothing but zeros', () => {
  const ticksOf = (zeros: BarChart): string[] =>
    [
      ...drawSvg(barOption(zeros, LIGHT, false), 700, barChartHeight(zeros, false)).matchAll(
        /<text[^>]*>([^<]*)</g,
      ),
    ]
      .map(([, text]) => text ?? '')
      .filter((text) => /^\d(\.\d)?$/.test(text));
  const zeros = {
    ...chart,
    series: [{ name: '决算数', color: '#000', cells: [number(0, 'printed'), ABSENT, number(0, 'printed')] }],
  };
  test('goes from 0 to 1, however the bars are laid', () => {
    expect(ticksOf(zeros)).toEqual(['0', '1']);
    expect(ticksOf({ ...zeros, stacked: true })).toEqual(['0', '1']);
  });
  test('is that of the numbers as soon as there is another', () => {
    expect(ticksOf(chart)).not.toEqual(['0', '1']);
  });
});

describe('bars that go both ways on a telephone', () => {
  const PLACE = 340;
  const texts = (svg: string) =>
    [...svg.matchAll(/<text[^>]*transform="translate\(([-\d.]+) [^>]*>([^<]*)</g)].map(
      ([, x = '', text = '']) => ({
        x: Number(x),
        text,
      }),
    );
  const drawn = (cells: readonly DataCell[]) => {
    const rows = cells.map(() => ({ label: '甲', full: '甲部门' }));
    const remarks = cells.map(() => '−65.8%');
    const signed = { rows, series: [{ name: '增减额', color: '#000', cells, remarks }] };
    return texts(drawSvg(barOption(signed, LIGHT, true), PLACE, barChartHeight(signed, true)));
  };
  const ticksOf = (marks: ReturnType<typeof drawn>) =>
    marks.filter(({ text }) => /^−?[\d,]+$/.test(text)).map(({ text }) => Number(text.replace('−', '-')));

  test.each([[[-28.2, 12.02]], [[-141.41, -122.51, 33.63]], [[-122.51, 66.43]], [[-28.2]]])(
    'the labels of the axis of %j are few and evenly spaced',
    (values) => {
      const ticks = ticksOf(drawn(values.map((value) => number(value, 'printed'))));
      const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
      expect(new Set(steps).size).toBe(1);
      expect(ticks.length).toBeLessThanOrEqual(5);
    },
  );
  test('the number of a bar that falls stands whole beside zero', () => {
    const written = drawn([number(-28.2, 'printed')]).find(({ text }) => text.startsWith('−28.2'));
    expect(PLACE - (written?.x ?? PLACE)).toBeGreaterThan(100);
  });
  test('long words for what is missing go on below', () => {
    const lacking: DataCell = { ...ABSENT, lacks: '2022年一般公共预算财政拨款支出' };
    const lines = drawn([number(-28.2, 'printed'), lacking]).filter(({ text }) =>
      /公布|预算|支出/.test(text),
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const { x, text } of lines) expect(x + emsOf(text) * 11.5).toBeLessThanOrEqual(PLACE);
  });
});

test('names are wrapped into even lines and nothing is lost', () => {
  const name = '乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）政务服务管理局';
  const lines = wrapName(name, 11);
  expect(lines.join('')).toBe(name);
  for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(12);
  expect(lines.some((line) => /^[）》]/.test(line))).toBe(false);
});

test('a bracket that closes a full line takes its last word along, and no line is wider than its room', () => {
  const name = '德宏傣族景颇族自治州住房和城乡建设局663（虚构）';
  const lines = wrapName(name, 11.84);
  expect(lines.join('')).toBe(name);
  for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(11.84);
  expect(lines.some((line) => /^）/.test(line))).toBe(false);
});

test('the marks of an axis have the minus of the numbers beside them', () => {
  expect([-1000, -0.5, 0, 80].map(tickText)).toEqual(['−1,000', '−0.5', '0', '80']);
});

test('a number in a name is not broken', () => {
  const name = '江岸区人民政府办公室1795（虚构）';
  for (let ems = 6; ems < 18; ems++) {
    const lines = wrapName(name, ems);
    expect(lines.join('')).toBe(name);
    expect(lines.some((line) => line.includes('1795'))).toBe(true);
  }
});

test('a Latin word is not broken unless no line has room for it, and no bracket opens at the end of a line', () => {
  const name = 'Basic pension contributions of public institutions (机关事业单位基本养老保险缴费支出)';
  for (let ems = 8; ems < 40; ems++) {
    const lines = wrapName(name, ems);
    for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems);
    for (const line of lines) expect(line).not.toMatch(/\($|^ | $/);
    for (const word of name.match(/[A-Za-z]+/g) ?? [])
      expect(
        lines.some((line) => line.includes(word)),
        `${word} at ${String(ems)}`,
      ).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
  }
  expect(wrapName('Donaudampfschifffahrt', 6).length).toBeGreaterThan(1);
});

test('a name in a tooltip is text, never markup', () => {
  const html = tooltipHtml({
    cell: number(1, 'printed'),
    title: '<img src=x onerror=alert(1)>',
    series: '决算数',
  });
  expect(html).not.toContain('<img');
});

describe('on a telephone', () => {
  const amounts = [145_147.36, 12.5, 0];
  const option = (more: Partial<BarChart>) =>
    barOption(
      {
        ...chart,
        series: [
          { name: '甲', color: '#000', cells: amounts.map((value) => number(value, 'printed')) },
          { name: '乙', color: '#111', cells: amounts.map((value) => number(value, 'printed')) },
        ],
        ...more,
      },
      LIGHT,
      true,
    ) as { xAxis: { max: number } };
  test('the axis ends with the longest bar, stack or line that must be in sight', () => {
    expect(option({}).xAxis.max).toBe(145_147.36);
    expect(option({ stacked: true }).xAxis.max).toBe(2 * 145_147.36);
    expect(option({ reference: { value: 200_000, name: '' } }).xAxis.max).toBe(200_000);
    expect(option({ max: 300_000 }).xAxis.max).toBe(300_000);
  });
  test('a tall name reaches into the room of the years below it', () => {
    const tall = { label: '德宏傣族景颇族自治州住房和城乡建设局', sub: '2024年', full: '' };
    const years = [2023, 2022, 2021].map((year) => ({ label: '', sub: `${String(year)}年`, full: '' }));
    const height = (rows: BarChart['rows']) =>
      barChartHeight({ ...chart, rows, series: [], stacked: true }, true) / rows.length;
    expect(height([tall, ...years])).toBeLessThan(height([tall, tall, tall, tall]));
  });
  test('a short bracket is not broken, and stays with what it is of', () => {
    expect(wrapName('高新区（新市区）政府办公室', 11.84)).toEqual(['高新区（新市区）', '政府办公室']);
    for (let ems = 5; ems < 14; ems++)
      expect(
        wrapName('与自然资源信息数据管理服70（虚构）', ems).some((line) => line.includes('（虚构）')),
      ).toBe(true);
  });
});
