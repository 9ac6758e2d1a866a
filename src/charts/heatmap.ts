/** Rows × columns of signed percentages, red for more and green for less, as Chinese readers expect: rows → option. */
import { ABSENCE_NAMES, type DataCell } from '../domain/dataTable.ts';
import { formatChange } from '../domain/format.ts';
import type { ChartOption } from './echarts.ts';
import { nameAxis, nameWidth, tooltip, type ChartRow, type MarkDatum } from './parts.ts';
import type { ChartTheme } from './theme.ts';

export interface ChangeHeatmap {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly DataCell[])[];
}

/** Changes beyond ±60 % get the full colour: a new item of +900 % must not bleach all others. */
const SATURATION = 60;
const TOP = 44;

export const heatmapHeight = (chart: ChangeHeatmap): number => TOP + 8 + chart.rows.length * 54;

/** `#b23b2a` at a strength; an opacity would fade the number in the cell as well. */
function shade(theme: ChartTheme, value: number): string {
  const strength = Math.min(1, Math.abs(value) / SATURATION) * 0.5 + (Math.abs(value) < 0.05 ? 0 : 0.08);
  const alpha = Math.round(strength * 255)
    .toString(16)
    .padStart(2, '0');
  return (value > 0 ? theme.increase : theme.decrease) + alpha;
}

export function heatmapOption(chart: ChangeHeatmap, theme: ChartTheme, compact: boolean): ChartOption {
  const data = chart.rows.flatMap((row, y) =>
    chart.columns.map((column, x) => {
      const cell = chart.cells[y]?.[x] ?? { kind: 'absent' as const, why: 'unpublished' as const };
      const mark: MarkDatum = {
        cell,
        series: `${column} 比上年`,
        title: [row.full, row.sub].filter(Boolean).join(' · '),
      };
      const number = cell.kind === 'number' ? cell.value : null;
      const words = cell.kind === 'absent' ? (cell.why === 'zero_base' ? '上年为0' : '—') : '';
      return {
        value: [x, y, number ?? 0],
        mark,
        itemStyle: {
          color: number === null ? 'transparent' : shade(theme, number),
          borderColor: theme.ground,
          borderWidth: 2,
        },
        label: {
          formatter: number === null ? words : formatChange(number),
          color: number === null ? theme.muted : theme.ink,
        },
        name: cell.kind === 'absent' ? ABSENCE_NAMES[cell.why] : '',
      };
    }),
  );
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: tooltip(theme),
    grid: { left: nameWidth(compact) + 14, right: 6, top: TOP, bottom: 8 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...chart.columns],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: theme.muted,
        fontFamily: theme.font,
        fontSize: compact ? 10.5 : 12,
        width: compact ? 50 : 84,
        overflow: 'break',
        lineHeight: 14,
      },
    },
    yAxis: { ...nameAxis(theme, chart.rows, compact), axisLine: { show: false } },
    series: [
      {
        type: 'heatmap',
        label: { show: true, fontSize: compact ? 10.5 : 12, fontFamily: theme.font },
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 1 } },
        data,
      },
    ],
    // A heat map asks for a visual map; the colours above are set cell by cell and win.
    visualMap: { show: false, min: -SATURATION, max: SATURATION, dimension: 2, inRange: { opacity: [1, 1] } },
  };
}
