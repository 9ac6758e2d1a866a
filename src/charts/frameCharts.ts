/** From a frame to a drawing. Which metrics are drawn, and how, is the style; what is drawn is in the frame alone. Pure. */
import type { Frame, FrameRow } from '../comparison/frame.ts';
import { percentStrength } from '../comparison/heat.ts';
import type { MetricKey } from '../comparison/metrics.ts';
import { isDoubtful, numberOf, type DataCell, type NumberCell } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { t } from '../language/t.ts';
import { formatChange } from '../language/format.ts';
import { barChartHeight, barOption, type BarChart, type BarSeries } from './bars.ts';
import type { ChartDrawing } from './drawing.ts';
import { gridDrawing, type GridStyle } from './gridCharts.ts';
import { heatmapHeight, heatmapOption, type Heatmap } from './heatmap.ts';
import type { ChartRow } from './parts.ts';
import { scoreDrawing } from './scoreCharts.ts';
import { LIGHT, seriesColor, type ChartTheme } from './theme.ts';

export interface SeriesStyle {
  readonly metric: MetricKey;
  readonly name: string;
  /** The place in the palette; `quiet` and `outline` stand back. */
  readonly color: number | 'quiet' | 'outline';
  /** Left out of the drawing where no row has it. */
  readonly optional?: boolean;
}

export type ChartStyle =
  | {
      readonly form: 'bars';
      readonly series: readonly SeriesStyle[];
      /** Behind the number of the series that it is of: a change, a share of the budget. */
      readonly remark?: { readonly series: MetricKey; readonly metric: MetricKey; readonly prefix?: string };
      readonly reference?: BarChart['reference'];
      readonly max?: number;
    }
  | { readonly form: 'stack'; readonly series: readonly SeriesStyle[]; readonly total?: MetricKey }
  /** One colour an item (a function, a category) of the first metric. */
  | { readonly form: 'items'; readonly rest: string }
  | { readonly form: 'scatter' }
  | GridStyle
  | {
      readonly form: 'heatmap';
      readonly columns: readonly { readonly metric: MetricKey; readonly name: string }[];
    };

const cellOf = (frame: Frame, row: FrameRow, key: MetricKey): DataCell => {
  const index = frame.columns.findIndex((column) => column.key === key);
  return row.cells[index] ?? { kind: 'absent', why: 'unpublished' };
};

const chartRow = (row: FrameRow): ChartRow => ({
  label: row.agency.short_name,
  sub: t('{fiscalYear}年{place}', {
    fiscalYear: row.fiscalYear,
    place: row.isPinned ? t(' · 第{rank}位', { rank: row.rank }) : '',
  }),
  full: row.agency.agency_name,
  isPinned: row.isPinned,
});

/** Years of an agency stand together under its name, which is written once. */
const chartRows = (rows: readonly FrameRow[]): ChartRow[] =>
  rows.map((row, index) => ({
    ...chartRow(row),
    ...(rows[index - 1]?.agency.agency_id === row.agency.agency_id ? { label: '' } : {}),
  }));

const colorOf = (theme: ChartTheme, color: SeriesStyle['color']): string => {
  if (color === 'quiet') return theme.quiet;
  return color === 'outline' ? theme.muted : seriesColor(theme, color);
};

const remarkText = (cell: DataCell, prefix = ''): string => {
  if (cell.kind !== 'number') return '';
  return prefix === '' && cell.unit === '%'
    ? formatChange(cell.value)
    : `${prefix}${formatNumber(cell.value, cell.unit)}${cell.unit === '%' ? '%' : ''}`;
};

function styledSeries(
  frame: Frame,
  styles: readonly SeriesStyle[],
  theme: ChartTheme,
): (BarSeries & { metric: MetricKey })[] {
  return styles
    .map((style) => ({
      metric: style.metric,
      name: style.name,
      color: colorOf(theme, style.color),
      hollow: style.color === 'outline',
      cells: frame.rows.map((row) => cellOf(frame, row, style.metric)),
      optional: style.optional === true,
    }))
    .filter(({ cells, optional }) => !optional || cells.some((cell) => cell.kind === 'number'));
}

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

const totalsOf = (frame: Frame, key: MetricKey): string[] =>
  frame.rows.map((row) => {
    const total = cellOf(frame, row, key);
    return total.kind === 'number' ? formatNumber(total.value, total.unit) : '';
  });

const stackOf = (
  frame: Frame,
  style: Extract<ChartStyle, { form: 'stack' }>,
  theme: ChartTheme,
): BarChart => ({
  rows: chartRows(frame.rows),
  series: styledSeries(frame, style.series, theme),
  stacked: true,
  wide: true,
  ...(style.total === undefined ? {} : { totals: totalsOf(frame, style.total) }),
});

/** As many items as colours can be told apart; what is smaller is drawn as one. */
const SHOWN_ITEMS = 8;

interface Bar {
  readonly row: FrameRow;
  readonly cells: Map<string, DataCell>;
  total: number;
}

function itemsOf(frame: Frame, rest: string, theme: ChartTheme): BarChart {
  const bars = new Map<string, Bar>();
  const totals = new Map<string, number>();
  for (const row of frame.rows) {
    const key = `${row.agency.agency_id}|${String(row.fiscalYear)}`;
    const bar = bars.get(key) ?? { row, cells: new Map<string, DataCell>(), total: 0 };
    bars.set(key, bar);
    const [cell] = row.cells;
    if (!cell) continue;
    const value = numberOf(cell) ?? 0;
    bar.cells.set(row.itemName, cell);
    bar.total += value;
    totals.set(row.itemName, (totals.get(row.itemName) ?? 0) + value);
  }
  const names = [...totals].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const shown = names.slice(0, names.length > SHOWN_ITEMS + 1 ? SHOWN_ITEMS : names.length);
  const others = names.slice(shown.length);
  const all = [...bars.values()];
  const restCell = ({ cells }: Bar): DataCell => {
    const parts = others.flatMap((name) => {
      const cell = cells.get(name);
      return cell?.kind === 'number' ? [cell] : [];
    });
    return restOf(parts);
  };
  const withoutClass = (name: string): string =>
    frame.comparison.within === undefined ? name : name.replace(`${frame.comparison.within} / `, '');
  return {
    rows: chartRows(all.map(({ row }) => row)),
    series: [
      ...shown.map((name, index) => ({
        name: withoutClass(name),
        color: seriesColor(theme, index),
        cells: all.map(({ cells }): DataCell => cells.get(name) ?? { kind: 'absent', why: 'unpublished' }),
      })),
      ...(others.length === 0 ? [] : [{ name: rest, color: theme.quiet, cells: all.map(restCell) }]),
    ],
    stacked: true,
    wide: true,
    totals: all.map(({ total }) => formatNumber(Math.round(total * 100) / 100, frame.columns[0]?.unit ?? '')),
  };
}

function restOf(parts: readonly NumberCell[]): DataCell {
  const [first] = parts;
  if (!first) return { kind: 'absent', why: 'unpublished' };
  const value = Math.round(parts.reduce((sum, cell) => sum + cell.value, 0) * 100) / 100;
  // A question about a part is one about the sum.
  const doubtful = parts.find(isDoubtful);
  return {
    kind: 'number',
    value,
    unit: first.unit,
    basis: 'computed',
    status: doubtful?.status ?? 'ok',
    source: null,
    ...(doubtful?.doubt ? { doubt: doubtful.doubt } : {}),
    note: t('{parts} 个较小科目之和，逐项见表格', { parts: parts.length }),
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

const hasNumber = (frame: Frame): boolean =>
  frame.rows.some(({ cells }) => cells.some((cell) => cell.kind === 'number'));

/** Null where there is nothing to draw; the table then says why. */
export function drawingOf(frame: Frame, style: ChartStyle): ChartDrawing | null {
  if (!hasNumber(frame)) return null;
  switch (style.form) {
    case 'bars':
      return barDrawing((theme) => barsOf(frame, style, theme));
    case 'stack':
      return barDrawing((theme) => stackOf(frame, style, theme));
    case 'items':
      return barDrawing((theme) => itemsOf(frame, style.rest, theme));
    case 'scatter':
      return scoreDrawing(frame);
    case 'heatmap': {
      const chart = changeHeatmap(frame, style.columns);
      return {
        height: (compact) => heatmapHeight(chart, compact),
        option: (theme, compact) => heatmapOption(chart, theme, compact),
      };
    }
    default:
      return gridDrawing(frame, style);
  }
}
