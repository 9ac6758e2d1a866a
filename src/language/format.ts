/** Numbers with words, as the language of the page writes them. In English an amount in a sentence is in full, since 万元 has no name. */
import { formatNumber } from '../domain/format.ts';
import { isMoneyUnit } from '../domain/units.ts';
import { english, language } from './catalogue.ts';
import { t, word } from './t.ts';

/** A number as it is shown, with its unit: `32.99 万元`, `¥329,900`. */
export const withUnit = (text: string, unit: string): string =>
  unit === '%' ? `${text}%` : english ? english.quantity(text, unit) : `${text} ${unit}`;

/** The same where each unit stands apart from its number, `%` too, as in a list of values. */
export const besideUnit = (text: string, unit: string): string =>
  english ? withUnit(text, unit) : `${text} ${unit}`;

/** Digit for digit as a document prints it, to be compared with it: `32.99 万元`, `32.99 (10,000 yuan)`. */
export const printedWithUnit = (text: string, unit: string, otherwise = withUnit): string =>
  english && isMoneyUnit(unit) ? t('{text}（{unit}）', { text, unit: word(unit) }) : otherwise(text, unit);

/** What an amount is counted in, without what it is counted by: `万元` of `万元／人`. */
const baseOf = (unit: string): string => unit.replace(/／.*$/, '');

/** Whether a number set large is an amount in full, `¥329,900`, and nothing of its unit stands behind it but what it is counted by. */
export const isInFull = (unit: string): boolean => english !== null && isMoneyUnit(baseOf(unit));

/** An amount in full without what it is counted by: `¥329,900` of 32.99 万元／人. */
export const amountInFull = (text: string, unit: string): string => withUnit(text, baseOf(unit));

/** What stands behind a number that is set large: 万元／人, `per employee`. */
export function unitApart(unit: string): string {
  if (unit === '%') return '';
  return isInFull(unit) ? (/per .*$/.exec(word(unit))?.[0] ?? '') : word(unit);
}

export const formatWithUnit = (value: number, unit: string): string =>
  withUnit(formatNumber(value, unit), unit);

/** `+34.82`, `−10.40`, `0.00`: a change in the unit of what changes. */
export function formatSigned(value: number, unit: string): string {
  const text = formatNumber(value, unit);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `+22.9%`, `−10.4%`: signed with a real minus, for changes. */
export function formatChange(percent: number): string {
  const text = formatNumber(Math.abs(percent), '%');
  if (Number(text.replaceAll(',', '')) === 0) return t('持平');
  return `${percent > 0 ? '+' : '−'}${text}%`;
}

/** Sentences one after another. */
export const sentences = (each: readonly string[]): string => each.join(language === 'en' ? ' ' : '');
