/**
 * The one table of cells that a comparison comes to. Chart, table, sentence for screen readers, CSV and picture are made
 * from it and from nothing else, so that they cannot disagree. Pure.
 */
import type { DataCell, NumberCell, SourcePlace } from '../domain/dataTable.ts';
import { toShown } from '../domain/format.ts';
import type { ComparisonCellRow, RankedAgency } from '../queries/index.ts';
import type { Comparison } from './comparison.ts';
import { metric, type Metric } from './metrics.ts';
import { frameNotes } from './notes.ts';

export interface FrameRow {
  readonly key: string;
  readonly agency: RankedAgency;
  readonly fiscalYear: number;
  /** A function path, an economic category; empty where the row is of the whole. */
  readonly item: string;
  /** Shown although it is not on this page. */
  readonly isPinned: boolean;
  /** One for each column. */
  readonly cells: readonly DataCell[];
}

export interface Frame {
  readonly comparison: Comparison;
  readonly columns: readonly Metric[];
  readonly rows: readonly FrameRow[];
  /** How many agencies are compared; the page shows some of them. */
  readonly agencyTotal: number;
  /** Of these, how many have the metric that ranks. */
  readonly scoredTotal: number;
  /** What must be known to compare these rows; goes into every export. */
  readonly notes: readonly string[];
}

const placeOf = (documentId: string | null, start: number | null, end: number | null): SourcePlace | null =>
  // A count of findings has no place of its own.
  documentId === null || start === null || end === null || end <= start ? null : { documentId, start, end };

const DERIVED_NOTE = '由次年文件的“比上年增减”推算';

function noteOf(row: ComparisonCellRow, column: Metric): string | undefined {
  if (row.is_stated) return '比率为文件所载';
  const parts = [
    column.operation === 'value' ? '' : column.formula,
    row.basis === 'derived' ? DERIVED_NOTE : '',
    row.note ?? '',
    row.is_disagreeing ? `文件中 ${String(row.places)} 处写法不一，此为首次出现的一处` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('；');
}

/** The value as it is shown: money in 万元, whatever the metric does with it. */
function shownValue(value: number, row: ComparisonCellRow, column: Metric): { value: number; unit: string } {
  if (column.unit === '%') return { value, unit: '%' };
  if (column.operation === 'quotient') return { value: value / 10_000, unit: column.unit };
  return column.unit === '万元' ? toShown(value, '元') : { value, unit: row.unit ?? column.unit };
}

const reasonOf = (row: ComparisonCellRow): Pick<NumberCell, 'reason'> => {
  const source = placeOf(row.reason_document_id, row.reason_start, row.reason_end);
  return row.reason !== null && source ? { reason: { text: row.reason, source } } : {};
};

function cellOf(row: ComparisonCellRow, column: Metric): DataCell {
  if (row.value === null) {
    const source = placeOf(row.absence_document_id, row.absence_start, row.absence_end);
    return { kind: 'absent', why: row.absence ?? 'unpublished', ...(source ? { source } : {}), ...reasonOf(row) };
  }
  const source = placeOf(row.document_id, row.source_start, row.source_end);
  const isRatio = column.operation !== 'value' && !row.is_stated;
  const note = noteOf(row, column);
  const worst = [row.status, row.base_status].find((status) => status !== null && status !== 'ok');
  return {
    kind: 'number',
    ...shownValue(row.value, row, column),
    basis: isRatio ? 'computed' : (row.basis ?? 'computed'),
    status: worst ?? 'ok',
    source,
    quoteId: source && !isRatio ? `${source.documentId}@${String(source.start)}` : null,
    ...(note === undefined ? {} : { note }),
    ...reasonOf(row),
    ...(row.finding_id !== null && row.severity !== null && row.question !== null
      ? { doubt: { findingId: row.finding_id, severity: row.severity, question: row.question } }
      : {}),
  };
}

const firstValue = (cells: readonly DataCell[]): number => {
  const [cell] = cells;
  return cell?.kind === 'number' ? cell.value : -Infinity;
};

/** `agencies`: in the order of the page. `cells`: as `comparisonCells` answers. */
export function frameOf(
  comparison: Comparison,
  agencies: readonly RankedAgency[],
  cells: readonly ComparisonCellRow[],
): Frame {
  const columns = comparison.what.map(metric);
  const lastOfPage = comparison.page * comparison.top;
  const byRow = new Map<string, ComparisonCellRow[]>();
  for (const cell of cells) {
    const key = `${cell.agency_id}|${String(cell.fiscal_year)}|${cell.item}`;
    const row = byRow.get(key);
    if (row) row.push(cell);
    else byRow.set(key, [cell]);
  }
  const byAgency = new Map<string, FrameRow[]>(agencies.map(({ agency_id }) => [agency_id, []]));
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  for (const [key, own] of byRow) {
    const [first] = own;
    const agency = first && agencyOf.get(first.agency_id);
    if (!first || !agency) continue;
    byAgency.get(first.agency_id)?.push({
      key,
      agency,
      fiscalYear: first.fiscal_year,
      item: first.item,
      isPinned: agency.rank > lastOfPage || agency.rank <= lastOfPage - comparison.top,
      cells: columns.map((column, ordinal): DataCell => {
        const cell = own.find((each) => each.ordinal === ordinal);
        return cell ? cellOf(cell, column) : { kind: 'absent', why: 'unpublished' };
      }),
    });
  }
  const rows = [...byAgency.values()].flatMap((own) =>
    own.sort((x, y) => y.fiscalYear - x.fiscalYear || firstValue(y.cells) - firstValue(x.cells)),
  );
  const [first] = agencies;
  return {
    comparison,
    columns,
    rows,
    agencyTotal: first?.agency_total ?? 0,
    scoredTotal: first?.scored_total ?? 0,
    notes: frameNotes(comparison, columns, rows),
  };
}
