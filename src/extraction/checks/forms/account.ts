/** Forms against the account: the overall form, the projects together, the common indicators of 财预〔2013〕53号. */
import type { Measure } from '../../../domain/measures.ts';
import type { Aspect } from '../../../domain/aspects.ts';
import { isZero, less, show, tenThousandfold, toleranceOf, within } from '../amounts.ts';
import { yuanOf, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { said, type Figure, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../rules.ts';

/** What two roundings of one amount may differ by, in 元. */
const ROUNDING = 200;
const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');

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

/** The count of forms, the money of the projects: what the section says against the forms that are appended. */
export function* projects(facts: Facts): Generator<Hit> {
  const count = facts.of('performance_project_count')[0];
  const overalls = facts.evaluations.length - facts.projects.length;
  yield* counted(facts, count, facts.projects.length);
  yield* counted(facts, facts.of('performance_overall_forms')[0], overalls);
  const told = facts.overall && /(?:实施|安排|开展)项目(\d+)个/.exec(facts.overall.prose)?.[1];
  if (facts.overall && count && told !== undefined && told !== null && count.amount !== Number(told))
    yield hit(
      'cross.project-count-prose',
      [said(count), `${told} 个`],
      { count, form: facts.overall, told: Number(told) },
      [count, facts.overall],
    );
  if (count?.amount === facts.projects.length)
    for (const [field, cell, aspect] of [
      ['adjustedBudget', 'adjusted_budget', 'adjusted_budget'],
      ['actual', 'actual', 'actual'],
    ] as const)
      yield* projectMoney(facts, field, cell, facts.of('performance_projects', aspect)[0]);
  yield* coverage(facts);
  yield* unspent(facts);
  yield* sources(facts);
}

function* counted(facts: Facts, count: Figure | undefined, forms: number): Generator<Hit> {
  if (!count || forms === 0 || count.amount === forms) return;
  // Who does not say that the forms of all are appended may have chosen some of them.
  if (count.amount > forms && !/自评[^。；]{0,24}附|附[^。；]{0,12}自评/.test(facts.flow.text)) return;
  yield hit('cross.project-count', [said(count), `${forms} 个`], { count, forms });
}

/** Sums are checked only where the counts agree. */
function* projectMoney(
  facts: Facts,
  field: 'adjustedBudget' | 'actual',
  cell: string,
  figure: Figure | undefined,
): Generator<Hit> {
  const amounts = facts.projects.map((one) =>
    one[field] === null ? Number.NaN : yuanOf(one[field], one.unit),
  );
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (
    !figure ||
    amounts.length === 0 ||
    !(Math.abs(sum - figure.amount) > Math.max(figure.step, 100) * amounts.length)
  )
    return;
  // A form whose unit is not printed is taken to be in 万元.
  if (tenThousandfold(figure.amount, sum)) return;
  yield hit(
    'cross.project-money',
    [said(figure), wan(sum), wan(figure.amount - sum)],
    { figure, count: amounts.length, sum: wan(sum), gap: wan(Math.abs(figure.amount - sum)) },
    [figure, ...facts.projects.map((one) => one.at(cell))],
  );
}

/** Money of evaluated projects against 项目支出: less leaves projects without evaluation, more is paid from elsewhere. */
function* coverage(facts: Facts): Generator<Hit> {
  const [evaluated, spent] = [facts.of('performance_projects')[0], facts.of('project_expenditure')[0]];
  if (!evaluated || !spent) return;
  const tolerance = Math.max(2, facts.projects.length) * spent.step;
  if (within(evaluated.amount, spent.amount, tolerance)) return;
  const fewer = evaluated.amount < spent.amount;
  if (fewer && !coversAll(facts, evaluated)) return;
  const difference = less(spent, evaluated.canonical);
  // A fiftieth of the money is small change.
  const small = fewer && spent.amount - evaluated.amount < spent.amount / 50;
  yield {
    ...hit(
      'cross.project-coverage',
      [said(evaluated), said(spent), difference],
      { evaluated: said(evaluated), spent, gap: difference.replace('-', ''), fewer },
      [evaluated, spent],
    ),
    ...(small ? { severity: 'note' } : {}),
  };
}

/** Many bodies evaluate some of their projects, and say so. Who appends the forms, or says 全部, has left none out. */
function coversAll(facts: Facts, evaluated: Figure): boolean {
  if (facts.of('performance_projects', 'share_pct').some((share) => share.amount < 100)) return false;
  return facts.projects.length > 0 || /全部|所有|全覆盖/.test(facts.placeOf(evaluated).before);
}

/** What the projects did not spend is a part of what the body did not spend; something else may have been overspent. */
function* unspent(facts: Facts): Generator<Hit> {
  const { overall } = facts;
  const left = ({ adjustedBudget, actual, unit }: Evaluation): number =>
    adjustedBudget === null || actual === null
      ? Number.NaN
      : yuanOf(adjustedBudget, unit) - yuanOf(actual, unit);
  if (!overall || facts.projects.length === 0) return;
  const [part, whole] = [facts.projects.reduce((sum, one) => sum + left(one), 0), left(overall)];
  if (!(part - whole > ROUNDING * (facts.projects.length + 1))) return;
  yield hit(
    'cross.unspent',
    [wan(part), `≤ ${wan(whole)}`, wan(part - whole)],
    { count: facts.projects.length, part: wan(part), whole: wan(whole), gap: wan(part - whole) },
    [overall.at('adjusted_budget'), overall.at('actual'), ...facts.projects.map((one) => one.at('actual'))],
  );
}

/** Other money than fiscal: the projects' against the overall form's. The project whose fiscal money is the gap is named. */
function* sources(facts: Facts): Generator<Hit> {
  const { overall, projects: forms } = facts;
  const otherOf = (form: Evaluation): number => {
    const line = form.funding.find(({ source }) => source.startsWith('其他'));
    return line?.actual == null ? Number.NaN : yuanOf(line.actual, form.unit);
  };
  if (!overall || forms.length === 0) return;
  const [whole, part] = [otherOf(overall), forms.reduce((sum, form) => sum + otherOf(form), 0)];
  const fiscal = (form: Evaluation): string | null | undefined =>
    form.funding.find(({ source }) => source.includes('财政'))?.actual;
  const named = forms.find((form) => within(yuanOf(fiscal(form) ?? '0', form.unit), whole - part, 1));
  const over = part - whole > ROUNDING * forms.length;
  if (!(whole > 0) || !(over || (named && whole - part > ROUNDING))) return;
  yield hit(
    'cross.funding-source',
    [wan(part), wan(whole), wan(whole - part)],
    {
      whole: wan(whole),
      part: wan(part),
      gap: wan(Math.abs(whole - part)),
      named: over ? undefined : named,
    },
    [overall, ...(named ? [named] : forms)],
  );
}

const BUYS = /设备|购置|采购|购买服务|外包|信息化|系统建设|网站建设/;
const PROCURED = /^政府采购(?:预算)?(?:执行|完成)?率(?:[（(]%[）)])?$|采购批次|采购次数|采购数量/;

/** What forms and words say was bought, against what was procured. Below the procurement threshold a purchase is not counted. */
export function* purchases(facts: Facts): Generator<Hit> {
  const total = facts.of('procurement')[0];
  if (!total) return;
  const buying = facts.projects.filter(
    (one) => BUYS.test(one.name) && one.actual !== null && Number(one.actual) > 0,
  );
  const sum = buying.reduce((all, one) => all + yuanOf(one.actual ?? '0', one.unit), 0);
  if (sum > total.amount)
    yield hit(
      'cross.purchases',
      [said(total), wan(sum), wan(total.amount - sum)],
      { total, items: buying.map((one) => `${one.name} ${one.actual ?? ''}`), sum: wan(sum) },
      [total, ...buying.map((one) => one.at('actual'))],
    );
  if (!isZero(total)) return;
  const rows = facts.evaluations
    .flatMap((form) => form.indicators)
    .filter((one) => PROCURED.test(one.name) && (one.actual?.value ?? 0) > 0);
  if (rows.length > 0)
    yield {
      ...hit(
        'rate.procurement',
        [rows.map((one) => one.actualText).join('、'), said(total)],
        { total, rows: rows.map((one) => `“${one.name}”${one.actualText}`) },
        [total, ...rows],
      ),
      ...(rows.some((one) => one.name.startsWith('政府采购') && one.actual?.unit === '%')
        ? {}
        : { severity: 'question' }),
    };
}

interface CommonRate {
  readonly rule: RuleId;
  readonly name: RegExp;
  readonly exact: (facts: Facts) => readonly [part: number, whole: number, about: readonly Subject[]] | null;
}

const COMMON: readonly CommonRate[] = [
  {
    rule: 'rate.project',
    name: /^项目(?:支出)?(?:预算)?执行率$/,
    exact: (facts) => {
      const [budget, actual] = [
        facts.of('performance_projects', 'adjusted_budget')[0],
        facts.of('performance_projects')[0],
      ];
      return budget && actual ? [actual.amount, budget.amount, [actual, budget]] : null;
    },
  },
  {
    // 实际公用经费 ÷ 预算公用经费, the budget from the printed difference.
    rule: 'rate.operating',
    name: /^公用经费控制率$/,
    exact: (facts) => {
      const [actual, gap] = [facts.of('agency_operating')[0], facts.of('agency_operating', 'variance')[0]];
      return actual && gap ? [actual.amount, actual.amount - gap.amount, [actual, gap]] : null;
    },
  },
  {
    // |全年 − 年初| ÷ 年初. The outturn stands for the adjusted budget where a form prints 100% execution.
    rule: 'rate.adjustment',
    name: /^预算调整率$/,
    exact: ({ overall }) => {
      const adjusted = overall?.adjustedBudget ?? (Number(overall?.rate) === 100 ? overall?.actual : null);
      if (!overall || overall.originalBudget === null || adjusted == null) return null;
      const original = yuanOf(overall.originalBudget, overall.unit);
      const moved = Math.abs(yuanOf(adjusted, overall.unit) - original);
      return [moved, original, [overall.at('original_budget')]];
    },
  },
  {
    // Defined on budgets, hence a note.
    rule: 'rate.three-public',
    name: /三公.?经费变动率/,
    exact: (facts) => {
      const [change, actual] = [facts.of('three_public', 'change')[0], facts.of('three_public')[0]];
      return change && actual
        ? [Math.abs(change.amount), actual.amount - change.amount, [change, actual]]
        : null;
    },
  },
];

export function* commonRates(facts: Facts): Generator<Hit> {
  const rates = facts.evaluations
    .flatMap((form) => form.indicators)
    .filter((one) => one.actual?.unit === '%');
  for (const { rule, name, exact } of COMMON)
    for (const one of rates.filter((row) => name.test(row.name))) {
      const [part, whole, about] = exact(facts) ?? [0, 0, []];
      if (whole > 0) yield* rateHit(rule, one, (part / whole) * 100, wan(part), wan(whole), about);
    }
}

function* rateHit(
  rule: RuleId,
  one: IndicatorFact,
  exact: number,
  part: string,
  whole: string,
  about: readonly Subject[],
): Generator<Hit> {
  const printed = one.actual?.value ?? 0;
  if (Math.abs(exact - printed) <= 0.5) return;
  const computed = `${exact.toFixed(2)}%`;
  const difference = (printed - exact).toFixed(2);
  yield hit(rule, [one.actualText, computed, difference, '0.5'], { one, part, whole, computed }, [
    one,
    ...about,
  ]);
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
