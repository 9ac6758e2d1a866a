/** Amounts of the forms against the account: which prints an amount should be one of. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Measure } from '../../../domain/measures.ts';
import { less, show, tenThousandfold, toleranceOf, within } from '../amounts.ts';
import { yuanOf, type Column, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { type Figure, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';

/** What two roundings of one amount may differ by, in 元. */
const ROUNDING = 200;
/** Amounts of forms are compared with the account in 元 and shown in 万元. */
export const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');

/** An amount of the overall form, in 元, and where it is printed. */
interface Told {
  readonly name: string;
  readonly yuan: number;
  readonly at: Subject;
  readonly prints: readonly Figure[];
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

/** Kinds of expenditure, as the words and the indicators of a form name them. */
const KINDS: readonly (readonly [words: string, measures: readonly Measure[]])[] = [
  ['基本', ['basic_expenditure', 'general_public_budget_basic_expenditure']],
  ['项目', ['project_expenditure', 'general_public_budget_project_expenditure']],
  ['人员', ['personnel']],
  ['公用', ['operating']],
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
      return KINDS.flatMap(([words, [measure, ...others]]) => {
        const pattern = new RegExp(`${words}(?:支出|经费)(?:全年支出总额|总额|支出)?(\\d+(?:\\.\\d+)?)万元`);
        const [, amount] = pattern.exec(prose) ?? [];
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
        return [{ name: `指标“${one.name}”`, yuan: yuanOf(one.actual.digits, '万元'), at: one, prints }];
      }),
  },
];

/** What a cost by kind of expenditure is of. */
function kindOf({ name }: IndicatorFact): readonly Measure[] {
  if (!/(?:支出|费用|经费)(?:成本|总额)?$/.test(name)) return [];
  return KINDS.find(([words]) => name.includes(words))?.[1] ?? [];
}

/** The overall form against the account. */
export function* overallForm(facts: Facts): Generator<Hit> {
  yield* fiscalRemark(facts);
  const { overall } = facts;
  if (!overall) return;
  for (const { rule, tells } of COMPARISONS)
    for (const { name, yuan, at, prints } of tells(overall, facts)) {
      const [near] = [...prints].sort((a, b) => Math.abs(a.amount - yuan) - Math.abs(b.amount - yuan));
      if (!near || Number.isNaN(yuan) || within(near.amount, yuan, ROUNDING)) continue;
      yield hit(
        rule,
        {
          printed: near,
          computed: wan(yuan),
          difference: wan(near.amount - yuan),
          ...{ name, form: overall, units: tenThousandfold(near.amount, yuan) },
        },
        { about: [at, near] },
      );
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

/** The forms of the projects together: how many, how much, from what source. */
export function* projects(facts: Facts): Generator<Hit> {
  const { overall, projects: forms } = facts;
  const count = facts.first('performance_project_count');
  yield* counted(facts, count, forms.length);
  yield* counted(facts, facts.first('performance_overall_forms'), facts.evaluations.length - forms.length);
  const [, told] = /(?:实施|安排|开展)项目(\d+)个/.exec(overall?.prose ?? '') ?? [];
  if (overall && count && told !== undefined && count.amount !== Number(told))
    yield hit('cross.project-count-prose', { printed: count, computed: `${told} 个`, form: overall });
  yield* coverage(facts);
  const sum = (amountOf: (form: Evaluation) => number): number =>
    forms.reduce((total, form) => total + amountOf(form), 0);
  const tolerance = ROUNDING * forms.length;
  // Sums are checked only where the counts agree.
  for (const of of count?.amount === forms.length ? (['adjusted_budget', 'actual'] as const) : []) {
    const figure = facts.first('performance_projects', of);
    const total = sum((form) => form.yuan(of));
    if (!figure || !(Math.abs(total - figure.amount) > Math.max(figure.step * forms.length, tolerance / 2)))
      continue;
    // A form whose unit is not printed is taken to be in 万元.
    if (tenThousandfold(figure.amount, total)) continue;
    yield hit(
      'cross.project-money',
      { printed: figure, computed: wan(total), difference: wan(figure.amount - total), count: forms.length },
      { about: [figure, ...forms.map((form) => form.at(of))] },
    );
  }
  if (!overall || forms.length === 0) return;
  for (const one of overall.indicators) {
    const target = one.target?.unit === '万元' ? yuanOf(one.target.digits, '万元') : Number.NaN;
    const budgets = sum((form) => form.yuan('original_budget'));
    if (!kindOf(one).includes('project_expenditure') || !(Math.abs(target - budgets) > 500)) continue;
    yield hit(
      'cross.project-original',
      {
        printed: one.targetText,
        computed: wan(budgets),
        difference: wan(target - budgets),
        one,
        count: forms.length,
      },
      { about: [one, ...forms.map((form) => form.at('original_budget'))] },
    );
  }
  // What the projects did not spend is a part of what the body did not spend; something else may have been overspent.
  const left = (form: Evaluation): number => form.yuan('adjusted_budget') - form.yuan('actual');
  const [part, whole] = [sum(left), left(overall)];
  if (part - whole > tolerance + ROUNDING)
    yield hit(
      'cross.unspent',
      {
        printed: wan(part),
        computed: `≤ ${wan(whole)}`,
        difference: wan(part - whole),
        whole: wan(whole),
        count: forms.length,
      },
      {
        about: [
          overall.at('adjusted_budget'),
          overall.at('actual'),
          ...forms.map((form) => form.at('actual')),
        ],
      },
    );
  yield* sources(overall, forms, tolerance);
}

function* counted(facts: Facts, count: Figure | undefined, forms: number): Generator<Hit> {
  if (!count || forms === 0 || count.amount === forms) return;
  // Who does not say that the forms of all are appended may have chosen some of them.
  if (count.amount > forms && !/自评[^。；]{0,24}附|附[^。；]{0,12}自评/.test(facts.flow.text)) return;
  yield hit('cross.project-count', { printed: count, computed: `${forms} 个` });
}

/** Money of evaluated projects against 项目支出: less leaves projects without evaluation, more is paid from elsewhere. */
function* coverage(facts: Facts): Generator<Hit> {
  const [evaluated, spent] = [facts.first('performance_projects'), facts.first('project_expenditure')];
  if (!evaluated || !spent) return;
  if (within(evaluated.amount, spent.amount, Math.max(2, facts.projects.length) * spent.step)) return;
  const fewer = evaluated.amount < spent.amount;
  // Many bodies evaluate some of their projects, and say so. Who appends the forms, or says 全部, has left none out.
  const isOfSome = facts.of('performance_projects', 'share_pct').some((share) => share.amount < 100);
  const isOfAll = facts.projects.length > 0 || /全部|所有|全覆盖/.test(facts.placeOf(evaluated).before);
  if (fewer && (isOfSome || !isOfAll)) return;
  // A fiftieth of the money is small change.
  const small = fewer && spent.amount - evaluated.amount < spent.amount / 50;
  yield hit(
    'cross.project-coverage',
    {
      printed: evaluated,
      computed: spent,
      difference: less(spent, evaluated.canonical),
      fewer,
    },
    { severity: small ? 'note' : undefined },
  );
}

/** Other money than fiscal: the projects' against the overall form's. The project whose fiscal money is the gap is named. */
function* sources(overall: Evaluation, forms: readonly Evaluation[], tolerance: number): Generator<Hit> {
  const amountOf = (form: Evaluation, source: RegExp): number => {
    const line = form.funding.find((one) => source.test(one.source));
    return line ? form.yuan('actual', line.amounts) : Number.NaN;
  };
  const whole = amountOf(overall, /^其他/);
  const part = forms.reduce((sum, form) => sum + amountOf(form, /^其他/), 0);
  const over = part - whole > tolerance;
  const named = over ? undefined : forms.find((form) => within(amountOf(form, /财政/), whole - part, 1));
  if (!(whole > 0) || !(over || (named && whole - part > ROUNDING))) return;
  yield hit(
    'cross.funding-source',
    { printed: wan(part), computed: wan(whole), difference: wan(whole - part), named },
    { about: [overall, ...(named ? [named] : forms)] },
  );
}
