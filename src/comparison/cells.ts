/** What a row of `comparisonCells` comes to: a number as it is shown, or why there is none. Pure. */
import type { AbsentCell, CellBasis, DataCell, NumberCell, SourcePlace } from '../domain/dataTable.ts';
import { toShown } from '../domain/format.ts';
import { isMeasure } from '../domain/measures.ts';
import type { ComparisonCellRow } from '../queries/index.ts';
import { measureName } from '../language/measures.ts';
import { t } from '../language/t.ts';
import type { Metric } from './metrics.ts';

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
  // Of a year whose document is missing, the row says the year; of any other year only this can, where the row's own document is there: a
  // number that is derived is of a year without one.
  const isRowMissing = isOwnYear || row.basis === 'derived';
  if (absence === 'not_collected' ? isRowMissing : absence !== 'unpublished' && absence !== 'unreadable')
    return {};
  // A metric is named after what it is of.
  if (isOwnYear) return measureName(measure) === subject ? {} : { lacks: measureName(measure) };
  return { lacks: t('{year}年{name}', { year, name: measureName(measure) }) };
}

export function cellOf(row: ComparisonCellRow, column: Metric): DataCell {
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
