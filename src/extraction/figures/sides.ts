/** Revenue and expenditure where 收入 or 支出 alone says which of them is meant. */
import type { Measure } from '../../domain/measures.ts';
import { pairOf } from './pairs.ts';
import type { State } from './state.ts';

export type Side = '收入' | '支出';

/** What each may stand for once it was spoken of. */
const MEASURES: Readonly<Record<Side, ReadonlySet<Measure>>> = {
  收入: new Set([
    'revenue',
    'revenue_total',
    'fiscal_appropriation_revenue',
    'fiscal_appropriation_revenue_total',
  ]),
  支出: new Set([
    'expenditure',
    'expenditure_total',
    'fiscal_appropriation_expenditure',
    'fiscal_appropriation_expenditure_total',
    'general_public_budget_expenditure',
  ]),
};

/** Is it one that the word alone may stand for? */
export const isOfSide = (measure: Measure | undefined, side: Side): boolean =>
  measure !== undefined && MEASURES[side].has(measure);

/** 比上年收入增加: the side that the words of a comparison end with; null where they name none. */
export const comparedSide = (words: string): Side | null => {
  const word = words.slice(-2);
  return word === '收入' || word === '支出' ? word : null;
};

/** Is what is spoken of the other one, or both? */
export const isOfOtherSide = ({ sentence: { subject } }: State, side: Side): boolean =>
  (subject?.measures.money ?? []).some((measure) => MEASURES[side === '收入' ? '支出' : '收入'].has(measure));

/**
 * 收入总计…，支出总计…。与上年相比，收入增加…，支出增加…: which of the two totals spoken of. 本年收入合计…，收入较上年增加…: what is spoken
 * of once more. 收入…，支出…，收入增加…，支出增加…: each was told before.
 */
export function sideSpokenOf(state: State, side: Side): Measure | undefined {
  const { sentence, item } = state;
  const { subject } = sentence;
  const pair = pairOf(item.last?.measures[0]);
  if (pair) return pair[side === '收入' ? 0 : 1];
  const own = subject?.functionName === '' ? (subject.measures.money ?? []) : [];
  const told = [item.last, item.previous].flatMap((claim) =>
    claim?.subject.functionName === '' ? claim.measures : [],
  );
  return [...own, ...told].find((measure) => MEASURES[side].has(measure)) ?? onlyOneTold(state, side);
}

/** 总收入…，总支出…，与上年相比，收入减少9.00万元，下降3.7%；支出增加…: the section told of one expenditure. */
function onlyOneTold({ told }: State, side: Side): Measure | undefined {
  const measures = new Set(
    told.flatMap((claim) => claim.measures).filter((measure) => isOfSide(measure, side)),
  );
  return measures.size === 1 ? [...measures][0] : undefined;
}
