import { z } from 'zod';
import { EVALUATION_SCOPES } from '../domain/tables.ts';
import { namedQuery } from './namedQuery.ts';
import { unitParams, type UnitParams } from './ranking.ts';
import { optionalText } from './schemas.ts';
import sql from './scorePoints.sql?raw';

/** Beyond these, points lie on each other and say less than their density. */
export const EXACT_POINTS = 300;

const scorePointRow = z.object({
  form_total: z.number(),
  drawn_total: z.number(),
  scope: z.enum(EVALUATION_SCOPES),
  /** Execution rate and score. */
  x: z.number(),
  y: z.number(),
  /** How many forms the point stands for; the rest is of one of them. */
  form_count: z.number(),
  short_name: z.string(),
  evaluation_name: z.string(),
  fiscal_year: z.number(),
  document_id: z.string(),
  source_start: z.number(),
  source_end: z.number(),
  question: optionalText,
});
export type ScorePoint = z.output<typeof scorePointRow>;

export const scorePoints = (units: UnitParams) =>
  namedQuery('scorePoints', sql, [...unitParams(units), EXACT_POINTS], scorePointRow);
