import { z } from 'zod';
import sql from './distribution.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { unitParams, type UnitParams } from './ranking.ts';
import { optionalNumber, stepCounts } from './schemas.ts';

export const STEP_COUNT = 24;

const distributionRow = z.object({
  scored_count: z.number(),
  lowest: optionalNumber,
  p5: optionalNumber,
  q1: optionalNumber,
  median: optionalNumber,
  q3: optionalNumber,
  p95: optionalNumber,
  highest: optionalNumber,
  /** How many in each step from p5 (0) to p95 (23); -1 and 24 are those beyond. */
  steps: stepCounts,
});
export type Distribution = z.output<typeof distributionRow>;

export const distribution = ({ by, ...units }: UnitParams & { readonly by: readonly (string | number)[] }) =>
  namedQuery('distribution', sql, [...unitParams(units), ...by], distributionRow);
