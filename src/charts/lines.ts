/** Lines over years: series → option. A year without a number is a gap, whose reason the tooltip tells; it is never zero. */
import { ABSENCE_NAMES, isDerived, isDoubtful, numberOf, type DataCell } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { absenceWords } from '../language/absences.ts';
import { t, word } from '../language/t.ts';
import { formatWithUnit } from '../language/format.ts';
import type { ChartOption } from './echarts.ts';
import {
  DOUBT,
  escapeHtml,
  GRID,
  legend,
  legendWidth,
  legendHeight,
  tooltip,
  valueAxis,
  zeroAxis,
  type MarkDatum,
} from './parts.ts';
import { pointMarks, pointMarkSeries } from './pointMarks.ts';
import { percentFloor } from './signedAxis.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface LineSeries {
  readonly name: string;
  /** The full name, for the tooltip. */
  readonly full: string;
  /** Its place in the palette, where that is not its place among the lines. */
  readonly color?: number;
  /** One for each year. */
  readonly cells: readonly DataCell[];
}

export interface LineChart {
  readonly years: readonly number[];
  readonly series: readonly LineSeries[];
  readonly unit: string;
}

const HEIGHT = 380;
/** More lines at a year than these would fill the screen with their tooltip. */
const TOLD = 14;

/** Shapes, so that colour alone tells nothing. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'] as const;
const symbolOf = (index: number): string => SYMBOLS[index % SYMBOLS.length] ?? 'circle';

/** What the marks on these lines mean. */
export const markNames = (series: readonly LineSeries[]): string[] =>
  pointMarks({
    derived: series.some(({ cells }) => cells.some(isDerived)),
    doubtful: series.some(({ cells }) => cells.some(isDoubtful)),
  });

/** The lines and what their marks mean; nothing of one line without a mark. */
export const legendNames = (series: readonly LineSeries[]): string[] => {
  const names = [...new Set(series.map(({ name }) => name)), ...markNames(series)];
  return names.length > 1 ? names : [];
};

const topOf = (chart: LineChart, compact: boolean): number =>
  18 + legendHeight(legendNames(chart.series), legendWidth(compact, 1000));

export const lineChartHeight = (chart: LineChart, compact: boolean): number => HEIGHT + topOf(chart, compact);

/** Of all lines at one year, with the reason where one has a gap. */
export function yearTip(series: readonly LineSeries[], year: number | undefined, index: number): string {
  const lines = series.slice(0, TOLD).map(({ full, cells }) => {
    const cell = cells[index];
    const words =
      cell?.kind === 'number'
        ? `<b>${escapeHtml(formatWithUnit(cell.value, cell.unit))}</b>${isDerived(cell) ? t('（推算）') : ''}`
        : cell?.kind === 'absent'
          ? absenceWords(cell)
          : word(ABSENCE_NAMES.not_collected);
    const doubt =
      cell?.kind === 'number' && isDoubtful(cell) ? ` <span class="tip-doubt">${DOUBT}</span>` : '';
    return `<div>${escapeHtml(full)}　${words}${doubt}</div>`;
  });
  const rest = series.length - lines.length;
  const more = rest > 0 ? `<div class="tip-note">${t('另有 {rest} 条，见表格', { rest })}</div>` : '';
  return `<div class="tip"><div class="tip-title">${t('{year}年', { year: year ?? '' })}</div>${lines.join('')}${more}</div>`;
}

function datum(cell: DataCell, series: LineSeries, year: number, color: string, theme: ChartTheme) {
  const mark: MarkDatum = {
    cell,
    series: series.name,
    title: t('{full} · {year}年', { full: series.full, year }),
  };
  if (cell.kind !== 'number') return { value: null, mark };
  return {
    value: cell.value,
    mark,
    itemStyle: {
      color: isDerived(cell) ? theme.ground : color,
      borderColor: isDoubtful(cell) ? theme.doubt : color,
      borderWidth: isDoubtful(cell) ? 2.4 : 1.6,
    },
    ...(isDoubtful(cell)
      ? {
          label: {
            show: true,
            position: 'top' as const,
            formatter: DOUBT,
            color: theme.doubt,
            fontSize: 11,
            fontWeight: 700 as const,
            fontFamily: theme.font,
          },
        }
      : {}),
  };
}

/** One line; `index` is its place in palette and shapes. */
export const lineSeries = (
  series: LineSeries,
  years: readonly number[],
  index: number,
  theme: ChartTheme,
) => {
  const color = seriesColor(theme, series.color ?? index);
  return {
    type: 'line' as const,
    name: series.name,
    symbol: symbolOf(index),
    symbolSize: 8,
    // A symbol for each number: one between two gaps has no line.
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { color, width: 2, type: index < SYMBOLS.length ? ('solid' as const) : ('dashed' as const) },
    itemStyle: { color },
    emphasis: { focus: 'series' as const },
    // Marks that would lie on each other are left to the rings of their points.
    labelLayout: { hideOverlap: true },
    data: series.cells.map((cell, year) => datum(cell, series, years[year] ?? 0, color, theme)),
  };
};

export const yearAxis = (years: readonly number[], theme: ChartTheme) => ({
  type: 'category' as const,
  data: years.map(String),
  axisLine: { lineStyle: { color: theme.muted } },
  axisTick: { show: false },
  axisLabel: { color: theme.muted, fontFamily: theme.font, fontSize: 11, hideOverlap: true },
});

export function lineOption(chart: LineChart, theme: ChartTheme, compact: boolean): ChartOption {
  const { years, series, unit } = chart;
  const values = series.flatMap(({ cells }) => cells.map((cell) => numberOf(cell) ?? 0));
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: {
      ...tooltip(theme),
      trigger: 'axis',
      axisPointer: { lineStyle: { color: theme.muted } },
      formatter: (params: unknown) => {
        const [first] = params as readonly { dataIndex: number }[];
        return first ? yearTip(series, years[first.dataIndex], first.dataIndex) : '';
      },
    },
    legend: {
      ...legend(
        theme,
        legendNames(series).map((name) => ({ name })),
        legendWidth(compact, 1000),
      ),
      icon: undefined,
    },
    grid: { ...GRID, left: compact ? 52 : 72, right: 24, top: topOf(chart, compact), bottom: 30 },
    xAxis: yearAxis(years, theme),
    yAxis: {
      ...valueAxis(theme),
      ...zeroAxis(values),
      ...percentFloor(values, unit),
      axisLabel: { ...valueAxis(theme).axisLabel, formatter: (value: number) => formatNumber(value, unit) },
    },
    series: [
      ...series.map((each, index) => lineSeries(each, years, index, theme)),
      ...pointMarkSeries(markNames(series), theme),
    ],
  };
}
