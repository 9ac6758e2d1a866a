/** Amounts of forms in 元, in which they are compared with the account. */
import { scaleDecimal } from '../../domain/decimal.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import type { Evaluation } from './evaluations.ts';

/** `amount` as the form prints it, in 元. */
export const inYuan = (amount: string, evaluation: Evaluation): string =>
  scaleDecimal(amount, isUnit(evaluation.unit) ? UNITS[evaluation.unit].exponent : 4);
