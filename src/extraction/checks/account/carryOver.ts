/** What was carried over: from the year before, into this one, and what a document says was done with it. */
import { subtractDecimals } from '../../../domain/decimal.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { Explained, Facts } from '../facts.ts';
import { isZero, less, show, toleranceOf, within, type Figure } from '../figure.ts';
import { departs, hit, type Check, type Hit } from '../finding.ts';

/** What the year before must have been, by the first actual and change that are printed. */
function prior(facts: Facts, measure: Measure): { value: string; figures: Figure[] } | null {
  const [actual, change] = [facts.first(measure), facts.first(measure, 'change')];
  return actual && change
    ? { value: subtractDecimals(actual.canonical, change.canonical), figures: [actual, change] }
    : null;
}

const FISCAL_OPENING = 'fiscal_appropriation_carryover_opening';
const GENERAL = 'general_public_budget_expenditure';
const CHAINS: readonly (readonly [total: Measure, spent: readonly Measure[], opening: Measure])[] = [
  ['fiscal_appropriation_revenue_total', ['fiscal_appropriation_expenditure', GENERAL], FISCAL_OPENING],
  ['revenue_total', ['expenditure'], 'carryover_opening'],
];
const OTHER_BUDGETS = [
  ['政府性基金', 'government_funds'],
  ['国有资本经营', 'state_capital'],
] as const;

/** The general public budget stands for all fiscal money only where a document says that it has no other, now or the year before. */
const isOnlyBudget = ({ flow: { text }, absent, of }: Facts): boolean =>
  OTHER_BUDGETS.every(([words, fund]) => {
    const measures = [`${fund}_expenditure`, `${fund}_revenue`] as const;
    const isTold = measures.some((measure) => absent.has(measure) || of(measure).length > 0);
    const printed = measures.flatMap((one) => [...of(one), ...of(one, 'change')]);
    const amounts = text.matchAll(new RegExp(`${words}[^，。；\\d]{0,24}(\\d[\\d.，]*)万?元`, 'g'));
    const isNone = isTold && printed.every(isZero);
    return !text.includes(words) || (isNone && [...amounts].every(([, one = '']) => /^[0.，]+$/.test(one)));
  });

const CORRECTED = 0.02;

/** The year before closed with its total less what it spent; this year opened with that, or some of it left the agency. */
function* chain(facts: Facts): Generator<Hit> {
  // What last year distributed is no part of what it carried over; who earns money may have.
  const earned = (['surplus_distribution', 'revenue_business', 'revenue_operations'] as const).flatMap(
    (measure) => [...facts.of(measure), ...facts.of(measure, 'change')],
  );
  if (!earned.every(isZero)) return;
  for (const [total, spent, opening] of CHAINS) {
    const [before, opened] = [prior(facts, total), facts.first(opening)];
    const paid = spent
      .filter((measure) => measure !== GENERAL || isOnlyBudget(facts))
      .map((measure) => prior(facts, measure))
      .find((one) => one !== null);
    if (!before || !paid || !opened) continue;
    const closing = subtractDecimals(before.value, paid.value);
    const figures = [opened, ...before.figures, ...paid.figures];
    // Nothing left: the change of what was spent was printed for the total too.
    if (Number(closing) === 0) continue;
    const rounding = toleranceOf(...figures);
    // An error of an earlier year that was put right moves what was carried over a little.
    if (within(Number(closing), opened.amount, rounding + Math.abs(Number(closing)) * CORRECTED)) continue;
    const told = {
      fiscal: total.startsWith('fiscal'),
      total: show(before.value, opened.unit),
      spent: show(paid.value, opened.unit),
      more: opened.amount > Number(closing),
      returned: facts.explanations.find((one) => /上缴|收回|缴回/.test(one.reason))?.reason,
      about: figures,
    };
    yield departs('carry-over.chain', opened, closing, told);
  }
}

const OF_ALL: readonly (readonly [total: Measure, opening: Measure])[] = [
  ['fiscal_appropriation_expenditure_total', FISCAL_OPENING],
  [GENERAL, FISCAL_OPENING],
  ['expenditure_total', 'carryover_opening'],
];
const A_GOOD_PART = 0.25;

/** More than was budgeted for, laid to what was added in the year, where a good part of it had been carried over. */
function* carriedIn({ first, explanations }: Facts): Generator<Hit> {
  for (const [measure, opening] of OF_ALL) {
    const [actual, budget, computed] = [first(measure), first(measure, 'original_budget'), first(opening)];
    const isOf = (one: Explained): boolean =>
      one.measure === measure && one.functionName === '' && one.aspect.startsWith('variance');
    const reason = explanations.find(isOf)?.reason ?? '';
    const isAdded = reason.includes('追加') && !/结转|结余|上年/.test(reason);
    if (!actual || !budget || !computed || !isAdded) continue;
    const more = actual.amount - budget.amount;
    // What is left at the end of the year was not spent on it.
    const left = first(opening.replace('opening', 'closing') as Measure)?.amount ?? 0;
    if (more <= 0 || computed.amount - left < more * A_GOOD_PART) continue;
    const printed = less(actual, budget.canonical);
    yield hit('carry-over.variance', { printed, computed, actual, budget, reason });
    return;
  }
}

const USES_CARRIED = /(?:使用|动用|列支|安排)[^，。；]{0,8}(?:上年|以前年度|往年)[^，。；]{0,4}(?:结转|结余)/;

/** A reason that says money of earlier years was used, where none was brought forward. */
function* used({ of, explanations }: Facts): Generator<Hit> {
  const openings = [...of('carryover_opening'), ...of(FISCAL_OPENING)];
  const [total, year] = [of('revenue_total')[0], of('revenue')[0]];
  const isNone = openings.length > 0 ? openings.every(isZero) : total && total.canonical === year?.canonical;
  const evidence =
    openings.length > 0 ? openings.slice(0, 1) : [total, year].filter((one) => one !== undefined);
  for (const one of isNone ? explanations : [])
    if (USES_CARRIED.test(one.reason)) {
      const told = { evidence, about: [...evidence, one] };
      yield hit('carry-over.used', { printed: one.reason, computed: '年初结转和结余 0', ...told });
    }
}

export const carryOver: readonly Check[] = [chain, used, carriedIn];
