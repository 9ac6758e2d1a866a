/**
 * A document of another body and year, made of a real one: its name, each year and each amount of money give way to others. Every amount
 * is multiplied by the same whole number, so that parts still sum to their whole and per cents still hold; counts and per cents stay.
 */
import type { Original } from './original.ts';

export interface Renumbering {
  readonly agencyName: string;
  readonly fiscalYear: number;
  /** A whole number from 1. */
  readonly factor: number;
}

export function renumber(
  { entry, text, places }: Original,
  { agencyName, fiscalYear, factor }: Renumbering,
): string {
  const later = fiscalYear - entry.fiscal_year;
  let at = 0;
  let out = '';
  for (const { start, end, blank } of places) {
    const printed = text.slice(start, end);
    out += text.slice(at, start);
    if (blank === 'name') out += agencyName;
    else if (blank === 'year') out += String(Number(printed) + later);
    else out += multiplied(printed, factor);
    at = end;
  }
  return out + text.slice(at);
}

/** 1,052.87 × 3 → 3,158.61, with as many decimals and with separators where there were some; what is no number of digits stays. */
function multiplied(printed: string, factor: number): string {
  const [, whole, decimals = ''] = /^(\d[\d,]*)(?:\.(\d+))?$/.exec(printed.replace(/\s/g, '')) ?? [];
  if (whole === undefined) return printed;
  const digits = (BigInt(whole.replaceAll(',', '') + decimals) * BigInt(factor))
    .toString()
    .padStart(decimals.length + 1, '0');
  const point = digits.length - decimals.length;
  const before = digits.slice(0, point);
  const grouped = whole.includes(',') ? before.replace(/\B(?=(\d{3})+$)/g, ',') : before;
  return decimals === '' ? grouped : `${grouped}.${digits.slice(point)}`;
}
