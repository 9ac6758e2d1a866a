/** A stated reason in the words of the page. Pure. */
import { formatNumber, toShown } from '../../domain/format.ts';
import { MEASURES } from '../../domain/measures.ts';
import type { ListedReason } from '../../queries/reasonList.ts';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { withUnit } from '../../language/format.ts';
import { itemName } from '../../language/names.ts';

/** The measure, and the last name of the function's path. */
export const subjectName = ({ measure, item }: Pick<ListedReason, 'measure' | 'item'>): string =>
  [measureName(measure), itemName(item)].filter(Boolean).join(' · ');

/** `比上年 −28.20 万元`, `与预算相差 +1.50 万元`; empty where the amount is not known. */
export function movedWords({
  measure,
  aspect,
  amount,
}: Pick<ListedReason, 'measure' | 'aspect' | 'amount'>): string {
  const side = aspect === 'variance_pct' ? t('与预算') : t('比上年');
  if (amount === null) return side;
  if (amount === 0) return t('{side}持平', { side });
  const isMoney = MEASURES[measure].dimension === 'money';
  const { value, unit } = isMoney ? toShown(Math.abs(amount), '元') : { value: Math.abs(amount), unit: '' };
  return `${side} ${amount > 0 ? '+' : '−'}${withUnit(formatNumber(value, unit === '' ? '个' : unit), unit)}`.trim();
}
