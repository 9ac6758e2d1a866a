import { z } from 'zod';
import sql from './documentSummary.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, optionalText } from './schemas.ts';

const documentSummaryRow = z.object({
  ...agencyColumns,
  document_id: z.string(),
  fiscal_year: z.number().int(),
  title: z.string(),
  source_file: z.string(),
  text_file: z.string(),
  publisher: z.string(),
  published_on: optionalText,
  retrieved_on: optionalText,
  source_url: optionalText,
  sha256: z.string(),
  figure_count: z.number(),
});
export type DocumentSummary = z.output<typeof documentSummaryRow>;

/** No row or one. */
export const documentSummary = (documentId: string) =>
  namedQuery('documentSummary', sql, [documentId], documentSummaryRow);
