/** The common indicators of 财预〔2013〕53号 against the account. */
import type { Severity } from '../../../domain/tables.ts';
import type { Facts } from '../facts.ts';
import type { Figure, Subject } from '../figure.ts';
import { hit, wan, type Hit } from '../finding.ts';

interface CommonRate {
  readonly name: RegExp;
  /** Of what the rate is; NaN where that is not printed. */
  readonly severity?: Severity;
  readonly exact: (facts: Facts) => readonly [part: number, whole: number, ...about: (Subject | undefined)[]];
}

const amount = (figure: Figure | undefined): number => figure?.amount ?? Number.NaN;

const COMMON: readonly CommonRate[] = [
  {
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
    name: /^公用经费控制率$/,
    exact: (facts) => {
      const [actual, gap] = [facts.first('agency_operating'), facts.first('agency_operating', 'variance')];
      return [amount(actual), amount(actual) - amount(gap), actual, gap];
    },
  },
  {
    // |全年 − 年初| ÷ 年初. The outturn stands for the adjusted budget where a form prints 100% execution.
    name: /^预算调整率$/,
    exact: ({ overall }) => {
      if (!overall) return [Number.NaN, 0];
      const isSpent = !overall.cell('adjusted_budget') && overall.amount('execution_rate_pct') === 100;
      const original = overall.amount('original_budget');
      const adjusted = overall.amount(isSpent ? 'actual' : 'adjusted_budget');
      return [Math.abs(adjusted - original), original, overall.at('original_budget')];
    },
  },
  {
    // Defined on budgets, hence a note.
    severity: 'note',
    name: /三公.?经费变动率/,
    exact: (facts) => {
      const [change, actual] = [facts.first('three_public', 'change'), facts.first('three_public')];
      return [Math.abs(amount(change)), amount(actual) - amount(change), change, actual];
    },
  },
];

export function* commonRates(facts: Facts): Generator<Hit> {
  for (const one of facts.evaluations.flatMap((form) => form.indicators))
    for (const { name, severity, exact } of COMMON) {
      if (one.actual?.unit !== '%' || !name.test(one.name)) continue;
      const [part, whole, ...about] = exact(facts);
      const rate = (part / whole) * 100;
      const difference = one.actual.value - rate;
      if (!(whole > 0) || !(Math.abs(difference) > 0.5)) continue;
      yield hit(
        'rate.account',
        {
          printed: one,
          computed: `${rate.toFixed(2)}%`,
          difference: difference.toFixed(2),
          tolerance: '0.5',
          ...{ part: wan(part), whole: wan(whole) },
        },
        { about: [one, ...about.filter((subject) => subject !== undefined)], severity },
      );
    }
}

const FALL = /^([一-龥]{2,6}费)(?:用)?(?:下降|压减|降低|减少)率$/;
const LISTED = /公用经费[\d.,]+万?元，(?:主要)?包括:([^。]{6,400})/g;

/** 培训费下降率 of 5 %, where all that 公用经费 was spent on is listed and 培训费 is not among it: what was not spent fell by all of it. */
export function* fallsOfNothing(facts: Facts): Generator<Hit> {
  const [list, ...others] = [...facts.flow.text.matchAll(LISTED)].map(([, kinds = '']) => kinds);
  if (list === undefined || others.length > 0 || list.includes('等')) return;
  for (const one of facts.evaluations.flatMap((form) => form.indicators)) {
    const [, cost = ''] = FALL.exec(one.name) ?? [];
    const rate = one.actual?.unit === '%' ? one.actual.value : 0;
    if (cost !== '' && rate > 0 && rate < 100 && !list.includes(cost))
      yield hit('rate.unlisted', { printed: one.actualText, computed: cost, one });
  }
}
