/** What was carried over: from the year before, into this one, and what a document says was done with it. */
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import { isZero, less, show, toleranceOf, within } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';

/** What the year before must have been, by the first actual and change that are printed. */
function prior(facts: Facts, measure: Measure): { value: string; figures: Figure[] } | null {
  const [actual, change] = [facts.of(measure)[0], facts.of(measure, 'change')[0]];
  return actual && change
    ? { value: subtractDecimals(actual.canonical, change.canonical), figures: [actual, change] }
    : null;
}

const CHAINS: readonly (readonly [total: Measure, spent: readonly Measure[], opening: Measure])[] = [
  [
    'fiscal_appropriation_revenue_total',
    ['fiscal_appropriation_expenditure', 'general_public_budget_expenditure'],
    'fiscal_appropriation_carryover_opening',
  ],
  ['revenue_total', ['expenditure'], 'carryover_opening'],
];

const OTHER_BUDGETS: readonly (readonly [words: string, measures: readonly Measure[]])[] = [
  ['政府性基金', ['government_funds_expenditure', 'government_funds_revenue']],
  ['国有资本经营', ['state_capital_expenditure', 'state_capital_revenue']],
];

/** The general public budget stands for all fiscal money only where a document says that it has no other, now or the year before. */
function isOnlyBudget(facts: Facts): boolean {
  const { text } = facts.flow;
  const nothing = (measure: Measure): boolean =>
    facts.of(measure).every(isZero) && facts.of(measure, 'change').every(isZero);
  return OTHER_BUDGETS.every(([words, measures]) => {
    if (!text.includes(words)) return true;
    const none = measures.some((measure) => facts.absent.has(measure) || facts.of(measure).length > 0);
    const amounts = [...text.matchAll(new RegExp(`${words}[^，。；\\d]{0,24}(\\d[\\d.，]*)万?元`, 'g'))];
    return none && amounts.every((amount) => /^[0.，]+$/.test(amount[1] ?? '')) && measures.every(nothing);
  });
}

/** The year before closed with its total less what it spent; this year opened with that, or some of it left the agency. */
export function* carryOverChain(facts: Facts): Generator<Hit> {
  // What last year distributed is no part of what it carried over.
  if (![...facts.of('surplus_distribution'), ...facts.of('surplus_distribution', 'change')].every(isZero))
    return;
  for (const [total, spent, opening] of CHAINS) {
    const [before, opened] = [prior(facts, total), facts.of(opening)[0]];
    const paid = spent
      .filter((measure) => measure !== 'general_public_budget_expenditure' || isOnlyBudget(facts))
      .map((measure) => prior(facts, measure))
      .find((one) => one !== null);
    if (!before || !paid || !opened) continue;
    const closing = subtractDecimals(before.value, paid.value);
    const figures = [opened, ...before.figures, ...paid.figures];
    if (within(Number(closing), opened.amount, toleranceOf(...figures))) continue;
    const returned = facts.explanations.find((one) => /上缴|收回|缴回/.test(one.reason))?.reason;
    const [left, gap] = [show(closing, opened.unit), less(opened, closing)];
    yield hit(
      'carry-over.chain',
      [said(opened), left, gap],
      {
        opened,
        fiscal: total.startsWith('fiscal'),
        total: show(before.value, opened.unit),
        spent: show(paid.value, opened.unit),
        left,
        gap: gap.replace('-', ''),
        returned,
      },
      figures,
    );
  }
}

const OF_ALL: readonly (readonly [total: Measure, opening: Measure])[] = [
  ['fiscal_appropriation_expenditure_total', 'fiscal_appropriation_carryover_opening'],
  ['general_public_budget_expenditure', 'fiscal_appropriation_carryover_opening'],
  ['expenditure_total', 'carryover_opening'],
];
const ADDED = /追加|新增|增加/;
const A_GOOD_PART = 0.25;

/** More than was budgeted for, laid to what was added in the year, where a good part of it had been carried over. */
export function* carriedIn(facts: Facts): Generator<Hit> {
  for (const [measure, opening] of OF_ALL) {
    const [actual, budget] = [facts.of(measure)[0], facts.of(measure, 'original_budget')[0]];
    const opened = facts.of(opening)[0];
    const reason = facts.explanations.find(
      (one) => one.measure === measure && one.functionName === '' && one.aspect.startsWith('variance'),
    )?.reason;
    if (!actual || !budget || !opened || reason === undefined) continue;
    const more = actual.amount - budget.amount;
    if (more <= 0 || opened.amount < more * A_GOOD_PART) continue;
    if (!ADDED.test(reason) || /结转|结余|上年/.test(reason)) continue;
    const gap = less(actual, budget.canonical);
    yield hit(
      'carry-over.variance',
      [gap, said(opened)],
      { actual, budget: said(budget), gap, reason, opened: said(opened) },
      [actual, budget, opened],
    );
    return;
  }
}

const USES_CARRIED = /(?:使用|动用|列支|安排)[^，。；]{0,8}(?:上年|以前年度|往年)[^，。；]{0,4}(?:结转|结余)/;

/** A reason that says money of earlier years was used, where none was brought forward. */
export function* carryOverUsed(facts: Facts): Generator<Hit> {
  const openings = [...facts.of('carryover_opening'), ...facts.of('fiscal_appropriation_carryover_opening')];
  const [total, revenue] = [facts.of('revenue_total')[0], facts.of('revenue')[0]];
  const none =
    openings.length > 0
      ? openings.every(isZero)
      : total !== undefined && total.canonical === revenue?.canonical;
  if (!none) return;
  for (const { reason, start } of facts.explanations) {
    if (!USES_CARRIED.test(reason)) continue;
    const evidence =
      openings.length > 0 ? openings.slice(0, 1) : [total, revenue].filter((one) => one !== undefined);
    yield hit('carry-over.used', [reason, '年初结转和结余 0'], { reason, evidence }, [
      ...evidence,
      { id: '', start, end: start + reason.length },
    ]);
  }
}
