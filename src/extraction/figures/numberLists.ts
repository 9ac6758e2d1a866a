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
/** What all the numbers have in common, before the first: 分别占收入合计的…, 分别比上年增长…. */
const COMMON: ReadonlySet<string> = new Set(['frame', 'compared']);

/** The list that begins at `from`, behind small words. An amount and its rate (9.00万元，5%) are no list. */
export function numberListAt(text: SectionText, from: number): NumberList {
  const { stream, numbers, lexer, span } = text;
  let count = 0;
  let end = from;
  let unit: Unit | null = null;
  let missing = false;
  let directed = false;
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
    if (count > 0 && SEPARATORS.includes(stream.text.charAt(index))) {
      // 增长3.20%、下降14.50%
      const next = lexer.longest(stream.codes, index + 1);
      const behind = directed && next?.value.kind === 'direction' ? next.end : index + 1;
      if ((stream.numberAt[behind] ?? -1) === -1) break;
      index = behind;
      continue;
    }
    const phrase = lexer.longest(stream.codes, index);
    directed ||= phrase?.value.kind === 'direction';
    if (count === 0 && phrase?.value.kind === 'share') {
      index = skipBase(text, phrase.end);
      continue;
    }
    if (!phrase || !(SMALL.has(phrase.value.kind) || (count === 0 && COMMON.has(phrase.value.kind)))) break;
    index = phrase.end;
  }
  return { count, end, unit: missing ? unit : null };
}

/** 占本年支出合计的…: what the share is taken of is not a subject, and 占比分别为 is of several. Returns where to go on. */
export function skipBase({ stream, span }: SectionText, index: number): number {
  let at = index;
  while (at < span.end && stream.numberAt[at] === -1 && !'。；，'.includes(stream.text.charAt(at))) {
    if (stream.text.startsWith('分别', at)) break;
    at++;
  }
  return at;
}
