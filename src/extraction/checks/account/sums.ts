/** Sums, limits, balances and flows: `relations.ts` against the prints of an account. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Aspect } from '../../../domain/aspects.ts';
import type { Facts } from '../facts.ts';
import {
  amountOf,
  fits,
  groupBy,
  isZero,
  show,
  toleranceOf,
  totalOf,
  within,
  type Figure,
} from '../figure.ts';
import { equalHit, hit, limitHit, sumHit, type Check, type Hit } from '../finding.ts';
import { isWholeRow } from './columns.ts';
import { BALANCES, FLOWS, LIMITS, partsOf, SUMS, type Relation, type Side } from './relations.ts';

/** The prints of each term. */
type Prints = readonly (readonly Figure[])[];

function* sums(facts: Facts): Generator<Hit> {
  for (const sum of SUMS)
    for (const aspect of sum.aspects)
      for (const name of new Set(facts.every(sum.total, aspect).map((one) => one.functionName)))
        yield* sumOf(facts, sum, aspect, name);
}

function* sumOf(facts: Facts, sum: Relation, aspect: Aspect, name: string): Generator<Hit> {
  const { rule, total } = sum;
  const totals = facts.of(total, aspect, name);
  const [first] = totals;
  if (!first || isHeldByPart(facts, sum)) return;
  // What the document says there is none of adds nothing, and is not missing.
  const ways = waysOf(facts, sum).map((terms) =>
    terms.flatMap(({ measure, category }) => {
      const prints = facts.of(measure, aspect, name, category);
      return prints.length > 0 || !facts.absent.has(measure) ? [prints] : [];
    }),
  );
  const whole = ways.find((prints) => prints.length > 0 && isComplete(prints));
  if (!whole) {
    if (name !== '' && !lacksColumn(facts, sum, aspect, totals))
      yield* ofRow(facts, rule, totals, ways[0] ?? []);
    if (aspect !== 'change') yield* exceeded(facts, rule, totals, ways[0] ?? []);
    return;
  }
  const [printed, ...figures] = inOneStatement(facts, totals, whole);
  if (printed) {
    // Others may be on the staff than those that are listed.
    const more = total === 'staff' && amountOf(figures) < printed.amount;
    // 实有人数48人，其中在职45人、离休3人；退休20人: the retired may stand beside those on the staff.
    const isOfSome = total === 'staff' && [1, 2].some((count) => fits(printed, figures.slice(0, count)));
    if (!fits(printed, figures) && !isOfSome && !isBeside(facts, printed, figures[0]))
      yield sumHit(rule, printed, figures, more && 'question');
    return;
  }
  const taken = choices(whole);
  const [usual = []] = taken;
  if (taken.some((some) => totals.some((one) => fits(one, some))) || isBareTotal(totals, whole)) return;
  // Staff are told body by body; of what stands in different sections the scope may differ.
  if (total !== 'staff') yield sumHit(rule, first, usual, !facts.together(first, ...usual) && 'question');
}

const isComplete = (prints: Prints): boolean => prints.every((part) => part.length > 0);

/** A row of a table leaves the columns blank that it has nothing in. Another column may stand behind these, hence a question. */
function* ofRow(facts: Facts, rule: RuleId, totals: readonly Figure[], parts: Prints): Generator<Hit> {
  const total = totals.find((one) => facts.placeOf(one).inTable);
  const figures = total ? beside(facts, total, parts) : [];
  if (!total || figures.length === 0 || amountOf(figures) > total.amount || fits(total, figures)) return;
  if (isWholeRow(facts, [total, ...figures])) yield sumHit(rule, total, figures, 'question');
}

/** The row of the whole departs too: the table lacks a column, as where a sheet was too wide for its page. */
function lacksColumn(
  facts: Facts,
  { total, right }: Relation,
  aspect: Aspect,
  rows: readonly Figure[],
): boolean {
  const parts = (right[0] ?? []).map(({ measure, category }) => facts.of(measure, aspect, '', category));
  return rows.some((row) =>
    facts.of(total, aspect).some((whole) => {
      const isOfTable = facts.placeOf(whole).inTable && facts.together(row, whole);
      const figures = isOfTable ? beside(facts, whole, parts) : [];
      return figures.length > 0 && !fits(whole, figures);
    }),
  );
}

/** The first print of each part in the section of `figure`. */
const beside = (facts: Facts, figure: Figure, parts: Prints): Figure[] =>
  parts.flatMap((part) => part.filter((one) => facts.together(figure, one)).slice(0, 1));

/** A form that has 主要负责人用车 is not summed without them, even where their number was not read. */
const waysOf = (facts: Facts, { total, right }: Relation): Relation['right'] =>
  total === 'assets_vehicles' && facts.flow.text.includes('主要负责人') ? right.slice(0, 1) : right;

/** 含外宾接待: guests from abroad are among the domestic ones. */
const isHeldByPart = (facts: Facts, { total }: Relation): boolean =>
  total === 'reception' &&
  facts.of('reception_foreign').some((part) => /[(含]/.test(facts.placeOf(part).clause));

/** Staff that are those in post have the retired beside them, unless 其中 says that they are among them. */
const isBeside = (facts: Facts, { measure, value }: Figure, active: Figure | undefined): boolean =>
  measure === 'staff' && active?.value === value && !facts.placeOf(active).sentence.includes('其中');

/** The whole and each of its parts, where one statement prints each of them once: no other print can be meant. */
function inOneStatement(facts: Facts, totals: readonly Figure[], parts: Prints): readonly Figure[] {
  for (const total of totals) {
    const { stop, inTable, section } = facts.placeOf(total);
    const only = (figures: readonly Figure[]): Figure[] => {
      const near = figures.filter((one) => {
        const place = facts.placeOf(one);
        return inTable
          ? place.inTable && place.section === section
          : place.stop === stop && one.start >= total.start;
      });
      return near.length === 1 ? near : [];
    };
    if (only(totals)[0] !== total) continue;
    const figures = parts.flatMap(only);
    if (figures.length === parts.length) return [total, ...figures];
  }
  return [];
}

const MOST_CHOICES = 64;

/** Every way to take one print of each part, of those that differ in value; the first is the first print of each. */
function choices(parts: Prints): Figure[][] {
  let taken: Figure[][] = [[]];
  for (const part of parts) {
    const values = [...new Map(part.map((figure) => [figure.canonical, figure])).values()];
    taken = taken.flatMap((figures) => values.map((figure) => [...figures, figure]));
    if (taken.length > MOST_CHOICES)
      return taken.slice(0, MOST_CHOICES).filter((one) => one.length === parts.length);
  }
  return taken;
}

/** 收入总计 that is the revenue of the year to the cent: a document that calls 合计 总计, and adds what was carried over elsewhere. */
const isBareTotal = (totals: readonly Figure[], parts: Prints): boolean =>
  totals.some(
    (total) =>
      total.measure.endsWith('_total') &&
      parts.some((part) => part.some((one) => one.canonical === total.canonical)),
  );

/** Whole budgets: what they are of is certain wherever they stand. */
const NAMES_FUND = /^(?:general_public_budget|government_funds|state_capital)_(?:revenue|expenditure)$/;

/** Parts that are not all printed cannot be summed, but those that are cannot be more than the whole. */
function* exceeded(facts: Facts, rule: RuleId, totals: readonly Figure[], parts: Prints): Generator<Hit> {
  if (isBareTotal(totals, parts)) return;
  for (const total of totals) {
    const isOf = (part: Figure): boolean => NAMES_FUND.test(part.measure) || facts.together(total, part);
    const figures = parts.flatMap((part) => part.filter(isOf).slice(0, 1));
    if (figures.length === 0 || totals.some((one) => isWithin(one, figures))) continue;
    yield sumHit(rule, total, figures);
    return;
  }
}

const isWithin = (whole: Figure, parts: readonly Figure[]): boolean =>
  amountOf(parts) <= Math.max(0, whole.amount) || fits(whole, parts);

/** The prints of each term of a side, by its first way that is printed in full. */
export const printsOf = (facts: Facts, side: Side, name = ''): Prints =>
  side
    .map((terms) => terms.map(({ measure, aspect, category }) => facts.of(measure, aspect, name, category)))
    .find(isComplete) ?? [];

function* limits(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of LIMITS) {
    const [[wholes = []], [usual, ...others]] = [printsOf(facts, right), choices(printsOf(facts, left))];
    const [most] = wholes;
    // A count of none beside another is asked about as such.
    if (!most || !usual?.length || (most.step === 0 && isZero(most))) continue;
    if (![usual, ...others].some((figures) => wholes.some((one) => isWithin(one, figures))))
      yield limitHit(rule, usual, most, rule === 'limit.over-budget' ? overspent(facts, most) : undefined);
  }
}

/** Why more was spent than `budget`, where the account says so. */
const overspent = ({ explanations }: Facts, { measure, functionName }: Figure): string | undefined =>
  explanations.find(
    (one) => one.aspect === 'variance_pct' && one.measure === measure && one.functionName === functionName,
  )?.reason;

/**
 * A document that calls 合计 总计 prints two numbers that need not be equal: it is contradicted only where either side is said to
 * hold what was carried over, and asked nothing where it says 总收入.
 */
function* balances(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of BALANCES) {
    const [[ins = []], [outs = []]] = [printsOf(facts, left), printsOf(facts, right)];
    const [[a], [b]] = [ins, outs];
    if (!a || !b || ![...ins, ...outs].every((one) => isTotal(facts, one))) continue;
    if (ins.some((one) => outs.some((other) => within(one.amount, other.amount, one.step)))) continue;
    yield equalHit(rule, a, b, !(isMadeUp(facts, a) && isMadeUp(facts, b)) && 'question');
  }
}

const isTotal = (facts: Facts, figure: Figure): boolean =>
  facts.placeOf(figure).inTable || /总计|总额/.test(facts.placeOf(figure).sentence);

const isMadeUp = (facts: Facts, total: Figure): boolean => {
  const parts = partsOf(total.measure).map((measure) => facts.of(measure));
  return choices(parts.filter((part) => part.length > 0)).some(
    (figures) => figures.length > 1 && fits(total, figures),
  );
};

/** Of the whole, and of each row of the fund's table. */
function* flows(facts: Facts): Generator<Hit> {
  for (const { rule, total, left, right } of FLOWS)
    for (const [name, [opening]] of groupBy(facts.every(total, 'actual'), (one) => one.functionName)) {
      const [ins, outs] = [printsOf(facts, left, name), printsOf(facts, right, name)];
      if (!opening || ins.length === 0 || outs.length === 0) continue;
      const [came, went] = [beside(facts, opening, ins), beside(facts, opening, outs)];
      if (came.length < ins.length || went.length < outs.length) continue;
      if (within(amountOf(came), amountOf(went), toleranceOf(...came, ...went))) continue;
      const [printed, computed] = [came, went].map((side) => show(totalOf(side), opening.unit));
      yield hit(rule, { printed, computed, came, went });
    }
}

export const relations: readonly Check[] = [sums, limits, balances, flows];
