/** Sums, limits and balances: `relations.ts` against the prints of an account. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import { amountOf, isZero, less, show, showTolerance, toleranceOf, totalOf, within } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { BALANCES, FLOWS, LIMITS, SUMS, type Limit, type Sum } from './relations.ts';
import { together } from './scope.ts';

export function* sums(facts: Facts): Generator<Hit> {
  for (const sum of SUMS)
    for (const aspect of sum.aspects ?? ['actual'])
      for (const name of functionsOf(facts, sum.total, aspect)) yield* sumOf(facts, sum, aspect, name);
}

/** The functions that a measure is printed by; '' is the whole. */
const functionsOf = (facts: Facts, measure: Measure, aspect: Aspect): Set<string> =>
  new Set(facts.index.every(measure, aspect).map((figure) => figure.functionName));

function* sumOf(facts: Facts, { rule, total, parts }: Sum, aspect: Aspect, name: string): Generator<Hit> {
  const totals = facts.of(total, aspect, name);
  if (totals.length === 0 || isHeldByPart(facts, rule)) return;
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
    if (!fits(sum, figures)) yield { ...sumHit(rule, sum, figures), ...(more ? ASKED : {}) };
    return;
  }
  const taken = choices(whole);
  if (taken.some((figures) => totals.some((one) => fits(one, figures))) || isBareTotal(totals, whole)) return;
  const [first, figures] = [totals[0], taken[0]];
  if (!first || !figures) return;
  // Staff are told body by body; of what stands in different sections the scope may differ.
  if (rule === 'staff.parts') return;
  yield { ...sumHit(rule, first, figures), ...(together(facts, first, ...figures) ? {} : ASKED) };
}

const ASKED = { severity: 'question' } as const;

/** A row of a table leaves the columns blank that it has nothing in. A column may not have been read, hence a question. */
function* ofRow(
  facts: Facts,
  rule: RuleId,
  totals: readonly Figure[],
  parts: readonly (readonly Figure[])[],
): Generator<Hit> {
  const total = totals.find((one) => facts.placeOf(one).inTable);
  const figures = parts.flatMap((part) =>
    part.filter((one) => total && together(facts, total, one)).slice(0, 1),
  );
  if (!total || figures.length < 2 || amountOf(figures) > total.amount || fits(total, figures)) return;
  yield { ...sumHit(rule, total, figures), ...ASKED };
}

/** A form that has 主要负责人用车 is not summed without them, even where their number was not read. */
const waysOf = (facts: Facts, rule: RuleId, parts: Sum['parts']): Sum['parts'] =>
  rule === 'vehicles.types' && facts.flow.text.includes('主要负责人') ? parts.slice(0, 1) : parts;

/** 含外宾接待: guests from abroad are among the domestic ones. Staff that are those in post have the retired beside them. */
function isHeldByPart(facts: Facts, rule: RuleId): boolean {
  if (rule === 'three-public.reception')
    return facts.of('reception_foreign').some((part) => /[(含]/.test(facts.placeOf(part).clause));
  if (rule !== 'staff.parts') return false;
  const [staff, active] = [facts.of('staff'), facts.of('staff_active')];
  const listed = staff.some((one) => facts.of('staff_active').some((other) => isListed(facts, one, other)));
  return !listed && staff.some((one) => active.some((other) => one.value === other.value));
}

/** Whether 其中 stands between a whole and its part, in one statement. */
function isListed(facts: Facts, whole: Figure, part: Figure): boolean {
  const [from, to] = [facts.placeOf(whole), facts.placeOf(part)];
  return from.stop === to.stop && whole.start < part.start && to.sentence.includes('其中');
}

const fits = (total: Figure, parts: readonly Figure[]): boolean =>
  within(amountOf(parts), total.amount, toleranceOf(...parts));

/** The whole and each of its parts, where one statement prints each of them once: no other print can be meant. */
function inOneStatement(
  facts: Facts,
  totals: readonly Figure[],
  parts: readonly (readonly Figure[])[],
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

/** One print of each, of those that differ in value: what a sum can be made of. */
const values = (figures: readonly Figure[]): Figure[] => [
  ...new Map(figures.map((figure) => [figure.canonical, figure])).values(),
];

/** Every way to take one print of each part; the first is the first print of each. */
function choices(parts: readonly (readonly Figure[])[]): Figure[][] {
  let taken: Figure[][] = [[]];
  for (const part of parts) {
    const next = taken.flatMap((figures) => values(part).map((figure) => [...figures, figure]));
    if (next.length > MOST_CHOICES)
      return next.slice(0, MOST_CHOICES).filter((one) => one.length === parts.length);
    taken = next;
  }
  return taken;
}

/** 收入总计 that is the revenue of the year to the cent: a document that calls 合计 总计, and adds what was carried over elsewhere. */
const isBareTotal = (totals: readonly Figure[], parts: readonly (readonly Figure[])[]): boolean =>
  totals.some(
    (total) =>
      total.measure.endsWith('_total') &&
      parts.some((part) => part.some((one) => one.canonical === total.canonical)),
  );

/** Whole budgets: what they are of is certain wherever they stand. */
const NAMES_FUND = /^(?:general_public_budget|government_funds|state_capital)_(?:revenue|expenditure)$/;

/** Parts that are not all printed cannot be summed, but those that are cannot be more than the whole. */
function* exceeded(
  facts: Facts,
  rule: RuleId,
  totals: readonly Figure[],
  parts: readonly (readonly Figure[])[],
): Generator<Hit> {
  const [total] = totals;
  if (!total || isBareTotal(totals, parts)) return;
  const figures = parts
    .flatMap((part) => part.slice(0, 1))
    .filter((part) => NAMES_FUND.test(part.measure) || together(facts, total, part));
  const over = amountOf(figures);
  if (figures.length === 0 || totals.some((one) => over <= one.amount || fits(one, figures))) return;
  yield sumHit(rule, total, figures);
}

/** The finding that `parts` do not make up `total`. */
export function sumHit(rule: RuleId, total: Figure, parts: readonly Figure[]): Hit {
  const sum = totalOf(parts);
  return hit(
    rule,
    [said(total), show(sum, total.unit), less(total, sum), showTolerance(toleranceOf(...parts), total.unit)],
    { total, parts, sum: show(sum, total.unit), gap: less(total, sum).replace('-', '') },
  );
}

export function* limits(facts: Facts): Generator<Hit> {
  for (const limit of LIMITS) yield* limitOf(facts, limit);
}

function* limitOf(
  facts: Facts,
  { rule, parts, whole, aspect = 'actual', wholeAspects = ['actual'] }: Limit,
): Generator<Hit> {
  const prints = parts.map((measure) => facts.of(measure, aspect));
  const wholes = wholeAspects.map((one) => facts.of(whole, one)).find((found) => found.length > 0) ?? [];
  const [most] = wholes;
  if (!most || prints.some((part) => part.length === 0)) return;
  const taken = choices(prints);
  const least = (figures: readonly Figure[]): boolean =>
    wholes.some((one) => amountOf(figures) <= one.amount || fits(one, figures));
  const [first] = taken;
  if (!first || taken.some(least)) return;
  yield limitHit(rule, first, most);
}

export function limitHit(rule: RuleId, parts: readonly Figure[], whole: Figure): Hit {
  const over = less(whole, totalOf(parts)).replace('-', '');
  return hit(
    rule,
    [parts.map(said).join('、'), `≤ ${said(whole)}`, over, showTolerance(toleranceOf(...parts), whole.unit)],
    { parts, whole, gap: over, several: parts.length > 1 },
  );
}

/**
 * A document that calls 合计 总计 prints two numbers that need not be equal: it is contradicted only where either side is said to
 * hold what was carried over, and asked nothing where it says 总收入.
 */
export function* balances(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of BALANCES) {
    const [ins, outs] = [facts.of(left[0]), facts.of(right[0])];
    const [a, b] = [ins[0], outs[0]];
    if (!a || !b || ![...ins, ...outs].every((one) => /总计|总额|决算表/.test(wordsOf(facts, one)))) continue;
    if (ins.some((one) => outs.some((other) => within(one.amount, other.amount, one.step)))) continue;
    const sure = holds(facts, a, left[1]) && holds(facts, b, right[1]);
    yield { ...equalHit(rule, a, b), ...(sure ? {} : ASKED) };
  }
  for (const { in: ins, out: outs } of FLOWS) {
    const opening = facts.of(ins[0] as Measure)[0];
    const figures = [...ins, ...outs].flatMap((measure) =>
      facts
        .of(measure)
        .filter((one) => opening && together(facts, opening, one))
        .slice(0, 1),
    );
    const [first] = figures;
    if (!first || figures.length < ins.length + outs.length) continue;
    const [came, went] = [figures.slice(0, ins.length), figures.slice(ins.length)];
    if (within(amountOf(came), amountOf(went), toleranceOf(...figures))) continue;
    const [sum, rest] = [show(totalOf(came), first.unit), show(totalOf(went), first.unit)];
    yield hit('funds.balance', [sum, rest], { came, went, sum, rest }, figures);
  }
}

const wordsOf = (facts: Facts, figure: Figure): string =>
  `${facts.placeOf(figure).sentence}${facts.placeOf(figure).inTable ? '决算表' : ''}`;

const holds = (facts: Facts, total: Figure, measures: readonly Measure[]): boolean =>
  choices(measures.map((measure) => facts.of(measure)).filter((part) => part.length > 0)).some(
    (figures) => figures.length > 1 && fits(total, figures),
  );

/** The finding that two figures which are one amount differ. */
export function equalHit(rule: RuleId, one: Figure, other: Figure): Hit {
  const gap = less(one, other.canonical);
  return hit(rule, [said(one), said(other), gap, showTolerance(toleranceOf(one, other), one.unit)], {
    one,
    other,
    gap: gap.replace('-', ''),
  });
}

/** Equipment above a price is worth at least that, and no more than what the other fixed assets leave. */
export function* equipment(facts: Facts): Generator<Hit> {
  const [count, fixed] = [facts.of('assets_equipment_over_threshold')[0], facts.of('assets_fixed')[0]];
  const price = count && /单(?:价|位价值|台价值)\D{0,2}(\d+)万元/.exec(facts.placeOf(count).before)?.[1];
  if (!count || !fixed || price === undefined || isZero(count)) return;
  const held = ['assets_building_value', 'assets_vehicle_value'] as const;
  const others = held.flatMap((measure) => facts.of(measure).slice(0, 1));
  const rest = fixed.amount - amountOf(others);
  if (count.amount * Number(price) * 10_000 <= rest + fixed.step) return;
  const [least, left] = [`${count.amount * Number(price)} 万元`, show(rest.toFixed(2), '万元')];
  yield hit('assets.equipment', [said(count), left], { count, price: Number(price), least, left }, [
    count,
    fixed,
    ...others,
  ]);
}
