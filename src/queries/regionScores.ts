import { z } from 'zod';
import { listParam } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './regionScores.sql?raw';
import { optionalNumber } from './schemas.ts';

const regionScoreRow = z.object({
  side: z.number(),
  region_code: z.string(),
  region_name: z.string(),
  agency_count: z.number(),
  form_count: z.number(),
  median_score: optionalNumber,
  /** Outturn ÷ adjusted budget, per cent. */
  median_rate: optionalNumber,
  hit_exactly: z.number(),
  exceeded: z.number(),
  missed: z.number(),
  hit_pct: optionalNumber,
});
export type RegionScores = z.output<typeof regionScoreRow>;

export const regionScores = (left: string, right: string, years: readonly number[]) =>
  namedQuery('regionScores', sql, [left, right, listParam(years)], regionScoreRow);
