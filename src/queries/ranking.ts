import { z } from 'zod';
import { namedQuery } from './namedQuery.ts';
import sql from './ranking.sql?raw';
import { agencyColumns, optionalNumber, optionalText } from './schemas.ts';

const rankingRow = z.object({
  ...agencyColumns,
  agency_type: optionalText,
  level: optionalText,
  rank: z.number(),
  agency_total: z.number(),
  /** Of these, how many have the metric. */
  scored_total: z.number(),
  /** In the canonical unit: 元 for money. */
  score: optionalNumber,
});
export type RankedAgency = z.output<typeof rankingRow>;

/** The agencies and years that a query is of, as the macros read them: lists joined by commas, '' for all. */
export interface UnitParams {
  readonly regions: string;
  readonly agencies: string;
  readonly peersOf: string;
  readonly which: 'latest' | 'every' | 'listed';
  readonly years: string;
  readonly levels: string;
  readonly types: string;
}

export interface RankingParams extends UnitParams {
  /** Operation, stated quantity and shift, first part and shift, second part and shift. */
  readonly by: readonly (string | number)[];
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
  /** Agencies to show wherever they rank, joined by commas. */
  readonly pinned: string;
}

export const unitParams = (units: UnitParams): readonly string[] => [
  units.regions,
  units.agencies,
  units.peersOf,
  units.which,
  units.years,
  units.levels,
  units.types,
];

export const ranking = ({ by, descending, limit, offset, pinned, ...units }: RankingParams) =>
  namedQuery(
    'ranking',
    sql,
    [...unitParams(units), ...by, descending ? -1 : 1, limit, offset, pinned],
    rankingRow,
  );
