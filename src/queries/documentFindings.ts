import { z } from 'zod';
import { SEVERITIES } from '../domain/tables.ts';
import sql from './documentFindings.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

const findingRow = z.object({
  finding_id: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  rank: z.number().int(),
  question: z.string(),
  printed: optionalText,
  computed: optionalText,
  difference: optionalText,
  /** `start-end` of everything it names, the narrowest first: a whole form says less than the row in question. */
  places: optionalText.transform((text) => text?.split(' ') ?? []),
});
export type Finding = z.output<typeof findingRow>;

export const documentFindings = (documentId: string) =>
  namedQuery('documentFindings', sql, [documentId], findingRow);
