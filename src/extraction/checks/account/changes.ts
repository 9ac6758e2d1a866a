/** Changes against what they imply: the year before, their sign and size, the reasons that are stated. */
import { absoluteDecimal, subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { Explained, Facts } from '../facts.ts';
import {
  amountOf,
  groupBy,
  isZero,
  less,
  nearest,
  said,
  show,
  toleranceOf,
  totalOf,
  within,
  type Figure,
} from '../figure.ts';
import { departs, hit, limitHit, type Check, type Hit } from '../finding.ts';

/** What is printed as a difference, where no pair of `wholes` and `others` makes it: the pair nearest to it, and what it should be. */
function undiffered(
  { together }: Facts,
  printed: Figure,
  wholes: readonly Figure[],
  others: readonly Figure[],
): { readonly actual: Figure; readonly other: Figure; readonly exact: string } | null {
  const [actual, other] = [nearest(wholes, printed), nearest(others, printed)];
  if (!actual || !other || !together(printed, actual)) return null;
  const makesIt = (a: Figure, b: Figure): boolean =>
    within(Math.abs(a.amount - b.amount), Math.abs(printed.amount), toleranceOf(a, b, printed));
  if (wholes.some((a) => others.some((b) => makesIt(a, b)))) return null;
  return { actual, other, exact: subtractDecimals(actual.canonical, other.canonical) };
}

/** A printed prior year against the one that the change implies; 比预算增减 against any budget that is printed: one in another section may be another's. */
function* differences(facts: Facts): Generator<Hit> {
  const { figures, fiscalYear, ofAspect, same, together } = facts;
  for (const prior of figures) {
    if (prior.aspect !== 'actual' || prior.year !== fiscalYear - 1) continue;
    const made = undiffered(facts, prior, same(prior, 'actual'), same(prior, 'change'));
    if (!made || !together(prior, made.other)) continue;
    yield departs('change.prior', prior, made.exact, { actual: made.actual, change: made.other });
  }
  for (const variance of ofAspect('variance')) {
    const budgets = [...same(variance, 'original_budget'), ...same(variance, 'adjusted_budget')];
    const made = undiffered(facts, variance, same(variance, 'actual'), budgets);
    if (!made) continue;
    const { actual, other: budget, exact } = made;
    const amount = show(absoluteDecimal(exact), variance.unit);
    const told = { actual, budget, fewer: actual.amount < budget.amount, amount };
    const severity = !together(variance, budget) && 'question';
    yield departs('variance.amount', variance, exact, { ...told, severity });
  }
}

/** Nothing rises by more than it is. */
function* rises({ ofAspect, same, together }: Facts): Generator<Hit> {
  for (const change of ofAspect('change')) {
    const actuals = same(change, 'actual');
    const actual = nearest(actuals, change);
    if (!actual || !together(actual, change)) continue;
    if (actuals.every((one) => change.amount > one.amount + toleranceOf(one, change)))
      yield limitHit('limit.part', [change], actual);
  }
}

/** A rate has the sign of its amount. */
function* signs({ ofAspect, same, oneSentence }: Facts): Generator<Hit> {
  for (const aspect of ['change', 'variance'] as const)
    for (const rate of ofAspect(`${aspect}_pct`)) {
      const amounts = same(rate, aspect);
      const amount = nearest(amounts, rate);
      if (isZero(rate) || !amount || !oneSentence(amount, rate)) continue;
      if (amounts.every((one) => !isZero(one) && one.amount < 0 !== rate.amount < 0))
        yield hit('change.sign', { printed: [amount, rate], computed: '方向一致', amount, rate });
    }
}

const LARGE = 200;
/** What is bought in one year and not in the next, and what is left over, moves by any percentage. */
const LUMPY = /vehicle|carryover|surplus/;
/** In 元: what is less is small change, whatever it is of. */
const SMALL = 10_000;

/** Correct, but of a base so small that the percentage says little. */
function* largeChanges(facts: Facts): Generator<Hit> {
  for (const rate of facts.ofAspect('change_pct')) {
    if (Math.abs(rate.amount) < LARGE || LUMPY.test(rate.measure)) continue;
    const actual = nearest(facts.same(rate, 'actual'), rate);
    const change = nearest(facts.same(rate, 'change'), rate);
    if (!actual || !change || !facts.together(rate, actual, change)) continue;
    // A vehicle that was bought says why the “三公” money rose.
    const bought = (rate.measure === 'three_public' ? facts.first('vehicle_purchase')?.amount : 0) ?? 0;
    if (Math.abs(change.amount) < SMALL || bought > change.amount / 2) continue;
    const prior = show(subtractDecimals(actual.canonical, change.canonical), actual.unit);
    const [reason, computed] = [facts.reasonAfter(rate, 20), `${said(change)} ÷ ${prior}`];
    yield hit('change.large', { printed: rate, computed, prior, change, actual, reason });
  }
}

const NEAR = 120;

/** The one change that a stated reason can be of: no full stop between, or no other change in the sentence before it. */
function changeOf(facts: Facts, { measure, functionName, start }: Explained): Figure | undefined {
  const change = facts
    .of(measure, 'change', functionName)
    .findLast((one) => one.start < start && start - one.start < NEAR);
  if (!change) return undefined;
  const { stop } = facts.placeOf(change);
  const isAnother = (one: Figure): boolean =>
    (one.measure !== measure || one.functionName !== functionName) && facts.placeOf(one).stop === stop;
  const isNear = facts.placeOf({ start }).stop === stop;
  return isNear || !facts.ofAspect('change').some(isAnother) ? change : undefined;
}

/** 减少的原因 that ends in 支出增加, and the reverse. Only the last clause is read: the others may weigh against it. */
const DIRECTION =
  /(?:支出|经费|费用|收入|资金|拨款)(?:较上年|比上年|较去年|比去年)?(?:有所|相应)?(增加|增长|上升|减少|下降)$/;
const RISES = /增加|增长|上升|上涨|调增|追加/;
const FALLS = /减少|下降|压减|降低|调减/;
/** 上年支出减少 explains a rise: it tells of the other year. */
const OTHER_YEAR = /(?<![较比与同跟])(?:上一?年|去年|往年|以前年度)/;
const MOST_OF = 0.75;

function* reasons(facts: Facts): Generator<Hit> {
  for (const explained of facts.explanations) {
    const { reason } = explained;
    const change = explained.aspect === 'change' ? changeOf(facts, explained) : undefined;
    if (!change || isZero(change)) continue;
    const word = DIRECTION.exec(reason)?.[1];
    const both = RISES.test(reason) && FALLS.test(reason);
    const isOfThis = word !== undefined && !both && !OTHER_YEAR.test(reason);
    if (isOfThis && RISES.test(word) === change.amount < 0)
      yield hit('change.reason-sign', { printed: change, computed: word, reason });
    const parts = partsNamed(facts, change, reason);
    const share = Math.abs(amountOf(parts) / change.amount);
    if (parts.length === 0 || share >= MOST_OF) continue;
    const [total, sum] = [absoluteDecimal(change.canonical), absoluteDecimal(totalOf(parts))];
    const [computed, difference] = [sum, subtractDecimals(total, sum)].map((one) => show(one, change.unit));
    const others = partsLeftOut(facts, change, parts);
    const told = {
      parts,
      reason,
      share: `${(share * 100).toFixed(1)}%`,
      ...(others.length > 0 && { others }),
    };
    yield hit('change.partial-reason', { printed: change, computed, difference, ...told });
  }
}

/** What was carried over falls by the same reason as what was spent rises. */
const MAY_RUN_AGAINST = /carryover|surplus/;
const WORDS = 8;

/** One reason, which speaks of more or of less, given for a rise and for a fall. */
function* sameReasons(facts: Facts): Generator<Hit> {
  const told = facts.explanations.filter(({ aspect, measure, reason }) => {
    const isOneWay = RISES.test(reason) !== FALLS.test(reason) && reason.length >= WORDS;
    return isOneWay && aspect === 'change' && !MAY_RUN_AGAINST.test(measure);
  });
  for (const [reason, same] of groupBy(told, (one) => one.reason.replace(/\s/g, ''))) {
    const moved = same.flatMap((one) => changeOf(facts, one) ?? []);
    const [rise, fall] = [moved.find(({ amount }) => amount > 0), moved.find(({ amount }) => amount < 0)];
    if (rise && fall)
      yield hit('change.same-reason', { printed: [rise, fall], computed: reason, rise, fall });
  }
}

const THREE_PUBLIC_PARTS: readonly (readonly [Measure, RegExp])[] = [
  ['overseas_travel', /出国|出境/],
  ['vehicles', /公务用车|公务车|公车|车辆|用车/],
  ['reception', /接待/],
];

/** The changes that a reason names: of the “三公” money its parts, all of them or none; of an item the lines that its money is said to have moved to. */
function partsNamed(facts: Facts, change: Figure, reason: string): Figure[] {
  if (change.measure === 'three_public') {
    const named = THREE_PUBLIC_PARTS.filter(([, words]) => words.test(reason));
    const parts = named.flatMap(([one]) => facts.of(one, 'change').slice(0, 1));
    return parts.length < named.length ? [] : parts;
  }
  if (change.amount >= 0 || !/科目调整|单独列支|分离/.test(reason)) return [];
  const isNamed = ({ amount, functionName }: Figure): boolean =>
    amount > 0 && functionName.includes('/') && reason.includes(functionName.split('/').at(-1) ?? '\n');
  return facts.ofAspect('change').filter(isNamed);
}

/** 公用经费 that rose by more than the item it is paid from: then the personnel expenses in that item fell. */
function* operatingAgainstItem({ of, every, reasonAfter }: Facts): Generator<Hit> {
  // Printed under one heading, by the kind of body one or the other.
  const kinds = ['agency_operating', 'institution_operating', 'operating'] as const;
  const [printed] = kinds.flatMap((measure) => of(measure, 'change'));
  const [item, ...others] = every('general_public_budget_expenditure', 'change').filter((one) =>
    /\/(?:行政|事业|机关)运行$/.test(one.functionName),
  );
  if (!printed || !item || others.length > 0 || item.amount <= 0 || printed.amount <= item.amount) return;
  const told = { difference: less(printed, item.canonical), reason: reasonAfter(item, NEAR) };
  yield hit('change.operating', { printed, computed: item, ...told });
}

/** Changes of the other parts, where they say what `named` leaves open. */
function partsLeftOut(facts: Facts, change: Figure, named: readonly Figure[]): Figure[] {
  if (change.measure !== 'three_public') return [];
  const others = THREE_PUBLIC_PARTS.flatMap(([one]) => facts.of(one, 'change').slice(0, 1)).filter(
    (one) => !named.includes(one) && one.amount * change.amount > 0,
  );
  return amountOf([...named, ...others]) / change.amount >= MOST_OF ? others : [];
}

export const changes: readonly Check[] = [
  ...[differences, rises, signs, largeChanges],
  ...[reasons, sameReasons, operatingAgainstItem],
];
