/** The overall form against the account: its amounts, what its words say, its costs by kind. */
import type { Measure } from '../../../domain/measures.ts';
import type { Aspect } from '../../../domain/aspects.ts';
import { less, tenThousandfold, toleranceOf, within } from '../amounts.ts';
import { yuanOf, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { said, type Figure, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { ROUNDING, wan } from './wan.ts';

/** An amount of the overall form, and the prints of the account that it should be one of. */
function* compare(
  facts: Facts,
  rule: RuleId,
  name: string,
  yuan: number,
  at: Subject,
  prints: readonly Figure[],
): Generator<Hit> {
  const near = [...prints].sort((a, b) => Math.abs(a.amount - yuan) - Math.abs(b.amount - yuan))[0];
  if (!near || within(near.amount, yuan, ROUNDING) || facts.overall === null) return;
  const gap = (near.amount - yuan).toFixed(2);
  yield hit(
    rule,
    [said(near), wan(yuan), wan(Number(gap))],
    {
      figure: near,
      form: facts.overall,
      name,
      amount: wan(yuan),
      gap: wan(Math.abs(Number(gap))),
      units: tenThousandfold(near.amount, yuan),
    },
    [near, at],
  );
}

const NOT_FISCAL = /其他|单位|自有|上年|结转|事业|经营/;
const ORIGINALS: readonly Measure[] = [
  'fiscal_appropriation_revenue_total',
  'fiscal_appropriation_expenditure_total',
  'fiscal_appropriation_expenditure',
  'general_public_budget_expenditure',
  'performance_overall',
  'expenditure',
];
const SPENT: readonly Measure[] = [
  'expenditure',
  'fiscal_appropriation_expenditure',
  'general_public_budget_expenditure',
];
const PROSE: readonly (readonly [words: RegExp, measures: readonly Measure[]])[] = [
  [
    /基本支出(?:全年支出总额|总额|支出)?(\d+(?:\.\d+)?)万元/,
    ['basic_expenditure', 'general_public_budget_basic_expenditure'],
  ],
  [/人员经费(?:支出)?(\d+(?:\.\d+)?)万元/, ['personnel']],
  [/公用经费(?:支出)?(\d+(?:\.\d+)?)万元/, ['operating']],
  [/项目支出(\d+(?:\.\d+)?)万元/, ['project_expenditure', 'general_public_budget_project_expenditure']],
];

export function* overallForm(facts: Facts): Generator<Hit> {
  yield* scopeMixed(facts);
  const { overall } = facts;
  if (!overall) return;
  const prints = (measures: readonly Measure[], aspect: Aspect = 'actual'): Figure[] =>
    measures.flatMap((measure) => facts.of(measure, aspect));
  const { actual, adjustedBudget, originalBudget, unit } = overall;
  if (actual !== null) {
    const yuan = yuanOf(actual, unit);
    yield* compare(
      facts,
      'cross.overall-section',
      '全年执行数',
      yuan,
      overall.at('actual'),
      facts.of('performance_overall'),
    );
    if (facts.of('expenditure').length > 0)
      yield* compare(facts, 'cross.overall-account', '全年执行数', yuan, overall.at('actual'), prints(SPENT));
  }
  if (adjustedBudget !== null)
    yield* compare(
      facts,
      'cross.overall-section',
      '全年预算数',
      yuanOf(adjustedBudget, unit),
      overall.at('adjusted_budget'),
      facts.of('performance_overall', 'adjusted_budget'),
    );
  if (originalBudget !== null) {
    const figures = prints(ORIGINALS, 'original_budget');
    const whole = yuanOf(originalBudget, unit);
    // The original budget in prose is fiscal money; of a form with other sources, only the fiscal ones are compared.
    const fiscal = overall.funding.filter(
      (line) => !NOT_FISCAL.test(line.source) && line.originalBudget !== null,
    );
    const sum = fiscal.reduce((total, line) => total + yuanOf(line.originalBudget ?? '0', unit), 0);
    if (!figures.some((figure) => within(figure.amount, whole, ROUNDING)))
      yield* compare(
        facts,
        'cross.original-budget',
        '年初预算数（财政资金）',
        fiscal.length > 0 ? sum : whole,
        overall.at('original_budget'),
        figures,
      );
  }
  const prose = overall.prose.replaceAll('(调整)', '');
  for (const [words, measures] of PROSE) {
    const [measure] = measures;
    const amount = words.exec(prose)?.[1];
    if (amount === undefined || !measure || facts.of(measure).length === 0) continue;
    // An amount of the year's budget is told in the same words.
    const figures = [...prints(measures), ...prints(measures, 'original_budget')];
    yield* compare(facts, 'cross.overall-prose', '文字中的金额', yuanOf(amount, '万元'), overall, figures);
  }
  yield* costsOfKinds(facts, overall);
  yield* ratesDiffer(facts, overall);
}

const KINDS: readonly (readonly [name: RegExp, measure: Measure])[] = [
  [/基本/, 'basic_expenditure'],
  [/项目/, 'project_expenditure'],
  [/人员/, 'personnel'],
  [/公用/, 'operating'],
];

/** Costs by kind of expenditure in the overall form against the account; their targets against the original budgets of the projects. */
function* costsOfKinds(facts: Facts, overall: Evaluation): Generator<Hit> {
  for (const one of overall.indicators) {
    const [, measure] = KINDS.find(([words]) => words.test(one.name)) ?? [];
    if (!measure || !/(?:支出|费用|经费)(?:成本|总额)?$/.test(one.name)) continue;
    const figure = facts.of(measure)[0];
    const { actual, target, actualText: printed } = one;
    if (figure && actual?.unit === '万元' && !within(yuanOf(actual.digits, '万元'), figure.amount, ROUNDING))
      yield hit('cross.overall-costs', [printed, said(figure)], { one, figure });
    if (measure === 'project_expenditure' && target?.unit === '万元')
      yield* originalBudgets(facts, one, yuanOf(target.digits, '万元'));
  }
}

function* originalBudgets(facts: Facts, one: IndicatorFact, target: number): Generator<Hit> {
  const budgets = facts.projects.map((project) => yuanOf(project.originalBudget ?? 'NaN', project.unit));
  const sum = budgets.reduce((total, budget) => total + budget, 0);
  if (budgets.length === 0 || !(Math.abs(target - sum) > 500)) return;
  yield hit(
    'cross.project-original',
    [one.targetText, wan(sum), wan(target - sum)],
    { one, count: budgets.length, sum: wan(sum), gap: wan(Math.abs(target - sum)) },
    [one, ...facts.projects.map((project) => project.at('original_budget'))],
  );
}

/** The rate of one outturn in the section and in the report. */
function* ratesDiffer(facts: Facts, overall: Evaluation): Generator<Hit> {
  const rate = facts.of('performance_overall', 'completion_pct')[0];
  if (rate && overall.rate !== null && Math.abs(rate.amount - Number(overall.rate)) > 0.5)
    yield hit(
      'cross.rate',
      [said(rate), `${overall.rate}%`, (rate.amount - Number(overall.rate)).toFixed(2)],
      { rate, form: overall, told: `${overall.rate}%` },
      [rate, overall.at('execution_rate_pct')],
    );
}

/** A budget of fiscal money set against an outturn of all money. */
function* scopeMixed(facts: Facts): Generator<Hit> {
  const budget = facts.of('performance_overall', 'original_budget')[0];
  const actual = facts.of('performance_overall')[0];
  const fiscal =
    facts.of('general_public_budget_expenditure', 'original_budget')[0] ??
    facts.of('fiscal_appropriation_expenditure_total', 'original_budget')[0];
  const spent =
    facts.of('fiscal_appropriation_expenditure')[0] ?? facts.of('general_public_budget_expenditure')[0];
  if (!budget || !actual || !fiscal || !spent || budget.canonical !== fiscal.canonical) return;
  if (actual.canonical !== facts.of('expenditure')[0]?.canonical || actual.amount - spent.amount <= ROUNDING)
    return;
  const other = less(actual, spent.canonical);
  yield hit(
    'cross.scope',
    [`${said(budget)}；${said(actual)}`, `${said(fiscal)}；${said(spent)}`, other],
    { budget, actual, other },
    [budget, actual, spent],
  );
}

/** A form's remark that its totals are fiscal money, where they are totals of all money. */
export function* fiscalRemark(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  if (!/基本支出总额(?:和|、)项目支出总额为财政(?:拨款|资金)实际支出数/.test(text)) return;
  const printed = /基本支出总额(\d+(?:\.\d+)?)项目支出总额/.exec(text)?.[1];
  const [whole, fiscal] = [
    facts.of('basic_expenditure')[0],
    facts.of('general_public_budget_basic_expenditure')[0],
  ];
  if (printed === undefined || !whole || !fiscal || Number(printed) !== Number(whole.value)) return;
  if (within(whole.amount, fiscal.amount, toleranceOf(whole, fiscal))) return;
  yield hit(
    'cross.fiscal-remark',
    [printed, said(fiscal), less(whole, fiscal.canonical)],
    { printed: `${printed} 万元`, fiscal },
    [whole, fiscal],
  );
}
