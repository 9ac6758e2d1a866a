/** What is printed in a document, as the checks see it, and how far rounding may carry it. What is shown is exact; what rounding explains is never a finding. */
import type { Aspect } from '../../domain/aspects.ts';
import { scaleDecimal, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { isUnit, UNITS } from '../../domain/units.ts';

/** Something printed: a number, a form, a row of a form; without an id, words. Offsets into the source. */
export interface Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A printed number, of the account or of a form. `canonical` (exact) and `amount` are in 元 where it is money. */
export interface Printed extends Subject {
  readonly aspect: string;
  readonly value: string;
  readonly unit: string;
  readonly canonical: string;
  readonly amount: number;
  /** One unit of the last digit that it was rounded to, in the canonical unit; 0 of a count. */
  readonly step: number;
  readonly printed: string;
}

/** A number of the account with its meaning. */
export interface Figure extends Printed {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  readonly year: number;
  /** Decimals as printed. */
  readonly decimals: number;
}

const FALLS: ReadonlySet<string> = new Set(['change', 'change_pct', 'variance', 'variance_pct']);

/** The number as the document says it: 减少 is part of what is printed, though not of its digits. */
export function said({ aspect, value, unit, printed }: Printed): string {
  const falls = FALLS.has(aspect) && value.startsWith('-') && !printed.startsWith('-');
  return `${falls ? '-' : ''}${printed.replace(/\s/g, '')}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** The last print before `figure`, else the first after: what its sentence speaks of. */
export const nearest = (figures: readonly Figure[], figure: Subject): Figure | undefined =>
  figures.findLast((one) => one.start < figure.start) ?? figures[0];

/** `items` by each of their keys, in the order of their first. */
export function groupBy<T>(items: Iterable<T>, ...keys: readonly ((item: T) => string)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const keyOf of keys) {
      const key = keyOf(item);
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** The first of `items` by each key. */
export function firstBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T> {
  return new Map([...groupBy(items, keyOf)].map(([key, [first]]) => [key, first as T]));
}

export const exponentOf = (unit: string): number => (isUnit(unit) ? UNITS[unit].exponent : 0);
export function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** `canonical` written in `unit`, `455.15 万元`. */
export function show(canonical: string, unit: string): string {
  const value = scaleDecimal(canonical, -exponentOf(unit));
  const fixed = exponentOf(unit) === 4 && !/\.\d\d/.test(value) ? Number(value).toFixed(2) : value;
  return unit === '%' ? `${fixed}%` : `${fixed} ${unit}`;
}

/** Amounts of forms, in 元, that no document prints are shown in 万元. */
export const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');

/** The exact sum, and the sum as a number. */
export const totalOf = (figures: readonly Printed[]): string =>
  sumDecimals(figures.map(({ canonical }) => canonical));
export const amountOf = (figures: readonly Printed[]): number =>
  figures.reduce((sum, { amount }) => sum + amount, 0);

/** `a − b` in the unit of `a`. */
export const less = (a: Printed, b: string): string => show(subtractDecimals(a.canonical, b), a.unit);

/** What `figures` may differ from their exact sum by: a unit of the last digit each. */
export const toleranceOf = (...figures: readonly Printed[]): number =>
  figures.reduce((sum, { step }) => sum + step, 0);

/** Below the least amount that is printed, above what binary fractions lose. */
const DUST = 1e-6;

export const within = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + DUST;

export const isZero = ({ amount }: Printed): boolean => amount === 0;

/** Whether `parts` make up `total`, but for rounding. */
export const fits = (total: Printed, parts: readonly Printed[]): boolean =>
  within(amountOf(parts), total.amount, toleranceOf(...parts));

/** How far a printed percentage may be from the exact one for its own digits: half a unit of the last, and 0.01 where there are two or more. */
export const ownTolerance = (decimals: number): number => (decimals >= 2 ? 0.01 : 0.5 / 10 ** decimals);

/** Whether a percentage printed with so many decimals may stand for `exact`: rounded, or cut off. */
export function standsFor(printed: number, decimals: number, exact: number): boolean {
  const cut = Math.abs(exact) - Math.abs(printed);
  return within(printed, exact, ownTolerance(decimals)) || (cut >= 0 && cut < 10 ** -decimals);
}

/** Whether two amounts are one in 元 and in 万元 under the same unit. */
export function tenThousandfold(a: number, b: number): boolean {
  const [low, high] = [a, b].map(Math.abs).sort((x, y) => x - y) as [number, number];
  return low > 0 && Math.abs(high / low / 10_000 - 1) < 1e-4;
}
