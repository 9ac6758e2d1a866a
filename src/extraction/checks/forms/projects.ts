/** The forms of the projects together against the account and the overall form: how many, how much, from what source. */
import type { Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { less, tenThousandfold, within, type Figure } from '../figure.ts';
import { departs, differs, hit, type Hit } from '../finding.ts';
import { valueOf } from '../terms.ts';
import { kindOf, ROUNDING } from './account.ts';

export function* projects(facts: Facts): Generator<Hit> {
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
  yield* otherMoney(facts, overall);
}

function* counted(facts: Facts, count: Figure | undefined, forms: number): Generator<Hit> {
  if (!count || forms === 0 || count.amount === forms) return;
  // Who does not say that the forms of all are appended may have chosen some of them.
  if (count.amount > forms && !/自评[^。；]{0,24}附|附[^。；]{0,12}自评/.test(facts.flow.text)) return;
  yield hit('cross.project-count', { printed: count, computed: `${forms} 个`, severity: 'question' });
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
  const difference = less(printed, computed.canonical);
  yield hit('cross.project-coverage', { printed, computed, difference, fewer, severity: small && 'note' });
}

function* moneyOfAll(facts: Facts): Generator<Hit> {
  const count = facts.projects.length;
  for (const column of ['adjusted_budget', 'actual'] as const) {
    const figure = facts.first('performance_projects', column);
    const total = valueOf(facts, `projects.${column}`);
    if (!figure || !total || within(total.amount, figure.amount, Math.max(figure.step, CENT) * count))
      continue;
    // A form whose unit is not printed is taken to be in 万元.
    if (tenThousandfold(figure.amount, total.amount)) continue;
    const about = [figure, ...total.of];
    yield departs('cross.project-money', figure, total.canonical, { count, about });
  }
}

/** A cost of all projects, in the overall form, against what was budgeted for them. */
function* costOfAll(facts: Facts, { indicators }: Evaluation): Generator<Hit> {
  const [count, budgets] = [facts.projects.length, valueOf(facts, 'projects.original_budget')];
  for (const one of indicators) {
    const { cap } = one;
    if (!budgets || !cap || kindOf(one) !== 'project_expenditure' || within(cap.amount, budgets.amount, 500))
      continue;
    const told = { count, about: [one, ...budgets.of], severity: 'question' } as const;
    yield departs('cross.project-money', cap, budgets.canonical, told);
  }
}

/** In 元. */
const CENT = 100;
const LITTLE = 10_000;

/** What the projects, or the “三公” money, have left is a part of what the body did not spend; something else may have been overspent. */
function* unspent(facts: Facts): Generator<Hit> {
  const count = facts.projects.length;
  const whole = valueOf(facts, 'overall.adjusted_budget - overall.actual');
  const threePublic = valueOf(facts, 'three_public@adjusted_budget - three_public');
  const part = valueOf(facts, 'projects.adjusted_budget - projects.actual');
  if (whole && threePublic && threePublic.amount - whole.amount > LITTLE) {
    const about = [...threePublic.of, ...whole.of];
    yield differs('cross.unspent', threePublic.amount, whole.amount, { threePublic: true, about });
  }
  if (whole && part && part.amount - whole.amount > ROUNDING * (count + 1)) {
    const about = [...whole.of, ...part.of];
    yield differs('cross.unspent', part.amount, whole.amount, { count, about });
  }
}

/** Other money than fiscal. The project whose fiscal money is the gap is named. */
function* otherMoney({ projects: forms }: Facts, overall: Evaluation): Generator<Hit> {
  const from = (form: Evaluation, source: RegExp): number =>
    form.funding.find((line) => source.test(line.source))?.cell('actual')?.amount ?? Number.NaN;
  const own = from(overall, /^其他/);
  const others = forms.reduce((sum, form) => sum + from(form, /^其他/), 0);
  const over = others - own > ROUNDING * forms.length;
  const named = over ? undefined : forms.find((form) => within(from(form, /财政/), own - others, 1));
  if (forms.length === 0 || !(own > 0) || !(over || (named && own - others > ROUNDING))) return;
  const about = [overall, ...(named ? [named] : forms)];
  yield differs('cross.funding-source', others, own, { named, about });
}
