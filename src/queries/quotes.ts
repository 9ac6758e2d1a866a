import { z } from 'zod';
import sql from './quotes.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

export const quoteRow = z.object({
  quote_id: z.string(),
  quote: optionalText,
});
export type Quote = z.output<typeof quoteRow>;

/** `quoteIds`: as cells carry them (`NumberCell.quoteId`). */
export const quotes = (quoteIds: readonly string[]) =>
  namedQuery('quotes', sql, [[...new Set(quoteIds)].sort().join(' ')], quoteRow);
