/** Expenditure by function and by economic category: classes against items, items against the whole, items against categories. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Facts } from '../facts.ts';
import {
  amountOf,
  firstBy,
  fits,
  ownTolerance,
  show,
  toleranceOf,
  totalOf,
  within,
  type Figure,
} from '../figure.ts';
import { equalHit, hit, sumHit, type Check, type Hit } from '../finding.ts';
import { columnsOf, isReadTable, partsOf, type Column } from './columns.ts';
import { BASIC_ITEM, SAME_PAYMENT } from './relations.ts';

const GENERAL = 'general_public_budget_expenditure';
const BY_FUNCTION: readonly Measure[] = [
  GENERAL,
  'fiscal_appropriation_expenditure',
  'expenditure',
  'government_funds_expenditure',
];

const depth = (figure: Figure): number => figure.functionName.split('/').length;

/** The lists by function that a measure is printed in, a section each. */
const listsOf = (facts: Facts, measure: Measure, aspect: Aspect): Column[] =>
  columnsOf(
    facts,
    facts.every(measure, aspect).filter((one) => one.functionName),
  ).flat();

const atDepth = (list: Column, level: number): Figure[] =>
  [...list.values()].filter((one) => depth(one) === level);

/**
 * A list may be one of examples (“主要用于”), and a line of it may not have been read. Less than the whole is asked about only where
 * the list is known to be complete; more than the whole, wherever it stands.
 */
function* against(
  facts: Facts,
  whole: Figure,
  parts: readonly Figure[],
  { complete = false, rule = 'sum.classification', asked = false }: Against = {},
): Generator<Hit> {
  const [sum, tolerance] = [amountOf(parts), toleranceOf(whole, ...parts)];
  const isSound = ({ amount }: Figure): boolean =>
    within(sum, amount, tolerance) ||
    (!complete && sum < amount) ||
    isNamedTwice(sum - amount, parts, tolerance);
  if (parts.length > 0 && !facts.same(whole, whole.aspect).some(isSound))
    yield sumHit(rule, whole, parts, asked && 'question');
}

interface Against {
  readonly complete?: boolean;
  readonly rule?: RuleId;
  readonly asked?: boolean;
}

/** One item under two names is two parts of one amount: without the second of each such pair, or of one, the parts make the whole. */
function isNamedTwice(over: number, parts: readonly Figure[], tolerance: number): boolean {
  const again = parts.filter(
    (part, index) => part.amount > 0 && parts.slice(0, index).some((one) => one.canonical === part.canonical),
  );
  return (
    again.length > 0 &&
    [again, ...again.map((part) => [part])].some((some) => within(amountOf(some), over, tolerance))
  );
}

/** Shares that sum to 100 say that the list is the whole, and one for each amount that no amount was missed. */
function sharesSumUp(facts: Facts, measure: Measure, classes: readonly Figure[]): boolean {
  const shares = listsOf(facts, measure, 'share_pct').flatMap((list) => atDepth(list, 1));
  const tolerance = shares.reduce((total, figure) => total + ownTolerance(figure.decimals), 0);
  const names = new Set(classes.map((figure) => figure.functionName));
  return within(amountOf(shares), 100, tolerance) && shares.every((share) => names.has(share.functionName));
}

/** Whether the class of an item is printed beside it, and was not carried over from the item before. */
function namesClass(facts: Facts, item: Figure): boolean {
  const { before, sentence, inTable } = facts.placeOf(item);
  const name = (item.functionName.split('/')[0] ?? '').replace(/支出$/, '');
  return inTable || `${before}${sentence}`.includes(name);
}

function* functions(facts: Facts): Generator<Hit> {
  for (const measure of BY_FUNCTION) {
    const whole = facts.first(measure);
    for (const list of listsOf(facts, measure, 'actual')) {
      const [classes, items] = [atDepth(list, 1), atDepth(list, 3)];
      if (whole) {
        yield* against(facts, whole, classes, { complete: sharesSumUp(facts, measure, classes) });
        yield* against(facts, whole, items);
      }
      for (const [name, inside] of partsOf(list)) {
        const one = list.get(name);
        const named = inside.filter((item) => namesClass(facts, item));
        if (one) yield* against(facts, one, named);
      }
      yield* otherAspects(facts, measure, items);
    }
  }
}

/** Budgets and changes of items against those of the whole, where the outturns of the items make up the whole. */
function* otherAspects(facts: Facts, measure: Measure, items: readonly Figure[]): Generator<Hit> {
  if (items.length === 0 || !facts.of(measure).some((one) => fits(one, items))) return;
  for (const aspect of ['original_budget', 'change'] as const) {
    const whole = facts.first(measure, aspect);
    const figures = items.flatMap((item) => facts.same(item, aspect).slice(0, 1));
    if (!whole || figures.length < items.length) continue;
    // A budgeted item without an outturn has no line, so the items may be budgeted for less than the whole.
    // An item that ended had an outturn before and has no line now, so the items may have risen by more than the whole.
    const more = amountOf(figures) - whole.amount;
    if (aspect === 'change' ? more < 0 : more > 0)
      yield* against(facts, whole, figures, { complete: true, rule: 'sum.budget' });
  }
}

/** Project money of the general budget must stand in items that may hold it. */
function* projectItems(facts: Facts): Generator<Hit> {
  const [whole, basic] = [facts.first(GENERAL), facts.first('general_public_budget_basic_expenditure')];
  if (!whole || !basic) return;
  const items = listsOf(facts, GENERAL, 'actual')
    .map((list) => atDepth(list, 3))
    .find((list) => list.length > 0 && fits(whole, list));
  // Pensions of the retired and other items beside 行政运行 hold some project money in sound accounts, though never all of it.
  if (!items?.every((figure) => BASIC_ITEM.test(figure.functionName))) return;
  const project = subtractDecimals(whole.canonical, basic.canonical);
  if (Number(project) <= toleranceOf(whole, basic, ...items)) return;
  const [printed, computed] = [totalOf(items), project].map((amount) => show(amount, whole.unit));
  const names = items.map((figure) => figure.functionName.split('/').at(-1));
  const about = [whole, basic, ...items];
  yield hit('item.project-money', { printed, computed, whole, basic, items: names, about });
}

function* samePayments(facts: Facts): Generator<Hit> {
  const items = listsOf(facts, GENERAL, 'actual').flatMap((list) => [...list.values()]);
  for (const [pattern, category] of SAME_PAYMENT) {
    const found = items.filter((one) => pattern.test(one.functionName));
    const [one, paid] = [found[0], facts.first('personnel', 'actual', '', category)];
    if (!one || !paid || found.some(({ functionName }) => functionName !== one.functionName)) continue;
    // A table says what of the item is basic: a project may pay some of it too.
    const item = facts.first('general_public_budget_basic_expenditure', 'actual', one.functionName) ?? one;
    if (!within(item.amount, paid.amount, toleranceOf(item, paid)))
      yield equalHit('item.category', item, paid);
  }
}

/** Economic categories with amounts sum to 人员经费 and 公用经费; that a table holds all of the one is said by the other, which adds up. */
function* categories(facts: Facts): Generator<Hit> {
  const sides = (['personnel', 'operating'] as const).flatMap((measure) => {
    const named = facts.every(measure, 'actual').filter((one) => one.economicName);
    const [whole, parts] = [facts.first(measure), [...firstBy(named, (one) => one.economicName).values()]];
    return whole && parts.length > 1 ? [{ whole, parts, isSound: fits(whole, parts) }] : [];
  });
  for (const { whole, parts } of sides) {
    const isSound = sides.some((side) => side.whole !== whole && side.isSound);
    const complete = isSound && amountOf(parts) < whole.amount && isReadTable(facts, parts);
    yield* against(facts, whole, parts, { complete, asked: complete });
  }
}

export const classification: readonly Check[] = [functions, projectItems, samePayments, categories];
