/** Points on two measures, one colour for each group: rows → option. */
import type { DataCell } from '../domain/dataTable.ts';
import { formatWithUnit } from '../domain/format.ts';
import type { ChartOption } from './echarts.ts';
import { escapeHtml, legend, legendHeight, tooltip, valueAxis, type MarkDatum } from './parts.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface ScatterPoint {
  readonly title: string;
  readonly x: DataCell;
  readonly y: DataCell;
  /** Drawn as a diamond: another kind of thing than its neighbours. */
  readonly diamond?: boolean;
}

export interface ScatterChart {
  readonly groups: readonly { readonly name: string; readonly points: readonly ScatterPoint[] }[];
  readonly xName: string;
  readonly yName: string;
}

interface PointDatum {
  readonly value: readonly [number, number];
  readonly point: ScatterPoint;
  readonly mark: MarkDatum;
  readonly symbol: string;
}

function datum(point: ScatterPoint, group: string): PointDatum[] {
  if (point.x.kind !== 'number' || point.y.kind !== 'number') return [];
  return [
    {
      value: [point.x.value, point.y.value],
      point,
      mark: { cell: point.y, title: point.title, series: group },
      symbol: point.diamond ? 'diamond' : 'circle',
    },
  ];
}

/** A tidy lower bound, so that scores between 70 and 100 are not pressed into the top tenth. */
const floorOf = (values: readonly number[], step: number): number =>
  values.length === 0 ? 0 : Math.max(0, Math.floor((Math.min(...values) - step / 4) / step) * step);

export function scatterOption(chart: ScatterChart, theme: ChartTheme, compact: boolean): ChartOption {
  const groups = chart.groups.map(({ name, points }) => ({
    name,
    data: points.flatMap((p) => datum(p, name)),
  }));
  const all = groups.flatMap(({ data }) => data);
  const nameStyle = { color: theme.muted, fontFamily: theme.font, fontSize: 12 };
  const names = groups.map(({ name }) => name);
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: { ...tooltip(theme), formatter: (params: unknown) => pointTip(params, chart) },
    legend: {
      ...legend(
        theme,
        groups.map(({ name }) => ({ name })),
      ),
      icon: 'circle',
      itemWidth: 10,
    },
    grid: { left: 56, right: 24, top: 8 + legendHeight(names, compact ? 310 : 480), bottom: 46 },
    xAxis: {
      ...valueAxis(theme),
      name: chart.xName,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: nameStyle,
      axisLine: { show: true, lineStyle: { color: theme.muted } },
      min: floorOf(
        all.map(({ value }) => value[0]),
        20,
      ),
      max: Math.max(100, ...all.map(({ value }) => Math.ceil(value[0] / 20) * 20)),
      interval: 20,
    },
    yAxis: {
      ...valueAxis(theme),
      name: chart.yName,
      nameLocation: 'middle',
      nameGap: 34,
      nameTextStyle: nameStyle,
      min: floorOf(
        all.map(({ value }) => value[1]),
        10,
      ),
      max: 100,
    },
    series: groups.map(({ name, data }, index) => ({
      type: 'scatter' as const,
      name,
      // Most points lie on the edge, at 100.
      clip: false,
      // Many points share (100, 100): translucent marks show how many lie on each other.
      symbolSize: (_: unknown, params: { data?: PointDatum }) => (params.data?.point.diamond ? 16 : 12),
      itemStyle: {
        color: seriesColor(theme, index),
        opacity: 0.62,
        borderColor: theme.ground,
        borderWidth: 1,
      },
      emphasis: { itemStyle: { opacity: 1 } },
      data,
    })),
  };
}

function pointTip(params: unknown, chart: ScatterChart): string {
  const { data } = params as { data?: PointDatum };
  if (!data) return '';
  const { x, y, title } = data.point;
  const line = (name: string, cell: DataCell) =>
    cell.kind === 'number'
      ? `<div>${escapeHtml(name)}　<b>${escapeHtml(formatWithUnit(cell.value, cell.unit))}</b></div>`
      : '';
  return `<div class="tip"><div class="tip-title">${escapeHtml(title)}</div><div class="tip-note">${escapeHtml(data.mark.series)}</div>${line(chart.xName, x)}${line(chart.yName, y)}<div class="tip-hint">点击查看原文</div></div>`;
}
