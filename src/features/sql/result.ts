/** A result as it is shown: what a cell says, how many rows a page has, and what the quick chart draws. Pure. */
import type { CsvValue } from '../../comparison/csv/escape.ts';
import { csvText } from '../../comparison/csv/write.ts';
import type { ChartOption } from '../../charts/echarts.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import type { ConsoleResult } from '../../database/index.ts';
import { t } from '../../language/t.ts';

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** So many cells at once: the page stays quick, whatever the result is. */
const MOST_CELLS = 2000;
const [FEWEST, MOST] = [10, 100];

export const rowsPerPage = (columns: number): number =>
  Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_CELLS / Math.max(1, columns))));

export function resultCsv({ columns, rows }: ConsoleResult): string {
  const cell = (value: unknown): CsvValue => (typeof value === 'number' ? value : cellText(value));
  return csvText(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ name }) => cell(row[name]))),
  );
}

/** More bars than these are no quick look. */
const MOST_BARS = 30;
const ROW = 24;

export interface QuickChart {
  readonly option: ChartOption;
  /** In CSS pixels. */
  readonly height: number;
  readonly words: string;
}

/** Bars of the first column of numbers, named by the first column of words; null where the result has not both. */
export function quickChart({ columns, rows }: ConsoleResult, theme: ChartTheme): QuickChart | null {
  const name = columns.find(({ isNumeric }) => !isNumeric);
  const value = columns.find(({ isNumeric }) => isNumeric);
  if (!name || !value) return null;
  const bars = rows.slice(0, MOST_BARS).flatMap((row) => {
    const number = row[value.name];
    return typeof number === 'number' ? [{ name: cellText(row[name.name]).slice(0, 24), value: number }] : [];
  });
  if (bars.length < 2) return null;
  return {
    words: t('{name}，按{by}：前 {bars} 行', { name: value.name, by: name.name, bars: bars.length }),
    height: bars.length * ROW + 48,
    option: {
      animation: false,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        axisLabel: { color: theme.muted },
        splitLine: { lineStyle: { color: theme.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((bar) => bar.name),
        axisLabel: { color: theme.ink, fontFamily: theme.font },
      },
      series: [
        {
          type: 'bar',
          data: bars.map((bar) => bar.value),
          itemStyle: { color: theme.series[0] ?? theme.ink },
          label: { show: true, position: 'right', color: theme.ink },
        },
      ],
    },
  };
}
