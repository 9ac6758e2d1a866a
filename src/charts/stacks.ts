/** Stacked bars of a frame: the parts of a total, or the items of a metric. Pure. */
import type { Frame, FrameRow } from '../comparison/frame.ts';
import type { MetricKey } from '../comparison/metrics.ts';
import {
  ABSENT,
  isDerived,
  isDoubtful,
  numberOf,
  type DataCell,
  type NumberCell,
} from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { absenceWords } from '../language/absences.ts';
import { t } from '../language/t.ts';
import type { BarChart } from './bars.ts';
import { cellOf, chartRows, styledSeries, type SeriesStyle } from './frameParts.ts';
import { itemPalette } from './partColors.ts';
import { seriesColor, type ChartTheme } from './theme.ts';

export interface StackStyle {
  readonly series: readonly SeriesStyle[];
  readonly total?: MetricKey;
}

/** At the end of each bar; where there is no bar, why there is none. */
const totalsOf = (
  frame: Frame,
  key: MetricKey,
  parts: readonly (readonly DataCell[])[],
): NonNullable<BarChart['totals']> =>
  frame.rows.map((row, index) => {
    const total = cellOf(frame, row, key);
    const isEmpty = parts.every((cells) => cells[index]?.kind !== 'number');
    const words = total.kind === 'absent' && isEmpty ? absenceWords(total) : '';
    return {
      text: total.kind === 'number' ? formatNumber(total.value, total.unit) : words,
      isDoubtful: isDoubtful(total),
    };
  });

const UNSPLIT = t('合计中未分项');

/** What a total holds beyond its parts, where a part has no number: else the total would stand at the end of no bar. */
function unsplitOf(total: DataCell, parts: readonly DataCell[]): DataCell {
  if (total.kind !== 'number' || parts.every((part) => part.kind === 'number')) return ABSENT;
  const value = toCents(total.value - parts.reduce((sum, part) => sum + (numberOf(part) ?? 0), 0));
  return value > 0 ? { ...total, value, note: t('有合计而分项没有数，或只有一部分') } : ABSENT;
}

/** The parts of a total, side by side in one bar. */
export function stackOf(frame: Frame, { series, total }: StackStyle, theme: ChartTheme): BarChart {
  const parts = styledSeries(frame, series, theme);
  const chart = { rows: chartRows(frame.rows), series: parts, stacked: true, wide: true };
  if (total === undefined) return chart;
  const unsplit = frame.rows.map((row, index) =>
    unsplitOf(
      cellOf(frame, row, total),
      parts.map(({ cells }) => cells[index] ?? ABSENT),
    ),
  );
  return {
    ...chart,
    series: [...parts, { name: UNSPLIT, color: theme.quiet, cells: unsplit, optional: true }],
    totals: totalsOf(
      frame,
      total,
      parts.map(({ cells }) => cells),
    ),
  };
}

const toCents = (value: number): number => Math.round(value * 100) / 100;

/** As many items as colours can be told apart; what is smaller is drawn as one. */
const SHOWN_ITEMS = 8;

interface Bar {
  readonly row: FrameRow;
  readonly cells: Map<string, DataCell>;
  total: number;
}

/** One bar of all items of the first metric. */
export function itemsOf(frame: Frame, rest: string, theme: ChartTheme): BarChart {
  const bars = new Map<string, Bar>();
  const totals = new Map<string, number>();
  const items = new Map<string, string>();
  for (const row of frame.rows) {
    const key = `${row.agency.agency_id}|${String(row.fiscalYear)}`;
    const bar = bars.get(key) ?? { row, cells: new Map<string, DataCell>(), total: 0 };
    bars.set(key, bar);
    const [cell] = row.cells;
    if (!cell) continue;
    const value = numberOf(cell) ?? 0;
    bar.cells.set(row.itemName, cell);
    bar.total += value;
    items.set(row.itemName, row.item);
    totals.set(row.itemName, (totals.get(row.itemName) ?? 0) + value);
  }
  const names = [...totals].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const shown = names.slice(0, names.length > SHOWN_ITEMS + 1 ? SHOWN_ITEMS : names.length);
  const others = names.slice(shown.length);
  const colors = itemPalette(shown.map((name) => items.get(name) ?? ''));
  const all = [...bars.values()];
  const restCell = ({ cells }: Bar): DataCell => {
    const parts = others.flatMap((name) => {
      const cell = cells.get(name);
      return cell?.kind === 'number' ? [cell] : [];
    });
    return restOf(parts);
  };
  const lastOf = (name: string): string => name.split(' / ').at(-1) ?? name;
  // 其他支出 may be of two classes.
  const shortOf = (name: string): string =>
    names.filter((other) => lastOf(other) === lastOf(name)).length > 1 ? name : lastOf(name);
  return {
    rows: chartRows(all.map(({ row }) => row)),
    series: [
      ...shown.map((name, index) => ({
        name: shortOf(name),
        color: seriesColor(theme, colors[index] ?? 0),
        cells: all.map(({ cells }): DataCell => cells.get(name) ?? ABSENT),
      })),
      ...(others.length === 0 ? [] : [{ name: rest, color: theme.quiet, cells: all.map(restCell) }]),
    ],
    stacked: true,
    wide: true,
    totals: all.map(({ total }) => ({
      text: formatNumber(toCents(total), frame.columns[0]?.unit ?? ''),
      isDoubtful: false,
    })),
  };
}

function restOf(parts: readonly NumberCell[]): DataCell {
  const [first] = parts;
  if (!first) return ABSENT;
  const value = toCents(parts.reduce((sum, cell) => sum + cell.value, 0));
  // A question about a part is one about the sum.
  const doubtful = parts.find(isDoubtful);
  return {
    kind: 'number',
    value,
    unit: first.unit,
    basis: parts.some(isDerived) ? 'computed_of_derived' : 'computed',
    status: doubtful?.status ?? 'ok',
    source: null,
    ...(doubtful?.doubt ? { doubt: doubtful.doubt } : {}),
    note: t('{parts} 个较小科目之和，逐项见表格', { parts: parts.length }),
  };
}
