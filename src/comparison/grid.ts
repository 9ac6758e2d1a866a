/** A frame turned: metrics, years or agencies stand in the columns, whatever else there is in the rows. Pure. */
import type { DataCell } from '../domain/dataTable.ts';
import { t } from '../language/t.ts';
import type { Frame, FrameAgency, FrameRow } from './frame.ts';
import type { Metric } from './metrics.ts';

export const LAYOUTS = ['metrics', 'years', 'agencies'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A row or a column: what of an agency, a year, an item and a metric all its cells share. */
export interface GridLine {
  readonly key: string;
  readonly agency?: FrameAgency;
  readonly year?: number;
  readonly itemName?: string;
  readonly metric?: Metric;
  readonly isPinned?: boolean;
}

export interface Grid {
  readonly layout: Layout;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly DataCell[])[];
}

type Parts = Required<Pick<GridLine, 'agency' | 'year' | 'itemName' | 'metric'>>;

/** By the latest year of each agency a year is no column of its own: it belongs to the agency. */
const isByAgency = ({ comparison }: Frame): boolean => comparison.when.kind === 'latest';

const columnOf = (layout: Layout, frame: Frame, { agency, year, metric }: Parts): GridLine => {
  if (layout === 'metrics') return { key: metric.key, metric };
  if (layout === 'years') return { key: String(year), year };
  return isByAgency(frame)
    ? { key: `${agency.agency_id}|${String(year)}`, agency, year }
    : { key: agency.agency_id, agency };
};

const rowOf = (layout: Layout, frame: Frame, parts: Parts, isPinned: boolean): GridLine => {
  const { agency, year, itemName, metric } = parts;
  const item = itemName === '' ? {} : { itemName };
  if (layout === 'metrics')
    return { key: `${agency.agency_id}|${String(year)}|${itemName}`, agency, year, isPinned, ...item };
  if (layout === 'years')
    return { key: `${agency.agency_id}|${itemName}|${metric.key}`, agency, metric, isPinned, ...item };
  return isByAgency(frame)
    ? { key: `${itemName}|${metric.key}`, metric, ...item }
    : { key: `${itemName}|${metric.key}|${String(year)}`, metric, year, ...item };
};

const ordered = (layout: Layout, columns: readonly GridLine[]): readonly GridLine[] =>
  layout === 'years' ? [...columns].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)) : columns;

/**
 * `metrics`: those of the frame's that take part. Where a row has no cell for a column there is no document of that agency and
 * year, or the document does not print the item.
 */
export function gridOf(frame: Frame, layout: Layout, metrics: readonly Metric[] = frame.columns): Grid {
  const rows = new Map<string, GridLine>();
  const columns = new Map<string, GridLine>();
  const cells = new Map<string, DataCell>();
  const known = new Set<string>();
  const unit = (agencyId: string | undefined, year: number | undefined): string =>
    `${agencyId ?? ''}|${String(year)}`;
  const add = (row: FrameRow, metric: Metric): void => {
    const parts = { agency: row.agency, year: row.fiscalYear, itemName: row.itemName, metric };
    const line = rowOf(layout, frame, parts, row.isPinned);
    const column = columnOf(layout, frame, parts);
    rows.set(line.key, rows.get(line.key) ?? line);
    columns.set(column.key, columns.get(column.key) ?? column);
    const cell = row.cells[frame.columns.indexOf(metric)];
    if (cell) cells.set(`${line.key}\n${column.key}`, cell);
  };
  for (const row of frame.rows) {
    known.add(unit(row.agency.agency_id, row.fiscalYear));
    for (const metric of metrics) add(row, metric);
  }
  const across = ordered(layout, [...columns.values()]);
  const missing = (row: GridLine, column: GridLine): DataCell => {
    const { agency = column.agency, year = column.year } = row;
    const isCollected = known.has(unit(agency?.agency_id, year));
    return { kind: 'absent', why: isCollected ? 'unpublished' : 'not_collected' };
  };
  return {
    layout,
    rows: [...rows.values()],
    columns: across,
    cells: [...rows.values()].map((row) =>
      across.map((column) => cells.get(`${row.key}\n${column.key}`) ?? missing(row, column)),
    ),
  };
}

/** The year as readers write it. */
export const yearText = (year: number): string => t('{year}年', { year });

/** What names the line in one short text. */
export function lineName({ agency, year, itemName, metric }: GridLine): string {
  return [
    agency?.short_name,
    itemName,
    metric?.title,
    // Beside an agency or a metric the year is the finer part.
    year === undefined ? undefined : yearText(year),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
