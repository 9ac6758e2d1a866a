/** Expenditure by function and by economic category: classes against items, items against the whole, items against categories. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import { subtractDecimals } from '../../../domain/decimal.ts';
import { amountOf, ownTolerance, show, toleranceOf, totalOf, within } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { groupBy, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { BASIC_ITEM, SAME_PAYMENT } from './relations.ts';
import { equalHit, limitHit, sumHit } from './sums.ts';

const BY_FUNCTION: readonly Measure[] = [
  'general_public_budget_expenditure',
  'fiscal_appropriation_expenditure',
  'expenditure',
  'government_funds_expenditure',
];

const depth = (figure: Figure): number => figure.functionName.split('/').length;

/**
 * The lists by function that a measure is printed in, a section each: one figure a function, its first print. An item has one name in a
 * list; in two lists it may have two.
 */
function listsOf(facts: Facts, measure: Measure, aspect: Aspect): Figure[][] {
  const named = facts.index
    .every(measure, aspect)
    .filter((one) => one.functionName !== '' && one.economicName === '');
  const sections = groupBy(named, (figure) => String(facts.placeOf(figure).section));
  return [...sections.values()].map((figures) => {
    const first = groupBy(figures, (figure) => figure.functionName);
    return [...first.values()].flatMap((prints) => prints.slice(0, 1));
  });
}

/** The figures below `name`, at the nearest depth that has any. */
function below(figures: readonly Figure[], name: string): Figure[] {
  const inside = figures.filter((figure) => figure.functionName.startsWith(`${name}/`));
  const nearest = Math.min(...inside.map(depth));
  return inside.filter((figure) => depth(figure) === nearest);
}

/**
 * A list may be one of examples (“主要用于”), and a line of it may not have been read. Less than the whole is asked about only where
 * the list is known to be complete; more than the whole, wherever it stands.
 */
function* against(
  facts: Facts,
  rule: RuleId,
  whole: Figure,
  parts: readonly Figure[],
  complete: boolean,
): Generator<Hit> {
  if (parts.length === 0) return;
  const wholes = facts.index.same(whole, whole.aspect);
  const sum = amountOf(parts);
  const tolerance = toleranceOf(whole, ...parts);
  if (wholes.some((one) => within(sum, one.amount, tolerance))) return;
  if (!complete && wholes.some((one) => sum < one.amount)) return;
  if (wholes.some((one) => isNamedTwice(sum - one.amount, parts, tolerance))) return;
  yield sumHit(rule, whole, parts);
}

/** One item under two names is two parts of one amount: without the second of each such pair, or of one, the parts make the whole. */
function isNamedTwice(over: number, parts: readonly Figure[], tolerance: number): boolean {
  const again = parts.filter(
    (part, index) => part.amount > 0 && parts.slice(0, index).some((one) => one.canonical === part.canonical),
  );
  return (
    again.length > 0 &&
    (within(amountOf(again), over, tolerance) || again.some((part) => within(part.amount, over, tolerance)))
  );
}

/** Shares that sum to 100 say that the list is the whole, and one for each amount that no amount was missed. */
function sharesSumUp(facts: Facts, measure: Measure, classes: readonly Figure[]): boolean {
  const shares = listsOf(facts, measure, 'share_pct')
    .flat()
    .filter((figure) => depth(figure) === 1);
  const sum = shares.reduce((total, figure) => total + Number(figure.value), 0);
  const tolerance = shares.reduce((total, figure) => total + ownTolerance(figure.decimals), 0);
  const names = new Set(classes.map((figure) => figure.functionName));
  return Math.abs(sum - 100) <= tolerance && shares.every((share) => names.has(share.functionName));
}

/** Whether the class of an item is printed beside it, and was not carried over from the item before. */
function namesClass(facts: Facts, item: Figure): boolean {
  const { before, sentence, inTable } = facts.placeOf(item);
  const name = (item.functionName.split('/')[0] ?? '').replace(/支出$/, '');
  return inTable || `${before}${sentence}`.includes(name);
}

export function* functions(facts: Facts): Generator<Hit> {
  for (const measure of BY_FUNCTION) {
    const whole = facts.of(measure)[0];
    for (const list of listsOf(facts, measure, 'actual')) {
      const classes = list.filter((figure) => depth(figure) === 1);
      const items = list.filter((figure) => depth(figure) === 3);
      if (whole) {
        yield* against(facts, 'class.total', whole, classes, sharesSumUp(facts, measure, classes));
        yield* against(facts, 'item.total', whole, items, false);
      }
      for (const one of list.filter((figure) => depth(figure) < 3)) {
        const inside = below(list, one.functionName).filter((item) => namesClass(facts, item));
        yield* against(facts, 'class.items', one, inside, false);
      }
      yield* otherAspects(facts, measure, items);
    }
  }
}

/** Budgets and changes of items against those of the whole, where the outturns of the items make up the whole. */
function* otherAspects(facts: Facts, measure: Measure, items: readonly Figure[]): Generator<Hit> {
  const complete = facts
    .of(measure)
    .some((one) => within(amountOf(items), one.amount, toleranceOf(...items)));
  if (!complete) return;
  for (const [aspect, rule] of [
    ['original_budget', 'item.original-budget'],
    ['change', 'item.change'],
  ] as const) {
    const whole = facts.of(measure, aspect)[0];
    const figures = items.flatMap((item) => facts.index.same(item, aspect).slice(0, 1));
    if (!whole || figures.length < items.length || figures.length === 0) continue;
    // A budgeted item without an outturn has no line, so the items may be budgeted for less than the whole.
    // An item that ended had an outturn before and has no line now, so the items may have risen by more than the whole.
    const more = amountOf(figures) - whole.amount;
    if (aspect === 'change' ? more >= 0 : more <= 0) continue;
    yield* against(facts, rule, whole, figures, true);
  }
}

/** Project money of the general budget must stand in items that may hold it. */
export function* projectItems(facts: Facts): Generator<Hit> {
  const whole = facts.of('general_public_budget_expenditure')[0];
  const basic = facts.of('general_public_budget_basic_expenditure')[0];
  const lists = listsOf(facts, 'general_public_budget_expenditure', 'actual');
  if (!whole || !basic) return;
  for (const list of lists) {
    const items = list.filter((figure) => depth(figure) === 3);
    if (items.length === 0 || !within(amountOf(items), whole.amount, toleranceOf(...items))) continue;
    // Pensions of the retired and other items beside 行政运行 hold some project money in sound accounts, though never all of it.
    if (items.some((figure) => !BASIC_ITEM.test(figure.functionName))) continue;
    const project = subtractDecimals(whole.canonical, basic.canonical);
    if (Number(project) <= toleranceOf(whole, basic, ...items)) continue;
    const amount = show(project, whole.unit);
    yield hit(
      'item.project-money',
      [show(totalOf(items), whole.unit), amount, amount],
      {
        whole,
        basic,
        amount,
        items: items.map((figure) => figure.functionName.split('/').at(-1) ?? ''),
      },
      [whole, basic, ...items],
    );
    return;
  }
}

export function* samePayments(facts: Facts): Generator<Hit> {
  const items = listsOf(facts, 'general_public_budget_expenditure', 'actual').flat();
  for (const [pattern, category] of SAME_PAYMENT) {
    const found = [
      ...groupBy(
        items.filter((one) => pattern.test(one.functionName)),
        (one) => one.functionName,
      ).values(),
    ];
    const [item] = found[0] ?? [];
    const paid = facts.of('personnel', 'actual', '', category)[0];
    if (!item || !paid || found.length > 1 || within(item.amount, paid.amount, toleranceOf(item, paid)))
      continue;
    yield equalHit('item.category', item, paid);
  }
}

/** Economic categories with amounts sum to 人员经费 and 公用经费. */
export function* categories(facts: Facts): Generator<Hit> {
  for (const measure of ['personnel', 'operating'] as const) {
    const whole = facts.of(measure)[0];
    const named = facts.index.every(measure, 'actual').filter((one) => one.economicName !== '');
    const first = [...groupBy(named, (one) => one.economicName).values()].flatMap((prints) =>
      prints.slice(0, 1),
    );
    if (whole && first.length > 1) yield* against(facts, 'economic.parts', whole, first, false);
  }
}

const IN_OPERATING: readonly (readonly [Measure, readonly string[]])[] = [
  ['vehicle_operation', ['公务用车运行维护费']],
  ['reception', ['公务接待费']],
  ['overseas_travel', ['因公出国（境）费用', '因公出国（境）费']],
];

/** What operating expenses paid for vehicles or receptions is a part of what was paid for them. */
export function* threePublicInOperating(facts: Facts): Generator<Hit> {
  for (const [measure, names] of IN_OPERATING) {
    const total = facts.of(measure)[0];
    const paid = names.flatMap((name) => facts.of('operating', 'actual', '', name))[0];
    if (!total || !paid || paid.amount <= total.amount + toleranceOf(total, paid)) continue;
    yield limitHit('economic.three-public', [paid], total);
  }
}
