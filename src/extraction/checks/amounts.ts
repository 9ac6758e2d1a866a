/** Amounts and how far rounding may carry them. Sums are exact; what rounding explains is never a finding. */
import {
  absoluteDecimal,
  compareDecimals,
  scaleDecimal,
  subtractDecimals,
  sumDecimals,
} from '../../domain/decimal.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import type { Facts, Figure } from './facts.ts';
import { perDocument } from './perDocument.ts';

const exponentOf = (unit: string): number => (isUnit(unit) ? UNITS[unit].exponent : 0);

const powerOfTen = (exponent: number): string =>
  exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`;

/** Documents that drop trailing zeros print 905.30 as 905.3; those that keep them have rounded a shorter number. */
const COARSEST = 2;

/**
 * One unit of the last digit to which the document rounds amounts of this unit, in the canonical unit. For 万元 it is never finer than
 * 0.01, to which the accounts are published even where a table prints six decimals.
 */
export function stepOf(facts: Facts, unit: string): string {
  const dimension = isUnit(unit) ? UNITS[unit].dimension : 'count';
  if (dimension === 'count') return '0';
  const decimals = Math.min(COARSEST, facts.decimalsOf.get(unit) ?? 0);
  return powerOfTen(exponentOf(unit) - decimals);
}

/** Whether the document prints trailing zeros of amounts in a unit. */
const zerosKept = perDocument(
  (facts) =>
    new Set(facts.figures.filter((figure) => /\.\d*0$/.test(figure.printed)).map((figure) => figure.unit)),
);

/** The rounding of one figure: the document's, or its own where it is printed shorter than the document's amounts are. */
export function stepOfFigure(facts: Facts, figure: Figure): string {
  const step = stepOf(facts, figure.unit);
  if (
    step === '0' ||
    figure.decimals >= COARSEST ||
    Number(figure.value) === 0 ||
    !zerosKept(facts).has(figure.unit)
  )
    return step;
  const own = powerOfTen(exponentOf(figure.unit) - figure.decimals);
  return compareDecimals(own, step) > 0 ? own : step;
}

/** `canonical` written in `unit`, `455.15 万元`. */
export function show(canonical: string, unit: string): string {
  const value = scaleDecimal(canonical, -exponentOf(unit));
  const fixed = exponentOf(unit) === 4 && !/\.\d\d/.test(value) ? Number(value).toFixed(2) : value;
  return unit === '%' ? `${fixed}%` : `${fixed} ${unit}`;
}

export const totalOf = (figures: readonly Figure[]): string =>
  sumDecimals(figures.map((figure) => figure.canonical));

/** What `figures` may differ from their exact sum by: a unit of the last digit each. */
export const toleranceOf = (facts: Facts, figures: readonly Figure[]): string =>
  sumDecimals(figures.map((figure) => stepOfFigure(facts, figure)));

export const within = (a: string, b: string, tolerance: string): boolean =>
  compareDecimals(absoluteDecimal(subtractDecimals(a, b)), tolerance) <= 0;

/** An interval of real numbers that a printed number may stand for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a printed amount may have been before rounding, in the canonical unit. */
export function intervalOf(facts: Facts, figure: Figure): Interval {
  const half = Number(stepOfFigure(facts, figure)) / 2;
  const value = Number(figure.canonical);
  return { low: value - half, high: value + half };
}

/** `part ÷ base` in per cent over all values that the two may stand for; null where the base may be zero. */
export function percentOf(part: Interval, base: Interval): Interval | null {
  if (base.low <= 0) return null;
  return {
    low: (part.low / (part.low < 0 ? base.low : base.high)) * 100,
    high: (part.high / (part.high < 0 ? base.high : base.low)) * 100,
  };
}

export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

const BINARY_DUST = 1e-7;

/** How far a printed percentage may be from the exact one for its own digits: half a unit of the last, and 0.01 where there are two or more. */
export const ownTolerance = (decimals: number): number => (decimals >= 2 ? 0.01 : 0.5 / 10 ** decimals);

/** Whether a percentage printed with `decimals` may stand for a value of `exact`. */
export const agrees = (printed: number, decimals: number, exact: Interval): boolean =>
  printed >= exact.low - ownTolerance(decimals) - BINARY_DUST &&
  printed <= exact.high + ownTolerance(decimals) + BINARY_DUST;
