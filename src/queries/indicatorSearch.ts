import { z } from 'zod';
import { EVALUATION_SCOPES, TARGET_OUTCOMES } from '../domain/tables.ts';
import { filterParams, type DataFilter } from './filterParams.ts';
import sql from './indicatorSearch.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';

export const foundIndicatorRow = z.object({
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
  agency_id: z.string(),
  short_name: z.string(),
  agency_name: z.string(),
  /** How many are found in all. */
  indicator_total: z.number(),
});
export type FoundIndicator = z.output<typeof foundIndicatorRow>;

export interface IndicatorChoice {
  readonly filter: DataFilter;
  readonly text: string;
  readonly outcome: (typeof TARGET_OUTCOMES)[number] | '';
}

export const indicatorSearch = ({ filter, text, outcome }: IndicatorChoice, limit: number, offset: number) =>
  namedQuery(
    'indicatorSearch',
    sql,
    [...filterParams(filter), text, outcome, limit, offset],
    foundIndicatorRow,
  );
