import { z } from 'zod';
import sql from './datasetFacts.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber } from './schemas.ts';

export const datasetFactsRow = z.object({
  document_count: z.number(),
  agency_count: z.number(),
  region_count: z.number(),
  printed_count: z.number(),
  derived_count: z.number(),
  evaluation_count: z.number(),
  finding_count: z.number(),
  numbers_total: optionalNumber,
  numbers_accounted: optionalNumber,
  first_year: optionalNumber,
  last_year: optionalNumber,
});
export type DatasetFacts = z.output<typeof datasetFactsRow>;

export const datasetFacts = () => namedQuery('datasetFacts', sql, [], datasetFactsRow);
