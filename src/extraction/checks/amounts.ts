/** Amounts and how far rounding may carry them. What is shown is exact; what rounding explains is never a finding. */
import { scaleDecimal, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import type { Printed } from './figure.ts';

export const exponentOf = (unit: string): number => (isUnit(unit) ? UNITS[unit].exponent : 0);

/** Below the least amount that is printed, above what binary fractions lose. */
const DUST = 1e-6;

/** `canonical` written in `unit`, `455.15 万元`. */
export function show(canonical: string, unit: string): string {
  const value = scaleDecimal(canonical, -exponentOf(unit));
  const fixed = exponentOf(unit) === 4 && !/\.\d\d/.test(value) ? Number(value).toFixed(2) : value;
  return unit === '%' ? `${fixed}%` : `${fixed} ${unit}`;
}

export const totalOf = (figures: readonly Printed[]): string =>
  sumDecimals(figures.map((figure) => figure.canonical));

export const amountOf = (figures: readonly Printed[]): number =>
  figures.reduce((sum, figure) => sum + figure.amount, 0);

/** `a − b` in the unit of `a`. */
export const less = (a: Printed, b: string): string => show(subtractDecimals(a.canonical, b), a.unit);

/** What `figures` may differ from their exact sum by: a unit of the last digit each. */
export const toleranceOf = (...figures: readonly Printed[]): number =>
  figures.reduce((sum, figure) => sum + figure.step, 0);

export const showTolerance = (tolerance: number, unit: string): string =>
  `${Number((tolerance / 10 ** exponentOf(unit)).toFixed(4))} ${unit}`;

export const within = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + DUST;

export const isZero = (figure: Printed): boolean => figure.amount === 0;

/** An interval of real numbers that a printed number may stand for, and the number itself. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly exact: number;
}

/** What a printed amount may have been before rounding, in the canonical unit. */
export const intervalOf = ({ amount, step }: Printed): Interval => ({
  low: amount - step / 2,
  high: amount + step / 2,
  exact: amount,
});

/** `part ÷ base` in per cent over all values that the two may stand for; null where the base may be zero. */
export function percentOf(part: Interval, base: Interval): Interval | null {
  if (base.low <= 0) return null;
  return {
    low: (part.low / (part.low < 0 ? base.low : base.high)) * 100,
    high: (part.high / (part.high < 0 ? base.high : base.low)) * 100,
    exact: (part.exact / base.exact) * 100,
  };
}

export const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
  exact: a.exact - b.exact,
});

/** How far a printed percentage may be from the exact one for its own digits: half a unit of the last, and 0.01 where there are two or more. */
export const ownTolerance = (decimals: number): number => (decimals >= 2 ? 0.01 : 0.5 / 10 ** decimals);

/** Whether a percentage printed with `decimals` may stand for a value of `exact`. */
export const agrees = (printed: number, decimals: number, exact: Interval): boolean =>
  printed >= exact.low - ownTolerance(decimals) - DUST &&
  printed <= exact.high + ownTolerance(decimals) + DUST;

const TEN_THOUSAND = 10_000;

/** Whether two amounts are one in 元 and in 万元 under the same unit. */
export function tenThousandfold(a: number, b: number): boolean {
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return low > 0 && Math.abs(high / low / TEN_THOUSAND - 1) < 1e-4;
}
