import { z } from 'zod';
import { REGION_LEVELS } from '../domain/tables.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './similarAgencies.sql?raw';

const similarAgency = z.object({
  agency_id: z.string(),
  name: z.string(),
  short_name: z.string(),
  region_code: z.string(),
  agency_type: z.enum(['administrative', 'public_institution']).nullable(),
  level: z.enum(REGION_LEVELS).nullable(),
});
export type SimilarAgency = z.output<typeof similarAgency>;

const MOST = 6;

/** Agencies that a document may be of, by its name; `regionCode` is empty where it is not known. */
export const similarAgencies = (name: string, regionCode: string) =>
  namedQuery('similarAgencies', sql, [name, regionCode, MOST], similarAgency);
