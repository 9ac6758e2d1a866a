/** How one metric is spread over all that are compared: a histogram with median and quartiles, and where single agencies lie. */
import { formatNumber } from '../domain/format.ts';
import { withUnit } from '../language/format.ts';
import type { ChartOption } from './echarts.ts';
import { escapeHtml, GRID, tooltip, valueAxis } from './parts.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface StripChart {
  /** Equal steps from `from` to `to`, with what lies beyond either end in the first and the last. */
  readonly steps: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly quartiles: { readonly q1: number; readonly median: number; readonly q3: number };
  readonly unit: string;
  /** What is counted: 部门, 份自评表. */
  readonly counted: (count: number) => string;
  /** Agencies to point at. */
  readonly marks: readonly { readonly name: string; readonly value: number }[];
}

export const STRIP_HEIGHT = 150;

/** The ends of the axis are values, not round numbers: as many digits as one can read there. */
const tick = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 }).replace('-', '−');

export function stripOption(chart: StripChart, theme: ChartTheme, compact: boolean): ChartOption {
  const { steps, quartiles, unit, marks } = chart;
  const [first, last] = [steps[0], steps.at(-1)];
  const low = first?.from ?? 0;
  const high = last?.to ?? 1;
  const text = (value: number): string => formatNumber(value, unit);
  const line = (value: number, strong = false) => ({
    xAxis: Math.min(high, Math.max(low, value)),
    lineStyle: {
      color: strong ? theme.ink : theme.muted,
      width: strong ? 1.6 : 1,
      type: strong ? 'solid' : 'dashed',
    },
    label: { show: false },
  });
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: {
      ...tooltip(theme),
      formatter: (params: unknown) => {
        const { data } = params as { data?: { step?: StripChart['steps'][number] } };
        return data?.step
          ? `<div class="tip"><div>${escapeHtml(withUnit(`${text(data.step.from)} – ${text(data.step.to)}`, unit))}</div><b>${escapeHtml(chart.counted(data.step.count))}</b></div>`
          : '';
      },
    },
    grid: { ...GRID, left: 16, right: 28, top: 16, bottom: 26 },
    xAxis: {
      ...valueAxis(theme),
      min: low,
      max: high,
      axisLabel: { ...valueAxis(theme).axisLabel, formatter: tick },
      splitLine: { show: false },
      splitNumber: compact ? 3 : 6,
    },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        barWidth: '92%',
        barCategoryGap: 0,
        itemStyle: { color: theme.quiet },
        data: steps.map((step) => ({ value: [(step.from + step.to) / 2, step.count], step })),
        markLine: {
          silent: true,
          symbol: 'none',
          data: [line(quartiles.q1), line(quartiles.median, true), line(quartiles.q3)],
        },
      },
      {
        type: 'scatter',
        symbol: 'triangle',
        symbolSize: 11,
        itemStyle: { color: seriesColor(theme, 1) },
        label: {
          show: true,
          position: 'top',
          formatter: '{b}',
          color: theme.ink,
          fontSize: 11.5,
          fontFamily: theme.font,
        },
        data: marks.map(({ name, value }) => ({ name, value: [Math.min(high, Math.max(low, value)), 0] })),
      },
    ],
  };
}
