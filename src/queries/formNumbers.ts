import { z } from 'zod';
import { EVALUATION_FIELDS } from '../domain/evaluationFields.ts';
import { EVALUATION_SCOPES } from '../domain/tables.ts';
import sql from './formNumbers.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';

const formNumberRow = z.object({
  evaluation_id: z.string(),
  /** The form's own totals, a funding source's line, or an indicator's row. */
  part: z.enum(['evaluation', 'funding', 'indicator']),
  field: z.enum(EVALUATION_FIELDS).nullable(),
  printed: z.string(),
  source_start: z.number().int(),
  source_end: z.number().int(),
  scope: z.enum(EVALUATION_SCOPES),
  evaluation_name: z.string(),
  unit: optionalText,
  funding_source: optionalText,
  level3: optionalText,
  target: optionalText,
  actual: optionalText,
  completion: optionalText,
  weight: optionalNumber,
  score: optionalNumber,
});
export type FormNumber = z.output<typeof formNumberRow>;

export const formNumbers = (documentId: string) =>
  namedQuery('formNumbers', sql, [documentId], formNumberRow);
