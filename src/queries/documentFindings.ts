import { z } from 'zod';
import { SEVERITIES } from '../domain/tables.ts';
import sql from './documentFindings.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

export const findingRow = z.object({
  finding_id: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  question: z.string(),
  printed: optionalText,
  computed: optionalText,
  difference: optionalText,
  /** `start-end` of everything it names, in the order of the text. */
  places: optionalText.transform((text) =>
    (text?.split(' ') ?? []).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  ),
});
export type Finding = z.output<typeof findingRow>;

export const documentFindings = (documentId: string) =>
  namedQuery('documentFindings', sql, [documentId], findingRow);
