/** Any two metrics against each other, a point an agency and year: points → option. Both axes hold zero. */
import { isDerived, isDoubtful, type NumberCell } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { t, word } from '../language/t.ts';
import { formatWithUnit } from '../language/format.ts';
import type { ChartOption } from './echarts.ts';
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
import { pointMarks, pointMarkSeries } from './pointMarks.ts';
import { labelSides, type Side } from './pointLabels.ts';
import { pointRange } from './signedAxis.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface PairPoint {
  readonly name: string;
  readonly title: string;
  readonly x: NumberCell;
  readonly y: NumberCell;
  readonly isPinned: boolean;
}

export interface PairAxis {
  readonly name: string;
  readonly unit: string;
}

export interface PairChart {
  readonly x: PairAxis;
  readonly y: PairAxis;
  readonly points: readonly PairPoint[];
}

const HEIGHT = 460;
const AGENCY = t('部门');

const hasDerived = ({ x, y }: PairPoint): boolean => isDerived(x) || isDerived(y);
const isQuestioned = ({ x, y }: PairPoint): boolean => isDoubtful(x) || isDoubtful(y);

const markNames = ({ points }: PairChart): string[] =>
  pointMarks({ derived: points.some(hasDerived), doubtful: points.some(isQuestioned) });

export const pairHeight = (): number => HEIGHT;

interface PairDatum {
  readonly point: PairPoint;
}

function pointTip(data: PairDatum | undefined, { x, y }: PairChart): string {
  if (!data) return '';
  const { point } = data;
  const line = (axis: PairAxis, cell: NumberCell): string => {
    const doubt = isDoubtful(cell) ? doubtHtml(cell.doubt?.question ?? '') : '';
    return `<div>${escapeHtml(axis.name)}　<b>${escapeHtml(formatWithUnit(cell.value, cell.unit))}</b></div>${doubt}`;
  };
  const hint = point.y.source ? hintHtml(t('点击查看纵轴数字的原文')) : '';
  return `<div class="tip"><div class="tip-title">${escapeHtml(point.title)}</div>${line(x, point.x)}${line(y, point.y)}${hint}</div>`;
}

/** Where zero lies within the drawing a line of its own marks it, and numbers stay at the edge, out of the way of points. */
const axisOf = (
  { name, unit }: PairAxis,
  range: ReturnType<typeof pointRange>,
  theme: ChartTheme,
  nameGap: number,
) => ({
  ...valueAxis(theme),
  ...range,
  name: t('{name}（{unit}）', { name, unit: word(unit) }),
  nameLocation: 'middle' as const,
  nameGap,
  nameTextStyle: { color: theme.muted, fontFamily: theme.font, fontSize: 12 },
  axisLine: { show: true, onZero: false, lineStyle: { color: theme.muted } },
  axisLabel: { ...valueAxis(theme).axisLabel, formatter: (value: number) => formatNumber(value, unit) },
});

function zeroLines(xs: readonly number[], ys: readonly number[], theme: ChartTheme) {
  const lines = [
    ...(xs.some((value) => value < 0) ? [{ xAxis: 0 }] : []),
    ...(ys.some((value) => value < 0) ? [{ yAxis: 0 }] : []),
  ];
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      // Behind points and names.
      z: 0,
      lineStyle: { color: theme.muted, type: 'solid' as const, width: 1 },
      label: { show: false },
      data: lines,
    },
  };
}

export function pairOption(chart: PairChart, theme: ChartTheme, compact: boolean): ChartOption {
  const names = markNames(chart).length > 0 ? [AGENCY, ...markNames(chart)] : [];
  const color = seriesColor(theme, 0);
  const [xs, ys] = [chart.points.map(({ x }) => x.value), chart.points.map(({ y }) => y.value)];
  const [xRange, yRange] = [pointRange(xs, chart.x.unit), pointRange(ys, chart.y.unit)];
  const sides = labelSides(chart.points, xRange, yRange);
  const datum = (
    point: PairPoint,
    side: Side | null,
  ): PairDatum & { value: number[]; mark: MarkDatum; [part: string]: unknown } => ({
    value: [point.x.value, point.y.value],
    name: point.name,
    point,
    label: side === null || compact ? { show: false } : { show: true, position: side },
    mark: { cell: point.y, title: point.title, series: chart.y.name },
    itemStyle: {
      color: hasDerived(point) ? theme.ground : point.isPinned ? seriesColor(theme, 1) : color,
      borderColor: isQuestioned(point) ? theme.doubt : point.isPinned ? seriesColor(theme, 1) : color,
      borderWidth: isQuestioned(point) ? 2.4 : 1.4,
    },
  });
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: {
      ...tooltip(theme),
      formatter: (params: unknown) => pointTip((params as { data?: PairDatum }).data, chart),
    },
    legend: {
      ...legend(
        theme,
        names.map((name) => ({ name })),
        legendWidth(compact, 1000),
      ),
      icon: 'circle',
    },
    grid: {
      ...GRID,
      left: compact ? 74 : 92,
      right: compact ? 20 : 60,
      top: 20 + legendHeight(names, legendWidth(compact, 1000)),
      bottom: 50,
    },
    xAxis: axisOf(chart.x, xRange, theme, 30),
    yAxis: axisOf(chart.y, yRange, theme, compact ? 56 : 74),
    series: [
      {
        type: 'scatter' as const,
        name: AGENCY,
        symbolSize: 12,
        clip: false,
        itemStyle: { color },
        label: {
          show: !compact,
          formatter: '{b}',
          color: theme.muted,
          fontSize: 11,
          fontFamily: theme.font,
        },
        ...zeroLines(xs, ys, theme),
        // Names that would lie on each other are left to the tooltip.
        labelLayout: { hideOverlap: true },
        data: chart.points.map((point, index) => datum(point, sides[index] ?? null)),
      },
      ...pointMarkSeries(markNames(chart), theme),
    ],
  };
}
