import { describe, expect, test } from 'vitest';
import { barChartHeight, barOption, type BarChart } from '../../../src/charts/bars.ts';
import { tickText, tooltipHtml } from '../../../src/charts/parts.ts';
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
  const { series } = barOption(chart, LIGHT, false) as { series: { name: string; data: Datum[] }[] };
  const [zero, absent, derived] = series[0]?.data ?? [];
  test('zero is a number, missing is a word', () => {
    expect(zero?.label.formatter).toBe('0.00');
    expect(absent?.label.formatter).toBe('未公布');
    expect(absent?.itemStyle.color).toBe('transparent');
  });
  test('a derived value is hatched and the legend says so', () => {
    expect(derived?.itemStyle.decal).toBeDefined();
    expect(zero?.itemStyle.decal).toBeUndefined();
    expect(series.map(({ name }) => name)).toContain('斜纹：推算');
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
