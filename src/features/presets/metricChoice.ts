/** Which measure, and in which respect: any of the measures there are, as an amount, per head or as a change. */
import { isMeasure, MEASURES, SECTIONS, type Measure } from '../../domain/measures.ts';
import type { MetricKey } from '../../comparison/metrics.ts';
import { metricOf } from '../../comparison/metrics.ts';
import { chosen, type Control, type ControlOption } from './preset.ts';

export const FACETS = [
  'actual',
  'per_staff',
  'change',
  'growth',
  'original_budget',
  'adjusted_budget',
  'completion',
] as const;
export type Facet = (typeof FACETS)[number];

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  actual: '决算数',
  per_staff: '人均',
  change: '比上年增减额',
  growth: '比上年增减幅度',
  original_budget: '年初预算数',
  adjusted_budget: '全年预算数',
  completion: '完成年初预算',
};

/** `actual` and the budgets are aspects; the others are families. */
export function facetMetric(measure: Measure, facet: Facet): MetricKey {
  const key =
    facet === 'actual' || facet === 'original_budget' || facet === 'adjusted_budget'
      ? `${measure}.${facet}`
      : `${facet}:${measure}`;
  // Nobody is counted per head.
  return metricOf(key) ? key : `${measure}.actual`;
}

const OPTIONS: readonly ControlOption[] = Object.entries(MEASURES).map(([value, { nameZh, section }]) => ({
  value,
  label: nameZh,
  group: SECTIONS[section],
}));

export const chosenMeasure = (text: string | undefined, fallback: Measure): Measure =>
  text !== undefined && isMeasure(text) ? text : fallback;

export const chosenFacet = (text: string | undefined): Facet => chosen(FACETS, text);

/** The default first, since the first option is not written into the address; then all in the order of the documents. */
export const measureControl = (label: string, value: Measure, fallback: Measure): Control => ({
  kind: 'choice',
  label,
  param: 'measure',
  value,
  options: [
    ...OPTIONS.filter((option) => option.value === fallback),
    ...OPTIONS.filter((option) => option.value !== fallback),
  ],
});

export const facetControl = (value: Facet): Control => ({
  kind: 'choice',
  label: '口径',
  param: 'facet',
  value,
  options: FACETS.map((facet) => ({ value: facet, label: FACET_NAMES[facet] })),
});

/** The name in running text, e.g. in a title. */
export const measureName = (measure: Measure): string => MEASURES[measure].nameZh;
