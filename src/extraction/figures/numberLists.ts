/** Numbers printed one behind the other, one for each of the nouns before them: 分别为90.00万元、80.00万元; 各是312.40，318.75万元. */
import type { Unit } from '../../domain/units.ts';
import type { SectionText } from './section.ts';

export interface NumberList {
  readonly count: number;
  /** Stream position behind the last number and its unit. */
  readonly end: number;
  /** The unit of the last number, where those before it print none. */
  readonly unit: Unit | null;
}

const SEPARATORS = '、，和及与';
const SMALL: ReadonlySet<string> = new Set(['filler', 'direction']);

/** The list that begins at `from`, behind small words. An amount and its rate (9.00万元，5%) are no list. */
export function numberListAt({ stream, numbers, lexer, span }: SectionText, from: number): NumberList {
  let count = 0;
  let end = from;
  let unit: Unit | null = null;
  let missing = false;
  let index = from;
  while (index < span.end) {
    const number = numbers[stream.numberAt[index] ?? -1];
    if (number) {
      if (number.kind !== 'quantity' || (unit !== null && number.unit !== unit)) break;
      count++;
      unit = number.unit;
      missing ||= number.unitText === '';
      index += 1 + (number.unitEnd - number.end);
      end = index;
      continue;
    }
    const follows = stream.numberAt[index + 1] !== -1;
    if (count > 0 && follows && SEPARATORS.includes(stream.text.charAt(index))) {
      index++;
      continue;
    }
    const phrase = lexer.longest(stream.codes, index);
    if (!phrase || !SMALL.has(phrase.value.kind)) break;
    index = phrase.end;
  }
  return { count, end, unit: missing ? unit : null };
}
