import { z } from 'zod';
import { EVALUATION_SCOPES } from '../domain/tables.ts';
import sql from './evaluations.sql?raw';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, optionalNumber, optionalText } from './schemas.ts';

/** Where each value of a form is printed, by field: `original_budget:120-126 actual:130-136`. */
const placesColumn = optionalText.transform((text) => {
  const places: Record<string, { start: number; end: number }> = {};
  for (const [, field, start, end] of (text ?? '').matchAll(/(\w+):(\d+)-(\d+)/g)) {
    if (field) places[field] = { start: Number(start), end: Number(end) };
  }
  return places;
});

export const evaluationRow = z.object({
  ...agencyColumns,
  evaluation_id: z.string(),
  document_id: z.string(),
  document_title: z.string(),
  fiscal_year: z.number().int(),
  scope: z.enum(EVALUATION_SCOPES),
  evaluation_name: z.string(),
  original_budget: optionalNumber,
  adjusted_budget: optionalNumber,
  actual: optionalNumber,
  execution_rate_pct: optionalNumber,
  total_score: optionalNumber,
  unit: optionalText,
  places: placesColumn,
  source_start: z.number().int(),
  source_end: z.number().int(),
  indicator_count: z.number(),
});
export type Evaluation = z.output<typeof evaluationRow>;

export const evaluations = (filter: DataFilter) =>
  namedQuery('evaluations', sql, filterParams(filter), evaluationRow);
