import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';
import sql from './unreadNumbers.sql?raw';

const unreadNumberRow = z.object({
  source_start: z.number().int(),
  source_end: z.number().int(),
  printed: z.string(),
  context: optionalText,
  reason: z.string(),
});
export type UnreadNumber = z.output<typeof unreadNumberRow>;

export const unreadNumbers = (documentId: string) =>
  namedQuery('unreadNumbers', sql, [documentId], unreadNumberRow);
