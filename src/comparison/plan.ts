/**
 * From a comparison to named queries with their parameters. Two steps: which agencies (or forms) the page holds, in which
 * order, then their cells. Both are bounded by the page, whatever the size of the dataset.
 */
import {
  comparisonCells,
  distribution,
  formRanking,
  listParam,
  ranking,
  scorePoints,
  type CellParams,
  type RankedAgency,
  type RankedForm,
  type UnitParams,
} from '../queries/index.ts';
import { isTextOrder, type Comparison } from './comparison.ts';
import { metric, type Metric } from './metrics.ts';
import { cellSpec, formSpec, rankingSpec } from './specs.ts';

/** Nothing is read of the parts of a metric where a table is sorted by a text. */
const NO_PARTS = ['-', 0, '-', 0, '-', 0] as const;

/** Which agencies and years are compared. */
export const unitsOf = ({ who, when }: Pick<Comparison, 'who' | 'when'>): UnitParams => ({
  regions: listParam(who.regions),
  agencies: listParam(who.agencies),
  peersOf: who.peersOf ?? '',
  which: when.kind,
  years: when.kind === 'listed' ? listParam(when.years) : '',
  levels: listParam(who.levels ?? []),
  types: listParam(who.types ?? []),
});

const pageOf = ({ page, top }: Comparison) => ({ limit: top, offset: (page - 1) * top });

export const planRanking = (comparison: Comparison) => {
  const { sort, pinned } = comparison;
  return ranking({
    ...unitsOf(comparison),
    ...pageOf(comparison),
    by: isTextOrder(sort.by) ? [sort.by, ...NO_PARTS] : rankingSpec(metric(sort.by)),
    descending: sort.descending,
    pinned: listParam(pinned),
  });
};

/** Cells of a page of agencies, before their metrics are written as a statement reads them. */
export interface CellsAsked extends Omit<CellParams, 'metrics'> {
  readonly metrics: readonly Metric[];
}

export const cellsCall = ({ metrics, ...params }: CellsAsked) =>
  comparisonCells({ ...params, metrics: cellSpec(metrics) });

export const planCells = (comparison: Comparison, agencies: readonly RankedAgency[]): CellsAsked => {
  const { which, years } = unitsOf(comparison);
  return {
    agencies: listParam(agencies.map(({ agency_id }) => agency_id)),
    which,
    years,
    metrics: comparison.what.map(metric),
    dimension: comparison.per,
    within: comparison.within ?? '',
    items: '',
  };
};

export const planForms = (comparison: Comparison) =>
  formRanking({
    ...unitsOf(comparison),
    ...pageOf(comparison),
    scope: comparison.scope ?? '',
    by: isTextOrder(comparison.sort.by)
      ? [comparison.sort.by, '-', '-']
      : formSpec(metric(comparison.sort.by)),
    descending: comparison.sort.descending,
    pinned: comparison.pinned,
  });

export const planFormCells = (comparison: Comparison, forms: readonly RankedForm[]) =>
  comparisonCells({
    agencies: listParam(forms.map(({ agency_id }) => agency_id)),
    which: 'listed',
    years: listParam(forms.map(({ fiscal_year }) => fiscal_year)),
    metrics: cellSpec(comparison.what.map(metric)),
    dimension: 'form',
    within: '',
    items: forms
      .map(({ evaluation_id }) => evaluation_id)
      .sort()
      .join(' '),
  });

/** How the metric that ranks is spread over all agencies compared, not only those of the page. */
export const planDistribution = (comparison: Comparison) =>
  distribution({ ...unitsOf(comparison), by: rankingSpec(metric(comparison.sort.by)) });

export const planPoints = (comparison: Comparison) => scorePoints(unitsOf(comparison));
