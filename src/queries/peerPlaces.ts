import { z } from 'zod';
import type { PeerGroup } from './agencyProfile.ts';
import keptSql from './keptPlaces.sql?raw';
import { namedQuery } from './namedQuery.ts';
import sql from './peerPlaces.sql?raw';
import { optionalNumber } from './schemas.ts';

/** Values are in the canonical unit: 元 for money. */
const peerPlaceRow = z.object({
  /** Which of the metrics asked for. */
  ordinal: z.number(),
  score: optionalNumber,
  /** From the largest, 1; null where the agency itself has no value. */
  rank: optionalNumber,
  /** How many have the metric, of how many. */
  scored_total: z.number(),
  peer_total: z.number(),
  lowest: optionalNumber,
  q1: optionalNumber,
  median: optionalNumber,
  q3: optionalNumber,
  highest: optionalNumber,
});
export type PeerPlace = z.output<typeof peerPlaceRow>;

/** Counted over all agencies there are, a reader's own too. `metrics`: as `cellSpec` of comparison/metrics.ts writes them. */
export const peerPlaces = (agencyId: string, peers: PeerGroup, metrics: string) =>
  namedQuery('peerPlaces', sql, [agencyId, peers, metrics], peerPlaceRow);

/** The same, as the build has counted it: of the published agencies, for the metrics of an agency's page. */
export const keptPlaces = (agencyId: string, peers: PeerGroup) =>
  namedQuery('keptPlaces', keptSql, [agencyId, peers], peerPlaceRow);
