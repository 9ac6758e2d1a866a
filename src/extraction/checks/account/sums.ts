/** Sums, limits and balances: `relations.ts` against the prints of an account. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import { amountOf, show, toleranceOf, totalOf, within } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { equalHit, fits, limitHit, sumHit } from './departures.ts';
import { BALANCES, FLOWS, LIMITS, partsOf, SUMS, type Sum, type Term } from './relations.ts';

type Prints = readonly (readonly Figure[])[];

export function* sums(facts: Facts): Generator<Hit> {
  for (const sum of SUMS)
    for (const aspect of sum.aspects)
      for (const name of new Set(facts.index.every(sum.total, aspect).map((one) => one.functionName)))
        yield* sumOf(facts, sum, aspect, name);
}

function* sumOf(facts: Facts, { rule, total, parts }: Sum, aspect: Aspect, name: string): Generator<Hit> {
  const totals = facts.of(total, aspect, name);
  const [first] = totals;
  if (!first || isHeldByPart(facts, rule)) return;
  // What the document says there is none of adds nothing, and is not missing.
  const ways = waysOf(facts, rule, parts).map((measures) =>
    measures
      .map((measure) => ({ measure, prints: facts.of(measure, aspect, name) }))
      .filter(({ measure, prints }) => prints.length > 0 || !facts.absent.has(measure))
      .map(({ prints }) => prints),
  );
  const whole = ways.find((prints) => prints.length > 0 && prints.every((part) => part.length > 0));
  if (!whole) {
    if (name !== '') yield* ofRow(facts, rule, totals, ways[0] ?? []);
    if (aspect !== 'change') yield* exceeded(facts, rule, totals, ways[0] ?? []);
    return;
  }
  const local = inOneStatement(facts, totals, whole);
  if (local) {
    const [sum, ...figures] = local;
    // Others may be on the staff than those that are listed.
    const more = rule === 'staff.parts' && amountOf(figures) < sum.amount;
    if (!fits(sum, figures)) yield sumHit(rule, sum, figures, more ? 'question' : undefined);
    return;
  }
  const taken = choices(whole);
  const figures = taken[0] ?? [];
  if (taken.some((some) => totals.some((one) => fits(one, some))) || isBareTotal(totals, whole)) return;
  // Staff are told body by body; of what stands in different sections the scope may differ.
  if (rule === 'staff.parts') return;
  yield sumHit(rule, first, figures, facts.together(first, ...figures) ? undefined : 'question');
}

/** A row of a table leaves the columns blank that it has nothing in. A column may not have been read, hence a question. */
function* ofRow(facts: Facts, rule: RuleId, totals: readonly Figure[], parts: Prints): Generator<Hit> {
  const total = totals.find((one) => facts.placeOf(one).inTable);
  if (!total) return;
  const figures = parts.flatMap((part) => part.filter((one) => facts.together(total, one)).slice(0, 1));
  if (figures.length > 1 && amountOf(figures) <= total.amount && !fits(total, figures))
    yield sumHit(rule, total, figures, 'question');
}

/** A form that has 主要负责人用车 is not summed without them, even where their number was not read. */
const waysOf = (facts: Facts, rule: RuleId, parts: Sum['parts']): Sum['parts'] =>
  rule === 'vehicles.types' && facts.flow.text.includes('主要负责人') ? parts.slice(0, 1) : parts;

/** 含外宾接待: guests from abroad are among the domestic ones. Staff that are those in post have the retired beside them. */
function isHeldByPart(facts: Facts, rule: RuleId): boolean {
  if (rule === 'three-public.reception')
    return facts.of('reception_foreign').some((part) => /[(含]/.test(facts.placeOf(part).clause));
  if (rule !== 'staff.parts') return false;
  const pairs = facts
    .of('staff')
    .flatMap((one) => facts.of('staff_active').map((other) => [one, other] as const));
  const isListed = (staff: Figure, active: Figure): boolean =>
    facts.placeOf(staff).stop === facts.placeOf(active).stop &&
    staff.start < active.start &&
    facts.placeOf(active).sentence.includes('其中');
  return (
    !pairs.some(([one, other]) => isListed(one, other)) &&
    pairs.some(([one, other]) => one.value === other.value)
  );
}

/** The whole and each of its parts, where one statement prints each of them once: no other print can be meant. */
function inOneStatement(
  facts: Facts,
  totals: readonly Figure[],
  parts: Prints,
): [Figure, ...Figure[]] | null {
  for (const total of totals) {
    const { stop, inTable } = facts.placeOf(total);
    if (inTable) continue;
    const near = [totals, ...parts].map((prints) => prints.filter((one) => facts.placeOf(one).stop === stop));
    const figures = near.flat();
    if (near.every((prints) => prints.length === 1) && figures.every((one) => one.start >= total.start))
      return [total, ...figures.slice(1)];
  }
  return null;
}

const MOST_CHOICES = 64;

/** Every way to take one print of each part, of those that differ in value; the first is the first print of each. */
function choices(parts: Prints): Figure[][] {
  let taken: Figure[][] = [[]];
  for (const part of parts) {
    const values = [...new Map(part.map((figure) => [figure.canonical, figure])).values()];
    const next = taken.flatMap((figures) => values.map((figure) => [...figures, figure]));
    if (next.length > MOST_CHOICES)
      return next.slice(0, MOST_CHOICES).filter((one) => one.length === parts.length);
    taken = next;
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
  const [total] = totals;
  if (!total || isBareTotal(totals, parts)) return;
  const figures = parts
    .flatMap((part) => part.slice(0, 1))
    .filter((part) => NAMES_FUND.test(part.measure) || facts.together(total, part));
  const over = amountOf(figures);
  if (figures.length > 0 && !totals.some((one) => over <= one.amount || fits(one, figures)))
    yield sumHit(rule, total, figures);
}

const printsOf = (facts: Facts, terms: readonly Term[]): Prints =>
  terms.map(({ measure, aspect, category }) => facts.of(measure, aspect, '', category));

export function* limits(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of LIMITS) {
    const ways = left.map((terms) => printsOf(facts, terms));
    const parts = ways.find((way) => way.every((prints) => prints.length > 0)) ?? [];
    const wholes = right.flatMap((terms) => printsOf(facts, terms)).find((prints) => prints.length > 0) ?? [];
    const [taken, [most]] = [choices(parts), wholes];
    if (parts.length === 0 || !most || !taken[0]) continue;
    const kept = (figures: readonly Figure[]): boolean =>
      wholes.some((one) => amountOf(figures) <= one.amount || fits(one, figures));
    if (!taken.some(kept)) yield limitHit(rule, taken[0], most);
  }
}

/**
 * A document that calls 合计 总计 prints two numbers that need not be equal: it is contradicted only where either side is said to
 * hold what was carried over, and asked nothing where it says 总收入.
 */
export function* balances(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of BALANCES) {
    const [ins = [], outs = []] = [...left, ...right].flatMap((terms) => printsOf(facts, terms));
    const [a, b] = [ins[0], outs[0]];
    if (!a || !b || ![...ins, ...outs].every((one) => isTotal(facts, one))) continue;
    if (ins.some((one) => outs.some((other) => within(one.amount, other.amount, one.step)))) continue;
    yield equalHit(rule, a, b, isMadeUp(facts, a) && isMadeUp(facts, b) ? undefined : 'question');
  }
}

const isTotal = (facts: Facts, figure: Figure): boolean =>
  facts.placeOf(figure).inTable || /总计|总额/.test(facts.placeOf(figure).sentence);

const isMadeUp = (facts: Facts, total: Figure): boolean =>
  choices(
    partsOf(total.measure)
      .map((measure: Measure) => facts.of(measure))
      .filter((part) => part.length > 0),
  ).some((figures) => figures.length > 1 && fits(total, figures));

export function* flows(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of FLOWS) {
    const [ins = [], outs = []] = [...left, ...right].map((terms) => printsOf(facts, terms));
    const opening = ins[0]?.[0];
    if (!opening) continue;
    const near = (prints: Prints): Figure[] =>
      prints.flatMap((part) => part.filter((one) => facts.together(opening, one)).slice(0, 1));
    const [came, went] = [near(ins), near(outs)];
    if (came.length < ins.length || went.length < outs.length) continue;
    if (within(amountOf(came), amountOf(went), toleranceOf(...came, ...went))) continue;
    const [printed, computed] = [came, went].map((side) => show(totalOf(side), opening.unit));
    yield hit(rule, { printed, computed, came, went });
  }
}
