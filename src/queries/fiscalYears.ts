import { z } from 'zod';
import sql from './fiscalYears.sql?raw';
import { namedQuery } from './namedQuery.ts';

export const fiscalYearRow = z.object({
  fiscal_year: z.number().int(),
  printed_count: z.number(),
  derived_count: z.number(),
});
export type FiscalYear = z.output<typeof fiscalYearRow>;

export const fiscalYears = () => namedQuery('fiscalYears', sql, [], fiscalYearRow);
