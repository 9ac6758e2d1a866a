/** Printed percentages against the amounts they are of. Whatever pair of prints bears a percentage out makes it sound. */
import type { Aspect } from '../../../domain/aspects.ts';
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import {
  agrees,
  amountOf,
  intervalOf,
  isZero,
  minus,
  ownTolerance,
  percentOf,
  show,
  within,
  type Interval,
} from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { nearest, type Figure } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';
import { partsOf } from './relations.ts';
import { besides, wholesOf } from './wholes.ts';

interface Base {
  readonly part: Figure;
  readonly whole: Figure;
  readonly exact: Interval | null;
}

type Exact = (part: Figure, whole: Figure) => Interval | null;

const share: Exact = (part, whole) => percentOf(intervalOf(part), intervalOf(whole));
/** `change ÷ (actual − change)`. */
const ofPrior: Exact = (change, actual) =>
  percentOf(intervalOf(change), minus(intervalOf(actual), intervalOf(change)));
/** `(actual − budget) ÷ budget`. */
const ofBudget: Exact = (actual, budget) =>
  percentOf(minus(intervalOf(actual), intervalOf(budget)), intervalOf(budget));

/** What a percentage may be of, and how it is computed. */
type Series = readonly [parts: readonly Figure[], wholes: readonly Figure[], exact: Exact];

/** The nearest part with the nearest whole, then every other pair; made one by one, as the first mostly fits. */
function* pairs(rate: Figure, [parts, wholes, exact]: Series): Generator<Base> {
  const [part, whole] = [nearest(parts, rate), nearest(wholes, rate)];
  if (part && whole) yield { part, whole, exact: exact(part, whole) };
  for (const one of parts)
    for (const other of wholes) yield { part: one, whole: other, exact: exact(one, other) };
}

/** No account prints its amounts so often; of one that does, nobody can tell what a percentage is of. */
const MOST_PAIRS = 500;

const bears = (rate: Figure, exact: Interval): boolean => agrees(rate.amount, rate.decimals, exact);

/**
 * The part and base that a percentage was meant to be of, or null where one bears it out, none is printed, or too many are: pairs
 * of all prints, for each percentage, would take the cube of the text.
 */
function missed(rate: Figure, ...series: readonly Series[]): Base | null {
  let first: Base | null = null;
  let ofNothing: Base | null = null;
  let tried = 0;
  for (const each of series)
    for (const base of pairs(rate, each)) {
      if (++tried > MOST_PAIRS) return null;
      if (base.exact === null) ofNothing ??= base;
      else if (bears(rate, base.exact)) return null;
      else first ??= base;
    }
  return first ?? ofNothing;
}

/** Null where a template prints it of a base of zero: 0% of nothing, 100% more than nothing. */
function ratioHit(rate: Figure, { part, whole, exact }: Base, asked = false): Hit | null {
  if (!exact)
    return isZero(rate) || Math.abs(rate.amount) === 100
      ? null
      : hit('zero-base.rate', { printed: rate, computed: '基数为 0，无法计算', part, whole });
  const digits = Math.max(2, rate.decimals);
  const difference = rate.amount - exact.exact;
  const spread = (exact.high - exact.low) / 2;
  // Off by less than a unit of its last digit: cut off rather than rounded.
  const cut = Math.abs(difference) <= 10 ** -rate.decimals + spread;
  return hit(
    'ratio.amounts',
    {
      printed: rate,
      part,
      whole,
      computed: `${exact.exact.toFixed(digits)}%`,
      // The sentence says by its verb that a rate falls.
      exact: `${(rate.amount < 0 ? -exact.exact : exact.exact).toFixed(digits)}%`,
      difference: difference.toFixed(digits),
      tolerance: (spread + ownTolerance(rate.decimals)).toFixed(digits + 1),
    },
    { severity: cut ? 'note' : asked ? 'question' : undefined },
  );
}

type Judge = (facts: Facts, rate: Figure) => Hit | null;

/** 比上年增减幅度 = change ÷ (actual − change). */
const changeRate: Judge = (facts, rate) => {
  const base = missed(rate, [facts.index.same(rate, 'change'), facts.index.same(rate, 'actual'), ofPrior]);
  if (!base || !facts.oneSentence(rate, base.part) || !facts.together(rate, base.whole)) return null;
  // Of this year's number the rate is right: another base, and perhaps another comparison than was read.
  const now = share(base.part, base.whole);
  return ratioHit(rate, base, now !== null && bears(rate, now));
};

/** 预决算差异率 = (actual − budget) ÷ budget, or the printed variance ÷ (actual − variance). */
const variance: Judge = (facts, rate) => {
  const [actuals, variances, original, adjusted] = (
    ['actual', 'variance', 'original_budget', 'adjusted_budget'] as const
  ).map((aspect) => facts.index.same(rate, aspect)) as [Figure[], Figure[], Figure[], Figure[]];
  const base = missed(rate, [actuals, [...original, ...adjusted], ofBudget], [variances, actuals, ofPrior]);
  return base && facts.together(rate, base.part, base.whole) ? ratioHit(rate, base) : null;
};

/** 完成年初预算 is of the original budget only, whether or not another one is printed. */
const completion: Judge = (facts, rate) => {
  const { clause } = facts.placeOf(rate);
  const budgets = [
    ...(/全年|调整|调减|调增/.test(clause) ? [] : facts.index.same(rate, 'original_budget')),
    ...(/年初/.test(clause) ? [] : facts.index.same(rate, 'adjusted_budget')),
  ];
  const actuals = facts.index.same(rate, 'actual');
  const ofTotal = actuals.length === 0;
  const totals = facts.of(`${rate.measure}_total` as Measure, 'actual', rate.functionName);
  const base = missed(rate, [ofTotal ? totals : actuals, budgets, share]);
  if (!base || !facts.together(rate, base.part, base.whole)) return null;
  // A total holds what is carried over, so the rate may be lower than that of the total: not higher, nor by more than half of it.
  const { exact } = base;
  if (ofTotal && (!exact || (rate.amount <= exact.high && rate.amount >= exact.low / 2))) return null;
  return ratioHit(rate, base, ofTotal);
};

/** 占比 = part ÷ whole. */
const shareOf: Judge = (facts, rate) => {
  if (rate.economicName !== '') return null;
  const { prints, certain } = wholesOf(facts, rate);
  const parts = facts.index.same(rate, 'actual');
  const base = missed(
    rate,
    [parts, prints.filter((one) => isLike(one, prints[0])), share],
    [parts, prints, share],
  );
  const near = base && facts.oneSentence(rate, base.part) && facts.together(rate, base.whole);
  // No part is more than its whole.
  if (!base || (!near && !(certain && facts.together(rate, base.part))))
    return rate.amount > 100 + ownTolerance(rate.decimals) && parts.length > 0
      ? hit('limit.part', {
          printed: rate,
          computed: '≤ 100%',
          whole: '100%',
          difference: show(subtractDecimals(rate.canonical, '100'), '%'),
        })
      : null;
  if (!certain && missed(rate, [[base.part], besides(facts, rate, base.part), share]) === null) return null;
  return ratioHit(rate, base, !near);
};

const isLike = (one: Figure, other: Figure | undefined): boolean =>
  one.measure === other?.measure && one.functionName === other.functionName;

const JUDGES: readonly (readonly [Aspect, Judge])[] = [
  ['change_pct', changeRate],
  ['variance_pct', variance],
  ['completion_pct', completion],
  ['share_pct', shareOf],
];

function* ratios(facts: Facts): Generator<Hit> {
  for (const [aspect, judge] of JUDGES)
    for (const rate of facts.index.ofAspect(aspect)) {
      const found = judge(facts, rate);
      if (found) yield found;
    }
}

/** Shares of the parts of one whole sum to 100, where all are printed and the whole is not zero. */
function* shareSums(facts: Facts): Generator<Hit> {
  for (const total of ['revenue', 'expenditure', 'three_public'] as const) {
    const parts = partsOf(total);
    const rates = parts.flatMap((measure) => facts.of(measure, 'share_pct').slice(0, 1));
    const [first] = rates;
    if (!first || rates.length < parts.length || rates.every(isZero) || !facts.together(first, ...rates))
      continue;
    const sum = amountOf(rates);
    const tolerance = rates.reduce((all, rate) => all + ownTolerance(rate.decimals), 0);
    if (within(sum, 100, tolerance)) continue;
    const [printed, difference] = [`${sum.toFixed(2)}%`, (sum - 100).toFixed(2)];
    yield hit('share.sum', { printed, computed: '100%', difference, tolerance: tolerance.toFixed(2), rates });
  }
}

export const percentages: readonly Check[] = [ratios, shareSums];
