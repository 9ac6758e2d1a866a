/** Units as printed, and the one place where an amount becomes comparable: 1 万元 = 10,000 元. */
import { scaleDecimal } from './decimal.ts';

export type Dimension = 'money' | 'percent' | 'area' | 'score' | 'count';

interface UnitDefinition {
  readonly dimension: Dimension;
  readonly canonical: string;
  /** How many powers of ten make one canonical unit: 万元 → 4. */
  readonly exponent: number;
}

const count = (canonical: string): UnitDefinition => ({ dimension: 'count', canonical, exponent: 0 });

export const UNITS = {
  元: { dimension: 'money', canonical: '元', exponent: 0 },
  万元: { dimension: 'money', canonical: '元', exponent: 4 },
  亿元: { dimension: 'money', canonical: '元', exponent: 8 },
  '%': { dimension: 'percent', canonical: '%', exponent: 0 },
  平方米: { dimension: 'area', canonical: '平方米', exponent: 0 },
  分: { dimension: 'score', canonical: '分', exponent: 0 },
  人: count('人'),
  人次: count('人次'),
  辆: count('辆'),
  个: count('个'),
  批次: count('批次'),
  '台（套）': count('台（套）'),
} as const satisfies Record<string, UnitDefinition>;

export type Unit = keyof typeof UNITS;

/** Those that a table of amounts may be in. */
export const MONEY_UNITS = ['元', '万元', '亿元'] as const satisfies readonly Unit[];
export type MoneyUnit = (typeof MONEY_UNITS)[number];

export const isMoneyUnit = (unit: string): unit is MoneyUnit => MONEY_UNITS.some((each) => each === unit);

export const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

export const dimensionOf = (unit: Unit): Dimension => UNITS[unit].dimension;

/** Whether `value` (a decimal string) can be so many of `unit`: people, vehicles and events come whole. */
export const canCount = (value: string, unit: string): boolean =>
  !isUnit(unit) || dimensionOf(unit) !== 'count' || /^-?\d+(\.0+)?$/.test(value);

/** Every unit of a dimension, as printed. */
export function unitsOf(dimension: Dimension): Unit[] {
  return (Object.keys(UNITS) as Unit[]).filter((unit) => UNITS[unit].dimension === dimension);
}

/** `value` (a decimal string in `unit`) in its canonical unit, exactly: `('637.21', '万元')` → `{ value: '6372100', unit: '元' }`. */
export function toCanonical(value: string, unit: Unit): { value: string; unit: Unit } {
  const { canonical, dimension, exponent } = UNITS[unit];
  // Amounts lose their trailing zeros, so that 5,000,000.00元 and 500.00万元 are the same characters.
  return { value: dimension === 'money' ? scaleDecimal(value, exponent) : value, unit: canonical as Unit };
}
