import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import sql from './searchNumbers.sql?raw';

const foundNumberRow = z.object({
  figure_id: z.string(),
  measure: z.string(),
  aspect: z.string(),
  /** Empty where the figure is of the whole. */
  function_name: z.string(),
  short_name: z.string(),
  agency_id: z.string(),
  fiscal_year: z.number(),
  document_id: z.string(),
  source_start: z.number(),
  source_end: z.number(),
  match_total: z.number(),
});
export type FoundNumber = z.output<typeof foundNumberRow>;

/** With the separators of thousands or without. */
const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** 5 or 100 stand in every document. */
const SHORTEST = 3;

/** What is typed as documents print numbers; null where it is none, or too short to mean one. */
export function typedNumber(typed: string): string | null {
  // Digits and commas of full width too.
  const folded = typed.normalize('NFKC');
  if (!NUMBER.test(folded)) return null;
  const plain = folded.replaceAll(',', '').replace('−', '-');
  return plain.length < SHORTEST ? null : plain;
}

export const searchNumbers = (number: string, limit: number) =>
  namedQuery('searchNumbers', sql, [number, limit], foundNumberRow);
