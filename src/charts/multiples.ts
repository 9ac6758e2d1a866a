/** Small multiples: one little chart of years for each agency, all on the same axes: panels → option. */
import { numberOf } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import type { ChartOption } from './echarts.ts';
import { legendNames, lineSeries, markNames, yearAxis, yearTip, type LineSeries } from './lines.ts';
import { GRID, legend, legendWidth, legendHeight, tooltip, valueAxis, zeroAxis } from './parts.ts';
import { pointMarkSeries } from './pointMarks.ts';
import type { ChartTheme } from './theme.ts';
import { wrapName } from './wrap.ts';

export interface SmallPanel {
  readonly name: string;
  readonly isPinned: boolean;
  /** The same ones in each panel, in the same order. */
  readonly series: readonly LineSeries[];
}

export interface MultiplesChart {
  readonly years: readonly number[];
  readonly panels: readonly SmallPanel[];
  readonly unit: string;
}

const ACROSS = { compact: 1, wide: 3 } as const;
const PANEL = 196;
/** Above a panel, for a name of two lines. */
const HEAD = 52;
const NAME_EMS = 17;

const acrossOf = (compact: boolean): number => (compact ? ACROSS.compact : ACROSS.wide);

const linesOf = ({ panels }: MultiplesChart): LineSeries[] => panels.flatMap(({ series }) => series);

const topOf = (chart: MultiplesChart, compact: boolean): number =>
  legendHeight(legendNames(linesOf(chart)), legendWidth(compact, 1000));

export const multiplesHeight = (chart: MultiplesChart, compact: boolean): number =>
  topOf(chart, compact) + Math.ceil(chart.panels.length / acrossOf(compact)) * PANEL;

/** A round number at or beyond `value`, so that four ticks are round as well. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((each) => each * step >= value) ?? 10) * step;
}

/** One range for all, from zero: a panel must not look like another because its axis is shorter. */
function rangeOf({ panels }: MultiplesChart): { min: number; max: number; interval: number } {
  const values = panels.flatMap(({ series }) =>
    series.flatMap(({ cells }) => cells.map(numberOf).filter((value) => value !== null)),
  );
  const [below, above] = [roundUp(-Math.min(0, ...values)), roundUp(Math.max(0, ...values))];
  return {
    min: -below,
    max: above,
    interval: Math.max(below, above) / (below === 0 ? 2 : 1),
    ...zeroAxis(values),
  };
}

export function multiplesOption(chart: MultiplesChart, theme: ChartTheme, compact: boolean): ChartOption {
  const { years, panels, unit } = chart;
  const across = acrossOf(compact);
  const share = 100 / across;
  const range = rangeOf(chart);
  const axisWidth = compact ? 15 : 5;
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: {
      ...tooltip(theme),
      trigger: 'axis',
      axisPointer: { lineStyle: { color: theme.muted } },
      formatter: (params: unknown) => {
        const [first] = params as readonly { dataIndex: number; axisIndex: number }[];
        const panel = first && panels[first.axisIndex];
        return panel ? yearTip(panel.series, years[first.dataIndex], first.dataIndex) : '';
      },
    },
    legend: {
      ...legend(
        theme,
        legendNames(linesOf(chart)).map((name) => ({ name })),
        legendWidth(compact, 1000),
      ),
      icon: undefined,
    },
    grid: panels.map((_, index) => ({
      ...GRID,
      left: `${String((index % across) * share + axisWidth)}%`,
      width: `${String(share - axisWidth - 2)}%`,
      top: topOf(chart, compact) + Math.floor(index / across) * PANEL + HEAD,
      height: PANEL - HEAD - 32,
    })),
    xAxis: panels.map((_, gridIndex) => ({ ...yearAxis(years, theme), gridIndex })),
    yAxis: panels.map(({ name, isPinned }, gridIndex) => ({
      ...valueAxis(theme),
      gridIndex,
      ...range,
      name: wrapName(name, NAME_EMS).join('\n'),
      nameLocation: 'end' as const,
      nameGap: 10,
      nameTextStyle: {
        align: 'left' as const,
        color: theme.ink,
        fontSize: 12,
        lineHeight: 15,
        fontFamily: theme.font,
        fontWeight: isPinned ? (700 as const) : (400 as const),
      },
      axisLabel: { ...valueAxis(theme).axisLabel, formatter: (value: number) => formatNumber(value, unit) },
    })),
    series: [
      ...panels.flatMap(({ series }, panel) =>
        series.map((each, index) => ({
          ...lineSeries(each, years, index, theme),
          xAxisIndex: panel,
          yAxisIndex: panel,
        })),
      ),
      ...pointMarkSeries(markNames(linesOf(chart)), theme),
    ],
  };
}
