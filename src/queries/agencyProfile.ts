import { z } from 'zod';
import sql from './agencyProfile.sql?raw';
import { listParam } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, optionalText } from './schemas.ts';

/** With whom an agency is compared on its own page; the narrowest first. */
export const PEER_GROUPS = ['kind', 'level', 'province', 'all'] as const;
export type PeerGroup = (typeof PEER_GROUPS)[number];

const years = z.string().transform((text) => text.split(' ').filter(Boolean).map(Number));

const agencyProfileRow = z.object({
  ...agencyColumns,
  agency_type: optionalText,
  level: optionalText,
  region_path: z.string(),
  /** The years that it has disclosed itself, the latest first. */
  disclosed: years,
  /** The years known only from the next year's document. */
  derived: years,
  document_count: z.number(),
  kind_count: z.number(),
  untyped_count: z.number(),
  level_count: z.number(),
  province_count: z.number(),
  all_count: z.number(),
});
export type AgencyProfile = z.output<typeof agencyProfileRow>;

/** One row for each that the dataset knows, in the order of ids. */
export const agencyProfiles = (agencyIds: readonly string[]) =>
  namedQuery('agencyProfile', sql, [listParam(agencyIds)], agencyProfileRow);

/** No row or one. */
export const agencyProfile = (agencyId: string) => agencyProfiles([agencyId]);
