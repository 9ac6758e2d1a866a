/** Scores against execution rates: points on two fixed axes → option. A point may stand for many forms. */
import { formatNumber } from '../domain/format.ts';
import { t } from '../language/t.ts';
import type { ChartOption } from './echarts.ts';
import { pointMarks, pointMarkSeries } from './pointMarks.ts';
import {
  doubtHtml,
  hintHtml,
  escapeHtml,
  GRID,
  legend,
  legendWidth,
  legendHeight,
  tooltip,
  valueAxis,
  type MarkDatum,
} from './parts.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** How many things lie there; the title and the mark are of one of them. */
  readonly count: number;
  readonly title: string;
  readonly mark: MarkDatum;
  readonly question: string | null;
}

export interface ScatterGroup {
  readonly name: string;
  readonly symbol: 'circle' | 'diamond';
  readonly points: readonly ScatterPoint[];
}

export interface ScatterChart {
  readonly groups: readonly ScatterGroup[];
  readonly xName: string;
  readonly yName: string;
}

export const SCATTER_HEIGHT = 400;

interface PointDatum {
  readonly value: readonly [number, number];
  readonly point: ScatterPoint;
  readonly mark: MarkDatum;
}

/** The area grows with the number of forms: twice as many look twice as much, and the most crowded place covers no other. */
const sizeOf = (count: number, most: number, symbol: ScatterGroup['symbol']): number => {
  const single = symbol === 'diamond' ? 13 : 10;
  return most === 1 ? single : 4 + 20 * Math.sqrt(count / most);
};

function pointTip(params: unknown, { xName, yName }: ScatterChart): string {
  const { data, seriesName } = params as { data?: PointDatum; seriesName?: string };
  if (!data) return '';
  const { x, y, count, title, question } = data.point;
  const line = (name: string, value: number) =>
    `<div>${escapeHtml(name)}　<b>${escapeHtml(formatNumber(value, '分'))}</b></div>`;
  const more = count > 1 ? t('等 {count} 份', { count }) : '';
  const doubt = question === null ? '' : doubtHtml(question);
  const hint = hintHtml(t('点击查看原文'));
  return `<div class="tip"><div class="tip-title">${escapeHtml(title)}${more}</div><div class="tip-note">${escapeHtml(seriesName ?? '')}</div>${line(xName, x)}${line(yName, y)}${doubt}${hint}</div>`;
}

/** Points that share a place are moved apart by less than one of either axis, always in the same way: by the hash of their title. */
const JITTER = 0.9;

/** FNV-1a, as two numbers from -1 to 1. */
function spreadOf(text: string): readonly [x: number, y: number] {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return [((hash & 0xffff) / 0xffff) * 2 - 1, ((hash >>> 16) / 0xffff) * 2 - 1];
}

function placeOf({ x, y, count, title, mark }: ScatterPoint): [x: number, y: number] {
  // A point that stands for many is where they are.
  if (count > 1) return [x, y];
  const [dx, dy] = spreadOf(`${title}|${mark.series}`);
  return [x + dx * JITTER, y + dy * JITTER];
}

const isQuestioned = ({ groups }: ScatterChart): boolean =>
  groups.some(({ points }) => points.some(({ question }) => question !== null));

/** Both axes begin at zero and never change with the filter: a cut axis would make small differences look large. */
export function scatterOption(chart: ScatterChart, theme: ChartTheme, compact: boolean): ChartOption {
  const nameStyle = { color: theme.muted, fontFamily: theme.font, fontSize: 12 };
  const marks = pointMarks({ derived: false, doubtful: isQuestioned(chart) });
  const names = [...chart.groups.map(({ name }) => name), ...marks];
  const most = Math.max(1, ...chart.groups.flatMap(({ points }) => points.map(({ count }) => count)));
  const furthest = Math.max(100, ...chart.groups.flatMap(({ points }) => points.map(({ x }) => x)));
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: { ...tooltip(theme), formatter: (params: unknown) => pointTip(params, chart) },
    legend: {
      ...legend(
        theme,
        [
          ...chart.groups.map(({ name, symbol }) => ({ name, icon: symbol })),
          ...marks.map((name) => ({ name, icon: 'circle' })),
        ],
        legendWidth(compact, 480),
      ),
      itemWidth: 10,
    },
    grid: {
      ...GRID,
      left: 56,
      right: 30,
      top: 12 + legendHeight(names, legendWidth(compact, 480)),
      bottom: 46,
    },
    xAxis: {
      ...valueAxis(theme),
      name: chart.xName,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: nameStyle,
      axisLine: { show: true, lineStyle: { color: theme.muted } },
      min: 0,
      max: Math.min(200, Math.ceil(furthest / 20) * 20),
      interval: 20,
    },
    yAxis: {
      ...valueAxis(theme),
      name: chart.yName,
      nameLocation: 'middle',
      nameGap: 34,
      nameTextStyle: nameStyle,
      min: 0,
      max: 100,
      interval: 20,
    },
    series: [
      ...chart.groups.map(({ name, symbol, points }, index) => ({
        type: 'scatter' as const,
        name,
        symbol,
        // Most points lie on the edge, at 100.
        clip: false,
        symbolSize: (_: unknown, params: { data?: PointDatum }) =>
          sizeOf(params.data?.point.count ?? 1, most, symbol),
        // Many points share (100, 100): translucent marks show how many lie on each other.
        itemStyle: {
          color: seriesColor(theme, index),
          opacity: 0.62,
          borderColor: theme.ground,
          borderWidth: 1,
        },
        emphasis: { itemStyle: { opacity: 1 } },
        data: points.map((point): PointDatum & { itemStyle?: object } => ({
          value: placeOf(point),
          point,
          mark: point.mark,
          ...(point.question === null ? {} : { itemStyle: { borderColor: theme.doubt, borderWidth: 2 } }),
        })),
      })),
      ...pointMarkSeries(marks, theme),
    ],
  };
}
