/** The forms of the projects together against the account and the overall form: how many, how much, from what source. */
import { less, tenThousandfold, within } from '../amounts.ts';
import { yuanOf, type Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { differs, kindOf, ROUNDING } from './account.ts';

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
    const about = [figure, ...forms.map((form) => form.at(of))];
    yield differs('cross.project-money', figure, total, about, { count: forms.length });
  }
  if (!overall || forms.length === 0) return;
  for (const one of overall.indicators) {
    const target = one.target?.unit === '万元' ? yuanOf(one.target.digits, '万元') : Number.NaN;
    const budgets = sum((form) => form.yuan('original_budget'));
    if (!kindOf(one).includes('project_expenditure') || !(Math.abs(target - budgets) > 500)) continue;
    const about = [one, ...forms.map((form) => form.at('original_budget'))];
    const more = { printed: one.targetText, one, count: forms.length };
    yield differs('cross.project-original', target, budgets, about, more);
  }
  // What the projects did not spend is a part of what the body did not spend; something else may have been overspent.
  const left = (form: Evaluation): number => form.yuan('adjusted_budget') - form.yuan('actual');
  const [part, whole] = [sum(left), left(overall)];
  if (part - whole > tolerance + ROUNDING)
    yield differs(
      'cross.unspent',
      part,
      whole,
      [overall.at('adjusted_budget'), overall.at('actual'), ...forms.map((form) => form.at('actual'))],
      { count: forms.length },
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
  yield differs('cross.funding-source', part, whole, [overall, ...(named ? [named] : forms)], { named });
}
