import { z } from 'zod';
import sql from './documents.sql?raw';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, optionalNumber, optionalText } from './schemas.ts';

export const documentRow = z.object({
  ...agencyColumns,
  document_id: z.string(),
  fiscal_year: z.number().int(),
  title: z.string(),
  source_file: z.string(),
  source_url: optionalText,
  media_type: z.string(),
  text_file: z.string(),
  numbers_total: optionalNumber,
  numbers_accounted: optionalNumber,
  accounted_pct: optionalNumber,
  figure_count: z.number(),
  evaluation_count: z.number(),
  finding_count: z.number(),
});
export type DocumentSummary = z.output<typeof documentRow>;

export const documents = (filter: DataFilter) =>
  namedQuery('documents', sql, filterParams(filter), documentRow);
