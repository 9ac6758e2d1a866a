/** Printed percentages against the amounts they are of. Whatever pair of prints bears a percentage out makes it sound. */
import type { Aspect } from '../../../domain/aspects.ts';
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { Facts } from '../facts.ts';
import { isZero, nearest, ownTolerance, show, standsFor, type Figure } from '../figure.ts';
import { hit, unitHit, type Check, type Hit } from '../finding.ts';
import { besides, wholesOf } from './wholes.ts';

/** The values that printed numbers may stand for, and between them that which they say. */
type Interval = readonly [low: number, exact: number, high: number];

const intervalOf = ({ amount, step }: Figure): Interval => [amount - step / 2, amount, amount + step / 2];
const minus = (a: Interval, b: Interval): Interval => [a[0] - b[2], a[1] - b[1], a[2] - b[0]];

/** `part ÷ base` in per cent; null where the base may be zero. */
const percentOf = ([low, exact, high]: Interval, [least, base, most]: Interval): Interval | null =>
  least <= 0
    ? null
    : [
        (low / (low < 0 ? least : most)) * 100,
        (exact / base) * 100,
        (high / (high < 0 ? most : least)) * 100,
      ];

/** Whether a printed percentage may stand for a value of `exact`. */
const bears = ({ amount, decimals }: Figure, [low, , high]: Interval): boolean =>
  standsFor(amount, decimals, Math.min(Math.max(amount, low), high));

type Exact = (part: Figure, whole: Figure) => Interval | null;

const share: Exact = (part, whole) => percentOf(intervalOf(part), intervalOf(whole));
/** `change ÷ (actual − change)`. */
const ofPrior: Exact = (change, actual) =>
  percentOf(intervalOf(change), minus(intervalOf(actual), intervalOf(change)));
/** `(actual − budget) ÷ budget`. */
const ofBudget: Exact = (actual, budget) =>
  percentOf(minus(intervalOf(actual), intervalOf(budget)), intervalOf(budget));

/** What a percentage may be of, and what it would be then. */
interface Base {
  readonly part: Figure;
  readonly whole: Figure;
  readonly exact: Interval | null;
  readonly of: Exact;
}

/** What a percentage may be of, and how it is computed. */
type Series = readonly [parts: readonly Figure[], wholes: readonly Figure[], exact: Exact];

/** The nearest part with the nearest whole, then every other pair; made one by one, as the first mostly fits. */
function* pairs(rate: Figure, [parts, wholes, of]: Series): Generator<Base> {
  const base = (part: Figure, whole: Figure): Base => ({ part, whole, exact: of(part, whole), of });
  const [part, whole] = [nearest(parts, rate), nearest(wholes, rate)];
  if (part && whole) yield base(part, whole);
  for (const one of parts) for (const other of wholes) yield base(one, other);
}

/** No account prints its amounts so often; of one that does, nobody can tell what a percentage is of. */
const MOST_PAIRS = 500;

/**
 * The part and base beside a percentage that it was meant to be of, or null where any pair bears it out, none is beside it, or too
 * many are printed: pairs of all prints, for each percentage, would take the cube of the text.
 */
function missed(rate: Figure, { series, isBeside }: Kind): Base | null {
  let first: Base | null = null;
  let ofNothing: Base | null = null;
  let tried = 0;
  for (const each of series)
    for (const base of pairs(rate, each)) {
      if (++tried > MOST_PAIRS) return null;
      if (base.exact && bears(rate, base.exact)) return null;
      if ((base.exact ? first : ofNothing) || !isBeside(base)) continue;
      if (base.exact) first = base;
      else ofNothing = base;
    }
  return first ?? ofNothing;
}

const NO_BASE = '基数为 0，无法计算';

/** Null where a template prints it of a base of zero: 0% of nothing, 100% more than nothing. */
function ratioHit(rate: Figure, base: Base, asked = false): Hit | null {
  const { part, whole, exact } = base;
  if (!exact)
    return isZero(rate) || Math.abs(rate.amount) === 100
      ? null
      : hit('zero-base.rate', { printed: rate, computed: NO_BASE, part, whole });
  const slip = inWrongUnit(rate, base);
  if (slip) return unitHit(slip);
  const [low, value, high] = exact;
  const [digits, difference, spread] = [Math.max(2, rate.decimals), rate.amount - value, (high - low) / 2];
  return hit('ratio.amounts', {
    ...{ printed: rate, part, whole, computed: `${value.toFixed(digits)}%` },
    // The sentence says by its verb that a rate falls.
    exact: `${(rate.amount < 0 ? -value : value).toFixed(digits)}%`,
    difference: difference.toFixed(digits),
    tolerance: (spread + ownTolerance(rate.decimals)).toFixed(digits + 1),
    severity: asked && 'question',
  });
}

/** Of a part and a whole in 元 and 万元, the one in 元, where the percentage is that of both in 万元. */
function inWrongUnit(rate: Figure, { part, whole, of }: Base): Figure | undefined {
  if (part.unit === whole.unit) return undefined;
  const [a, b] = [part, whole].map((one) =>
    one.unit === '元' ? { ...one, amount: one.amount * 10_000, step: one.step * 10_000 } : one,
  ) as [Figure, Figure];
  const exact = of(a, b);
  return exact && bears(rate, exact) ? [part, whole].find(({ unit }) => unit === '元') : undefined;
}

/** A kind of percentage: what one may be of, and where. */
interface Kind {
  readonly series: readonly Series[];
  readonly isBeside: (base: Base) => boolean;
  /** Whether a departure from `base` says nothing, or is at most a question. */
  readonly isSound?: (base: Base) => boolean;
  readonly isAsked?: (base: Base) => boolean;
}

type KindOf = (facts: Facts, rate: Figure) => Kind;

/** 比上年增减幅度 = change ÷ (actual − change). */
const changeRate: KindOf = ({ same, together, oneSentence }, rate) => ({
  series: [[same(rate, 'change'), same(rate, 'actual'), ofPrior]],
  isBeside: ({ part, whole }) => oneSentence(rate, part) && together(rate, whole),
  // Of this year's number the rate is right: another base, and perhaps another comparison than was read.
  isAsked: ({ part, whole }) => {
    const now = share(part, whole);
    return now !== null && bears(rate, now);
  },
});

/** 预决算差异率 = (actual − budget) ÷ budget, or the printed variance ÷ (actual − variance). */
const varianceRate: KindOf = ({ same, together }, rate) => {
  const actuals = same(rate, 'actual');
  const budgets = [...same(rate, 'original_budget'), ...same(rate, 'adjusted_budget')];
  return {
    series: [
      [actuals, budgets, ofBudget],
      [same(rate, 'variance'), actuals, ofPrior],
    ],
    isBeside: ({ part, whole }) => together(rate, part, whole),
  };
};

/** 完成年初预算 is of the original budget only, whether or not another one is printed. */
const completionRate: KindOf = ({ same, together, placeOf, of }, rate) => {
  const { clause } = placeOf(rate);
  const budgets = [
    ...(/全年|调整|调减|调增/.test(clause) ? [] : same(rate, 'original_budget')),
    ...(/年初/.test(clause) ? [] : same(rate, 'adjusted_budget')),
  ];
  const actuals = same(rate, 'actual');
  const ofTotal = actuals.length === 0;
  const totals = of(`${rate.measure}_total` as Measure, 'actual', rate.functionName);
  return {
    series: [[ofTotal ? totals : actuals, budgets, share]],
    isBeside: ({ part, whole }) => together(rate, part, whole),
    // A total holds what is carried over, so the rate may be lower than that of the total: not higher, nor by more than half of it.
    isSound: ({ exact }) => ofTotal && (!exact || (rate.amount <= exact[2] && rate.amount >= exact[0] / 2)),
    isAsked: () => ofTotal,
  };
};

/** 占比 = part ÷ whole. */
const shareRate: KindOf = (facts, rate) => {
  const { prints, certain } = wholesOf(facts, rate);
  const parts = rate.economicName === '' ? facts.same(rate, 'actual') : [];
  const isNear = ({ part, whole }: Base): boolean =>
    facts.oneSentence(rate, part) && facts.together(rate, whole);
  return {
    series: [
      [parts, prints.filter((one) => isLike(one, prints[0])), share],
      [parts, prints, share],
    ],
    isBeside: (base) => isNear(base) || (certain && facts.together(rate, base.part)),
    isSound: ({ part, whole }) => {
      // 涉及资金 of the projects that were evaluated may be what they were given, of which all was spent or less.
      if (part.measure === 'performance_projects' && part.amount > whole.amount) return true;
      const series: Series[] = [[[part], besides(facts, rate, part), share]];
      return !certain && missed(rate, { series, isBeside: () => true }) === null;
    },
    isAsked: (base) => !isNear(base),
  };
};

const KINDS: readonly (readonly [Aspect, KindOf])[] = [
  ['change_pct', changeRate],
  ['variance_pct', varianceRate],
  ['completion_pct', completionRate],
  ['share_pct', shareRate],
];

const isLike = (one: Figure, other: Figure | undefined): boolean =>
  one.measure === other?.measure && one.functionName === other.functionName;

function judged(facts: Facts, rate: Figure, kind: Kind): Hit | null {
  const base = missed(rate, kind);
  if (base) return kind.isSound?.(base) ? null : ratioHit(rate, base, kind.isAsked?.(base));
  if (rate.aspect !== 'share_pct') return null;
  const wholes = kind.series[0]?.[1] ?? [];
  if (wholes.length > 0 && wholes.every(isZero) && !isZero(rate) && rate.amount !== 100)
    return hit('zero-base.rate', { printed: rate, computed: NO_BASE, whole: wholes[0] });
  // No part is more than its whole.
  if (rate.amount <= 100 + ownTolerance(rate.decimals) || facts.same(rate, 'actual').length === 0)
    return null;
  const difference = show(subtractDecimals(rate.canonical, '100'), '%');
  return hit('limit.part', { printed: rate, computed: '≤ 100%', whole: '100%', difference });
}

function* ratios(facts: Facts): Generator<Hit> {
  for (const [aspect, kindOf] of KINDS)
    for (const rate of facts.ofAspect(aspect)) {
      const found = judged(facts, rate, kindOf(facts, rate));
      if (found) yield found;
    }
}

export const percentages: readonly Check[] = [ratios];
