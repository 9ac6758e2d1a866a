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

/** Of a number with decimals: 447.68 and 1,447.68 are others than 47.68, though a longer one may be on its way to be typed. */
const patternOf = (words: string): string =>
  /^\d+\.\d*$/.test(words) ? `(^|[^0-9,]|[^0-9],)${words.replace('.', '[.]')}` : '';

export function searchTexts(typed: string, limit: number) {
  const words = typed.replace(/\s+/g, '');
  return namedQuery('searchTexts', sql, [words, limit, patternOf(words)], foundTextRow);
}
