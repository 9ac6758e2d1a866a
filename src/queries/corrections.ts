import { z } from 'zod';
import sql from './corrections.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

const correctionRow = z.object({
  document_id: z.string(),
  document_title: z.string(),
  figure: z.string(),
  expected: optionalText,
  value: optionalText,
  reason: optionalText,
  corrected_on: optionalText,
  correction_total: z.number().int(),
});

export const corrections = (limit: number) => namedQuery('corrections', sql, [limit], correctionRow);
