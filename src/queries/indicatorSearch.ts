import { z } from 'zod';
import { EVALUATION_SCOPES, TARGET_OUTCOMES } from '../domain/tables.ts';
import type { INDICATOR_ORDERS } from './indicatorOrders.ts';
import { filterParams, type DataFilter } from './filterParams.ts';
import sql from './indicatorSearch.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';

const foundIndicatorRow = z.object({
  evaluation_id: z.string(),
  ordinal: z.number(),
  level1: optionalText,
  level2: optionalText,
  level3: optionalText,
  target: optionalText,
  actual: optionalText,
  score: optionalNumber,
  weight: optionalNumber,
  outcome: z.enum(TARGET_OUTCOMES),
  source_start: optionalNumber,
  source_end: optionalNumber,
  document_id: z.string(),
  fiscal_year: z.number(),
  scope: z.enum(EVALUATION_SCOPES),
  evaluation_name: optionalText,
  /** The total that the form prints, in points. */
  form_score: optionalNumber,
  form_score_start: optionalNumber,
  form_score_end: optionalNumber,
  agency_id: z.string(),
  short_name: z.string(),
  agency_name: z.string(),
  /** How many are found in all. */
  indicator_total: z.number(),
});
export type FoundIndicator = z.output<typeof foundIndicatorRow>;

export interface IndicatorOrder {
  readonly by: (typeof INDICATOR_ORDERS)[number];
  readonly descending: boolean;
}

export interface IndicatorChoice {
  readonly filter: DataFilter;
  readonly text: string;
  readonly outcome: (typeof TARGET_OUTCOMES)[number] | '';
  /** Null: by agency, the latest year first. */
  readonly order: IndicatorOrder | null;
}

export const indicatorSearch = (
  { filter, text, outcome, order }: IndicatorChoice,
  limit: number,
  offset: number,
) =>
  namedQuery(
    'indicatorSearch',
    sql,
    [...filterParams(filter), text, outcome, order?.by ?? '', order?.descending ? -1 : 1, limit, offset],
    foundIndicatorRow,
  );
