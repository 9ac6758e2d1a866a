import { z } from 'zod';
import sql from './coverage.sql?raw';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';

const coverageRow = z.object({
  agency_id: z.string(),
  short_name: z.string(),
  region_name: z.string(),
  agency_total: z.number().int(),
  fiscal_year: z.number().int(),
  /** Null where the collection has no document of that year. */
  document_id: z.string().nullable(),
  /** Known from 比上年增减 of the next year's document. */
  is_derived: z.boolean(),
});
export type CoverageRow = z.output<typeof coverageRow>;

/** More years than these do not stand beside each other on a page. */
const MOST_YEARS = 8;

/** Of the filter the places and agencies: all years are shown. `page`: from 1. */
export function coverage(filter: DataFilter, page: number, pageSize: number) {
  const [regions, agencies] = filterParams(filter);
  return namedQuery(
    'coverage',
    sql,
    [regions, agencies, pageSize, (page - 1) * pageSize, MOST_YEARS],
    coverageRow,
  );
}
