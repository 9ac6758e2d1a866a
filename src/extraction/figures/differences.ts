/** What an amount of difference is against, and which of the two is more, where the words leave it open and the amounts told before do not. */
import type { Aspect } from '../../domain/aspects.ts';
import { subtractDecimals } from '../../domain/decimal.ts';
import type { Unit } from '../../domain/units.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { State } from './state.ts';
import type { Subject } from './subject.ts';

/** 差值-1.20万元: without a sign nobody can tell which of the two is more. */
export const isSigned = ({ value }: NumberToken): boolean => value.startsWith('-') || !/[1-9]/.test(value);

/** 支出决算3.80万元，年初预算5.00万元，差值1.20万元: which is more, where the two were printed just before and differ by so much. */
export function signOfDifference(
  { item: { actual, budget } }: State,
  subject: Subject,
  number: NumberToken,
  unit: Unit,
): 1 | -1 | null {
  if (actual?.subject !== subject || budget?.subject !== subject) return null;
  if (actual.unit !== unit || budget.unit !== unit) return null;
  const difference = subtractDecimals(actual.value, budget.value);
  if (sameAmount(difference, number.value)) return 1;
  return sameAmount(difference, `-${number.value}`) ? -1 : null;
}

/** 年初预算80.00万元，决算112.00万元，增加32.00万元: nothing says against what, but the two amounts do; where they differ by another, nothing does. */
export const changeOnBudget = (state: State, subject: Subject, number: NumberToken, unit: Unit): boolean =>
  signOfDifference(state, subject, number, unit) === state.clause.direction;

const sameAmount = (one: string, other: string): boolean => !/[1-9]/.test(subtractDecimals(one, other));
export const differenceOf = ({ part }: State): Aspect => (part.frame === 'prior' ? 'change' : 'variance');
