import { z } from 'zod';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber, optionalText } from './schemas.ts';
import sql from './targetOutcomes.sql?raw';

export const OUTCOME_FACETS = ['all', 'kind', 'nature', 'agency', 'region'] as const;
export type OutcomeFacet = (typeof OUTCOME_FACETS)[number];

const targetOutcomeRow = z.object({
  facet: z.enum(OUTCOME_FACETS),
  value: z.string(),
  /** Of an agency or a region. */
  name: optionalText,
  /** With those whose target or result is no number, or cannot be compared. */
  indicator_count: z.number(),
  hit_exactly: z.number(),
  exceeded: z.number(),
  missed: z.number(),
  /** Of those that can be compared. */
  hit_pct: optionalNumber,
});
export type TargetOutcomes = z.output<typeof targetOutcomeRow>;

/** As many lines as are read of a list. */
export const MOST_LINES = 30;

export const targetOutcomes = (filter: DataFilter) =>
  namedQuery('targetOutcomes', sql, [...filterParams(filter), MOST_LINES], targetOutcomeRow);
