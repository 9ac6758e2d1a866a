/** Which measure, and in which respect: any of the measures there are, as an amount, per head or as a change. */
import { isAspect } from '../../domain/aspects.ts';
import { isMeasure, MEASURES, type Measure } from '../../domain/measures.ts';
import type { MetricKey } from '../../comparison/metrics.ts';
import { metricOf } from '../../comparison/metrics.ts';
import { t } from '../../language/t.ts';
import { measureName, sectionName } from '../../language/measures.ts';
import { chosen, type Control, type ControlOption } from './preset.ts';

export const FACETS = [
  'actual',
  'per_staff',
  'change',
  'growth',
  'change_pct',
  'original_budget',
  'adjusted_budget',
  'execution',
  'completion',
  'variance',
  'share_pct',
] as const;
export type Facet = (typeof FACETS)[number];

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  actual: t('决算数'),
  per_staff: t('人均'),
  change: t('比上年增减额'),
  growth: t('比上年增减幅度'),
  original_budget: t('年初预算数'),
  change_pct: t('文件所载{name}', { name: t('比上年增减幅度') }),
  adjusted_budget: t('全年预算数'),
  execution: t('执行率'),
  completion: t('完成年初预算'),
  variance: t('预决算差异率'),
  share_pct: t('文件所载{name}', { name: t('占比') }),
};

/** What documents print is an aspect, what is computed a family: `change` and `variance` name both, and mean the family. */
export function facetMetric(measure: Measure, facet: Facet): MetricKey {
  const key =
    facet !== 'change' && facet !== 'variance' && isAspect(facet)
      ? `${measure}.${facet}`
      : `${facet}:${measure}`;
  // Nobody is counted per head.
  return metricOf(key) ? key : `${measure}.actual`;
}

const OPTIONS: readonly ControlOption[] = (Object.keys(MEASURES) as Measure[]).map((value) => ({
  value,
  label: measureName(value),
  group: sectionName(MEASURES[value].section),
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
  label: t('口径'),
  param: 'facet',
  value,
  options: FACETS.map((facet) => ({ value: facet, label: FACET_NAMES[facet] })),
});
