/** Guests counted behind words that say who they were: 接待上级检查、兄弟单位考察等共计46批次，389人次. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { State } from './state.ts';

const ALL = /(?:共计?|累计|合计)$/;
const AGAIN = new RegExp(`^[^。]{0,120}${SYMBOL.number}批`);

/** Is `number` at `index` the count of all guests of the reception spoken of? Where more are counted it may be a part. */
export function countsAllGuests(
  { sentence, item }: State,
  text: string,
  index: number,
  number: NumberToken,
): boolean {
  return (
    number.unit === '批次' &&
    item.guests !== null &&
    sentence.subject?.measures.批次 !== undefined &&
    ALL.test(text.slice(index - 2, index)) &&
    !AGAIN.test(text.slice(index + 1, index + 140))
  );
}
