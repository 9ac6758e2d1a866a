/** Numbers with words, as the language of the page writes them. The digits are the same in each: 万元 is not turned into millions. */
import { formatNumber } from '../domain/format.ts';
import { english } from './catalogue.ts';
import { t } from './t.ts';

export const formatWithUnit = (value: number, unit: string): string => {
  const text = formatNumber(value, unit);
  if (unit === '%') return `${text}%`;
  return english ? english.quantity(text, value, unit) : `${text} ${unit}`;
};

/** `+22.9%`, `−10.4%`: signed with a real minus, for changes. */
export function formatChange(percent: number): string {
  const text = formatNumber(Math.abs(percent), '%');
  if (Number(text.replaceAll(',', '')) === 0) return t('持平');
  return `${percent > 0 ? '+' : '−'}${text}%`;
}
