/** The numbers behind bars: what they say, how they look, and the room that they need. */
import { isDoubtful, type DataCell, type NumberCell } from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { t } from '../language/t.ts';
import { formatSigned } from '../language/format.ts';
import { DOUBT } from './parts.ts';
import type { ChartTheme } from './theme.ts';
import { emsOf } from './wrap.ts';

/** A series of bars with what stands behind each. */
export interface Labelled {
  readonly cells: readonly DataCell[];
  /** Of changes: a number that rises has its plus. */
  readonly signed?: boolean;
  /** Behind the number at the bar's end, e.g. the change. */
  readonly remarks?: readonly string[];
}

interface LabelledBars {
  readonly series: readonly Labelled[];
  readonly stacked?: boolean;
}

const NUMBER_SIZE = 11.5;
const REMARK_SIZE = 11;
const DISTANCE = 4;
const PADDING = 2;

export const DOUBT_MARK = ` {doubt|${DOUBT}}`;
/** Behind a total that is not asked about itself. */
export const PART_DOUBT_MARK = ` {doubt|${t('分项疑')}}`;

/** A change says in words which way it goes, also where its bar goes up. */
const numberText = (cell: NumberCell, { signed = false }: Labelled): string =>
  (signed ? formatSigned : formatNumber)(cell.value, cell.unit);

/** The number of row `index`, its question mark and its remark, in the parts that `numberLabel` names. */
export function labelText(cell: NumberCell, series: Labelled, index: number): string {
  const remark = series.remarks?.[index];
  const doubt = isDoubtful(cell) ? DOUBT_MARK : '';
  return numberText(cell, series) + doubt + (remark ? `  {remark|${remark}}` : '');
}

export const numberLabel = (theme: ChartTheme) => ({
  position: 'right' as const,
  distance: DISTANCE,
  color: theme.ink,
  fontSize: NUMBER_SIZE,
  fontFamily: theme.font,
  rich: {
    remark: { color: theme.muted, fontSize: REMARK_SIZE, fontFamily: theme.font },
    doubt: { color: theme.doubt, fontSize: REMARK_SIZE, fontWeight: 700, fontFamily: theme.font },
  },
});

/** In pixels, with what stands between it and the bar. */
const labelWidth = (cell: NumberCell, series: Labelled, index: number): number =>
  DISTANCE +
  PADDING +
  NUMBER_SIZE * (emsOf(numberText(cell, series)) + 0.5) +
  REMARK_SIZE * (emsOf(series.remarks?.[index] ?? '') + (isDoubtful(cell) ? 1.3 : 0));

/** Right of the axis, and the least that the bars have: a telephone of 360 pixels, half a page. */
const ROOMS = { compact: { least: 78, plot: 140 }, roomy: { least: 108, plot: 250 } } as const;

/** Pixels kept right of the longest bar, so that no number behind a bar is cut. Of a stack, totals alone stand there. */
export function labelRoom({ series, stacked = false }: LabelledBars, compact: boolean): number {
  const { least, plot } = compact ? ROOMS.compact : ROOMS.roomy;
  if (stacked) return least + (series.some(({ cells }) => cells.some(isDoubtful)) ? 2 * REMARK_SIZE : 0);
  const labels = series.flatMap((each) =>
    each.cells.flatMap((cell, index) =>
      cell.kind === 'number' ? [{ value: cell.value, width: labelWidth(cell, each, index) }] : [],
    ),
  );
  // Where bars go both ways, the axis itself goes on beyond the longest (signedAxis).
  if (labels.some(({ value }) => value < 0)) return least;
  const longest = Math.max(...labels.map(({ value }) => value), Number.MIN_VALUE);
  return Math.ceil(
    Math.max(least, ...labels.map(({ value, width }) => width - plot * (1 - value / longest))),
  );
}
