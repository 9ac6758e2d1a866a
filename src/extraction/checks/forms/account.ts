/** Amounts of the forms against the account: which prints an amount should be one of. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Measure } from '../../../domain/measures.ts';
import { less, show, tenThousandfold, toleranceOf, within } from '../amounts.ts';
import { yuanOf, type Column, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { type Figure, type Subject } from '../figure.ts';
import { hit, type Hit, type HitParams } from '../finding.ts';

/** What two roundings of one amount may differ by, in 元. */
export const ROUNDING = 200;
/** Amounts of forms are compared with the account in 元 and shown in 万元. */
export const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');

/** What is printed, an amount of the account or of forms in 元, is not what it should be. */
export function differs(
  rule: RuleId,
  printed: Figure | number,
  computed: number,
  about: readonly Subject[],
  more: Partial<HitParams> = {},
): Hit {
  const [amount, told] = typeof printed === 'number' ? [printed, wan(printed)] : [printed.amount, printed];
  const difference = wan(amount - computed);
  return hit(rule, { printed: told, computed: wan(computed), difference, ...more }, { about });
}

/** An amount of the overall form, in 元, and where it is printed. */
interface Told {
  readonly name: string;
  readonly yuan: number;
  readonly at: Subject;
  readonly prints: readonly Figure[];
  /** The row that it stands in. */
  readonly one?: IndicatorFact;
}

interface Comparison {
  readonly rule: RuleId;
  readonly tells: (form: Evaluation, facts: Facts) => readonly Told[];
}

const FISCAL = ['fiscal_appropriation_expenditure', 'general_public_budget_expenditure'] as const;
const ORIGINALS: readonly Measure[] = [
  ...FISCAL,
  'fiscal_appropriation_revenue_total',
  'fiscal_appropriation_expenditure_total',
  'performance_overall',
  'expenditure',
];
const NOT_FISCAL = /其他|单位|自有|上年|结转|事业|经营/;

/** A kind of expenditure, as the indicators of a form and its words name it. */
const kind = (words: string, ...measures: readonly Measure[]) =>
  [
    words,
    measures,
    new RegExp(`${words}(?:支出|经费)(?:全年支出总额|总额|支出)?(\\d+(?:\\.\\d+)?)万元`),
  ] as const;

const KINDS = [
  kind('基本', 'basic_expenditure', 'general_public_budget_basic_expenditure'),
  kind('项目', 'project_expenditure', 'general_public_budget_project_expenditure'),
  kind('人员', 'personnel'),
  kind('公用', 'operating'),
];

const printsOf = (facts: Facts, measures: readonly Measure[], aspect: Aspect = 'actual'): Figure[] =>
  measures.flatMap((measure) => facts.of(measure, aspect));

const column = (form: Evaluation, name: string, of: Column, prints: readonly Figure[]): Told => ({
  ...{ name, prints },
  yuan: form.yuan(of),
  at: form.at(of),
});

const COMPARISONS: readonly Comparison[] = [
  {
    rule: 'cross.overall-section',
    tells: (form, facts) => [
      column(form, '全年执行数', 'actual', facts.of('performance_overall')),
      column(form, '全年预算数', 'adjusted_budget', facts.of('performance_overall', 'adjusted_budget')),
    ],
  },
  {
    rule: 'cross.overall-account',
    tells: (form, facts) =>
      facts.first('expenditure')
        ? [column(form, '全年执行数', 'actual', printsOf(facts, ['expenditure', ...FISCAL]))]
        : [],
  },
  {
    // The original budget in prose is fiscal money; of a form with other sources, only the fiscal ones are compared.
    rule: 'cross.original-budget',
    tells: (form, facts) => {
      const told = column(
        form,
        '年初预算数（财政资金）',
        'original_budget',
        printsOf(facts, ORIGINALS, 'original_budget'),
      );
      const amounts = form.funding
        .filter(({ source }) => !NOT_FISCAL.test(source))
        .map((line) => form.yuan('original_budget', line.amounts))
        .filter((amount) => !Number.isNaN(amount));
      const isWhole = told.prints.some((figure) => within(figure.amount, told.yuan, ROUNDING));
      const fiscal = amounts.length > 0 ? amounts.reduce((sum, one) => sum + one, 0) : told.yuan;
      return isWhole ? [] : [{ ...told, yuan: Number.isNaN(told.yuan) ? Number.NaN : fiscal }];
    },
  },
  {
    rule: 'cross.overall-prose',
    tells: (form, facts) => {
      const prose = form.prose.replaceAll('(调整)', '');
      return KINDS.flatMap(([, [measure, ...others], told]) => {
        const [, amount] = told.exec(prose) ?? [];
        if (amount === undefined || !measure || !facts.first(measure)) return [];
        // An amount of the year's budget is told in the same words.
        const prints = [...printsOf(facts, [measure, ...others]), ...facts.of(measure, 'original_budget')];
        return [{ name: '文字中的金额', yuan: yuanOf(amount, '万元'), at: form, prints }];
      });
    },
  },
  {
    rule: 'cross.overall-costs',
    tells: (form, facts) =>
      form.indicators.flatMap((one) => {
        const [measure] = kindOf(one);
        if (!measure || one.actual?.unit !== '万元') return [];
        const prints = facts.of(measure).slice(0, 1);
        return [{ name: one.name, yuan: yuanOf(one.actual.digits, '万元'), at: one, prints, one }];
      }),
  },
];

/** What a cost by kind of expenditure is of. */
export function kindOf({ name }: IndicatorFact): readonly Measure[] {
  if (!/(?:支出|费用|经费)(?:成本|总额)?$/.test(name)) return [];
  return KINDS.find(([words]) => name.includes(words))?.[1] ?? [];
}

/** The overall form against the account. */
export function* overallForm(facts: Facts): Generator<Hit> {
  yield* fiscalRemark(facts);
  const { overall } = facts;
  if (!overall) return;
  for (const { rule, tells } of COMPARISONS)
    for (const { name, yuan, at, prints, one } of tells(overall, facts)) {
      const [near] = [...prints].sort((a, b) => Math.abs(a.amount - yuan) - Math.abs(b.amount - yuan));
      if (!near || Number.isNaN(yuan) || within(near.amount, yuan, ROUNDING)) continue;
      const units = tenThousandfold(near.amount, yuan);
      yield differs(rule, near, yuan, [at, near], { name, one, form: overall, units });
    }
  const rate = facts.first('performance_overall', 'completion_pct');
  const difference = (rate?.amount ?? 0) - Number(overall.rate);
  if (rate && overall.rate !== null && Math.abs(difference) > 0.5)
    yield hit(
      'cross.rate',
      { printed: rate, computed: `${overall.rate}%`, difference: difference.toFixed(2), form: overall },
      { about: [rate, overall.at('execution_rate_pct')] },
    );
}

/** A form's remark that its totals are fiscal money, where they are totals of all money. */
function* fiscalRemark(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  if (!/基本支出总额(?:和|、)项目支出总额为财政(?:拨款|资金)实际支出数/.test(text)) return;
  const [, printed] = /基本支出总额(\d+(?:\.\d+)?)项目支出总额/.exec(text) ?? [];
  const [whole, fiscal] = [
    facts.first('basic_expenditure'),
    facts.first('general_public_budget_basic_expenditure'),
  ];
  if (printed === undefined || !whole || !fiscal || Number(printed) !== Number(whole.value)) return;
  if (within(whole.amount, fiscal.amount, toleranceOf(whole, fiscal))) return;
  yield hit(
    'cross.fiscal-remark',
    { printed: `${printed} 万元`, computed: fiscal, difference: less(whole, fiscal.canonical) },
    { about: [whole, fiscal] },
  );
}
