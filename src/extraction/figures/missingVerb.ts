/**
 * 本年支出400.00万元，较上年决算数25.00万元，下降5.88%: the verb was left out. The amount reads like the year before and is the change,
 * where only that agrees with the rate behind it.
 */
import { subtractDecimals } from '../../domain/decimal.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionText } from './section.ts';
import type { State } from './state.ts';
import { agrees } from './wholes.ts';

/** Which way the amount `number` changed, `end` being the stream position behind its unit; null where it is no change. */
export function missingVerb(
  text: SectionText,
  state: State,
  number: NumberToken,
  end: number,
): 1 | -1 | null {
  const { last } = state.item;
  const { subject } = state.sentence;
  const { direction } = state.clause;
  if (
    state.part.frame !== 'prior' ||
    direction !== null ||
    last?.aspect !== 'actual' ||
    last.subject !== subject
  )
    return null;
  if (last.prior || number.unit !== last.unit || last.unitClass !== 'money') return null;
  const rate = rateBehind(text, end);
  if (!rate) return null;
  const signed = (value: string): string => (rate.sign === -1 ? `-${value}` : value);
  const asPriorYear = subtractDecimals(last.value, number.value);
  if (agrees(last.value, asPriorYear, signed(rate.value))) return null;
  return agrees(last.value, signed(number.value), signed(rate.value)) ? rate.sign : null;
}

/** …，下降5.88% */
export function rateBehind(
  { stream, numbers, lexer }: SectionText,
  end: number,
): { sign: 1 | -1; value: string } | null {
  const comma = stream.text.charAt(end) === '，' ? 1 : 0;
  const phrase = lexer.longest(stream.codes, end + comma);
  if (phrase?.value.kind !== 'direction') return null;
  const number = numbers[stream.numberAt[phrase.end] ?? -1];
  return number?.unit === '%' ? { sign: phrase.value.sign, value: number.value } : null;
}
