/** Printed percentages against the amounts they are of. Whatever pair of prints bears a percentage out makes it sound. */
import { subtractDecimals } from '../../domain/decimal.ts';
import { type Interval, agrees, intervalOf, minus, ownTolerance, percentOf, show } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { type Hit, aspectName, headingIn, idsOf, nameOf, said } from './rule.ts';

/** The last print before `figure`, else the first after: what its sentence speaks of. */
export function nearest(figures: readonly Figure[], figure: Figure): Figure | undefined {
  return figures.findLast((one) => one.start < figure.start) ?? figures[0];
}

export const same = (facts: Facts, figure: Figure, aspect: Figure['aspect']): readonly Figure[] =>
  facts.of(figure.measure, aspect, figure.functionName, figure.economicName);

interface Base {
  readonly part: Figure;
  readonly whole: Figure;
  readonly exact: Interval | null;
}

/** The part and base that a percentage was meant to be of, or null where one bears it out or none is printed. */
export function missed(figure: Figure, bases: Iterable<Base>): Base | null {
  const printed = Number(figure.value);
  let first: Base | null = null;
  for (const base of bases) {
    if (base.exact === null) continue;
    if (agrees(printed, figure.decimals, base.exact)) return null;
    first ??= base;
  }
  return first;
}

/** The nearest part with the nearest whole, then every other pair; made one by one, as the first mostly fits. */
export function* pairs(
  figure: Figure,
  parts: readonly Figure[],
  wholes: readonly Figure[],
  exact: (part: Figure, whole: Figure) => Interval | null,
): Generator<Base> {
  const [part, whole] = [nearest(parts, figure), nearest(wholes, figure)];
  if (part && whole) yield { part, whole, exact: exact(part, whole) };
  for (const one of parts)
    for (const other of wholes) yield { part: one, whole: other, exact: exact(one, other) };
}

export function* inTurn(...series: readonly Iterable<Base>[]): Generator<Base> {
  for (const bases of series) yield* bases;
}

export function ratioHit(facts: Facts, figure: Figure, base: Base, formula: string): Hit[] {
  const { exact } = base;
  if (!exact) return [];
  const middle = (exact.low + exact.high) / 2;
  const spread = (exact.high - exact.low) / 2 + ownTolerance(figure.decimals);
  const difference = Number(figure.value) - middle;
  const digits = Math.max(2, figure.decimals);
  // Off by less than a unit of its last digit: cut off rather than rounded.
  const cut = Math.abs(difference) <= 10 ** -figure.decimals + (exact.high - exact.low) / 2;
  return [
    {
      ...(cut ? { severity: 'note' as const } : {}),
      question: `${headingIn(facts, figure)}印${nameOf(figure)}${aspectName(figure)} ${said(figure)}，按${formula}计算为 ${middle.toFixed(digits)}%，相差 ${difference.toFixed(digits)} 个百分点，依据何数计算？`,
      printed: said(figure),
      computed: `${middle.toFixed(digits)}%`,
      difference: difference.toFixed(digits),
      tolerance: spread.toFixed(digits + 1),
      ids: idsOf(figure, base.part, base.whole),
    },
  ];
}

/** 比上年增减幅度 = change ÷ (actual − change). */
export function changeRates(facts: Facts): Hit[] {
  return facts.ofAspect('change_pct').flatMap((figure) => {
    const base = missed(
      figure,
      pairs(figure, same(facts, figure, 'change'), same(facts, figure, 'actual'), (change, actual) =>
        percentOf(intervalOf(facts, change), minus(intervalOf(facts, actual), intervalOf(facts, change))),
      ),
    );
    return base ? ratioHit(facts, figure, base, `${said(base.part)} ÷（${said(base.whole)} − 增减额）`) : [];
  });
}

/** 预决算差异率 = (actual − budget) ÷ budget, or the printed variance ÷ (actual − variance). */
export function variances(facts: Facts): Hit[] {
  return facts.ofAspect('variance_pct').flatMap((figure) => {
    const actual = same(facts, figure, 'actual');
    const budgets = [...same(facts, figure, 'original_budget'), ...same(facts, figure, 'adjusted_budget')];
    const printed = pairs(figure, actual, budgets, (part, budget) => {
      const [x, y] = [intervalOf(facts, part), intervalOf(facts, budget)];
      return percentOf(minus(x, y), y);
    });
    const differences = pairs(figure, same(facts, figure, 'variance'), actual, (part, whole) =>
      percentOf(intervalOf(facts, part), minus(intervalOf(facts, whole), intervalOf(facts, part))),
    );
    const base = missed(figure, inTurn(printed, differences));
    return base ? ratioHit(facts, figure, base, `${said(base.part)}与${said(base.whole)}`) : [];
  });
}

/** 完成预算比例 = actual ÷ budget. */
export function completions(facts: Facts): Hit[] {
  return facts.ofAspect('completion_pct').flatMap((figure) => {
    const budgets = [...same(facts, figure, 'original_budget'), ...same(facts, figure, 'adjusted_budget')];
    const base = missed(
      figure,
      pairs(figure, same(facts, figure, 'actual'), budgets, (part, whole) =>
        percentOf(intervalOf(facts, part), intervalOf(facts, whole)),
      ),
    );
    return base ? ratioHit(facts, figure, base, `${said(base.part)} ÷ ${said(base.whole)}`) : [];
  });
}

/** A printed prior year against the one that the change implies. */
export function priorYears(facts: Facts): Hit[] {
  const priors = facts.figures.filter(
    (figure) => figure.aspect === 'actual' && figure.year === facts.fiscalYear - 1,
  );
  return priors.flatMap((prior): Hit[] => {
    const [actuals, changes] = [same(facts, prior, 'actual'), same(facts, prior, 'change')];
    const [actual, change] = [nearest(actuals, prior), nearest(changes, prior)];
    if (!actual || !change) return [];
    const fits = actuals.some((one) =>
      changes.some((other) => {
        const implied = minus(intervalOf(facts, one), intervalOf(facts, other));
        const printed = intervalOf(facts, prior);
        return printed.low <= implied.high && printed.high >= implied.low;
      }),
    );
    if (fits) return [];
    const implied = subtractDecimals(actual.canonical, change.canonical);
    const difference = show(subtractDecimals(prior.canonical, implied), prior.unit);
    return [
      {
        question: `${headingIn(facts, prior)}印${nameOf(prior)}上年 ${said(prior)}，而本年 ${said(actual)}、增减 ${said(change)}，推得上年 ${show(implied, prior.unit)}，为何相差 ${difference}？`,
        printed: said(prior),
        computed: show(implied, prior.unit),
        difference,
        tolerance: '0.02',
        ids: idsOf(prior, actual, change),
      },
    ];
  });
}
