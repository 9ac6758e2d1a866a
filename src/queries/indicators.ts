import { z } from 'zod';
import sql from './indicators.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';

export const indicatorRow = z.object({
  evaluation_id: z.string(),
  document_id: z.string(),
  ordinal: z.number().int(),
  level1: optionalText,
  level2: optionalText,
  level3: optionalText,
  target: optionalText,
  actual: optionalText,
  completion: optionalText,
  weight: optionalNumber,
  score: optionalNumber,
  deviation_reason: optionalText,
  source_start: z.number().int().nullable(),
  source_end: z.number().int().nullable(),
});
export type Indicator = z.output<typeof indicatorRow>;

export const indicators = (evaluationId: string) =>
  namedQuery('indicators', sql, [evaluationId], indicatorRow);
