import { z } from 'zod';
import sql from './findingFacets.sql?raw';
import { choiceParams, type FindingChoice } from './findingList.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalText } from './schemas.ts';

export const FACETS = ['severity', 'rule', 'measure', 'region', 'agency'] as const;
export type Facet = (typeof FACETS)[number];

const findingFacetRow = z.object({
  facet: z.enum(FACETS),
  value: z.string(),
  /** Of a region or an agency; the other values are named by the interface. */
  name: optionalText,
  finding_count: z.number(),
});
export type FindingFacet = z.output<typeof findingFacetRow>;

export const findingFacets = (choice: FindingChoice, limit: number) =>
  namedQuery('findingFacets', sql, [...choiceParams(choice), limit], findingFacetRow);
