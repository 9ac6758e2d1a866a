/** Rates among the indicators against the account: the common indicators of 财预〔2013〕53号, and falls of what was not spent. */
import type { Severity } from '../../../domain/tables.ts';
import type { Facts } from '../facts.ts';
import { wan, within } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { valueOf } from '../terms.ts';

interface CommonRate {
  readonly name: RegExp;
  /** The terms whose quotient it is. */
  readonly of: readonly [part: string, whole: string];
  readonly severity?: Severity;
  readonly when?: (facts: Facts) => boolean | undefined;
}

const COMMON: readonly CommonRate[] = [
  {
    name: /^项目(?:支出)?(?:预算)?执行率$/,
    of: ['performance_projects', 'performance_projects@adjusted_budget'],
  },
  // The budget from the printed difference.
  { name: /^公用经费控制率$/, of: ['agency_operating', 'agency_operating - agency_operating@variance'] },
  {
    name: /^预算调整率$/,
    of: ['overall.adjusted_budget - overall.original_budget', 'overall.original_budget'],
  },
  {
    // The outturn stands for the adjusted budget where a form prints 100% execution.
    name: /^预算调整率$/,
    of: ['overall.actual - overall.original_budget', 'overall.original_budget'],
    when: ({ overall }) => !overall?.cell('adjusted_budget') && overall?.amount('execution_rate_pct') === 100,
  },
  {
    // Defined on budgets, hence a note.
    name: /三公.?经费变动率/,
    of: ['three_public@change', 'three_public - three_public@change'],
    severity: 'note',
  },
];

const ROUNDING = 0.5;

export function* commonRates(facts: Facts): Generator<Hit> {
  for (const printed of facts.indicators)
    for (const { name, of, severity, when } of COMMON) {
      if (Number.isNaN(printed.rate) || !name.test(printed.name) || when?.(facts) === false) continue;
      const [part, whole] = of.map((terms) => valueOf(facts, terms));
      if (!part || !whole || whole.amount <= 0) continue;
      const paid = Math.abs(part.amount);
      const rate = (paid / whole.amount) * 100;
      if (within(printed.rate, rate, ROUNDING)) continue;
      const difference = (printed.rate - rate).toFixed(2);
      const told = { difference, tolerance: String(ROUNDING), part: wan(paid), whole: wan(whole.amount) };
      const about = [printed, ...part.of, ...whole.of];
      yield hit('rate.account', { printed, computed: `${rate.toFixed(2)}%`, ...told, about, severity });
    }
}

const FALL = /^([一-龥]{2,6}费)(?:用)?(?:下降|压减|降低|减少)率$/;
const LISTED = /公用经费[\d.,]+万?元，(?:主要)?包括:([^。]{6,400})/g;

/** 培训费下降率 of 5 %, where all that 公用经费 was spent on is listed and 培训费 is not among it: what was not spent fell by all of it. */
export function* fallsOfNothing({ flow, indicators }: Facts): Generator<Hit> {
  const [list, ...others] = [...flow.text.matchAll(LISTED)].map(([, kinds = '']) => kinds);
  if (list === undefined || others.length > 0 || list.includes('等')) return;
  for (const one of indicators) {
    const computed = FALL.exec(one.name)?.[1];
    if (computed !== undefined && one.rate > 0 && one.rate < 100 && !list.includes(computed))
      yield hit('rate.unlisted', { printed: one.actualText, computed, one });
  }
}
