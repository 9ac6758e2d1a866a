/**
 * Aspects: which side of a measure a figure states. A count (人, 辆, 批次) is `actual` with its own unit.
 * `variance` is the amount behind `variance_pct`: actual − original budget, as some provinces print it.
 */
export const ASPECTS = [
  'actual',
  'original_budget',
  'adjusted_budget',
  'change',
  'change_pct',
  'share_pct',
  'variance',
  'variance_pct',
  'completion_pct',
] as const;

export type Aspect = (typeof ASPECTS)[number];

export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  actual: '决算数',
  original_budget: '年初预算数',
  adjusted_budget: '全年预算数',
  change: '比上年增减',
  change_pct: '比上年增减幅度',
  share_pct: '占比',
  variance: '与预算差异额',
  variance_pct: '预决算差异率',
  completion_pct: '完成预算比例',
};

export const isAspect = (text: string): text is Aspect => Object.hasOwn(ASPECT_NAMES, text);
