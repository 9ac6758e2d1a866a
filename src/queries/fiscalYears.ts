import { z } from 'zod';
import sql from './fiscalYears.sql?raw';
import { namedQuery } from './namedQuery.ts';

const fiscalYearRow = z.object({
  fiscal_year: z.number().int(),
  /** Agencies with a document of that year; 0 where all that is known of it was derived. */
  disclosed_count: z.number(),
});
export type FiscalYear = z.output<typeof fiscalYearRow>;

export const fiscalYears = () => namedQuery('fiscalYears', sql, [], fiscalYearRow);
