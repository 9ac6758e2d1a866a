/** From a frame to a drawing. Which metrics are drawn, and how, is the style; what is drawn is in the frame alone. Pure. */
import type { Frame } from '../comparison/frame.ts';
import { percentStrength } from '../comparison/heat.ts';
import type { MetricKey } from '../comparison/metrics.ts';
import type { DataCell } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { formatChange } from '../language/format.ts';
import { t } from '../language/t.ts';
import { barChartHeight, barOption, type BarChart } from './bars.ts';
import type { ChartDrawing } from './drawing.ts';
import { gridDrawing, type GridStyle } from './gridCharts.ts';
import { cellOf, chartRows, styledSeries, type SeriesStyle } from './frameParts.ts';
import { heatmapDrawing, type Heatmap } from './heatmap.ts';
import { scoreDrawing } from './scoreCharts.ts';
import { itemsOf, stackOf, type StackStyle } from './stacks.ts';
import { LIGHT, type ChartTheme } from './theme.ts';

export type ChartStyle =
  | {
      readonly form: 'bars';
      readonly series: readonly SeriesStyle[];
      /** Behind the number of the series that it is of: a change, a share of the budget. */
      readonly remark?: { readonly series: MetricKey; readonly metric: MetricKey; readonly prefix?: string };
      readonly reference?: BarChart['reference'];
      readonly max?: number;
    }
  | ({ readonly form: 'stack' } & StackStyle)
  /** One colour an item (a function, a category) of the first metric. */
  | { readonly form: 'items'; readonly rest: string }
  | { readonly form: 'scatter' }
  | GridStyle
  | {
      readonly form: 'heatmap';
      readonly columns: readonly { readonly metric: MetricKey; readonly name: string }[];
    };

const remarkText = (cell: DataCell, prefix = ''): string => {
  if (cell.kind !== 'number') return '';
  return prefix === '' && cell.unit === '%'
    ? formatChange(cell.value)
    : `${prefix}${formatNumber(cell.value, cell.unit)}${cell.unit === '%' ? '%' : ''}`;
};

function barsOf(frame: Frame, style: Extract<ChartStyle, { form: 'bars' }>, theme: ChartTheme): BarChart {
  const { remark } = style;
  return {
    rows: chartRows(frame.rows),
    series: styledSeries(frame, style.series, theme).map((series) =>
      remark?.series === series.metric
        ? {
            ...series,
            remarks: frame.rows.map((row) => remarkText(cellOf(frame, row, remark.metric), remark.prefix)),
          }
        : series,
    ),
    ...(style.reference ? { reference: style.reference } : {}),
    ...(style.max === undefined ? {} : { max: style.max }),
  };
}

const barDrawing = (build: (theme: ChartTheme) => BarChart): ChartDrawing => ({
  // The height depends on the rows, not on the colours.
  height: (compact) => barChartHeight(build(LIGHT), compact),
  option: (theme, compact) => barOption(build(theme), theme, compact),
});

type ChangeColumns = Extract<ChartStyle, { form: 'heatmap' }>['columns'];

function changeHeatmap(frame: Frame, columns: ChangeColumns): Heatmap {
  const cells = frame.rows.map((row) => columns.map(({ metric }) => cellOf(frame, row, metric)));
  return {
    rows: chartRows(frame.rows),
    columns: columns.map(({ name }) => name),
    cells,
    heat: cells.map((line) =>
      line.map((cell) =>
        cell.kind === 'number' ? { strength: percentStrength(cell.value), isChange: true } : null,
      ),
    ),
    seriesOf: (_, column) => t('{name} 比上年', { name: columns[column]?.name ?? '' }),
  };
}

/** Whether one of the metrics that have marks of their own (null: any) has a number. */
const hasMark = (frame: Frame, metrics: readonly MetricKey[] | null): boolean =>
  frame.rows.some((row) =>
    (metrics?.map((key) => cellOf(frame, row, key)) ?? row.cells).some((cell) => cell.kind === 'number'),
  );

/** The metrics that have bars, parts or squares; null for all. */
function markedMetrics(frame: Frame, style: ChartStyle): readonly MetricKey[] | null {
  switch (style.form) {
    case 'bars':
      return style.series.map(({ metric }) => metric);
    case 'stack':
      return [...style.series.map(({ metric }) => metric), ...(style.total ? [style.total] : [])];
    case 'items':
      return frame.columns.slice(0, 1).map(({ key }) => key);
    case 'heatmap':
      return style.columns.map(({ metric }) => metric);
    default:
      return null;
  }
}

/** Those of the frame's metrics whose numbers the chart shows; null for all. */
function drawnMetrics(frame: Frame, style: ChartStyle): readonly MetricKey[] | null {
  const marked = markedMetrics(frame, style);
  return style.form === 'bars' && style.remark ? [...(marked ?? []), style.remark.metric] : marked;
}

/** Null where there is nothing to draw; the table then says why. */
export function drawingOf(frame: Frame, style: ChartStyle): ChartDrawing | null {
  const drawing = hasMark(frame, markedMetrics(frame, style)) ? drawnAs(frame, style) : null;
  const metrics = drawnMetrics(frame, style);
  if (!drawing) return null;
  return {
    ...drawing,
    ...(metrics ? { metrics } : {}),
    isWithoutWords: style.form === 'stack' || style.form === 'items',
  };
}

function drawnAs(frame: Frame, style: ChartStyle): ChartDrawing | null {
  switch (style.form) {
    case 'bars':
      return barDrawing((theme) => barsOf(frame, style, theme));
    case 'stack':
      return barDrawing((theme) => stackOf(frame, style, theme));
    case 'items':
      return barDrawing((theme) => itemsOf(frame, style.rest, theme));
    case 'scatter':
      return scoreDrawing(frame);
    case 'heatmap':
      return heatmapDrawing(changeHeatmap(frame, style.columns));
    default:
      return gridDrawing(frame, style);
  }
}
