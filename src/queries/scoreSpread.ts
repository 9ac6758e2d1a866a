import { z } from 'zod';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, stepCounts } from './schemas.ts';
import sql from './scoreSpread.sql?raw';

/** Points that a step is wide. */
export const SCORE_STEP = 2;

const scoreSpreadRow = z.object({
  form_count: z.number(),
  /** With full marks. */
  full_count: z.number(),
  q1: optionalNumber,
  median: optionalNumber,
  q3: optionalNumber,
  lowest: optionalNumber,
  highest: optionalNumber,
  /** How many in each step from 0, of those that have any. */
  steps: stepCounts,
});
export type ScoreSpread = z.output<typeof scoreSpreadRow>;

export const scoreSpread = (filter: DataFilter) =>
  namedQuery('scoreSpread', sql, [...filterParams(filter), SCORE_STEP], scoreSpreadRow);
