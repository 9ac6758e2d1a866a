/** Printed percentages against the amounts they are of. Whatever pair of prints bears a percentage out makes it sound. */
import type { Measure } from '../../../domain/measures.ts';
import { agrees, intervalOf, isZero, minus, ownTolerance, percentOf, type Interval } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { nearest, said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { oneSentence, together } from './scope.ts';
import { besides, SHARE_GROUPS, wholesOf } from './wholes.ts';

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

/** The nearest part with the nearest whole, then every other pair; made one by one, as the first mostly fits. */
function* pairs(
  rate: Figure,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  exact: Exact,
): Generator<Base> {
  const [part, whole] = [nearest(parts, rate), nearest(wholes, rate)];
  if (part && whole) yield { part, whole, exact: exact(part, whole) };
  for (const one of parts)
    for (const other of wholes) yield { part: one, whole: other, exact: exact(one, other) };
}

/** No account prints its amounts so often; of one that does, nobody can tell what a percentage is of. */
const MOST_PAIRS = 500;

/**
 * The part and base that a percentage was meant to be of, or null where one bears it out, none is printed, or too many are: pairs
 * of all prints, for each percentage, would take the cube of the text.
 */
function missed(rate: Figure, ...series: readonly Iterable<Base>[]): Base | null {
  let first: Base | null = null;
  let ofNothing: Base | null = null;
  let tried = 0;
  for (const bases of series)
    for (const base of bases) {
      if (++tried > MOST_PAIRS) return null;
      if (base.exact === null) ofNothing ??= base;
      else if (agrees(Number(rate.value), rate.decimals, base.exact)) return null;
      else first ??= base;
    }
  return first ?? ofNothing;
}

/** What templates print of a base of zero: 0% of nothing, 100% more than nothing. */
const isConvention = (rate: Figure): boolean => isZero(rate) || Math.abs(rate.amount) === 100;

function ratioHit(rule: RuleId, rate: Figure, { part, whole, exact }: Base): Hit | null {
  if (!exact && isConvention(rate)) return null;
  if (!exact) return hit('zero-base.rate', [said(rate), '基数为 0，无法计算'], { rate, part, whole });
  const digits = Math.max(2, rate.decimals);
  const difference = Number(rate.value) - exact.exact;
  const spread = (exact.high - exact.low) / 2;
  // Off by less than a unit of its last digit: cut off rather than rounded.
  const cut = Math.abs(difference) <= 10 ** -rate.decimals + spread;
  return {
    ...hit(
      rule,
      [
        said(rate),
        `${exact.exact.toFixed(digits)}%`,
        difference.toFixed(digits),
        (spread + ownTolerance(rate.decimals)).toFixed(digits + 1),
      ],
      {
        rate,
        part,
        whole,
        // The sentence says by its verb that a rate falls.
        exact: `${(isZero(rate) || rate.amount > 0 ? exact.exact : -exact.exact).toFixed(digits)}%`,
        gap: Math.abs(difference).toFixed(digits),
      },
    ),
    ...(cut ? { severity: 'note' } : {}),
  };
}

export function* ratios(facts: Facts): Generator<Hit> {
  for (const rate of facts.index.ofAspect('change_pct')) yield* present(changeRate(facts, rate));
  for (const rate of facts.index.ofAspect('variance_pct')) yield* present(variance(facts, rate));
  for (const rate of facts.index.ofAspect('completion_pct')) yield* present(completion(facts, rate));
  for (const rate of facts.index.ofAspect('share_pct')) yield* present(shareOf(facts, rate));
}

function* present(hit: Hit | null): Generator<Hit> {
  if (hit) yield hit;
}

/** 比上年增减幅度 = change ÷ (actual − change). */
function changeRate(facts: Facts, rate: Figure): Hit | null {
  const [changes, actuals] = [facts.index.same(rate, 'change'), facts.index.same(rate, 'actual')];
  const base = missed(rate, pairs(rate, changes, actuals, ofPrior));
  if (!base || !oneSentence(facts, rate, base.part) || !together(facts, rate, base.whole)) return null;
  const hit = ratioHit('change.rate', rate, base);
  // Of this year's number the rate is right: another base, and perhaps another comparison than was read.
  const now = share(base.part, base.whole);
  return hit && now && agrees(Number(rate.value), rate.decimals, now)
    ? { ...hit, severity: 'question' }
    : hit;
}

/** 预决算差异率 = (actual − budget) ÷ budget, or the printed variance ÷ (actual − variance). */
function variance(facts: Facts, rate: Figure): Hit | null {
  const actuals = facts.index.same(rate, 'actual');
  const budgets = [
    ...facts.index.same(rate, 'original_budget'),
    ...facts.index.same(rate, 'adjusted_budget'),
  ];
  const base = missed(
    rate,
    pairs(rate, actuals, budgets, ofBudget),
    pairs(rate, facts.index.same(rate, 'variance'), actuals, ofPrior),
  );
  return base && together(facts, rate, base.part, base.whole) ? ratioHit('variance.rate', rate, base) : null;
}

/** 完成年初预算 is of the original budget only, whether or not another one is printed. */
function completion(facts: Facts, rate: Figure): Hit | null {
  const { clause } = facts.placeOf(rate);
  const budgets = [
    ...(/全年|调整|调减|调增/.test(clause) ? [] : facts.index.same(rate, 'original_budget')),
    ...(/年初/.test(clause) ? [] : facts.index.same(rate, 'adjusted_budget')),
  ];
  const actuals = facts.index.same(rate, 'actual');
  const totals = facts.of(`${rate.measure}_total` as Measure, 'actual', rate.functionName);
  const base = missed(rate, pairs(rate, actuals.length > 0 ? actuals : totals, budgets, share));
  if (!base || !together(facts, rate, base.part, base.whole)) return null;
  const hit = ratioHit('completion.rate', rate, base);
  if (actuals.length > 0 || !hit) return hit;
  return isBeyondCarryOver(rate, base) ? { ...hit, severity: 'question' } : null;
}

/** A total holds what is carried over, so the rate may be lower than that of the total: not higher, nor by more than half of it. */
const isBeyondCarryOver = (rate: Figure, { exact }: Base): boolean =>
  exact !== null && (Number(rate.value) > exact.high || Number(rate.value) < exact.low / 2);

/** 占比 = part ÷ whole. */
function shareOf(facts: Facts, rate: Figure): Hit | null {
  if (rate.economicName !== '') return null;
  const { prints, certain } = wholesOf(facts, rate);
  const usual = prints.filter(
    (one) => one.measure === prints[0]?.measure && one.functionName === prints[0].functionName,
  );
  const parts = facts.index.same(rate, 'actual');
  const others = prints.filter((one) => !usual.includes(one));
  const base = missed(rate, pairs(rate, parts, usual, share), pairs(rate, parts, others, share));
  if (!base) return overWhole(rate, parts);
  const near = oneSentence(facts, rate, base.part) && together(facts, rate, base.whole);
  if (!near && !(certain && together(facts, rate, base.part))) return overWhole(rate, parts);
  if (!certain && missed(rate, pairs(rate, [base.part], besides(facts, rate, base.part), share)) === null)
    return null;
  const hit = ratioHit('share.amount', rate, base);
  return hit && !near ? { ...hit, severity: hit.severity ?? 'question' } : hit;
}

/** No part is more than its whole. */
function overWhole(rate: Figure, parts: readonly Figure[]): Hit | null {
  if (Number(rate.value) <= 100 + ownTolerance(rate.decimals) || parts.length === 0) return null;
  return hit('share.over', [said(rate), '≤ 100%'], { rate });
}

/** Shares of the parts of one whole sum to 100, where all are printed and the whole is not zero. */
export function* shareSums(facts: Facts): Generator<Hit> {
  for (const measures of SHARE_GROUPS) {
    const rates = measures.flatMap((measure) => facts.of(measure, 'share_pct').slice(0, 1));
    if (rates.length < measures.length || rates.every(isZero) || !together(facts, ...rates)) continue;
    const sum = rates.reduce((total, rate) => total + Number(rate.value), 0);
    const tolerance = rates.reduce((total, rate) => total + ownTolerance(rate.decimals), 0);
    if (Math.abs(sum - 100) <= tolerance + 1e-9) continue;
    const printed = `${sum.toFixed(2)}%`;
    yield hit('share.sum', [printed, '100%', (sum - 100).toFixed(2), tolerance.toFixed(2)], {
      rates,
      sum: printed,
    });
  }
}
