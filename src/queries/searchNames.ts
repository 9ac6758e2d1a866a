import { z } from 'zod';
import { plainSpelling } from '../domain/spelling.ts';
import { language } from '../language/catalogue.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';
import sql from './searchNames.sql?raw';

const foundNameRow = z.object({
  kind: z.enum(['agency', 'region', 'measure']),
  /** agency_id, region_code or measure. */
  key: z.string(),
  title: z.string(),
  /** The place of an agency, or the place that a place is in. */
  detail: optionalText,
  match_total: z.number(),
});
export type FoundName = z.output<typeof foundNameRow>;

export const searchNames = (typed: string, limit: number) =>
  namedQuery('searchNames', sql, [plainSpelling(typed).replaceAll('-', ''), limit, language], foundNameRow);
