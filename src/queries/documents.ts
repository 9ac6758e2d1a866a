import { z } from 'zod';
import type { DocumentOrder } from './documentOrders.ts';
import sql from './documents.sql?raw';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber } from './schemas.ts';

const listedDocumentRow = z.object({
  document_id: z.string(),
  agency_id: z.string(),
  fiscal_year: z.number().int(),
  title: z.string(),
  region_name: z.string(),
  unrecognised_count: optionalNumber,
  figure_count: z.number(),
  evaluation_count: z.number(),
  finding_count: z.number(),
  /** How many documents the filter leaves, on whichever page. */
  document_total: z.number(),
});
export type ListedDocument = z.output<typeof listedDocumentRow>;

export interface DocumentsParams {
  readonly filter: DataFilter;
  /** Null: by agency, the latest year first. */
  readonly by: DocumentOrder | null;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

export const documents = ({ filter, by, descending, limit, offset }: DocumentsParams) =>
  namedQuery(
    'documents',
    sql,
    [...filterParams(filter), by ?? '', descending ? -1 : 1, limit, offset],
    listedDocumentRow,
  );
