/** The forms of the projects together against the account and the overall form: how many, how much, from what source. */
import { less, tenThousandfold, within } from '../amounts.ts';
import { yuanOf, type Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { ROUNDING, wan } from './wan.ts';

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
    return yuanOf(line?.actual ?? 'NaN', form.unit);
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
