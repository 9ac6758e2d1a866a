import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import sql from './sameDocuments.sql?raw';

const sameDocument = z.object({
  document_id: z.string(),
  title: z.string(),
  is_same_file: z.boolean(),
});
export type SameDocument = z.output<typeof sameDocument>;

/** Documents that a file would repeat: its bytes, or its account. */
export const sameDocuments = (sha256: string, agencyId: string, fiscalYear: number) =>
  namedQuery('sameDocuments', sql, [sha256, agencyId, fiscalYear], sameDocument);
