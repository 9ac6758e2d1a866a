/** “三公”经费: rows → charts and tables. Pure. */
import type { BarChart } from '../../charts/bars.ts';
import { seriesColor, type ChartTheme } from '../../charts/theme.ts';
import {
  numberOf,
  ratioCell,
  reasonCell,
  reasonOf,
  withReason,
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
} from '../../domain/dataTable.ts';
import { formatNumber } from '../../domain/format.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import { MEASURES, type Measure } from '../../domain/measures.ts';
import { executionRate, hasZeroBase } from '../../domain/ratios.ts';
import { agencyCell, chartRow, measureName, rowKey, yearCell } from '../shared/figureIndex.ts';
import {
  CATEGORIES,
  COUNT_UNITS,
  COUNTS,
  RATIOS,
  type RatioKey,
  type ThreePublicRow,
} from './threePublic.ts';

/** Years of an agency stand together under its name, which is written once. */
const grouped = (rows: readonly ThreePublicRow[]) =>
  rows.map((row, index) => ({
    ...chartRow(row),
    ...(rows[index - 1]?.agencyId === row.agencyId ? { label: '' } : {}),
  }));

export const categoryChart = (rows: readonly ThreePublicRow[], theme: ChartTheme): BarChart => ({
  rows: grouped(rows),
  series: CATEGORIES.map((measure, index) => ({
    name: measureName(measure),
    color: seriesColor(theme, index),
    cells: rows.map((row) => row.cell(measure)),
  })),
  stacked: true,
  wide: true,
  totals: rows.map((row) => {
    const total = numberOf(row.cell('three_public'));
    return total === null ? '' : formatNumber(total, '万元');
  }),
});

export const categoryTable = (rows: readonly ThreePublicRow[]): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    ...THREE_PUBLIC_AMOUNTS.map((measure): DataColumn => ({
      key: measure,
      title: measureName(measure),
      unit: '万元',
      numeric: true,
    })),
    { key: 'change', title: '“三公”比上年', unit: '%', numeric: true, signed: true },
    ...reasonColumn(
      'reason',
      '增减的主要原因',
      rows.map((row) => row.change('three_public')),
    ),
  ],
  rows: rows.map((row): DataRow => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      ...Object.fromEntries(THREE_PUBLIC_AMOUNTS.map((measure) => [measure, row.cell(measure)])),
      change: row.change('three_public'),
      reason: reasonCell(row.change('three_public')),
    },
  })),
});

const spentOfBudget = (row: ThreePublicRow, measure: Measure): DataCell => {
  const [actual, budget] = [row.cell(measure), numberOf(row.cell(measure, 'adjusted_budget'))];
  const source = actual.kind === 'number' ? actual.source : null;
  return withReason(
    ratioCell(
      executionRate(numberOf(actual), budget),
      '%',
      '决算数 ÷ 全年预算数',
      hasZeroBase(numberOf(actual), budget),
      source,
    ),
    row.reason(measure, 'variance_pct'),
  );
};

/** A column of reasons beside the numbers they explain, where any document gives one. */
const reasonColumn = (key: string, title: string, cells: readonly DataCell[]): DataColumn[] =>
  cells.some((cell) => reasonOf(cell)) ? [{ key, title, quoted: true, note: '文件所述，照录原文' }] : [];

export const budgetChart = (
  rows: readonly ThreePublicRow[],
  measure: Measure,
  theme: ChartTheme,
): BarChart => ({
  rows: rows.map(chartRow),
  series: [
    {
      name: '全年预算数',
      color: theme.muted,
      hollow: true,
      cells: rows.map((row) => row.cell(measure, 'adjusted_budget')),
    },
    {
      name: '决算数',
      color: seriesColor(theme, 1),
      cells: rows.map((row) => row.cell(measure)),
      remarks: rows.map((row) => {
        const rate = spentOfBudget(row, measure);
        return rate.kind === 'number' ? `预算的${formatNumber(rate.value, '%')}%` : '';
      }),
    },
  ],
});

export const budgetTable = (rows: readonly ThreePublicRow[], measure: Measure): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    { key: 'budget', title: '全年预算数', unit: '万元', numeric: true },
    { key: 'actual', title: '决算数', unit: '万元', numeric: true },
    { key: 'spent', title: '决算占预算', unit: '%', numeric: true },
    { key: 'change', title: '比上年', unit: '%', numeric: true, signed: true },
    ...reasonColumn(
      'changeReason',
      '增减的主要原因',
      rows.map((row) => row.change(measure)),
    ),
    ...reasonColumn(
      'spentReason',
      '与预算差异的主要原因',
      rows.map((row) => spentOfBudget(row, measure)),
    ),
  ],
  rows: rows.map((row) => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      budget: row.cell(measure, 'adjusted_budget'),
      actual: row.cell(measure),
      spent: spentOfBudget(row, measure),
      change: row.change(measure),
      changeReason: reasonCell(row.change(measure)),
      spentReason: reasonCell(spentOfBudget(row, measure)),
    },
  })),
});

export const ratioChart = (rows: readonly ThreePublicRow[], key: RatioKey, theme: ChartTheme): BarChart => ({
  rows: rows.map(chartRow),
  series: [
    { name: RATIOS[key].name, color: seriesColor(theme, 3), cells: rows.map((row) => row.ratio(key)) },
  ],
});

export const ratioTable = (rows: readonly ThreePublicRow[], key: RatioKey): DataTable => {
  const { name, amount, count, unit } = RATIOS[key];
  const countUnit =
    MEASURES[count].dimension === 'count'
      ? count === 'vehicles_owned'
        ? '辆'
        : count === 'staff_active'
          ? '人'
          : '人次'
      : '';
  return {
    columns: [
      { key: 'agency', title: '部门' },
      { key: 'year', title: '年度' },
      { key: 'ratio', title: name, unit, numeric: true },
      { key: 'amount', title: measureName(amount), unit: '万元', numeric: true },
      { key: 'count', title: measureName(count), unit: countUnit, numeric: true },
    ],
    rows: rows.map((row) => ({
      key: rowKey(row),
      cells: {
        agency: agencyCell(row),
        year: yearCell(row),
        ratio: row.ratio(key),
        amount: row.cell(amount),
        count: row.cell(count),
      },
    })),
  };
};

export const countTable = (rows: readonly ThreePublicRow[]): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    ...COUNTS.map((measure): DataColumn => ({
      key: measure,
      title: measureName(measure),
      unit: COUNT_UNITS[measure],
      numeric: true,
    })),
  ],
  rows: rows.map((row): DataRow => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      ...Object.fromEntries(COUNTS.map((measure) => [measure, row.cell(measure)])),
    },
  })),
});
