import { z } from 'zod';
import sql from './documentReasons.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { reasonColumns } from './schemas.ts';

const documentReasonRow = z.object(reasonColumns);
export type DocumentReason = z.output<typeof documentReasonRow>;

export const documentReasons = (documentId: string) =>
  namedQuery('documentReasons', sql, [documentId], documentReasonRow);
