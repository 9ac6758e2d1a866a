/** Amounts of the overall form against the account: which prints an amount should be one of. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { Severity } from '../../../domain/tables.ts';
import type { Column, Evaluation, FormCell, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { toleranceOf, within, type Figure } from '../figure.ts';
import { equalHit, type Hit } from '../finding.ts';

/** What two roundings of one amount may differ by, in 元. */
export const ROUNDING = 200;

/** An amount of the form, and the prints of which it should be one. */
type Told = readonly [cell: FormCell | undefined, prints: readonly Figure[], severity?: Severity];

const FISCAL = ['fiscal_appropriation_expenditure', 'general_public_budget_expenditure'] as const;
const ORIGINALS: readonly Measure[] = [
  ...FISCAL,
  'fiscal_appropriation_revenue_total',
  'fiscal_appropriation_expenditure_total',
  'performance_overall',
  'expenditure',
];
const NOT_FISCAL = /其他|单位|自有|上年|结转|事业|经营/;

/** Kinds of expenditure, as the indicators of a form and its words name them. */
const KINDS: readonly (readonly [words: string, Measure, ...others: Measure[]])[] = [
  ['基本', 'basic_expenditure', 'general_public_budget_basic_expenditure'],
  ['项目', 'project_expenditure', 'general_public_budget_project_expenditure'],
  ['人员', 'personnel'],
  ['公用', 'operating'],
];
const TOLD = /(基本|项目|人员|公用)(?:支出|经费)(?:全年支出总额|总额|支出)?(\d+(?:\.\d+)?)万元/g;

/** What a cost by kind of expenditure is of. */
export const kindOf = ({ name }: IndicatorFact): Measure | undefined =>
  /(?:支出|费用|经费)(?:成本|总额)?$/.test(name)
    ? KINDS.find(([words]) => name.includes(words))?.[1]
    : undefined;

/** The overall form against the account. */
export function* overallForm(facts: Facts): Generator<Hit> {
  yield* fiscalRemark(facts);
  const { overall } = facts;
  if (!overall) return;
  for (const [cell, prints, severity] of toldBy(overall, facts)) {
    const amount = cell?.amount ?? Number.NaN;
    const [near] = [...prints].sort((a, b) => Math.abs(a.amount - amount) - Math.abs(b.amount - amount));
    if (cell && near && !within(near.amount, amount, ROUNDING))
      yield equalHit('cross.account', near, cell, severity);
  }
  const [rate, own] = [
    facts.first('performance_overall', 'completion_pct'),
    overall.cell('execution_rate_pct'),
  ];
  if (rate && own && !within(rate.amount, own.amount, 0.5)) yield equalHit('cross.rate', rate, own);
}

function* toldBy(form: Evaluation, facts: Facts): Generator<Told> {
  const printsOf = (measures: readonly Measure[], aspect: Aspect = 'actual'): Figure[] =>
    measures.flatMap((measure) => facts.of(measure, aspect));
  for (const column of ['actual', 'adjusted_budget'] satisfies Column[])
    yield [form.cell(column), facts.of('performance_overall', column)];
  if (facts.first('expenditure'))
    yield [form.cell('actual'), printsOf(['expenditure', ...FISCAL]), 'question'];
  yield [originalBudget(form, facts), printsOf(ORIGINALS, 'original_budget'), 'question'];
  const told = [...form.prose.replaceAll('(调整)', '').matchAll(TOLD)];
  for (const [words, measure, ...others] of KINDS) {
    const [, , amount] = told.find(([, kind]) => kind === words) ?? [];
    // An amount of the year's budget is told in the same words.
    const prints = [...printsOf([measure, ...others]), ...facts.of(measure, 'original_budget')];
    if (amount !== undefined && facts.first(measure)) yield [form.told('words', amount, '万元'), prints];
  }
  for (const one of form.indicators) {
    const measure = kindOf(one);
    if (measure && one.actual?.unit === '万元') yield [one.paid, facts.of(measure).slice(0, 1), 'question'];
  }
}

/** The original budget in prose is fiscal money; of a form with other sources, only the fiscal ones are compared. */
function originalBudget(form: Evaluation, facts: Facts): FormCell | undefined {
  const whole = form.cell('original_budget');
  const fiscal = form.funding
    .filter(({ source }) => !NOT_FISCAL.test(source))
    .flatMap(({ cell }) => cell('original_budget') ?? []);
  if (!whole || fiscal.length === 0) return whole;
  const isPrinted = ORIGINALS.some((measure) =>
    facts.of(measure, 'original_budget').some((figure) => within(figure.amount, whole.amount, ROUNDING)),
  );
  if (isPrinted) return undefined;
  const sum = fiscal.reduce((total, { value }) => total + Number(value), 0);
  return form.told('original_budget', sum.toFixed(2), form.unit, form.at('original_budget'));
}

/** A form's remark that its totals are fiscal money, where they are totals of all money. */
function* fiscalRemark(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  if (!/基本支出总额(?:和|、)项目支出总额为财政(?:拨款|资金)实际支出数/.test(text)) return;
  const [, printed] = /基本支出总额(\d+(?:\.\d+)?)项目支出总额/.exec(text) ?? [];
  const [whole, fiscal] = (['basic_expenditure', 'general_public_budget_basic_expenditure'] as const).map(
    (measure) => facts.first(measure),
  );
  if (printed === undefined || !whole || !fiscal || Number(printed) !== Number(whole.value)) return;
  if (!within(whole.amount, fiscal.amount, toleranceOf(whole, fiscal)))
    yield equalHit('cross.fiscal-remark', whole, fiscal);
}
