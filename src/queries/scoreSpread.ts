import { z } from 'zod';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber } from './schemas.ts';
import sql from './scoreSpread.sql?raw';

/** Points that a step is wide. */
export const SCORE_STEP = 2;

export const scoreSpreadRow = z.object({
  form_count: z.number(),
  /** With full marks. */
  full_count: z.number(),
  q1: optionalNumber,
  median: optionalNumber,
  q3: optionalNumber,
  lowest: optionalNumber,
  highest: optionalNumber,
  /** How many in each step from 0, of those that have any. No map, since the build hands the answer on as JSON. */
  steps: z.string().transform((text) =>
    text
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [step = 0, count = 0] = pair.split(':').map(Number);
        return { step, count };
      }),
  ),
});
export type ScoreSpread = z.output<typeof scoreSpreadRow>;

export const scoreSpread = (filter: DataFilter) =>
  namedQuery('scoreSpread', sql, [...filterParams(filter), SCORE_STEP], scoreSpreadRow);
