/** Forms against the account and against each other: amounts of the overall form, of all projects together. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { Form, FormCell, IndicatorFact } from '../form.ts';
import type { Facts } from '../facts.ts';
import { less, tenThousandfold, toleranceOf, within, type Figure } from '../figure.ts';
import { departs, differs, equalHit, hit, type Check, type Hit } from '../finding.ts';
import { valueOf } from '../terms.ts';

/** What two roundings of one amount may differ by, in 元. */
const ROUNDING = 200;
const CENT = 100;
const LITTLE = 10_000;

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
const KINDS: readonly (readonly [words: string, ofAll: Measure, measures: readonly Measure[]])[] = [
  ['基本', 'basic_expenditure', ['basic_expenditure', 'general_public_budget_basic_expenditure']],
  ['项目', 'project_expenditure', ['project_expenditure', 'general_public_budget_project_expenditure']],
  ['人员', 'personnel', ['personnel']],
  ['公用', 'operating', ['operating']],
];
const TOLD = /(基本|项目|人员|公用)(?:支出|经费)(?:全年支出总额|总额|支出)?(\d+(?:\.\d+)?)万元/g;

/** What a cost by kind of expenditure is of. */
const kindOf = ({ name }: IndicatorFact): (typeof KINDS)[number] | undefined =>
  /(?:支出|费用|经费)(?:成本|总额)?$/.test(name) ? KINDS.find(([words]) => name.includes(words)) : undefined;

/** An amount of the form, and the prints of which it should be one. */
type Told = readonly [cell: FormCell | undefined, prints: readonly Figure[], severity?: 'question'];

/** Where a body spent more than the general public budget gave, a form may be of the one, of all fiscal money or of all. */
const hasOtherMoney = ({ of }: Facts): boolean =>
  of('expenditure').some((all) =>
    of('general_public_budget_expenditure').some((one) => one.amount < all.amount),
  );

function* overallForm(facts: Facts): Generator<Hit> {
  const { overall, first } = facts;
  if (!overall) return;
  const hasOther = hasOtherMoney(facts);
  for (const [cell, prints, severity] of toldBy(overall, facts)) {
    if (severity && hasOther) continue;
    const amount = cell?.amount ?? Number.NaN;
    const [near] = [...prints].sort((a, b) => Math.abs(a.amount - amount) - Math.abs(b.amount - amount));
    if (cell && near && !within(near.amount, amount, ROUNDING))
      yield equalHit('cross.account', near, cell, severity);
  }
  const [rate, own] = [first('performance_overall', 'completion_pct'), overall.cells.execution_rate_pct];
  if (rate && own && !within(rate.amount, own.amount, 0.5)) yield equalHit('cross.rate', rate, own);
}

function* toldBy(form: Form, { of, first }: Facts): Generator<Told> {
  const printsOf = (measures: readonly Measure[], aspect: Aspect = 'actual'): Figure[] =>
    measures.flatMap((measure) => of(measure, aspect));
  for (const column of ['actual', 'adjusted_budget'] as const)
    yield [form.cells[column], of('performance_overall', column)];
  if (first('expenditure')) yield [form.cells.actual, printsOf(['expenditure', ...FISCAL]), 'question'];
  const originals = printsOf(ORIGINALS, 'original_budget');
  yield [originalBudget(form, originals), originals, 'question'];
  const told = [...form.prose.replaceAll('(调整)', '').matchAll(TOLD)];
  for (const [words, measure, measures] of KINDS) {
    const [, , amount] = told.find(([, kind]) => kind === words) ?? [];
    // An amount of the year's budget is told in the same words.
    const prints = [...printsOf(measures), ...of(measure, 'original_budget')];
    if (amount !== undefined && first(measure)) yield [form.told('words', amount, '万元'), prints];
  }
  for (const one of form.indicators) {
    const [, , measures] = kindOf(one) ?? [];
    if (measures) yield [one.paid, printsOf(measures), 'question'];
  }
}

/** The original budget in prose is fiscal money; of a form with other sources, only the fiscal ones are compared. */
function originalBudget(form: Form, prints: readonly Figure[]): FormCell | undefined {
  const whole = form.cells.original_budget;
  const fiscal = form.funding
    .filter(({ source }) => !NOT_FISCAL.test(source))
    .flatMap(({ cells }) => cells.original_budget ?? []);
  if (!whole || fiscal.length === 0) return whole;
  if (prints.some((figure) => within(figure.amount, whole.amount, ROUNDING))) return undefined;
  const sum = fiscal.reduce((total, { value }) => total + Number(value), 0);
  return form.told('original_budget', sum.toFixed(2), form.unit, form.at('original_budget'));
}

/** A form's remark that its totals are fiscal money, where they are totals of all money. */
function* fiscalRemark({ flow: { text }, first }: Facts): Generator<Hit> {
  if (!/基本支出总额(?:和|、)项目支出总额为财政(?:拨款|资金)实际支出数/.test(text)) return;
  const [, printed] = /基本支出总额(\d+(?:\.\d+)?)项目支出总额/.exec(text) ?? [];
  const [whole, fiscal] = [first('basic_expenditure'), first('general_public_budget_basic_expenditure')];
  if (printed === undefined || !whole || !fiscal || Number(printed) !== Number(whole.value)) return;
  if (!within(whole.amount, fiscal.amount, toleranceOf(whole, fiscal)))
    yield equalHit('cross.fiscal-remark', whole, fiscal);
}

/** The forms of the projects together: how many, how much, from what source. */
function* projects(facts: Facts): Generator<Hit> {
  const { overall, first, evaluations, projects: forms } = facts;
  const count = first('performance_project_count');
  yield* counted(facts, count, forms.length);
  yield* counted(facts, first('performance_overall_forms'), evaluations.length - forms.length);
  const [, told] = /(?:实施|安排|开展)项目(\d+)个/.exec(overall?.prose ?? '') ?? [];
  if (overall && count && told !== undefined && count.amount !== Number(told))
    yield hit('cross.project-count', { printed: count, computed: `${told} 个`, form: overall });
  yield* coverage(facts);
  // Sums are checked only where the counts agree.
  if (count?.amount === forms.length) yield* moneyOfAll(facts);
  if (!overall) return;
  yield* costOfAll(facts, overall);
  yield* unspent(facts);
  yield* otherMoney(forms, overall);
}

/** Not 第五部分 附件 above a form, which heads what was chosen. */
const APPENDED = /自评[^。；]{0,24}(?<!部分[、:]?)附|(?<!部分[、:]?)附[^。；]{0,12}自评/;

function* counted({ flow }: Facts, count: Figure | undefined, forms: number): Generator<Hit> {
  if (!count || forms === 0 || count.amount === forms) return;
  // Who does not say that the forms of all are appended may have chosen some of them.
  if (count.amount > forms && !APPENDED.test(flow.text)) return;
  yield hit('cross.project-count', { printed: count, computed: `${forms} 个`, severity: 'question' });
}

/** Money of evaluated projects against 项目支出: less leaves projects without evaluation, more is paid from elsewhere. */
function* coverage({ first, of, projects: forms, placeOf }: Facts): Generator<Hit> {
  const [printed, all] = [first('performance_projects'), first('project_expenditure')];
  if (!printed || !all) return;
  // Who evaluates what the general public budget paid for leaves out what others did.
  const ofBudget = first('general_public_budget_project_expenditure');
  const isOfOthers = ofBudget && ofBudget.amount < all.amount && printed.amount < all.amount;
  const computed = isOfOthers ? ofBudget : all;
  if (within(printed.amount, computed.amount, Math.max(2, forms.length) * computed.step)) return;
  const fewer = printed.amount < computed.amount;
  // 涉及资金, where no budget is told beside it, may be what the projects were given: more than was spent.
  if (!fewer && (computed !== all || !first('performance_projects', 'adjusted_budget'))) return;
  // Many bodies evaluate some of their projects, and say so. Who appends the forms, or says 全部, has left none out.
  const isOfSome = of('performance_projects', 'share_pct').some((share) => share.amount < 100);
  const { before } = placeOf(printed);
  const isOfAll = (forms.length > 0 && !/选|部分|重点|主要/.test(before)) || /全部|所有|全覆盖/.test(before);
  if (fewer && (isOfSome || !isOfAll)) return;
  // A fiftieth of the money is small change.
  const small = fewer && computed.amount - printed.amount < computed.amount / 50;
  const difference = less(printed, computed.canonical);
  yield hit('cross.project-coverage', { printed, computed, difference, fewer, severity: small && 'note' });
}

function* moneyOfAll(facts: Facts): Generator<Hit> {
  const count = facts.projects.length;
  for (const column of ['adjusted_budget', 'actual'] as const) {
    const [figure, total] = [
      facts.first('performance_projects', column),
      valueOf(facts, `projects.${column}`),
    ];
    if (!figure || !total) continue;
    // 共涉及资金9.00万元, where no budget is told beside it, may be what the projects were given as well as what they spent.
    const isEither = column === 'actual' && !facts.first('performance_projects', 'adjusted_budget');
    const totals = [total, isEither ? valueOf(facts, 'projects.adjusted_budget') : null];
    const step = Math.max(figure.step, CENT) * count;
    if (totals.some((one) => one && within(one.amount, figure.amount, step))) continue;
    // A form whose unit is not printed is taken to be in 万元.
    if (tenThousandfold(figure.amount, total.amount)) continue;
    yield departs('cross.project-money', figure, total.canonical, { count, about: [figure, ...total.of] });
  }
}

/** A cost of all projects, in the overall form, against what was budgeted for them. */
function* costOfAll(facts: Facts, { indicators }: Form): Generator<Hit> {
  const budgets = valueOf(facts, 'projects.original_budget');
  for (const one of budgets ? indicators : []) {
    const isOfAll = one.cap && kindOf(one)?.[1] === 'project_expenditure';
    if (!budgets || !one.cap || !isOfAll || within(one.cap.amount, budgets.amount, 500)) continue;
    const told = { count: facts.projects.length, about: [one, ...budgets.of], severity: 'question' } as const;
    yield departs('cross.project-money', one.cap, budgets.canonical, told);
  }
}

/** What the projects, or the “三公” money, have left is a part of what the body did not spend; something else may have been overspent. */
function* unspent(facts: Facts): Generator<Hit> {
  const count = facts.projects.length;
  const whole = valueOf(facts, 'overall.adjusted_budget - overall.actual');
  const threePublic = valueOf(facts, 'three_public@adjusted_budget - three_public');
  const part = valueOf(facts, 'projects.adjusted_budget - projects.actual');
  if (whole && threePublic && threePublic.amount - whole.amount > LITTLE) {
    const told = { threePublic: true, about: [...threePublic.of, ...whole.of] };
    yield differs('cross.unspent', threePublic.amount, whole.amount, told);
  }
  if (whole && part && part.amount - whole.amount > ROUNDING * (count + 1))
    yield differs('cross.unspent', part.amount, whole.amount, { count, about: [...whole.of, ...part.of] });
}

/** Other money than fiscal. The project whose fiscal money is the gap is named. */
function* otherMoney(forms: readonly Form[], overall: Form): Generator<Hit> {
  const from = (form: Form, source: RegExp): number =>
    form.funding.find((line) => source.test(line.source))?.cells.actual?.amount ?? Number.NaN;
  const own = from(overall, /^其他/);
  const others = forms.reduce((sum, form) => sum + from(form, /^其他/), 0);
  const over = others - own > ROUNDING * forms.length;
  const named = over ? undefined : forms.find((form) => within(from(form, /财政/), own - others, 1));
  if (forms.length === 0 || !(own > 0) || !(over || (named && own - others > ROUNDING))) return;
  const about = [overall, ...(named ? [named] : forms)];
  yield differs('cross.funding-source', others, own, { named, about });
}

export const cross: readonly Check[] = [fiscalRemark, overallForm, projects];
