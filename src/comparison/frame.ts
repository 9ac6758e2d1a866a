/**
 * The one table of cells that a comparison comes to. Chart, table, sentence for screen readers, CSV and picture are made
 * from it and from nothing else, so that they cannot disagree. Pure.
 */
import type { DataCell } from '../domain/dataTable.ts';
import type {
  ComparisonCellRow,
  Distribution,
  RankedAgency,
  RankedForm,
  ScorePoint,
} from '../queries/index.ts';
import { t } from '../language/t.ts';
import { cellOf } from './cells.ts';
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

/** So many are named. */
const NAMED_WITHOUT = 3;

/** Agencies of the page that have no row, since they have no items to list: their silence would read as if they did not exist. */
const withoutItems = (agencies: readonly RankedAgency[]): string =>
  t('另有 {count} 个部门没有可列的明细（未公布，或未收录该年文件）：{names}{more}。', {
    count: agencies.length,
    names: agencies
      .slice(0, NAMED_WITHOUT)
      .map(({ short_name: name }) => name)
      .join(t('、')),
    more: agencies.length > NAMED_WITHOUT ? t('等#agencies') : '',
  });

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
  const frame = framed(comparison, rows, {
    total: first?.agency_total ?? 0,
    scoredTotal: first?.scored_total ?? 0,
  });
  const without = agencies.filter(({ agency_id }) => rowsOf.get(agency_id)?.length === 0);
  return without.length === 0 ? frame : { ...frame, notes: [...frame.notes, withoutItems(without)] };
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
