/** What a metric is, and what it can be of: measures of an account, the overall self-evaluation form, what the checks found. */
import { isMeasure, MEASURES } from '../domain/measures.ts';
import { t } from '../language/t.ts';
import { measureName } from '../language/measures.ts';

export type MetricKey = string;

/** As `metric_value` in SQL knows them (src/queries/macros/). */
export type Operation = 'value' | 'difference' | 'percent' | 'growth' | 'quotient';

/** A quantity of the row (measure.aspect), of its own year or the one before, of its own item or of the whole measure. */
export interface Operand {
  readonly quantity: string;
  readonly shift: 0 | -1;
  readonly whole: boolean;
}

export interface Metric {
  readonly key: MetricKey;
  readonly title: string;
  /** The unit shown; amounts of money are shown in 万元. */
  readonly unit: string;
  /** A change or a difference: shown with its sign. */
  readonly signed: boolean;
  readonly operation: Operation;
  readonly a: Operand;
  readonly b: Operand | null;
  /** The same value as a document prints it, which comes before the computed one. */
  readonly stated: Operand | null;
  /** How it is computed, for the hint and the export. */
  readonly formula: string;
  /** What an export calls the metric: 指标 and 口径. */
  readonly subject: string;
  readonly facet: string;
  /** The measure and aspect whose stated reason (主要原因) explains it. */
  readonly explainedBy: string | null;
}

/** Subjects that are no measures of an account: the overall self-evaluation form, and what the checks found. */
export const EVALUATION_FIELDS: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  original_budget: [t('年初预算数'), '万元'],
  adjusted_budget: [t('全年预算数'), '万元'],
  actual: [t('全年执行数'), '万元'],
  execution_rate_pct: [t('文件所载执行率'), '%'],
  total_score: [t('自评总分'), '分'],
};
export const EVALUATION_NAME = t('部门整体支出（绩效自评表）');

export const subjectName = (subject: string): string | null => {
  if (subject === 'evaluation') return EVALUATION_NAME;
  return isMeasure(subject) ? measureName(subject) : null;
};

export const isMoney = (subject: string): boolean =>
  subject === 'evaluation' || (isMeasure(subject) && MEASURES[subject].dimension === 'money');

/** The unit in which a quantity is shown: 万元 for money. */
export const shownUnit = (subject: string): string => {
  if (isMoney(subject)) return '万元';
  const definition: { unit?: string; dimension: string } | null = isMeasure(subject)
    ? MEASURES[subject]
    : null;
  return definition?.unit ?? (definition?.dimension === 'area' ? '平方米' : '个');
};

export const operand = (quantity: string, more: Partial<Operand> = {}): Operand => ({
  quantity,
  shift: 0,
  whole: false,
  ...more,
});

/** Documents give reasons for two things: the change on the prior year, and the departure from the budget. */
export function reasonOf(subject: string, kind: 'change' | 'variance_pct'): string {
  return `${subject === 'evaluation' ? 'performance_overall' : subject}.${kind}`;
}
