/** Numbers as Chinese readers print them. Money is shown in 万元 with two decimals, as the documents do. */
import { scaleDecimal } from './decimal.ts';
import { isUnit, UNITS } from './units.ts';

export const MONEY_UNIT = '万元';

const grouped = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const FORMATS = { 0: grouped(0), 1: grouped(1), 2: grouped(2), 4: grouped(4) } as const;

/** A canonical value (元, 人, 辆, …) in the unit of the interface, without binary noise. */
export function toShown(canonicalValue: number, canonicalUnit: string): { value: number; unit: string } {
  if (canonicalUnit !== '元') return { value: canonicalValue, unit: canonicalUnit };
  const text = String(canonicalValue);
  // Exponents appear only below 1e-6 or above 1e21 元: no budget.
  const exact = /^-?\d+(\.\d+)?$/.test(text) ? Number(scaleDecimal(text, -4)) : canonicalValue / 10_000;
  return { value: exact, unit: MONEY_UNIT };
}

/** What is counted by us and not printed: findings, documents. */
const OWN_COUNTS: ReadonlySet<string> = new Set(['条', '份']);

/** Decimals that the interface shows. */
export const decimalsOf = (unit: string): keyof typeof FORMATS => {
  if (unit === '%') return 1;
  // To the yuan: a guest costs 0.0185 万元.
  if (unit.startsWith(`${MONEY_UNIT}／`)) return 4;
  if (OWN_COUNTS.has(unit)) return 0;
  return isUnit(unit) && UNITS[unit].dimension === 'count' ? 0 : 2;
};

/** With a real minus, as wide as a plus: for reading, not for files. */
export const formatNumber = (value: number, unit: string): string => {
  const decimals = decimalsOf(unit);
  // Half a person or a per-cent of −0.04 must not read as 0 or −0.
  const text = FORMATS[decimals === 0 && !Number.isInteger(value) ? 2 : decimals].format(value);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
};

/** An exact decimal as it is read, all its decimals kept: `1286.450` → `1,286.450`. */
export function formatDecimal(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const text = whole.replace(/\B(?=(?:\d{3})+$)/g, ',').replace('-', '−');
  return decimals === undefined ? text : `${text}.${decimals}`;
}
