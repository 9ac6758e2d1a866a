/** Horizontal bars, side by side or stacked: rows → option. Derived values are hatched, absent ones say so in words. */
import { isDerived, isDoubtful, numberOf, type DataCell } from '../domain/dataTable.ts';
import { absenceWords } from '../language/absences.ts';
import { t } from '../language/t.ts';
import { labelRoom, labelText, numberLabel, type Labelled } from './barLabels.ts';
import type { ChartOption } from './echarts.ts';
import {
  DOUBT_LEGEND,
  GRID,
  legend,
  legendWidth,
  legendHeight,
  nameAxis,
  nameDistance,
  nameWidth,
  tooltip,
  type ChartRow,
} from './parts.ts';
import { barAxis } from './signedAxis.ts';
import { totalsSeries, type StackTotal } from './stackTotals.ts';
import { derivedDecal, type ChartTheme } from './theme.ts';

export interface BarSeries extends Labelled {
  readonly name: string;
  readonly color: string;
  /** Drawn as an outline: a budget, beside which the actual stands solid. */
  readonly hollow?: boolean;
  /** Not in the legend where no row has it. */
  readonly optional?: boolean;
}

export interface BarChart {
  readonly rows: readonly ChartRow[];
  readonly series: readonly BarSeries[];
  readonly stacked?: boolean;
  /** What stands behind a whole stack, e.g. its total. */
  readonly totals?: readonly StackTotal[];
  readonly reference?: { readonly value: number; readonly name: string };
  readonly max?: number;
  /** Alone in its row of the page, so that a legend has more room. */
  readonly wide?: boolean;
}

const BAR = 15;
const GAP = 20;
/** Of many rows, less air between them, and the axis above, where it is in sight. */
const MANY_ROWS = 12;
const GAP_OF_MANY = 10;
const DERIVED = t('斜纹：推算');
const FOOT = 30;
/** Words in the place of a bar break within what is right of zero on a telephone. */
const COMPACT_WORDS = 120;

const isLong = ({ rows }: BarChart): boolean => rows.length > MANY_ROWS;

const valuesOf = ({ series }: BarChart): number[] =>
  series.flatMap(({ cells }) => cells.map((cell) => numberOf(cell) ?? 0));

/** Where bars end: stacks at their sums; and what must be in sight beside them. */
function endsOf(chart: BarChart): number[] {
  const { rows, series, stacked = false, reference } = chart;
  const sums = rows.map((_, row) => series.reduce((sum, { cells }) => sum + (numberOf(cells[row]) ?? 0), 0));
  return [...valuesOf(chart), ...(stacked ? sums : []), ...(reference ? [reference.value] : [])];
}

/** All bars of a chart are in one unit. */
const unitOf = ({ series }: BarChart): string => {
  const found = series.flatMap(({ cells }) => cells).find(({ kind }) => kind === 'number');
  return found?.kind === 'number' ? found.unit : '';
};

const hasDerived = (chart: BarChart): boolean => chart.series.some(({ cells }) => cells.some(isDerived));

const hasDoubt = ({ series, totals = [] }: BarChart): boolean =>
  series.some(({ cells }) => cells.some(isDoubtful)) || totals.some((total) => total.isDoubtful);

/** Legend entries that name a mark and no series. */
const MARKS = [DERIVED, DOUBT_LEGEND];

const markNames = (chart: BarChart): string[] =>
  MARKS.filter((name) => (name === DERIVED ? hasDerived(chart) : hasDoubt(chart)));

const isListed = ({ optional = false, cells }: BarSeries): boolean =>
  !optional || cells.some(({ kind }) => kind === 'number');

function legendNames(chart: BarChart): string[] {
  const [names, marks] = [chart.series.filter(isListed).map(({ name }) => name), markNames(chart)];
  // A single series is named by the panel's title.
  return names.length > 1 || marks.length > 0 ? [...names, ...marks] : marks;
}

const legendRoom = ({ wide }: BarChart, compact: boolean): number => legendWidth(compact, wide ? 880 : 520);

const topOf = (chart: BarChart, compact: boolean): number =>
  legendHeight(legendNames(chart), legendRoom(chart, compact)) + (chart.reference ? 14 : 0);

/** The height that gives each row room for its bars and for a name of three lines. */
export function barChartHeight(chart: BarChart, compact: boolean): number {
  const perRow = chart.stacked ? BAR + 8 : chart.series.length * (BAR + 2);
  return (
    topOf(chart, compact) +
    FOOT +
    chart.rows.length *
      Math.max(
        perRow + (isLong(chart) ? GAP_OF_MANY : GAP),
        nameDistance(chart.rows, compact, isLong(chart)) + 10,
      )
  );
}

/** Whether a stack shows anything of it: a zero in doubt has its border. For what has no part, the library then makes no element. */
const hasPart = (cell: DataCell): boolean => cell.kind === 'number' && (cell.value !== 0 || isDoubtful(cell));

function datum(
  chart: BarChart,
  series: BarSeries,
  cell: DataCell,
  index: number,
  theme: ChartTheme,
  compact: boolean,
) {
  if (chart.stacked && !hasPart(cell)) return { value: '-' };
  const row = chart.rows[index];
  const mark = { cell, series: series.name, title: [row?.full, row?.sub].filter(Boolean).join(' · ') };
  if (cell.kind !== 'number') {
    const words = cell.kind === 'absent' ? absenceWords(cell) : '';
    // No length: only the words are drawn.
    return {
      value: 0,
      mark,
      itemStyle: { color: 'transparent', borderWidth: 0 },
      label: {
        show: true,
        formatter: words,
        color: theme.muted,
        ...(compact ? { width: COMPACT_WORDS, overflow: 'break' as const, lineHeight: 14 } : {}),
      },
    };
  }
  return {
    value: cell.value,
    mark,
    itemStyle: {
      ...(isDerived(cell) ? { decal: derivedDecal(theme), opacity: 0.85 } : {}),
      ...(series.hollow ? { color: 'transparent', borderColor: series.color, borderWidth: 1.3 } : {}),
      // Beside a bar the mark stands with its number; within a stack there is none.
      ...(chart.stacked && isDoubtful(cell) ? { borderColor: theme.doubt, borderWidth: 1.6 } : {}),
    },
    label: {
      show: !chart.stacked,
      formatter: labelText(cell, series, index),
      ...(cell.value < 0 && !compact ? { position: 'left' as const } : {}),
    },
    cursor: cell.source ? 'pointer' : 'default',
  };
}

export function barOption(chart: BarChart, theme: ChartTheme, compact: boolean): ChartOption {
  const last = chart.series.length - 1;
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    tooltip: tooltip(theme),
    legend: legend(
      theme,
      legendNames(chart).map((name) => ({ name })),
      legendRoom(chart, compact),
    ),
    grid: {
      ...GRID,
      left: nameWidth(compact, isLong(chart)) + 14,
      right: labelRoom(chart, compact),
      top: topOf(chart, compact) + (isLong(chart) ? FOOT - 8 : 0),
      bottom: isLong(chart) ? 8 : FOOT,
    },
    xAxis: {
      ...barAxis(theme, endsOf(chart), unitOf(chart), compact),
      ...(isLong(chart) ? { position: 'top' as const } : {}),
      ...(chart.max === undefined ? {} : { max: chart.max, interval: chart.max / 5 }),
    },
    yAxis: nameAxis(theme, chart.rows, compact, isLong(chart)),
    series: [
      ...chart.series.map((series, index) => ({
        type: 'bar' as const,
        name: series.name,
        ...(chart.stacked ? { stack: 'all' } : {}),
        barMaxWidth: chart.stacked ? BAR + 4 : BAR,
        barGap: '12%',
        itemStyle: {
          color: series.hollow ? 'transparent' : series.color,
          ...(series.hollow ? { borderColor: series.color, borderWidth: 1.3 } : {}),
          ...(chart.stacked ? { borderColor: theme.ground, borderWidth: 0.6 } : {}),
        },
        emphasis: { itemStyle: { opacity: 0.78 } },
        label: {
          ...numberLabel(theme),
          // Where a line runs behind the bars, it must not strike through their numbers.
          ...(chart.reference ? { backgroundColor: theme.ground } : {}),
          padding: [1, 2],
        },
        data: series.cells.map((cell, row) => datum(chart, series, cell, row, theme, compact)),
        ...(chart.reference && index === last
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { color: theme.increase, type: 'dashed' as const, width: 1 },
                // Behind the bars, so that it strikes through no number.
                z: 0,
                label: {
                  formatter: chart.reference.name,
                  position: 'start' as const,
                  color: theme.muted,
                  fontSize: 11,
                },
                data: [{ xAxis: chart.reference.value }],
              },
            }
          : {}),
      })),
      ...(chart.stacked && chart.totals ? [totalsSeries(chart, theme)] : []),
      // Legend entries without bars; as bar series they would take room in every row. Those that are not listed are there as well:
      // charts that have the same series are changed rather than made anew.
      ...MARKS.map((name) => ({
        type: 'scatter' as const,
        name,
        data: [],
        itemStyle:
          name === DERIVED
            ? { color: theme.quiet, decal: derivedDecal(theme) }
            : {
                color: 'transparent',
                borderColor: theme.doubt,
                borderWidth: 1.6,
                borderType: 'dashed' as const,
              },
      })),
    ],
  };
}
