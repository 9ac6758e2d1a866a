import { z } from 'zod';
import sql from './quotes.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

const quoteRow = z.object({
  /** `document_id@source_start` */
  place: z.string(),
  document_title: z.string(),
  publisher: z.string(),
  fiscal_year: z.number().int(),
  published_on: optionalText,
  source_url: optionalText,
  sha256: z.string(),
  quote: optionalText,
});
export type Quote = z.output<typeof quoteRow>;

/** `places`: as `placeId` of comparison/frame.ts writes them. */
export const quotes = (places: readonly string[]) =>
  namedQuery('quotes', sql, [[...new Set(places)].sort().join(' ')], quoteRow);
