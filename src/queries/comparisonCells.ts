import { z } from 'zod';
import { ABSENCES } from '../domain/dataTable.ts';
import { COMPARED_BASES, SEVERITIES, STATUSES } from '../domain/tables.ts';
import sql from './comparisonCells.sql?raw';
import { namedQuery } from './namedQuery.ts';
import type { UnitParams } from './ranking.ts';
import { optionalNumber, optionalText } from './schemas.ts';

const comparisonCellRow = z.object({
  agency_id: z.string(),
  fiscal_year: z.number(),
  /** A function path, an economic category or a project; empty for the whole of a measure. */
  item: z.string(),
  /** Which of the metrics asked for. */
  ordinal: z.number(),
  value: optionalNumber,
  unit: optionalText,
  basis: z.enum(COMPARED_BASES).nullable(),
  status: z.enum(STATUSES).nullable(),
  /** The ratio itself is printed. */
  is_stated: z.boolean(),
  document_id: optionalText,
  source_start: optionalNumber,
  source_end: optionalNumber,
  places: optionalNumber,
  is_disagreeing: z.boolean().nullable(),
  note: optionalText,
  base_status: z.enum(STATUSES).nullable(),
  base_basis: z.enum(COMPARED_BASES).nullable(),
  finding_id: optionalText,
  severity: z.enum(SEVERITIES).nullable(),
  question: optionalText,
  absence: z.enum(ABSENCES).nullable(),
  absence_document_id: optionalText,
  /** Of the parts of a computed value the one that is missing, and its year. */
  lacking_measure: optionalText,
  lacking_year: optionalNumber,
  absence_start: optionalNumber,
  absence_end: optionalNumber,
  reason: optionalText,
  reason_document_id: optionalText,
  reason_start: optionalNumber,
  reason_end: optionalNumber,
});
export type ComparisonCellRow = z.output<typeof comparisonCellRow>;

export const DIMENSIONS = [
  'whole',
  'function_class',
  'function_group',
  'function_item',
  'economic',
  'form',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface CellParams extends Pick<UnitParams, 'agencies' | 'which' | 'years'> {
  readonly metrics: string;
  readonly dimension: Dimension;
  /** Only items within this class (类), '' for all. */
  readonly within: string;
  /** Only these items, joined by a space; '' for all. */
  readonly items: string;
}

/** Every metric that a list of metrics is made of: `0 percent a.x 0 b.y 0 0 - 0 0 a.x` → `a.x b.y` */
const partsOf = (metrics: string): string =>
  [...new Set(metrics.split(/[; ]/).filter((part) => part.includes('.')))].join(' ');

export const comparisonCells = ({ agencies, which, years, metrics, dimension, within, items }: CellParams) =>
  namedQuery(
    'comparisonCells',
    sql,
    [agencies, which, years, metrics, dimension, within, items, partsOf(metrics)],
    comparisonCellRow,
  );
