/** The account against the overall form: outturn, budgets, what its words say. */
import { absoluteDecimal, compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { show } from './amounts.ts';
import type { Evaluation } from './evaluations.ts';
import type { Facts, Figure } from './facts.ts';
import { titled } from './forms.ts';
import { tenThousandfold } from './prints.ts';
import { type Hit, idsOf, said, stated } from './rule.ts';
import { inYuan } from './yuan.ts';

export const overallOf = (facts: Facts): Evaluation | undefined => {
  const found = facts.evaluations.filter((one) => one.scope === 'overall');
  return found.length === 1 ? found[0] : undefined;
};

export const ROUNDING = '100';

interface Side {
  readonly evaluation: Evaluation;
  readonly name: string;
  readonly amount: string;
}

/** The form's amount against the first figure; it is sound if any of the figures is the same. */
function compare(facts: Facts, { evaluation, name, amount }: Side, figures: readonly Figure[]): Hit[] {
  const value = inYuan(amount, evaluation);
  if (figures.length === 0 || figures.some((figure) => compareDecimals(figure.canonical, value) === 0))
    return [];
  const figure = nearestTo(figures, value);
  if (!figure) return [];
  const difference = subtractDecimals(figure.canonical, value);
  const rounding = compareDecimals(absoluteDecimal(difference), ROUNDING) <= 0;
  const mixed = tenThousandfold(figure.canonical, value);
  return [
    {
      ...(rounding ? { severity: 'note' as const } : {}),
      question: `${stated(facts, figure)}，而${titled(evaluation)}的${name}为 ${amount} ${evaluation.unit}，${mixed ? '恰差一万倍，单位“元”与“万元”是否写错' : `相差 ${show(difference, figure.unit)}，${rounding ? '是否为四舍五入所致' : '以何者为准'}`}？`,
      printed: said(figure),
      computed: `${amount} ${evaluation.unit}`,
      difference: show(difference, figure.unit),
      tolerance: '0',
      ids: [...idsOf(figure), evaluation.id],
    },
  ];
}

function nearestTo(figures: readonly Figure[], value: string): Figure | undefined {
  const distance = (figure: Figure): number => Math.abs(Number(figure.canonical) - Number(value));
  return [...figures].sort((a, b) => distance(a) - distance(b))[0];
}

/** Performance section ↔ overall form; where the section has no such amount, the account itself. */
export function overallActual(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  const spent = overall?.actual ?? null;
  if (!overall || spent === null) return [];
  const account: readonly Measure[] = [
    'expenditure',
    'fiscal_appropriation_expenditure',
    'general_public_budget_expenditure',
  ];
  return compare(
    facts,
    { evaluation: overall, name: '全年执行数', amount: spent },
    account.flatMap((measure) => [...facts.of(measure)]),
  );
}

export function overallInSection(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  if (!overall) return [];
  const actual =
    overall.actual === null
      ? []
      : compare(
          facts,
          { evaluation: overall, name: '全年执行数', amount: overall.actual },
          facts.of('performance_overall'),
        );
  const budget =
    overall.adjustedBudget === null
      ? []
      : compare(
          facts,
          { evaluation: overall, name: '全年预算数', amount: overall.adjustedBudget },
          facts.of('performance_overall', 'adjusted_budget'),
        );
  return [...actual, ...budget];
}

const NOT_FISCAL = /其他|单位|自有|上年|结转|事业|经营/;

/** The original budget in prose is fiscal money; of a form with other sources, only the fiscal ones are compared. */
export function overallOriginal(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  const original = overall?.originalBudget ?? null;
  if (!overall || original === null) return [];
  const figures = (
    [
      'fiscal_appropriation_revenue_total',
      'fiscal_appropriation_expenditure_total',
      'fiscal_appropriation_expenditure',
      'general_public_budget_expenditure',
      'performance_overall',
      'expenditure',
    ] as const
  ).flatMap((measure) => [...facts.of(measure, 'original_budget')]);
  const fiscal = overall.funding.filter(
    (line) => !NOT_FISCAL.test(line.source) && line.originalBudget !== null,
  );
  const amount = fiscal.length > 0 ? sumDecimals(fiscal.map((line) => line.originalBudget ?? '0')) : original;
  const whole = inYuan(original, overall);
  if (figures.some((figure) => compareDecimals(figure.canonical, whole) === 0)) return [];
  return compare(facts, { evaluation: overall, name: '年初预算数（财政资金）', amount }, figures);
}

const PROSE: readonly (readonly [words: RegExp, measure: Measure])[] = [
  [/基本支出(?:全年支出总额|总额|支出)?(\d+(?:\.\d+)?)万元/, 'basic_expenditure'],
  [/人员经费(?:支出)?(\d+(?:\.\d+)?)万元/, 'personnel'],
  [/公用经费(?:支出)?(\d+(?:\.\d+)?)万元/, 'operating'],
  [/项目支出(\d+(?:\.\d+)?)万元/, 'project_expenditure'],
];

/** 基本支出 626.23 万元 in the words of the overall form against the account. */
export function amountsInOverallProse(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  if (!overall) return [];
  const prose = overall.prose.replaceAll('(调整)', '');
  return PROSE.flatMap(([words, measure]): Hit[] => {
    const amount = words.exec(prose)?.[1];
    const also: readonly Measure[] =
      measure === 'basic_expenditure'
        ? ['general_public_budget_basic_expenditure']
        : measure === 'project_expenditure'
          ? ['general_public_budget_project_expenditure']
          : [];
    // An amount of the year's budget is told in the same words.
    const figures = [measure, ...also].flatMap((one) => [
      ...facts.of(one),
      ...facts.of(one, 'original_budget'),
    ]);
    if (amount === undefined || figures.length === 0) return [];
    return compare(
      facts,
      { evaluation: { ...overall, unit: '万元' }, name: '文字中所述金额', amount },
      figures,
    );
  });
}

/** A budget of fiscal money only, set against an outturn of all money. */
export function scopeMixed(facts: Facts): Hit[] {
  const [budget, actual] = [
    facts.of('performance_overall', 'original_budget')[0],
    facts.of('performance_overall')[0],
  ];
  const fiscal =
    facts.of('general_public_budget_expenditure', 'original_budget')[0] ??
    facts.of('fiscal_appropriation_expenditure_total', 'original_budget')[0];
  const [spent, whole] = [
    facts.of('fiscal_appropriation_expenditure')[0] ?? facts.of('general_public_budget_expenditure')[0],
    facts.of('expenditure')[0],
  ];
  if (!budget || !actual || !fiscal || !spent || !whole) return [];
  if (budget.canonical !== fiscal.canonical || actual.canonical !== whole.canonical) return [];
  const other = subtractDecimals(whole.canonical, spent.canonical);
  if (compareDecimals(other, ROUNDING) <= 0) return [];
  return [
    {
      question: `${stated(facts, budget)}，与财政拨款年初预算相同；${stated(facts, actual)}，与本年支出合计相同，其中 ${show(other, actual.unit)} 不是财政拨款，两数口径是否一致？`,
      printed: `${said(budget)}；${said(actual)}`,
      computed: `${said(fiscal)}；${said(spent)}`,
      difference: show(other, actual.unit),
      ids: idsOf(budget, actual, spent),
    },
  ];
}

/** The rate of one outturn in the section and in the report. */
export function ratesDiffer(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  const rate = facts.of('performance_overall', 'completion_pct')[0];
  const told = overall?.rate ?? null;
  if (!overall || told === null || !rate) return [];
  if (Math.abs(Number(rate.value) - Number(told)) <= 0.5) return [];
  return [
    {
      question: `${stated(facts, rate)}，而${titled(overall)}印执行率 ${told}%，同一执行率两处不同，以何者为准？`,
      printed: said(rate),
      computed: `${told}%`,
      difference: subtractDecimals(rate.value, told),
      tolerance: '0.5',
      ids: [...idsOf(rate), overall.id],
    },
  ];
}
