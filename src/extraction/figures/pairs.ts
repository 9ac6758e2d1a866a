/** Totals of revenue and expenditure, which are printed one behind the other and compared together. */
import type { Measure } from '../../domain/measures.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { State } from './state.ts';
import type { Subject } from './subject.ts';

type Pair = readonly [revenue: Measure, expenditure: Measure];

const PAIRS: readonly Pair[] = [
  ['revenue_total', 'expenditure_total'],
  ['fiscal_appropriation_revenue_total', 'fiscal_appropriation_expenditure_total'],
];

export const pairOf = (total: Measure | undefined): Pair | undefined =>
  PAIRS.find((pair) => pair.some((one) => one === total));

/** The pair that was printed just before, of which a number behind 各 is each one's. */
export function eachOfPair({ item, part, clause }: State): Pair | undefined {
  const { last, previous } = item;
  if (clause.named || part.frame !== 'prior' || !last || previous?.aspect !== last.aspect) return undefined;
  return PAIRS.find(
    ([revenue, expenditure]) => previous.measures.includes(revenue) && last.measures.includes(expenditure),
  );
}

/** The pair that was printed just before as one amount, where nothing else was named since. */
export function balancedPair({ item, sentence: { subject }, part, clause }: State): Pair | undefined {
  const { last, previous } = item;
  if (part.frame !== 'prior' || clause.unsure || clause.direction !== null || !last || !previous)
    return undefined;
  if (subject !== last.subject && subject !== previous.subject) return undefined;
  const actuals = [previous, last].every(({ aspect, prior }) => aspect === 'actual' && !prior);
  if (!actuals || previous.value !== last.value || previous.unit !== last.unit) return undefined;
  return PAIRS.find(
    ([revenue, expenditure]) => previous.measures[0] === revenue && last.measures[0] === expenditure,
  );
}

/** 2022年度收入总计80.00万元，支出总计80.00万元: the other of the two, right behind it, is of the same year. */
export function goesOnWithPrior({ item: { last } }: State, subject: Subject, index: number): boolean {
  const pair = pairOf(last?.measures[0]);
  const other = subject.measures.money?.[0];
  return (
    last?.prior === true &&
    last.aspect === 'actual' &&
    last.end === index - 1 &&
    other !== last.measures[0] &&
    pair?.some((measure) => measure === other) === true
  );
}

/** 总收入9.00万元，支出9.00万元: is `number` the other of two totals, which are one amount? */
export function balances({ item: { last } }: State, number: NumberToken | undefined): boolean {
  const isTotal = last?.measures[0] === 'revenue_total' && last.aspect === 'actual' && !last.prior;
  return isTotal && number?.value === last.value && number.unit === last.unit;
}
