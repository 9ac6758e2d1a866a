import { z } from 'zod';
import sql from './figureQuotes.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

export const figureQuoteRow = z.object({
  figure_id: z.string(),
  quote: optionalText,
  printed: optionalText,
});
export type FigureQuote = z.output<typeof figureQuoteRow>;

export const figureQuotes = (figureIds: readonly string[]) =>
  namedQuery('figureQuotes', sql, [[...new Set(figureIds)].sort().join(' ')], figureQuoteRow);
