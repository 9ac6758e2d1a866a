import { z } from 'zod';
import { REGION_LEVELS } from '../domain/tables.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './regions.sql?raw';
import { optionalText } from './schemas.ts';

export const regionRow = z.object({
  region_code: z.string(),
  name: z.string(),
  parent_code: optionalText,
  level: z.enum(REGION_LEVELS),
  name_readings: z.string(),
  agency_count: z.number(),
});
export type Region = z.output<typeof regionRow>;

export const regions = () => namedQuery('regions', sql, [], regionRow);
