/** From a self-evaluation form to cells, each with the place that its value is printed at. Pure. */
import { ABSENT, ratioCell, type DataCell, type SourcePlace } from '../../domain/dataTable.ts';
import { toShown } from '../../domain/format.ts';
import { executionRate, hasZeroBase } from '../../domain/ratios.ts';
import { isUnit, toCanonical } from '../../domain/units.ts';
import type { Evaluation } from '../../queries/index.ts';
import type { AgencyYear } from './figureIndex.ts';

type MoneyField = 'original_budget' | 'adjusted_budget' | 'actual';
type PlainField = 'execution_rate_pct' | 'total_score';

const FORM = '绩效自评表（或自评综述）所载';

export const agencyYearOf = (evaluation: Evaluation): AgencyYear => ({
  agencyId: evaluation.agency_id,
  agencyName: evaluation.agency_name,
  shortName: evaluation.short_name,
  regionName: evaluation.region_name,
  fiscalYear: evaluation.fiscal_year,
});

/** The value's own place; the whole form where the extraction kept none. */
export function placeOfField(evaluation: Evaluation, field: string): SourcePlace {
  const place = evaluation.places[field] ?? { start: evaluation.source_start, end: evaluation.source_end };
  return { documentId: evaluation.document_id, ...place };
}

const printedCell = (evaluation: Evaluation, field: string, value: number, unit: string): DataCell => ({
  kind: 'number',
  value,
  unit,
  basis: 'printed',
  status: 'ok',
  source: placeOfField(evaluation, field),
  quoteId: `${evaluation.evaluation_id}#${field}`,
  note: FORM,
});

export function moneyCell(evaluation: Evaluation, field: MoneyField): DataCell {
  const value = evaluation[field];
  if (value === null) return ABSENT;
  const unit = evaluation.unit !== null && isUnit(evaluation.unit) ? evaluation.unit : '万元';
  const canonical = toCanonical(String(value), unit);
  const shown = toShown(Number(canonical.value), canonical.unit);
  return printedCell(evaluation, field, shown.value, shown.unit);
}

export function plainCell(evaluation: Evaluation, field: PlainField): DataCell {
  const value = evaluation[field];
  return value === null
    ? ABSENT
    : printedCell(evaluation, field, value, field === 'total_score' ? '分' : '%');
}

export const executionRateCell = (evaluation: Evaluation): DataCell =>
  ratioCell(
    executionRate(evaluation.actual, evaluation.adjusted_budget),
    '%',
    '执行数 ÷ 全年预算数',
    hasZeroBase(evaluation.actual, evaluation.adjusted_budget),
    placeOfField(evaluation, 'actual'),
  );

/** The years asked for; without any, each agency's latest. */
export function inYears<Row extends { agency_id: string; fiscal_year: number }>(
  rows: readonly Row[],
  years: readonly number[],
): Row[] {
  if (years.length > 0) return rows.filter(({ fiscal_year }) => years.includes(fiscal_year));
  const latest = new Map<string, number>();
  for (const { agency_id, fiscal_year } of rows) {
    latest.set(agency_id, Math.max(fiscal_year, latest.get(agency_id) ?? fiscal_year));
  }
  return rows.filter(({ agency_id, fiscal_year }) => latest.get(agency_id) === fiscal_year);
}
