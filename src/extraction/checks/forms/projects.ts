/** The forms of the projects together against the account and the overall form: how many, how much, from what source. */
import { less, tenThousandfold, within } from '../amounts.ts';
import type { Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { departs, differs, hit, type Hit } from '../finding.ts';
import { kindOf, moneyOf, ROUNDING } from './account.ts';

export function* projects(facts: Facts): Generator<Hit> {
  const { overall, projects: forms } = facts;
  const count = facts.first('performance_project_count');
  yield* counted(facts, count, forms.length);
  yield* counted(facts, facts.first('performance_overall_forms'), facts.evaluations.length - forms.length);
  const [, told] = /(?:实施|安排|开展)项目(\d+)个/.exec(overall?.prose ?? '') ?? [];
  if (overall && count && told !== undefined && count.amount !== Number(told))
    yield hit('cross.project-count', { printed: count, computed: `${told} 个`, form: overall });
  yield* coverage(facts);
  // Sums are checked only where the counts agree.
  if (count?.amount === forms.length) yield* moneyOfAll(facts);
  if (overall && forms.length > 0) yield* againstOverall(overall, forms);
  if (overall) yield* threePublicLeft(facts, overall);
}

function* counted(facts: Facts, count: Figure | undefined, forms: number): Generator<Hit> {
  if (!count || forms === 0 || count.amount === forms) return;
  // Who does not say that the forms of all are appended may have chosen some of them.
  if (count.amount > forms && !/自评[^。；]{0,24}附|附[^。；]{0,12}自评/.test(facts.flow.text)) return;
  yield hit('cross.project-count', { printed: count, computed: `${forms} 个` }, { severity: 'question' });
}

/** Money of evaluated projects against 项目支出: less leaves projects without evaluation, more is paid from elsewhere. */
function* coverage(facts: Facts): Generator<Hit> {
  const [printed, computed] = [facts.first('performance_projects'), facts.first('project_expenditure')];
  if (!printed || !computed) return;
  if (within(printed.amount, computed.amount, Math.max(2, facts.projects.length) * computed.step)) return;
  const fewer = printed.amount < computed.amount;
  // Many bodies evaluate some of their projects, and say so. Who appends the forms, or says 全部, has left none out.
  const isOfSome = facts.of('performance_projects', 'share_pct').some((share) => share.amount < 100);
  const isOfAll = facts.projects.length > 0 || /全部|所有|全覆盖/.test(facts.placeOf(printed).before);
  if (fewer && (isOfSome || !isOfAll)) return;
  // A fiftieth of the money is small change.
  const small = fewer && computed.amount - printed.amount < computed.amount / 50;
  const params = { printed, computed, difference: less(computed, printed.canonical), fewer };
  yield hit('cross.project-coverage', params, { severity: small ? 'note' : undefined });
}

/** In 元; NaN where one of them does not print it. */
const sumOf = (forms: readonly Evaluation[], amountOf: (form: Evaluation) => number): number =>
  forms.reduce((total, form) => total + amountOf(form), 0);

function* moneyOfAll({ projects: forms, first }: Facts): Generator<Hit> {
  for (const column of ['adjusted_budget', 'actual'] as const) {
    const figure = first('performance_projects', column);
    const total = sumOf(forms, (form) => form.amount(column));
    if (!figure || Number.isNaN(total)) continue;
    const tolerance = Math.max(figure.step, ROUNDING / 2) * forms.length;
    // A form whose unit is not printed is taken to be in 万元.
    if (within(total, figure.amount, tolerance) || tenThousandfold(figure.amount, total)) continue;
    const about = [figure, ...forms.map((form) => form.at(column))];
    yield departs('cross.project-money', figure, total.toFixed(2), { count: forms.length }, { about });
  }
}

const left = (form: Evaluation): number => form.amount('adjusted_budget') - form.amount('actual');

/** What was left of the “三公” money for the whole year is a part of what the body did not spend. */
function* threePublicLeft({ first }: Facts, overall: Evaluation): Generator<Hit> {
  const [budget, spent] = [first('three_public', 'adjusted_budget'), first('three_public')];
  const heads = (['adjusted_budget', 'actual'] as const).map(overall.at);
  if (!budget || !spent || !(budget.amount - spent.amount - left(overall) > LITTLE)) return;
  const about = [budget, spent, ...heads];
  const amounts = [budget.amount - spent.amount, left(overall)] as const;
  yield differs('cross.unspent', amounts, { threePublic: true }, { about });
}

/** In 元. */
const LITTLE = 10_000;

function* againstOverall(overall: Evaluation, forms: readonly Evaluation[]): Generator<Hit> {
  const [count, tolerance] = [forms.length, ROUNDING * forms.length];
  for (const one of overall.indicators) {
    const target = kindOf(one) === 'project_expenditure' ? moneyOf(one, 'target') : undefined;
    const budgets = sumOf(forms, (form) => form.amount('original_budget'));
    if (!target || Number.isNaN(budgets) || within(target.amount, budgets, 500)) continue;
    const about = [one, ...forms.map((form) => form.at('original_budget'))];
    yield departs(
      'cross.project-money',
      target,
      budgets.toFixed(2),
      { count },
      { about, severity: 'question' },
    );
  }
  // What the projects did not spend is a part of what the body did not spend; something else may have been overspent.
  const [part, whole] = [sumOf(forms, left), left(overall)];
  const heads = [overall.at('adjusted_budget'), ...[overall, ...forms].map((form) => form.at('actual'))];
  if (part - whole > tolerance + ROUNDING)
    yield differs('cross.unspent', [part, whole], { count }, { about: heads });
  // Other money than fiscal. The project whose fiscal money is the gap is named.
  const from = (form: Evaluation, source: RegExp): number =>
    form.funding.find((line) => source.test(line.source))?.cell('actual')?.amount ?? Number.NaN;
  const [others, own] = [sumOf(forms, (form) => from(form, /^其他/)), from(overall, /^其他/)];
  const over = others - own > tolerance;
  const named = over ? undefined : forms.find((form) => within(from(form, /财政/), own - others, 1));
  if (own > 0 && (over || (named && own - others > ROUNDING))) {
    const about = [overall, ...(named ? [named] : forms)];
    yield differs('cross.funding-source', [others, own], { named }, { about });
  }
}
