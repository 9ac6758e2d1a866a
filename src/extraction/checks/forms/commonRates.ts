/** The common indicators of 财预〔2013〕53号 and what forms say was bought, against the account. */
import { isZero } from '../amounts.ts';
import { yuanOf, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { said, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { wan } from './wan.ts';

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
      const budget = overall?.originalBudget ?? null;
      if (!overall || budget === null || adjusted === undefined || adjusted === null) return null;
      const original = yuanOf(budget, overall.unit);
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
