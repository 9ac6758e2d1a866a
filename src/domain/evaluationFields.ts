/** The numbers that a self-evaluation prints of itself, in the order of its form: columns of evaluations.csv. */
export const EVALUATION_FIELDS = [
  'original_budget',
  'adjusted_budget',
  'actual',
  'execution_rate_pct',
  'execution_weight',
  'execution_score',
  'total_score',
] as const;

export type EvaluationField = (typeof EVALUATION_FIELDS)[number];
