/** Rules of the kind “the whole is the sum of its parts” and “a part is not more than the whole”, made from names of measures. */
import { compareDecimals, subtractDecimals } from '../../domain/decimal.ts';
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import { show, toleranceOf, totalOf, within } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { idsOf, nameOf, said, stated, together, type Hit } from './rule.ts';

const MOST_CHOICES = 64;

/** One print of each, of those that differ in value: what a sum can be made of. */
const distinct = (figures: readonly Figure[]): readonly Figure[] => {
  const [first] = figures;
  if (!first || figures.every((figure) => figure.canonical === first.canonical)) return figures.slice(0, 1);
  return [...new Map(figures.map((figure) => [figure.canonical, figure])).values()];
};

/** Every way to take one print of each part; the first is the first print of each. */
export function choices(parts: readonly (readonly Figure[])[]): Figure[][] {
  const values = parts.map(distinct);
  if (values.every((part) => part.length === 1)) return [values.flat()];
  let taken: Figure[][] = [[]];
  for (const part of values) {
    const next = taken.flatMap((figures) => part.map((figure) => [...figures, figure]));
    if (next.length > MOST_CHOICES) return next.slice(0, MOST_CHOICES);
    taken = next;
  }
  return taken;
}

/** `alternatives`: the parts in one or more ways to divide the whole; the first that is printed in full is checked. */
export const sumOf =
  (total: Measure, alternatives: readonly (readonly Measure[])[], aspects: readonly Aspect[] = ['actual']) =>
  (facts: Facts): Hit[] =>
    aspects.flatMap((aspect) => {
      const totals = distinct(facts.of(total, aspect));
      if (totals.length === 0) return [];
      // What the document says there is none of adds nothing, and is not missing.
      const printed = alternatives.map((measures) =>
        measures
          .map((measure) => ({ measure, figures: facts.of(measure, aspect) }))
          .filter(({ measure, figures }) => figures.length > 0 || !facts.absent.has(measure))
          .map(({ figures }) => figures),
      );
      const whole = printed.find((parts) => parts.length > 0 && parts.every((part) => part.length > 0));
      if (whole) return unequal(facts, totals, whole);
      return aspect === 'change'
        ? []
        : printed.flatMap((parts) => exceeded(facts, totals, parts)).slice(0, 1);
    });

function unequal(facts: Facts, totals: readonly Figure[], parts: readonly (readonly Figure[])[]): Hit[] {
  const taken = choices(parts);
  const first = taken[0];
  const total = totals[0];
  if (!first || !total) return [];
  const fits = taken.some((figures) => {
    const [sum, tolerance] = [totalOf(figures), toleranceOf(facts, figures)];
    return totals.some((whole) => within(sum, whole.canonical, tolerance));
  });
  if (fits || isBareTotal(totals, parts)) return [];
  return [asked(facts, total, first, '各项之和')];
}

/** 收入总计 that is the revenue of the year to the cent: a document that calls 合计 总计, and adds what was carried over elsewhere. */
const isBareTotal = (totals: readonly Figure[], parts: readonly (readonly Figure[])[]): boolean =>
  totals.some(
    (total) =>
      total.measure.endsWith('_total') &&
      parts.some((part) => part.some((one) => one.canonical === total.canonical)),
  );

/** Of what stands in different sections the scope may differ, which makes a contradiction a question. */
const asked = (facts: Facts, total: Figure, parts: readonly Figure[], label: string): Hit => ({
  ...sumHit(facts, total, parts, label),
  ...(together(facts, total, ...parts) ? {} : { severity: 'question' as const }),
});

/** Whole budgets: what they are of is certain wherever they stand. */
const NAMES_FUND = /^(?:general_public_budget|government_funds|state_capital)_(?:revenue|expenditure)$/;

/** Parts that are not all printed cannot be summed, but those that are cannot be more than the whole. */
function exceeded(facts: Facts, totals: readonly Figure[], parts: readonly (readonly Figure[])[]): Hit[] {
  const total = totals[0];
  if (!total || isBareTotal(totals, parts)) return [];
  const figures = parts
    .flatMap((part) => part.slice(0, 1))
    .filter((part) => NAMES_FUND.test(part.measure) || together(facts, total, part));
  if (figures.length === 0) return [];
  const sum = totalOf(figures);
  const over = totals.every(
    (whole) =>
      compareDecimals(sum, whole.canonical) > 0 && !within(sum, whole.canonical, toleranceOf(facts, figures)),
  );
  return over ? [sumHit(facts, total, figures, '已列各项之和')] : [];
}

/** The finding that `parts` do not make up `total`. */
export function sumHit(facts: Facts, total: Figure, parts: readonly Figure[], label: string): Hit {
  const sum = totalOf(parts);
  const difference = show(subtractDecimals(total.canonical, sum), total.unit);
  const terms = parts.map((part) => `${nameOf(part)} ${said(part)}`).join('、');
  return {
    question: `${stated(facts, total)}，而${terms}，${label}为 ${show(sum, total.unit)}，相差 ${difference}，是否漏列、重列或笔误？`,
    printed: said(total),
    computed: show(sum, total.unit),
    difference,
    tolerance: show(toleranceOf(facts, parts), total.unit),
    ids: idsOf(total, parts),
  };
}

/** `a` and `b` state the same amount. */
export const equalTo =
  (a: Measure, b: Measure, why: string, aspect: Aspect = 'actual') =>
  (facts: Facts): Hit[] => {
    const [left, right] = [facts.of(a, aspect), facts.of(b, aspect)];
    const [x, y] = [left[0], right[0]];
    if (!x || !y) return [];
    if (
      left.some((one) =>
        right.some((other) => within(one.canonical, other.canonical, toleranceOf(facts, [one]))),
      )
    )
      return [];
    const difference = show(subtractDecimals(x.canonical, y.canonical), x.unit);
    return [
      {
        question: `${stated(facts, x)}，${stated(facts, y)}，${why}，为何相差 ${difference}？`,
        printed: said(x),
        computed: said(y),
        difference,
        tolerance: show(toleranceOf(facts, [x]), x.unit),
        ids: idsOf(x, y),
      },
    ];
  };

/**
 * Two totals that must be equal by what they are made of. A document that calls 合计 总计 prints two numbers that need not be: it is
 * contradicted only where either side is said to hold what was carried over, and asked nothing where it says 总收入.
 */
export const balanced =
  (
    [a, openings]: readonly [total: Measure, parts: readonly Measure[]],
    [b, closings]: readonly [total: Measure, parts: readonly Measure[]],
    why: string,
  ) =>
  (facts: Facts): Hit[] => {
    const totalled = [...facts.of(a), ...facts.of(b)].every((figure) =>
      /总计|总额/.test(facts.placeOf(figure).sentence),
    );
    if (!totalled) return [];
    const holds = (total: Measure, measures: readonly Measure[]): boolean =>
      facts
        .of(total)
        .slice(0, 1)
        .some((whole) => {
          const parts = measures.map((measure) => facts.of(measure));
          return choices(parts.filter((part) => part.length > 0)).some(
            (figures) =>
              figures.length > 1 && within(totalOf(figures), whole.canonical, toleranceOf(facts, figures)),
          );
        });
    const sure = holds(a, openings) && holds(b, closings);
    return equalTo(a, b, why)(facts).map((hit) => (sure ? hit : { ...hit, severity: 'question' as const }));
  };

/** `part` is not more than `whole`. */
export const atMost =
  (
    part: Measure,
    whole: Measure,
    why: string,
    partAspect: Aspect = 'actual',
    wholeAspect: Aspect = 'actual',
  ) =>
  (facts: Facts): Hit[] => {
    const [parts, wholes] = [facts.of(part, partAspect), facts.of(whole, wholeAspect)];
    const [x, y] = [parts[0], wholes[0]];
    if (!x || !y) return [];
    const fits = parts.some((one) =>
      wholes.some(
        (other) =>
          compareDecimals(one.canonical, other.canonical) <= 0 ||
          within(one.canonical, other.canonical, toleranceOf(facts, [one])),
      ),
    );
    if (fits) return [];
    const difference = show(subtractDecimals(x.canonical, y.canonical), x.unit);
    return [
      {
        question: `${stated(facts, x)}，大于${stated(facts, y).replace('印', '所印')}（多 ${difference}），${why}，是否有误？`,
        printed: said(x),
        computed: `≤ ${said(y)}`,
        difference,
        tolerance: show(toleranceOf(facts, [x]), x.unit),
        ids: idsOf(x, y),
      },
    ];
  };
