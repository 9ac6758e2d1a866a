/** What the drawings of a frame have in common: its rows, its cells, its series in their colours. Pure. */
import type { Frame, FrameRow } from '../comparison/frame.ts';
import type { MetricKey } from '../comparison/metrics.ts';
import { ABSENT, type DataCell } from '../domain/dataTable.ts';
import { t } from '../language/t.ts';
import type { BarSeries } from './bars.ts';
import type { ChartRow } from './parts.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface SeriesStyle {
  readonly metric: MetricKey;
  readonly name: string;
  /** The place in the palette; `quiet` and `outline` stand back. */
  readonly color: number | 'quiet' | 'outline';
  /** Left out of the drawing where no row has it. */
  readonly optional?: boolean;
}

export const cellOf = (frame: Frame, row: FrameRow, key: MetricKey): DataCell => {
  const index = frame.columns.findIndex((column) => column.key === key);
  return row.cells[index] ?? ABSENT;
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
export const chartRows = (rows: readonly FrameRow[]): ChartRow[] =>
  rows.map((row, index) => ({
    ...chartRow(row),
    ...(rows[index - 1]?.agency.agency_id === row.agency.agency_id ? { label: '' } : {}),
  }));

const colorOf = (theme: ChartTheme, color: SeriesStyle['color']): string => {
  if (color === 'quiet') return theme.quiet;
  return color === 'outline' ? theme.muted : seriesColor(theme, color);
};

export function styledSeries(
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
      signed: frame.columns.some(({ key, signed }) => signed && key === style.metric),
      cells: frame.rows.map((row) => cellOf(frame, row, style.metric)),
      optional: style.optional === true,
    }))
    .filter(({ cells, optional }) => !optional || cells.some((cell) => cell.kind === 'number'));
}
