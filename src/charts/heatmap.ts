/** Rows × columns of signed percentages, red for more and green for less, as Chinese readers expect: rows → option. */
import { ABSENCE_NAMES, isDoubtful, type Absence, type DataCell } from '../domain/dataTable.ts';
import { formatChange } from '../domain/format.ts';
import type { ChartOption } from './echarts.ts';
import { DOUBT, GRID, nameAxis, nameWidth, tooltip, type ChartRow, type MarkDatum } from './parts.ts';
import type { ChartTheme } from './theme.ts';

export interface ChangeHeatmap {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly DataCell[])[];
}

/**
 * Strength follows the logarithm: documents print changes from a tenth of a per cent to a thousand, and +57 % must look
 * unlike +261 % without bleaching +5 %. Beyond ±500 % the colour is full.
 */
const SATURATION = 500;
const SOFT = 10;
const TOP = 44;

export const heatmapHeight = (chart: ChangeHeatmap): number => TOP + 8 + chart.rows.length * 54;

const SHORT: Readonly<Record<Absence, string>> = {
  unpublished: '未公布',
  not_applicable: '不适用',
  not_collected: '未收录',
  unreadable: '未读出',
  zero_base: '上年为0',
};

/** `#b23b2a` at a strength; an opacity would fade the number in the cell as well. */
function shade(theme: ChartTheme, value: number): string {
  const scale = Math.log1p(Math.min(SATURATION, Math.abs(value)) / SOFT) / Math.log1p(SATURATION / SOFT);
  const strength = scale * 0.62 + (Math.abs(value) < 0.05 ? 0 : 0.05);
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
      const words = cell.kind === 'absent' ? SHORT[cell.why] : '';
      return {
        value: [x, y, number ?? 0],
        mark,
        itemStyle: {
          color: number === null ? 'transparent' : shade(theme, number),
          borderColor: isDoubtful(cell) ? theme.doubt : theme.ground,
          borderWidth: 2,
        },
        label: {
          formatter:
            number === null ? words : formatChange(number) + (isDoubtful(cell) ? ` {doubt|${DOUBT}}` : ''),
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
    grid: { ...GRID, left: nameWidth(compact) + 14, right: 6, top: TOP, bottom: 8 },
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
        label: {
          show: true,
          fontSize: compact ? 10.5 : 12,
          fontFamily: theme.font,
          rich: { doubt: { color: theme.doubt, fontSize: 11, fontWeight: 700, fontFamily: theme.font } },
        },
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 1 } },
        // Cells with a question last: the frame of the next cell would else lie over theirs.
        data: data.sort((a, b) => Number(isDoubtful(a.mark.cell)) - Number(isDoubtful(b.mark.cell))),
      },
    ],
    // A heat map asks for a visual map; the colours above are set cell by cell and win.
    visualMap: { show: false, min: -SATURATION, max: SATURATION, dimension: 2, inRange: { opacity: [1, 1] } },
  };
}
