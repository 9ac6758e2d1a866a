import { z } from 'zod';
import type { Measure } from '../domain/measures.ts';
import { listParam, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { reasonColumns } from './schemas.ts';
import sql from './statedReasons.sql?raw';

export const statedReasonRow = z.object({
  ...reasonColumns,
  agency_id: z.string(),
  fiscal_year: z.number().int(),
  document_id: z.string(),
});
export type StatedReason = z.output<typeof statedReasonRow>;

/** What the agencies of the filter say why `measures` changed or departed from their budget. */
export const statedReasons = (
  measures: readonly Measure[],
  filter: Pick<DataFilter, 'regions' | 'agencies'>,
) =>
  namedQuery(
    'statedReasons',
    sql,
    [listParam(measures), listParam(filter.regions), listParam(filter.agencies)],
    statedReasonRow,
  );
