/** What is missing or wrong before a correction can be kept, as sentences for the reader. Pure. */
import { canCount } from '../../domain/units.ts';
import type { ReadFigure } from '../../extraction/worker/reader.ts';
import { t, word } from '../../language/t.ts';

/** `number`: as typed, see `typedNumber`. */
export function correctionFaults(
  number: string | null,
  reason: string,
  { value, unit, status }: Pick<ReadFigure, 'value' | 'unit' | 'status'>,
): string[] {
  const isSame = number === value && status !== 'corrected';
  return [
    ...(number === null ? [t('应为的数要写成 1234.56 的样子。')] : []),
    ...(number !== null && !canCount(number, unit)
      ? [t('以“{unit}”计的数要是整数，不能有小数。', { unit: word(unit) })]
      : []),
    ...(isSame ? [t('请改成应为的数。')] : []),
    ...(reason.trim() === '' ? [t('请写理由。')] : []),
  ];
}
