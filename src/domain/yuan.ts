/** Amounts in English, decided here alone: 18.16 万元 is `¥181,600`. Columns, axes and files keep the unit as printed, 10,000 yuan. */
import { formatDecimal } from './format.ts';
import { scaleDecimal } from './decimal.ts';
import { UNITS, type MoneyUnit } from './units.ts';

/** `12.30`, `−1,234.5`, `+7`. */
const NUMBER = /^([+−-]?)(\d[\d,]*(?:\.\d+)?)$/;

/** Exact, to the last digit that is printed. Null where `text` is no number. */
export function inYuan(text: string, unit: MoneyUnit): string | null {
  const [, sign, digits] = NUMBER.exec(text) ?? [];
  if (sign === undefined || digits === undefined) return null;
  const amount = formatDecimal(scaleDecimal(digits.replaceAll(',', ''), UNITS[unit].exponent));
  return `${sign.replace('-', '−')}¥${amount}`;
}
