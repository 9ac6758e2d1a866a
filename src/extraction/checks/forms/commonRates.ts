/** Rates that forms of all bodies have, against the account. */
import type { Facts } from '../facts.ts';
import { wan, within } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';
import { valueOf } from '../terms.ts';

/** The common indicators of 财预〔2013〕53号, and the terms whose quotient each is. */
const COMMON: readonly (readonly [name: RegExp, part: string, whole: string, severity?: 'note'])[] = [
  [/^项目(?:支出)?(?:预算)?执行率$/, 'performance_projects', 'performance_projects@adjusted_budget'],
  // The budget from the printed difference.
  [/^公用经费控制率$/, 'agency_operating', 'agency_operating - agency_operating@variance'],
  [/^预算调整率$/, 'overall.adjusted_budget - overall.original_budget', 'overall.original_budget'],
  // The outturn stands for the adjusted budget where a form prints 100% execution.
  [/^预算调整率$/, 'overall.actual - overall.original_budget', 'overall.original_budget'],
  // Defined on budgets, hence a note.
  [/三公.?经费变动率/, 'three_public@change', 'three_public - three_public@change', 'note'],
];
const NEAR = 0.5;

function* commonRates(facts: Facts): Generator<Hit> {
  const { overall, indicators } = facts;
  const isSpent = !overall?.cells.adjusted_budget && overall?.amount('execution_rate_pct') === 100;
  for (const printed of indicators)
    for (const [name, of, base, severity] of COMMON) {
      if (Number.isNaN(printed.rate) || !name.test(printed.name)) continue;
      if (of.startsWith('overall.actual') && !isSpent) continue;
      const [part, whole] = [valueOf(facts, of), valueOf(facts, base)];
      if (!part || !whole || whole.amount <= 0) continue;
      const paid = Math.abs(part.amount);
      const rate = (paid / whole.amount) * 100;
      if (within(Math.abs(printed.rate), rate, NEAR)) continue;
      const [computed, difference] = [`${rate.toFixed(2)}%`, (printed.rate - rate).toFixed(2)];
      const told = { difference, tolerance: String(NEAR), part: wan(paid), whole: wan(whole.amount) };
      const about = [printed, ...part.of, ...whole.of];
      yield hit('rate.account', { printed, computed, ...told, about, severity });
    }
}

const FALL = /^([一-龥]{2,6}费)(?:用)?(?:下降|压减|降低|减少)率$/;
const LISTED = /公用经费[\d.,]+万?元，(?:主要)?包括:([^。]{6,400})/g;

/** 培训费下降率 of 5 %, where all that 公用经费 was spent on is listed and 培训费 is not among it: what was not spent fell by all of it. */
function* fallsOfNothing({ flow, indicators }: Facts): Generator<Hit> {
  const [list, ...others] = [...flow.text.matchAll(LISTED)].map(([, kinds = '']) => kinds);
  if (list === undefined || others.length > 0 || list.includes('等')) return;
  for (const one of indicators) {
    const computed = FALL.exec(one.name)?.[1];
    if (computed !== undefined && one.rate > 0 && one.rate < 100 && !list.includes(computed))
      yield hit('rate.unlisted', { printed: one.actualText, computed, one });
  }
}

export const rates: readonly Check[] = [commonRates, fallsOfNothing];
