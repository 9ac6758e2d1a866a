/** How strongly a cell is shaded: among all cells of its metric that are shown. Pure. */
import { numberOf, type Heat } from '../domain/dataTable.ts';
import type { Grid } from './grid.ts';
import type { Metric } from './metrics.ts';

/**
 * Of changes in per cent the strength follows the logarithm: documents print changes from a tenth of a per cent to a thousand, and
 * +57 % must look unlike +261 % without bleaching +5 %. Beyond ±500 % the colour is full.
 */
const SATURATION = 500;
const SOFT = 10;
/** The smallest is tinted too: white is where there is no number. */
const LEAST = 0.12;

export const percentStrength = (value: number): number =>
  (Math.sign(value) * Math.log1p(Math.min(SATURATION, Math.abs(value)) / SOFT)) /
  Math.log1p(SATURATION / SOFT);

interface Range {
  readonly low: number;
  readonly high: number;
}

function strengthOf(value: number, { signed, unit }: Metric, { low, high }: Range): Heat {
  if (signed && unit === '%') return { strength: percentStrength(value), isChange: true };
  if (signed) return { strength: value / (Math.max(Math.abs(low), Math.abs(high)) || 1), isChange: true };
  const place = high === low ? 0 : (value - low) / (high - low);
  return { strength: LEAST + (1 - LEAST) * place, isChange: false };
}

/** `[row][column]`, null where there is no number. Metrics are never measured against each other. */
export function heatOf({ rows, columns, cells }: Grid): readonly (readonly (Heat | null)[])[] {
  const metricAt = (row: number, column: number): Metric | undefined =>
    rows[row]?.metric ?? columns[column]?.metric;
  const ranges = new Map<string, Range>();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const key = metricAt(row, column)?.key;
      const value = numberOf(cell);
      if (key === undefined || value === null) return;
      const { low, high } = ranges.get(key) ?? { low: value, high: value };
      ranges.set(key, { low: Math.min(low, value), high: Math.max(high, value) });
    });
  });
  return cells.map((line, row) =>
    line.map((cell, column) => {
      const metric = metricAt(row, column);
      const range = metric && ranges.get(metric.key);
      const value = numberOf(cell);
      return metric && range && value !== null ? strengthOf(value, metric, range) : null;
    }),
  );
}
