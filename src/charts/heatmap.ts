/** Rows × columns of numbers: changes red for more and green for less, as Chinese readers expect, sizes in one colour: rows → option. */
import {
  isDerived,
  isDoubtful,
  type Absence,
  type DataCell,
  type Heat,
  type NumberCell,
} from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { absenceWords } from '../language/absences.ts';
import { t } from '../language/t.ts';
import { formatChange } from '../language/format.ts';
import type { ChartDrawing } from './drawing.ts';
import type { ChartOption } from './echarts.ts';
import {
  DOUBT,
  GRID,
  nameAxis,
  nameHeight,
  nameWidth,
  tooltip,
  type ChartRow,
  type MarkDatum,
} from './parts.ts';
import { seriesColor, type ChartTheme } from './theme.ts';
import { emsOf } from './wrap.ts';

export interface Heatmap {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly string[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly DataCell[])[];
  /** As `cells`. */
  readonly heat: readonly (readonly (Heat | null)[])[];
  /** What a cell is of, for the tooltip. */
  readonly seriesOf: (row: number, column: number) => string;
}

const ROW = 54;
const LINE = 14;
const TOP = 44;
/** Names of years and of measures are short; those of agencies break into more lines than two. */
const NAME_EMS = { wide: 6, compact: 4 } as const;

const topOf = ({ columns }: Heatmap, compact: boolean): number => {
  const ems = compact ? NAME_EMS.compact : NAME_EMS.wide;
  return Math.max(TOP, 16 + Math.max(1, ...columns.map((name) => Math.ceil(emsOf(name) / ems))) * LINE);
};

/** A cell has room for its number with a mark behind it. */
const CELL = { wide: 76, compact: 56 } as const;
const RIGHT = 6;

const widthOf = ({ columns }: Heatmap, compact: boolean): number =>
  nameWidth(compact) + 14 + RIGHT + columns.length * (compact ? CELL.compact : CELL.wide);

const heightOf = (chart: Heatmap, compact: boolean): number =>
  topOf(chart, compact) + 8 + chart.rows.length * Math.max(ROW, nameHeight(chart.rows, compact) + 10);

const SHORT: Readonly<Record<Absence, string>> = {
  unpublished: t('未公布'),
  not_applicable: t('不适用'),
  not_collected: t('未收录'),
  unreadable: t('未读出'),
  zero_base: t('基数为0'),
};

/** `#b23b2a` at a strength; an opacity would fade the number in the cell as well. */
function shade(theme: ChartTheme, { strength, isChange }: Heat): string {
  const size = Math.abs(strength);
  const alpha = Math.round((size * 0.62 + (size < 0.002 ? 0 : 0.05)) * 255)
    .toString(16)
    .padStart(2, '0');
  const color = !isChange ? seriesColor(theme, 0) : strength > 0 ? theme.increase : theme.decrease;
  return color + alpha;
}

const textOf = (cell: NumberCell, heat: Heat | null): string =>
  heat?.isChange && cell.unit === '%' ? formatChange(cell.value) : formatNumber(cell.value, cell.unit);

/** As in a table: derived, and in doubt. */
function marksOf(cell: NumberCell): string[] {
  const marks = [
    ...(isDerived(cell) ? [`{derived|${t('推')}}`] : []),
    ...(isDoubtful(cell) ? [`{doubt|${DOUBT}}`] : []),
  ];
  return marks.length === 0 ? [] : [marks.join(' ')];
}

function optionOf(chart: Heatmap, theme: ChartTheme, compact: boolean): ChartOption {
  const data = chart.rows.flatMap((row, y) =>
    chart.columns.map((_, x) => {
      const cell = chart.cells[y]?.[x] ?? { kind: 'absent' as const, why: 'unpublished' as const };
      const mark: MarkDatum = {
        cell,
        series: chart.seriesOf(y, x),
        title: [row.full, row.sub].filter(Boolean).join(' · '),
      };
      const heat = chart.heat[y]?.[x] ?? null;
      const number = cell.kind === 'number' ? cell.value : null;
      const words = cell.kind === 'absent' ? SHORT[cell.why] : '';
      return {
        value: [x, y, number ?? 0],
        mark,
        itemStyle: {
          color: heat ? shade(theme, heat) : 'transparent',
          borderColor: isDoubtful(cell) ? theme.doubt : theme.ground,
          borderWidth: 2,
        },
        label: {
          // On a telephone a cell is as wide as its number: the marks stand below.
          formatter:
            cell.kind === 'number'
              ? [textOf(cell, heat), ...marksOf(cell)].join(compact ? '\n' : ' ')
              : words,
          color: number === null ? theme.muted : theme.ink,
          // English words of an absence are wider than a cell on a telephone, and would run into the next.
          ...(number === null ? { width: (compact ? CELL.compact : CELL.wide) - 4, overflow: 'break' } : {}),
        },
        name: cell.kind === 'absent' ? absenceWords(cell) : '',
      };
    }),
  );
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: tooltip(theme),
    grid: { ...GRID, left: nameWidth(compact) + 14, right: RIGHT, top: topOf(chart, compact), bottom: 8 },
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
        // Within it the longest English word of a name has room.
        fontSize: compact ? 10 : 12,
        width: compact ? 54 : 84,
        overflow: 'break',
        lineHeight: LINE,
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
          rich: {
            // On a ground of its own: the cell may be of any colour.
            doubt: {
              color: theme.doubt,
              backgroundColor: theme.ground,
              padding: [1, 2],
              borderRadius: 2,
              fontSize: 11,
              fontWeight: 700,
              fontFamily: theme.font,
            },
            derived: { color: theme.ink, fontSize: 10, fontFamily: theme.font },
          },
        },
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 1 } },
        // Cells with a question last: the frame of the next cell would else lie over theirs.
        data: data.sort((a, b) => Number(isDoubtful(a.mark.cell)) - Number(isDoubtful(b.mark.cell))),
      },
    ],
    // A heat map asks for a visual map; the colours above are set cell by cell and win.
    visualMap: { show: false, min: -1, max: 1, dimension: 2, inRange: { opacity: [1, 1] } },
  };
}

export const heatmapDrawing = (chart: Heatmap): ChartDrawing => ({
  height: (compact) => heightOf(chart, compact),
  leastWidth: (compact) => widthOf(chart, compact),
  option: (theme, compact) => optionOf(chart, theme, compact),
});
