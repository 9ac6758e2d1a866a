/**
 * From a comparison to named queries with their parameters. Two steps: which agencies the page holds, in which order, then
 * their cells. Both are bounded by the page, whatever the size of the dataset.
 */
import {
  comparisonCells,
  distribution,
  listParam,
  ranking,
  type RankedAgency,
  type UnitParams,
} from '../queries/index.ts';
import { isTextOrder, type Comparison } from './comparison.ts';
import { cellSpec, metric, rankingSpec } from './metrics.ts';

/** Nothing is read of the parts of a metric where a table is sorted by a text. */
const NO_PARTS = ['-', 0, '-', 0, '-', 0] as const;

function unitsOf({ who, when }: Comparison): UnitParams {
  return {
    regions: listParam(who.regions),
    agencies: listParam(who.agencies),
    peersOf: who.peersOf ?? '',
    which: when.kind,
    years: when.kind === 'listed' ? listParam(when.years) : '',
  };
}

export const planRanking = (comparison: Comparison) => {
  const { sort, top, page, pinned } = comparison;
  return ranking({
    ...unitsOf(comparison),
    by: isTextOrder(sort.by) ? [sort.by, ...NO_PARTS] : rankingSpec(metric(sort.by)),
    descending: sort.descending,
    limit: top,
    offset: (page - 1) * top,
    pinned: listParam(pinned),
  });
};

export const planCells = (comparison: Comparison, agencies: readonly RankedAgency[]) => {
  const { which, years } = unitsOf(comparison);
  return comparisonCells({
    agencies: listParam(agencies.map(({ agency_id }) => agency_id)),
    which,
    years,
    metrics: cellSpec(comparison.what.map(metric)),
    dimension: comparison.per,
    within: comparison.within ?? '',
  });
};

/** How the metric that ranks is spread over all agencies compared, not only those of the page. */
export const planDistribution = (comparison: Comparison) =>
  distribution({ ...unitsOf(comparison), by: rankingSpec(metric(comparison.what[0] ?? '')) });
