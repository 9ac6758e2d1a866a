/** Frames for tests, made by the same functions as on the pages from rows as the queries answer them. The bodies are invented. */
import { comparisonOf, type Comparison } from '../../src/comparison/comparison.ts';
import { agencyFrame, type Frame } from '../../src/comparison/frame.ts';
import type { MetricKey } from '../../src/comparison/metrics.ts';
import { NO_FILTER, type ComparisonCellRow, type RankedAgency } from '../../src/queries/index.ts';

export const rankedAgency = (agency_id: string, more: Partial<RankedAgency> = {}): RankedAgency => ({
  agency_id,
  agency_name: `青川县${agency_id}局`,
  short_name: `${agency_id}局`,
  region_code: '519901',
  region_name: '青川县',
  agency_type: '行政单位',
  level: 'county',
  rank: 1,
  agency_total: 1,
  scored_total: 1,
  score: null,
  ...more,
});

/** A printed amount in 元 unless told otherwise. */
export const cellRow = (
  agency_id: string,
  ordinal: number,
  value: number | null,
  more: Partial<ComparisonCellRow> = {},
): ComparisonCellRow => ({
  agency_id,
  fiscal_year: 2023,
  item: '',
  ordinal,
  value,
  unit: '元',
  basis: value === null ? null : 'printed',
  status: value === null ? null : 'ok',
  is_stated: false,
  document_id: value === null ? null : `${agency_id}-2023`,
  source_start: value === null ? null : 10,
  source_end: value === null ? null : 16,
  places: 1,
  is_disagreeing: false,
  note: null,
  base_status: null,
  base_basis: null,
  lacking_measure: null,
  lacking_year: null,
  finding_id: null,
  severity: null,
  question: null,
  absence: null,
  absence_document_id: null,
  absence_start: null,
  absence_end: null,
  reason: null,
  reason_document_id: null,
  reason_start: null,
  reason_end: null,
  ...more,
});

/** What a finding adds to the row of a number that it names. */
export const QUESTIONED = {
  finding_id: 'finding-1',
  severity: 'question',
  question: '两处写的不是同一个数，以哪处为准？',
} as const;

export const compare = (what: readonly MetricKey[], more: Partial<Comparison> = {}): Comparison =>
  comparisonOf({ what, as: 'bars', sort: { by: what[0] ?? 'name', descending: true }, ...more }, NO_FILTER);

/** Agencies stand in the order in which the rows name them first. */
export function frameOf(
  comparison: Comparison,
  cells: readonly ComparisonCellRow[],
  agencies: Readonly<Record<string, Partial<RankedAgency>>> = {},
): Frame {
  const ids = [...new Set(cells.map(({ agency_id }) => agency_id))];
  const totals = { agency_total: ids.length, scored_total: ids.length };
  const ranked = ids.map((id, index) => rankedAgency(id, { rank: index + 1, ...totals, ...agencies[id] }));
  return agencyFrame(comparison, ranked, cells);
}
