/** Numbers with words, as the language of the page writes them. The digits are the same in each: 万元 is not turned into millions. */
import { formatNumber } from '../domain/format.ts';
import { english, language } from './catalogue.ts';
import { t } from './t.ts';

/** A number as it is printed or shown, with its unit: `32.99 万元`, `32.99 × 10k yuan`. */
export const withUnit = (text: string, unit: string): string =>
  unit === '%' ? `${text}%` : english ? english.quantity(text, unit) : `${text} ${unit}`;

/** The same where each unit stands apart from its number, `%` too, as in a list of values. */
export const besideUnit = (text: string, unit: string): string =>
  english ? withUnit(text, unit) : `${text} ${unit}`;

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
