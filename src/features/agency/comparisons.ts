/** What the page of an agency asks for: comparisons of one agency with itself over years. Pure. */
import { comparisonOf, type Comparison, type When } from '../../comparison/comparison.ts';
import type { MetricKey } from '../../comparison/metrics.ts';
import { MEASURES } from '../../domain/measures.ts';
import type { DataFilter, Dimension } from '../../queries/index.ts';
import { forms } from '../presets/performance.ts';
import type { PanelPreset } from '../presets/preset.ts';
import { t } from '../../language/t.ts';

export const onlyAgency = (agencyId: string): DataFilter => ({
  regions: [],
  agencies: [agencyId],
  years: [],
});

const ofAgency = (
  agencyId: string,
  what: readonly MetricKey[],
  when: When,
  per: Dimension = 'whole',
): Comparison =>
  comparisonOf(
    { what, when, per, as: 'table', sort: { by: 'name', descending: false } },
    onlyAgency(agencyId),
  );

const ALL = Object.keys(MEASURES);
const EVERY: When = { kind: 'every' };

/** Every measure in every year that is known of the agency. */
export const yearly = (agencyId: string): Comparison =>
  ofAgency(
    agencyId,
    ALL.map((measure) => `${measure}.actual`),
    EVERY,
  );

/** How each measure changed in its latest disclosed year, and what stands at the head of the page. */
export const latest = (agencyId: string): Comparison =>
  ofAgency(agencyId, [...ALL.map((measure) => `growth:${measure}`), ...HEAD.map(({ key }) => key)], {
    kind: 'latest',
  });

/** What most readers come for, large on top of the page. */
export const HEAD: readonly {
  readonly key: MetricKey;
  readonly name: string;
  readonly growth?: MetricKey;
}[] = [
  { key: 'expenditure_total.actual', name: t('支出总计'), growth: 'growth:expenditure_total' },
  { key: 'three_public.actual', name: t('“三公”经费'), growth: 'growth:three_public' },
  { key: 'staff_active.actual', name: t('在职人员') },
  { key: 'per_staff:expenditure_total', name: t('人均支出') },
  { key: 'execution:evaluation', name: t('整体支出执行率') },
  { key: 'evaluation.total_score', name: t('整体支出自评总分') },
  { key: 'findings.contradiction', name: t('自相矛盾') },
];

/** From the budget to the outturn, in the latest disclosed year. */
export const BUDGET_SUBJECTS: readonly {
  readonly subject: string;
  readonly name: string;
  readonly depth: number;
}[] = [
  { subject: 'evaluation', name: t('部门整体支出（绩效自评表）'), depth: 0 },
  { subject: 'general_public_budget_expenditure', name: t('一般公共预算财政拨款支出'), depth: 0 },
  { subject: 'three_public', name: t('“三公”经费'), depth: 0 },
  { subject: 'overseas_travel', name: t('因公出国（境）费'), depth: 1 },
  { subject: 'vehicle_purchase', name: t('公务用车购置费'), depth: 1 },
  { subject: 'vehicle_operation', name: t('公务用车运行维护费'), depth: 1 },
  { subject: 'reception', name: t('公务接待费'), depth: 1 },
];

export const BUDGET_STEPS = [
  'original_budget',
  'adjusted_budget',
  'actual',
  'execution',
  'completion',
] as const;
export type BudgetStep = (typeof BUDGET_STEPS)[number];

export const budgetKey = (subject: string, step: BudgetStep): MetricKey =>
  step === 'execution' || step === 'completion' ? `${step}:${subject}` : `${subject}.${step}`;

export const budget = (agencyId: string): Comparison =>
  ofAgency(
    agencyId,
    BUDGET_SUBJECTS.flatMap(({ subject }) => BUDGET_STEPS.map((step) => budgetKey(subject, step))),
    { kind: 'latest' },
  );

const SPENT = 'general_public_budget_expenditure';
/** 类, 款 that print an amount of their own, and what has no parts below it. */
export const FUNCTION_LEVELS = ['function_class', 'function_group', 'function_item'] as const;

export const functions = (agencyId: string, level: (typeof FUNCTION_LEVELS)[number]): Comparison =>
  ofAgency(agencyId, [`${SPENT}.actual`], EVERY, level);

/** Metrics in which an agency is placed among its peers: amounts, then what makes large and small ones comparable. */
export const PLACED: readonly { readonly key: MetricKey; readonly name?: string }[] = [
  { key: 'expenditure_total.actual' },
  { key: 'growth:expenditure_total' },
  { key: 'per_staff:expenditure_total' },
  { key: 'three_public.actual' },
  { key: 'per_staff:three_public' },
  { key: 'per_vehicle:vehicle_operation' },
  { key: 'agency_operating.actual' },
  { key: 'per_staff:agency_operating' },
  { key: 'procurement.actual' },
  { key: 'share:project_expenditure/expenditure' },
  { key: 'execution:evaluation', name: t('整体支出执行率') },
  { key: 'evaluation.total_score' },
  { key: 'findings.contradiction', name: t('文件自相矛盾之处') },
];

export const placed = (agencyId: string): Comparison =>
  ofAgency(
    agencyId,
    PLACED.map(({ key }) => key),
    { kind: 'latest' },
  );

/** The self-evaluation forms of every year, not only of the latest. */
export const evaluations: PanelPreset = {
  ...forms,
  of: (context) => {
    const view = forms.of(context);
    return { ...view, comparison: { ...view.comparison, when: EVERY } };
  },
};
