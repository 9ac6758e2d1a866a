import { z } from 'zod';
import sql from './findingPlaces.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

const findingPlaceRow = z.object({
  finding_id: z.string(),
  /** From 1, the narrowest first. */
  ordinal: z.number(),
  document_id: z.string(),
  source_start: z.number(),
  source_end: z.number(),
  /** Null where no table quotes the place: the document's text has it. */
  quote: optionalText,
  /** The quote is a row of a form, put together of its cells, or the name of a form: no sentence of the document. */
  is_summary: z.boolean(),
});
export type FindingPlace = z.output<typeof findingPlaceRow>;

export const findingPlaces = (findingIds: readonly string[], limit: number) =>
  namedQuery('findingPlaces', sql, [[...findingIds].sort().join(' '), limit], findingPlaceRow);
