/** Changes against what they imply: the year before, their sign and size, the reasons that are stated. */
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import { amountOf, intervalOf, isZero, less, minus, show, toleranceOf, totalOf } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { nearest, said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { oneSentence, together } from './scope.ts';

/** A printed prior year against the one that the change implies. */
export function* priorYears(facts: Facts): Generator<Hit> {
  for (const prior of facts.figures) {
    if (prior.aspect !== 'actual' || prior.year !== facts.fiscalYear - 1) continue;
    const [actuals, changes] = [facts.index.same(prior, 'actual'), facts.index.same(prior, 'change')];
    const [actual, change] = [nearest(actuals, prior), nearest(changes, prior)];
    if (!actual || !change || !together(facts, prior, actual, change)) continue;
    const printed = intervalOf(prior);
    const fits = actuals.some((one) =>
      changes.some((other) => {
        const implied = minus(intervalOf(one), intervalOf(other));
        return printed.low <= implied.high && printed.high >= implied.low;
      }),
    );
    if (fits) continue;
    const implied = subtractDecimals(actual.canonical, change.canonical);
    const gap = less(prior, implied);
    yield hit('change.prior', [said(prior), show(implied, prior.unit), gap], {
      prior,
      actual,
      change,
      implied: show(implied, prior.unit),
      gap: gap.replace('-', ''),
    });
  }
}

/** Nothing rises by more than it is. */
export function* aboveActual(facts: Facts): Generator<Hit> {
  for (const change of facts.index.ofAspect('change')) {
    const actuals = facts.index.same(change, 'actual');
    const actual = nearest(actuals, change);
    if (!actual || !together(facts, actual, change)) continue;
    if (actuals.some((one) => change.amount <= one.amount + toleranceOf(one, change))) continue;
    yield hit('change.above', [said(change), `≤ ${said(actual)}`, less(change, actual.canonical)], {
      change,
      actual,
    });
  }
}

/** 增加 with 下降, or a difference rate of the other sign than its difference. */
export function* signs(facts: Facts): Generator<Hit> {
  for (const [rates, aspect] of [
    ['change_pct', 'change'],
    ['variance_pct', 'variance'],
  ] as const)
    for (const rate of facts.index.ofAspect(rates)) {
      const amounts = facts.index.same(rate, aspect);
      const amount = nearest(amounts, rate);
      if (isZero(rate) || !amount || !oneSentence(facts, amount, rate)) continue;
      if (amounts.some((one) => isZero(one) || one.amount < 0 === rate.amount < 0)) continue;
      const printed = `${said(amount)}；${said(rate)}`;
      yield hit('change.sign', [printed, '方向一致'], { amount, rate });
    }
}

const LARGE = 200;

/** Correct, but of a base so small that the percentage says little. */
export function* largeChanges(facts: Facts): Generator<Hit> {
  for (const rate of facts.index.ofAspect('change_pct')) {
    if (Math.abs(rate.amount) < LARGE) continue;
    const actual = nearest(facts.index.same(rate, 'actual'), rate);
    const change = nearest(facts.index.same(rate, 'change'), rate);
    if (!actual || !change || !together(facts, rate, actual, change)) continue;
    const prior = show(subtractDecimals(actual.canonical, change.canonical), actual.unit);
    const reason = facts.explanations.find(
      (one) => one.start > rate.start && one.start - rate.end < 20,
    )?.reason;
    yield hit(
      'change.large',
      [said(rate), `${said(change)} ÷ ${prior}`, undefined, `${LARGE}%`],
      { rate, prior, actual: said(actual), reason },
      [rate, change, actual],
    );
  }
}

/** 减少的原因 that ends in 支出增加, and the reverse. Only the last clause is read: the others may weigh against it. */
const DIRECTION =
  /(?:支出|经费|费用|收入|资金|拨款)(?:较上年|比上年|较去年|比去年)?(?:有所|相应)?(增加|增长|上升|减少|下降)$/;
const NEAR = 120;

/** Stated reasons with the one change that each can be of: no full stop between, or no other change in the sentence before it. */
function* explained(
  facts: Facts,
): Generator<{ reason: string; change: Figure; between: string; aspect: string }> {
  for (const { measure, aspect, functionName, start, reason } of facts.explanations) {
    const change = facts
      .of(measure as Measure, 'change', functionName)
      .findLast((one) => one.start < start && start - one.start < NEAR);
    if (!change) continue;
    const { stop } = facts.placeOf(change);
    const alone = (): boolean =>
      facts.index
        .ofAspect('change')
        .every(
          (one) =>
            one.start === change.start ||
            (one.measure === change.measure && one.functionName === change.functionName) ||
            facts.placeOf(one).stop !== stop,
        );
    if (facts.placeOf({ id: '', start, end: start }).stop !== stop && !alone()) continue;
    yield { reason, change, aspect, between: facts.flow.source.slice(change.end, start).replace(/\s+/g, '') };
  }
}

const MOST_OF = 0.75;

export function* reasons(facts: Facts): Generator<Hit> {
  const idle = new Set<Figure>();
  for (const { reason, change, between, aspect } of explained(facts)) {
    const about = [change];
    if (isZero(change)) {
      if (/(?:增加|减少|增长|下降)的?(?:主要)?原因/.test(between)) idle.add(change);
      continue;
    }
    if (aspect !== 'change') continue;
    const word = DIRECTION.exec(reason)?.[1];
    const both = /增加|增长|上升|上涨|调增|追加/.test(reason) && /减少|下降|压减|降低|调减/.test(reason);
    if (word !== undefined && !both && /增|升/.test(word) === change.amount < 0)
      yield hit('change.reason-sign', [said(change), word], { change, reason }, about);
    yield* reclassified(facts, change, reason);
  }
  const about = [...idle];
  if (about.length > 0)
    yield hit('change.reason-for-nothing', [about.map(said).join('、'), '无增减'], { changes: about });
  yield* partialReasons(facts);
}

/** Money said to have moved to lines of its own, against what those lines gained. */
function* reclassified(facts: Facts, change: Figure, reason: string): Generator<Hit> {
  if (change.amount >= 0 || !/科目调整|单独列支|分离/.test(reason)) return;
  const moved = facts.index
    .ofAspect('change')
    .filter(
      (one) =>
        one !== change &&
        one.amount > 0 &&
        one.functionName.includes('/') &&
        reason.includes(one.functionName.split('/').at(-1) ?? '\n'),
    );
  if (moved.length === 0 || amountOf(moved) >= MOST_OF * -change.amount) return;
  const gained = totalOf(moved);
  const rest = show(subtractDecimals(change.canonical.slice(1), gained), change.unit);
  yield hit('change.reclassified', [said(change), show(gained, change.unit), rest, `${MOST_OF * 100}%`], {
    change,
    reason,
    moved,
    sum: show(gained, change.unit),
    rest,
  });
}

const THREE_PUBLIC_PARTS: readonly (readonly [Measure, RegExp])[] = [
  ['overseas_travel', /出国|出境/],
  ['vehicles', /公务用车|公务车|公车|车辆|用车/],
  ['reception', /接待/],
];

/** The “三公” total moved for a reason that names some of its parts, and those explain the lesser share of it. */
function* partialReasons(facts: Facts): Generator<Hit> {
  const total = facts.of('three_public', 'change')[0];
  if (!total || isZero(total)) return;
  for (const { measure, aspect, reason } of facts.explanations) {
    if (measure !== 'three_public' || aspect !== 'change') continue;
    const named = THREE_PUBLIC_PARTS.filter(([, words]) => words.test(reason));
    const parts = named.flatMap(([one]) => facts.of(one, 'change').slice(0, 1));
    if (named.length === 0 || parts.length < named.length) continue;
    if (amountOf(parts) / total.amount >= MOST_OF) continue;
    const sum = show(totalOf(parts), total.unit);
    const share = `${((amountOf(parts) / total.amount) * 100).toFixed(1)}%`;
    const difference = less(total, totalOf(parts));
    yield hit('change.partial-reason', [said(total), sum, difference, `${MOST_OF * 100}%`], {
      total,
      reason,
      parts,
      // The sentence says by the verbs of its parts that they fall.
      sum: sum.replace('-', ''),
      share,
    });
  }
}

/** 公用经费 that rose by more than the item it is paid from: then the personnel expenses in that item fell. */
export function* operatingAgainstItem(facts: Facts): Generator<Hit> {
  // Printed under one heading, by the kind of body one or the other.
  const operating =
    facts.of('agency_operating', 'change')[0] ??
    facts.of('institution_operating', 'change')[0] ??
    facts.of('operating', 'change')[0];
  const items = facts.index
    .every('general_public_budget_expenditure', 'change')
    .filter((one) => /\/(?:行政|事业|机关)运行$/.test(one.functionName));
  const [item] = items;
  if (!operating || !item || items.length > 1 || item.amount <= 0 || operating.amount <= item.amount) return;
  const reason = facts.explanations.find(
    (one) => one.start > item.start && one.start - item.end < NEAR,
  )?.reason;
  const over = less(operating, item.canonical);
  yield hit(
    'change.operating',
    [said(operating), said(item), over],
    { operating: said(operating), item, over, reason },
    [operating, item],
  );
}
