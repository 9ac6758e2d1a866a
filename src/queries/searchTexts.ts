import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';
import sql from './searchTexts.sql?raw';

const foundTextRow = z.object({
  kind: z.enum(['project', 'indicator', 'finding', 'reason']),
  /** evaluation_id, evaluation_id#ordinal, finding_id, or the place of a reason. */
  key: z.string(),
  title: z.string(),
  short_name: z.string(),
  agency_id: z.string(),
  fiscal_year: z.number(),
  document_id: z.string(),
  source_start: optionalNumber,
  source_end: optionalNumber,
  /** Of a finding. */
  rule: optionalText,
  match_total: z.number(),
});
export type FoundText = z.output<typeof foundTextRow>;

export const searchTexts = (typed: string, limit: number) =>
  namedQuery('searchTexts', sql, [typed.replace(/\s+/g, ''), limit], foundTextRow);
