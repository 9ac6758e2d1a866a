import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import sql from './regions.sql?raw';
import { optionalText } from './schemas.ts';

const regionRow = z.object({
  region_code: z.string(),
  name: z.string(),
  parent_code: optionalText,
  /** The name, its readings and their initials, parted by blanks; each as `plainSpelling` writes it. */
  name_spellings: z.string(),
  agency_count: z.number(),
});
export type Region = z.output<typeof regionRow>;

export const regions = () => namedQuery('regions', sql, [], regionRow);
