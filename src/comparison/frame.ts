/**
 * The one table of cells that a comparison comes to. Chart, table, sentence for screen readers, CSV and picture are made
 * from it and from nothing else, so that they cannot disagree. Pure.
 */
import type { AbsentCell, CellBasis, DataCell, NumberCell, SourcePlace } from '../domain/dataTable.ts';
import { toShown } from '../domain/format.ts';
import { isMeasure } from '../domain/measures.ts';
import type {
  ComparisonCellRow,
  Distribution,
  RankedAgency,
  RankedForm,
  ScorePoint,
} from '../queries/index.ts';
import { measureName } from '../language/measures.ts';
import { t } from '../language/t.ts';
import type { Comparison } from './comparison.ts';
import { metric, type Metric } from './metrics.ts';
import { frameNotes } from './notes.ts';
import { itemPath } from '../language/names.ts';

export { STEP_COUNT } from '../queries/index.ts';
export type { Distribution, ScorePoint } from '../queries/index.ts';

/** The agency of a row as the page names it. */
export type FrameAgency = Pick<
  RankedAgency,
  'agency_id' | 'agency_name' | 'short_name' | 'agency_type' | 'region_name'
>;

export interface FrameRow {
  readonly key: string;
  readonly agency: FrameAgency;
  /** Among all agencies (or forms) compared, from 1. */
  readonly rank: number;
  readonly fiscalYear: number;
  /** A function path, an economic category, a form's id; empty where the row is of the whole. */
  readonly item: string;
  readonly itemName: string;
  /** Shown although it is not on this page. */
  readonly isPinned: boolean;
  /** How many rows of its own a form opens to. */
  readonly openable?: number;
  /** One for each column. */
  readonly cells: readonly DataCell[];
}

export interface Frame {
  readonly comparison: Comparison;
  readonly columns: readonly Metric[];
  readonly rows: readonly FrameRow[];
  /** How many agencies (or forms) are compared; the page shows some of them. */
  readonly total: number;
  /** Of these, how many have the metric that ranks. */
  readonly scoredTotal: number;
  /** What must be known to compare these rows; goes into every export. */
  readonly notes: readonly string[];
  /** Of the metric that ranks, over all that are compared; in the canonical unit. */
  readonly spread?: Distribution;
  /** Forms as points of execution rate and score. */
  readonly points?: readonly ScorePoint[];
}

const placeOf = (documentId: string | null, start: number | null, end: number | null): SourcePlace | null =>
  // A count of findings has no place of its own.
  documentId === null || start === null || end === null || end <= start ? null : { documentId, start, end };

const DERIVED_NOTE = t('由次年文件的“比上年增减”推算');

const isOfDerived = ({ basis, base_basis: base }: ComparisonCellRow): boolean =>
  basis === 'derived' || base === 'derived';

/** That of the weakest part, of a ratio. */
function basisOf(row: ComparisonCellRow, { operation }: Metric): CellBasis {
  if (operation === 'value' || row.is_stated) return row.basis ?? 'computed';
  return isOfDerived(row) ? 'computed_of_derived' : 'computed';
}

function noteOf(row: ComparisonCellRow, column: Metric): string | undefined {
  if (row.is_stated) return column.operation === 'difference' ? t('增减额为文件所载') : t('比率为文件所载');
  const parts = [
    column.operation === 'value' ? '' : column.formula,
    isOfDerived(row) ? DERIVED_NOTE : '',
    row.note ?? '',
    row.is_disagreeing
      ? t('文件中 {places} 处写法不一，此为首次出现的一处', { places: row.places ?? 0 })
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(t('；'));
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

/** What a ratio lacks, unless its name or its row says so. */
function lackOf(row: ComparisonCellRow, { operation, subject }: Metric): Pick<AbsentCell, 'lacks'> {
  const { absence, lacking_measure: measure, lacking_year: year } = row;
  if (operation === 'value' || measure === null || !isMeasure(measure)) return {};
  const isOwnYear = year === null || year === row.fiscal_year;
  // Of a year whose document is missing, the row says the year; of any other year only this can.
  if (absence === 'not_collected' ? isOwnYear : absence !== 'unpublished' && absence !== 'unreadable')
    return {};
  // A metric is named after what it is of.
  if (isOwnYear) return measureName(measure) === subject ? {} : { lacks: measureName(measure) };
  return { lacks: t('{year}年{name}', { year, name: measureName(measure) }) };
}

function cellOf(row: ComparisonCellRow, column: Metric): DataCell {
  if (row.value === null) {
    const source = placeOf(row.absence_document_id, row.absence_start, row.absence_end);
    return {
      kind: 'absent',
      why: row.absence ?? 'unpublished',
      ...(source ? { source } : {}),
      ...(row.absence_document_id === null ? {} : { documentId: row.absence_document_id }),
      ...lackOf(row, column),
      ...reasonOf(row),
    };
  }
  const source = placeOf(row.document_id, row.source_start, row.source_end);
  const note = noteOf(row, column);
  const worst = [row.status, row.base_status].find((status) => status !== null && status !== 'ok');
  return {
    kind: 'number',
    ...shownValue(row.value, row, column),
    basis: basisOf(row, column),
    status: worst ?? 'ok',
    source,
    ...(note === undefined ? {} : { note }),
    ...reasonOf(row),
    ...(row.finding_id !== null && row.severity !== null && row.question !== null
      ? { doubt: { findingId: row.finding_id, severity: row.severity, question: row.question } }
      : {}),
  };
}

/** The place of a number, or of an absence, as the query of sentences takes it; '' where there is none. */
export function placeId(cell: DataCell): string {
  if (cell.kind === 'text') return '';
  if (cell.source) return `${cell.source.documentId}@${String(cell.source.start)}`;
  // Of a number that a document does not have, the document is the proof; it has no sentence.
  return cell.kind === 'absent' && cell.documentId ? `${cell.documentId}@-1` : '';
}

const firstValue = ([cell]: readonly DataCell[]): number =>
  cell?.kind === 'number' ? cell.value : -Infinity;

const rowKey = (agencyId: string, fiscalYear: number, item: string): string =>
  `${agencyId}|${String(fiscalYear)}|${item}`;

function grouped(cells: readonly ComparisonCellRow[]): Map<string, ComparisonCellRow[]> {
  const groups = new Map<string, ComparisonCellRow[]>();
  for (const cell of cells) {
    const key = rowKey(cell.agency_id, cell.fiscal_year, cell.item);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

function cellsOf(columns: readonly Metric[], own: readonly ComparisonCellRow[] = []): DataCell[] {
  const cells = columns.map((): DataCell => ({ kind: 'absent', why: 'unpublished' }));
  for (const row of own) {
    const column = columns[row.ordinal];
    if (column) cells[row.ordinal] = cellOf(row, column);
  }
  return cells;
}

function framed(
  comparison: Comparison,
  rows: readonly FrameRow[],
  totals: Pick<Frame, 'total' | 'scoredTotal'>,
): Frame {
  const columns = comparison.what.map(metric);
  return { comparison, columns, rows, ...totals, notes: frameNotes(comparison, columns, rows) };
}

/** Whether a rank is none of the page shown, which is the last one where fewer are compared than the page asked for. */
function isElsewhere({ page, top }: Comparison, rank: number, total: number): boolean {
  const shown = Math.min(page, Math.ceil(total / top));
  return rank > shown * top || rank <= (shown - 1) * top;
}

/** `agencies`: in the order of the page. `cells`: as `comparisonCells` answers. Years of an agency stand the latest first. */
export function agencyFrame(
  comparison: Comparison,
  agencies: readonly RankedAgency[],
  cells: readonly ComparisonCellRow[],
): Frame {
  const columns = comparison.what.map(metric);
  const rowsOf = new Map<string, FrameRow[]>(agencies.map(({ agency_id }) => [agency_id, []]));
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  for (const [key, own] of grouped(cells)) {
    const [first] = own;
    const agency = first && agencyOf.get(first.agency_id);
    if (!agency) continue;
    rowsOf.get(agency.agency_id)?.push({
      key,
      agency,
      rank: agency.rank,
      fiscalYear: first.fiscal_year,
      item: first.item,
      itemName: itemPath(first.item),
      isPinned: isElsewhere(comparison, agency.rank, agency.agency_total),
      cells: cellsOf(columns, own),
    });
  }
  const rows = [...rowsOf.values()].flatMap((own) =>
    own.sort((x, y) => y.fiscalYear - x.fiscalYear || firstValue(y.cells) - firstValue(x.cells)),
  );
  const [first] = agencies;
  return framed(comparison, rows, { total: first?.agency_total ?? 0, scoredTotal: first?.scored_total ?? 0 });
}

/** Self-evaluation forms, in the order of the page. */
export function formFrame(
  comparison: Comparison,
  forms: readonly RankedForm[],
  cells: readonly ComparisonCellRow[],
): Frame {
  const columns = comparison.what.map(metric);
  const groups = grouped(cells);
  const rows = forms.map((form): FrameRow => {
    const key = rowKey(form.agency_id, form.fiscal_year, form.evaluation_id);
    return {
      key,
      agency: form,
      rank: form.rank,
      fiscalYear: form.fiscal_year,
      item: form.evaluation_id,
      itemName: form.scope === 'overall' ? t('整体支出') : form.evaluation_name,
      isPinned: isElsewhere(comparison, form.rank, form.form_total),
      openable: form.indicator_count,
      cells: cellsOf(columns, groups.get(key)),
    };
  });
  const [first] = forms;
  return framed(comparison, rows, { total: first?.form_total ?? 0, scoredTotal: first?.scored_total ?? 0 });
}
