import { z } from 'zod';
import { SEVERITIES } from '../domain/tables.ts';
import sql from './documentFindings.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

const width = (place: string): number => {
  const [start = 0, end = 0] = place.split('-').map(Number);
  return end - start;
};

export const findingRow = z.object({
  finding_id: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  question: z.string(),
  printed: optionalText,
  computed: optionalText,
  difference: optionalText,
  /** `start-end` of everything it names: the narrowest first, since a whole form says less than the row in question. */
  places: optionalText.transform((text) => (text?.split(' ') ?? []).sort((a, b) => width(a) - width(b))),
});
export type Finding = z.output<typeof findingRow>;

export const documentFindings = (documentId: string) =>
  namedQuery('documentFindings', sql, [documentId], findingRow);
