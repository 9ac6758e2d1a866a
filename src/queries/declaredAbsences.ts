import { z } from 'zod';
import type { Measure } from '../domain/measures.ts';
import sql from './declaredAbsences.sql?raw';
import { listParam, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { measureColumn } from './schemas.ts';

export const declaredAbsenceRow = z.object({
  agency_id: z.string(),
  fiscal_year: z.number().int(),
  document_id: z.string(),
  measure: measureColumn,
  source_start: z.number().int(),
  source_end: z.number().int(),
});
export type DeclaredAbsence = z.output<typeof declaredAbsenceRow>;

export const declaredAbsences = (
  measures: readonly Measure[],
  filter: Pick<DataFilter, 'regions' | 'agencies'>,
) =>
  namedQuery(
    'declaredAbsences',
    sql,
    [listParam(measures), listParam(filter.regions), listParam(filter.agencies)],
    declaredAbsenceRow,
  );
