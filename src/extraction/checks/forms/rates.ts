/** The common indicators of 财预〔2013〕53号 and what forms say was bought, against the account. */
import { isZero } from '../amounts.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Facts } from '../facts.ts';
import type { Figure, Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { differs, wan } from './account.ts';

interface CommonRate {
  readonly rule: RuleId;
  readonly name: RegExp;
  /** Of what the rate is; NaN where that is not printed. */
  readonly exact: (facts: Facts) => readonly [part: number, whole: number, ...about: (Subject | undefined)[]];
}

const amount = (figure: Figure | undefined): number => figure?.amount ?? Number.NaN;

const COMMON: readonly CommonRate[] = [
  {
    rule: 'rate.project',
    name: /^项目(?:支出)?(?:预算)?执行率$/,
    exact: (facts) => {
      const [actual, budget] = [
        facts.first('performance_projects'),
        facts.first('performance_projects', 'adjusted_budget'),
      ];
      return [amount(actual), amount(budget), actual, budget];
    },
  },
  {
    // 实际公用经费 ÷ 预算公用经费, the budget from the printed difference.
    rule: 'rate.operating',
    name: /^公用经费控制率$/,
    exact: (facts) => {
      const [actual, gap] = [facts.first('agency_operating'), facts.first('agency_operating', 'variance')];
      return [amount(actual), amount(actual) - amount(gap), actual, gap];
    },
  },
  {
    // |全年 − 年初| ÷ 年初. The outturn stands for the adjusted budget where a form prints 100% execution.
    rule: 'rate.adjustment',
    name: /^预算调整率$/,
    exact: ({ overall }) => {
      if (!overall) return [Number.NaN, 0];
      const isSpent = overall.amounts.adjusted_budget === '' && Number(overall.rate) === 100;
      const original = overall.yuan('original_budget');
      const adjusted = overall.yuan(isSpent ? 'actual' : 'adjusted_budget');
      return [Math.abs(adjusted - original), original, overall.at('original_budget')];
    },
  },
  {
    // Defined on budgets, hence a note.
    rule: 'rate.three-public',
    name: /三公.?经费变动率/,
    exact: (facts) => {
      const [change, actual] = [facts.first('three_public', 'change'), facts.first('three_public')];
      return [Math.abs(amount(change)), amount(actual) - amount(change), change, actual];
    },
  },
];

export function* commonRates(facts: Facts): Generator<Hit> {
  for (const one of facts.evaluations.flatMap((form) => form.indicators))
    for (const { rule, name, exact } of COMMON) {
      if (one.actual?.unit !== '%' || !name.test(one.name)) continue;
      const [part, whole, ...about] = exact(facts);
      const rate = (part / whole) * 100;
      const difference = one.actual.value - rate;
      if (!(whole > 0) || !(Math.abs(difference) > 0.5)) continue;
      yield hit(
        rule,
        {
          printed: one,
          computed: `${rate.toFixed(2)}%`,
          difference: difference.toFixed(2),
          tolerance: '0.5',
          ...{ part: wan(part), whole: wan(whole) },
        },
        { about: [one, ...about.filter((subject) => subject !== undefined)] },
      );
    }
}

const BUYS = /设备|购置|采购|购买服务|外包|信息化|系统建设|网站建设/;
const PROCURED = /^政府采购(?:预算)?(?:执行|完成)?率(?:[（(]%[）)])?$|采购批次|采购次数|采购数量/;
const BOUGHT =
  /(?:成效|实际完成|完成情况)[^。]{0,36}?((?:采购|购置|购买)(?:了|相关)?([^，。；]{0,10}(?:系统|设备|服务)))/g;

/** What forms and words say was bought, against what was procured. Below the procurement threshold a purchase is not counted. */
export function* purchases(facts: Facts): Generator<Hit> {
  const total = facts.first('procurement');
  if (!total) return;
  const buying = facts.projects.filter((one) => BUYS.test(one.name) && one.yuan('actual') > 0);
  const sum = buying.reduce((all, one) => all + one.yuan('actual'), 0);
  if (sum > total.amount)
    yield differs('cross.purchases', total, sum, [total, ...buying.map((one) => one.at('actual'))], {
      items: buying.map((one) => `${one.name} ${one.amounts.actual}`),
    });
  if (!isZero(total)) return;
  const rows = facts.evaluations
    .flatMap((form) => form.indicators)
    .filter((one) => PROCURED.test(one.name) && (one.actual?.value ?? 0) > 0);
  const isRate = rows.some((one) => one.name.startsWith('政府采购') && one.actual?.unit === '%');
  if (rows.length > 0)
    yield hit(
      'rate.procurement',
      { printed: rows.map((one) => `“${one.name}”${one.actualText}`), computed: total },
      { about: [total, ...rows], severity: isRate ? undefined : 'question' },
    );
  // Purchases told as done that no project holds.
  for (const match of facts.flow.text.matchAll(BOUGHT)) {
    const [, told = '', object = ''] = match;
    const at = facts.placeIn(match);
    if (!/绩效/.test(facts.placeOf(at).titles) || facts.projects.some((one) => one.name.includes(object)))
      continue;
    yield hit('wording.purchases', { printed: told, computed: total }, { about: [total, at] });
    return;
  }
}
