/** The drawings of a comparison that the reader puts together: frame → bars, lines, small multiples, a pair, a heat map. Pure. */
import type { Frame, FrameRow } from '../comparison/frame.ts';
import { gridOf, lineName, yearText, type GridLine, type Layout } from '../comparison/grid.ts';
import { heatOf } from '../comparison/heat.ts';
import type { Metric, MetricKey } from '../comparison/metrics.ts';
import type { DataCell } from '../domain/dataTable.ts';
import { t, word } from '../language/t.ts';
import { barChartHeight, barOption, type BarChart } from './bars.ts';
import type { ChartDrawing } from './drawing.ts';
import { heatmapDrawing, type Heatmap } from './heatmap.ts';
import { lineChartHeight, lineOption, type LineChart, type LineSeries } from './lines.ts';
import { multiplesHeight, multiplesOption, type MultiplesChart } from './multiples.ts';
import { pairHeight, pairOption, type PairChart } from './pairScatter.ts';
import { paletteOf } from './partColors.ts';
import type { ChartRow } from './parts.ts';
import { LIGHT, seriesColor, type ChartTheme } from './theme.ts';

export type GridStyle =
  | {
      readonly form: 'gridBars' | 'gridHeatmap';
      readonly layout: Layout;
      readonly metrics: readonly MetricKey[];
    }
  | { readonly form: 'lines' | 'multiples'; readonly metrics: readonly MetricKey[] }
  | { readonly form: 'pair'; readonly x: MetricKey; readonly y: MetricKey };

/** As many as can be told apart by colour and shape; all others are in the table, and the panel says so. */
export const MOST_SERIES = 10;

const metricsOf = (frame: Frame, keys: readonly MetricKey[]): Metric[] =>
  frame.columns.filter(({ key }) => keys.includes(key));

const rowOf = (line: GridLine): ChartRow => {
  const { agency, year, itemName, metric, isPinned } = line;
  const sub = [agency && itemName, agency && metric?.title, year === undefined ? '' : yearText(year)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return {
    label: agency?.short_name ?? [itemName, metric?.title].filter((part) => part !== undefined).join(' · '),
    ...(sub === '' ? {} : { sub }),
    full: agency?.agency_name ?? lineName(line),
    ...(isPinned === undefined ? {} : { isPinned }),
  };
};

function barsOf(frame: Frame, layout: Layout, keys: readonly MetricKey[], theme: ChartTheme): BarChart {
  const grid = gridOf(frame, layout, metricsOf(frame, keys));
  const colors = paletteOf(grid.columns.map(({ metric }) => metric?.key ?? ''));
  return {
    rows: grid.rows.map(rowOf),
    series: grid.columns.slice(0, MOST_SERIES).map((column, index) => ({
      name: lineName(column),
      color: seriesColor(theme, colors[index] ?? index),
      cells: grid.cells.map((cells) => cells[index] ?? { kind: 'absent', why: 'not_collected' }),
    })),
    wide: true,
  };
}

/** Numbers of several units stand in one heat map: each metric's name says its own. */
const withUnit = (line: GridLine): GridLine =>
  line.metric === undefined || line.metric.unit === ''
    ? line
    : {
        ...line,
        metric: {
          ...line.metric,
          title: t('{title}（{unit}）', { title: line.metric.title, unit: word(line.metric.unit) }),
        },
      };

function heatmapOf(frame: Frame, layout: Layout, keys: readonly MetricKey[]): Heatmap {
  const grid = gridOf(frame, layout, metricsOf(frame, keys));
  return {
    rows: grid.rows.map((line) => rowOf(withUnit(line))),
    columns: grid.columns.map((line) => lineName(withUnit(line))),
    cells: grid.cells,
    heat: heatOf(grid),
    seriesOf: (row, column) => {
      const [line, across] = [grid.rows[row], grid.columns[column]];
      return (line?.metric ?? across?.metric)?.title ?? '';
    },
  };
}

/** From the first year that a row is of to the last, without a hole. */
function yearsOf({ rows, comparison }: Frame): number[] {
  const years = rows.map(({ fiscalYear }) => fiscalYear);
  const asked = comparison.when.kind === 'listed' ? comparison.when.years : [];
  const all = [...years, ...asked];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface Group {
  readonly rows: FrameRow[];
  readonly first: FrameRow;
}

/** An agency, or one of its items, over the years; in the order of the page. */
function groupsOf({ rows }: Frame): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = `${row.agency.agency_id}|${row.item}`;
    const group = groups.get(key) ?? { rows: [], first: row };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function cellsOf(frame: Frame, { rows }: Group, metric: Metric, years: readonly number[]): DataCell[] {
  const ordinal = frame.columns.indexOf(metric);
  return years.map(
    (year): DataCell =>
      rows.find(({ fiscalYear }) => fiscalYear === year)?.cells[ordinal] ?? {
        kind: 'absent',
        why: 'not_collected',
      },
  );
}

const nameOf = ({ first: { agency, itemName } }: Group): string =>
  itemName === '' ? agency.short_name : `${agency.short_name} · ${itemName}`;

/** Several agencies: a line each of the first metric. One: a line for each metric. */
function linesOf(frame: Frame, keys: readonly MetricKey[]): LineChart {
  const years = yearsOf(frame);
  const groups = groupsOf(frame);
  const metrics = metricsOf(frame, keys);
  const [main] = metrics;
  const colors = paletteOf(metrics.map(({ key }) => key));
  const series: LineSeries[] =
    groups.length === 1 || !main
      ? groups.flatMap((group) =>
          metrics.map((metric, index) => ({
            name: metric.title,
            full: metric.title,
            color: colors[index] ?? index,
            cells: cellsOf(frame, group, metric, years),
          })),
        )
      : groups.slice(0, MOST_SERIES).map((group) => ({
          name: nameOf(group),
          full: nameOf(group),
          cells: cellsOf(frame, group, main, years),
        }));
  return { years, series, unit: main?.unit ?? '' };
}

function multiplesOf(frame: Frame, keys: readonly MetricKey[]): MultiplesChart {
  const years = yearsOf(frame);
  const metrics = metricsOf(frame, keys);
  const colors = paletteOf(metrics.map(({ key }) => key));
  return {
    years,
    unit: metrics[0]?.unit ?? '',
    panels: groupsOf(frame).map((group) => ({
      name: nameOf(group),
      isPinned: group.first.isPinned,
      series: metrics.map((metric, index) => ({
        name: metric.title,
        full: metric.title,
        color: colors[index] ?? index,
        cells: cellsOf(frame, group, metric, years),
      })),
    })),
  };
}

function pairOf(frame: Frame, xKey: MetricKey, yKey: MetricKey): PairChart | null {
  const at = (key: MetricKey): number => frame.columns.findIndex((column) => column.key === key);
  const [x, y] = [frame.columns[at(xKey)], frame.columns[at(yKey)]];
  if (!x || !y || x === y) return null;
  const isOfOneYear = new Set(frame.rows.map(({ fiscalYear }) => fiscalYear)).size === 1;
  const points = frame.rows.flatMap(({ agency, fiscalYear, itemName, cells, isPinned }) => {
    const [xCell, yCell] = [cells[at(xKey)], cells[at(yKey)]];
    if (xCell?.kind !== 'number' || yCell?.kind !== 'number') return [];
    const title = [agency.agency_name, itemName, yearText(fiscalYear)]
      .filter((part) => part !== '')
      .join(' · ');
    const name = isOfOneYear ? agency.short_name : `${agency.short_name} ${yearText(fiscalYear)}`;
    return [{ name, title, x: xCell, y: yCell, isPinned }];
  });
  return points.length === 0
    ? null
    : { x: { name: x.title, unit: x.unit }, y: { name: y.title, unit: y.unit }, points };
}

/** How many rows of the frame the pair has both numbers of. */
export const pairCount = (frame: Frame, x: MetricKey, y: MetricKey): number =>
  pairOf(frame, x, y)?.points.length ?? 0;

/** Null where there is nothing to draw. */
export function gridDrawing(frame: Frame, style: GridStyle): ChartDrawing | null {
  switch (style.form) {
    case 'gridBars':
      return {
        height: (compact) => barChartHeight(barsOf(frame, style.layout, style.metrics, LIGHT), compact),
        option: (theme, compact) =>
          barOption(barsOf(frame, style.layout, style.metrics, theme), theme, compact),
      };
    case 'gridHeatmap':
      return heatmapDrawing(heatmapOf(frame, style.layout, style.metrics));
    case 'lines': {
      const chart = linesOf(frame, style.metrics);
      return {
        height: (compact) => lineChartHeight(chart, compact),
        option: (theme, compact) => lineOption(chart, theme, compact),
      };
    }
    case 'multiples': {
      const chart = multiplesOf(frame, style.metrics);
      return {
        height: (compact) => multiplesHeight(chart, compact),
        option: (theme, compact) => multiplesOption(chart, theme, compact),
      };
    }
    case 'pair': {
      const chart = pairOf(frame, style.x, style.y);
      return chart && { height: pairHeight, option: (theme, compact) => pairOption(chart, theme, compact) };
    }
  }
}
