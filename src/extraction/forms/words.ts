/**
 * The words of a form: what stands between gaps. In a form white space separates cells, so, unlike in prose, a number
 * never runs on over a gap, but where the gap is at its point.
 */
import { GAP, type Flow } from '../text/flow.ts';

export interface Word {
  readonly text: string;
  /** Flow positions. */
  readonly start: number;
  readonly end: number;
  /** The gap before it, one of `GAP`. */
  readonly gap: number;
}

/**
 * Words of flow characters `[start, end)`, parted at gaps of at least `parting`. `joinsSigns`: whether a sign and a number in the next
 * line are one.
 */
export function wordsOf(flow: Flow, start: number, end: number, parting: number, joinsSigns = true): Word[] {
  const words: Word[] = [];
  let from = start;
  for (let index = start + 1; index <= end; index++) {
    const gap = index < end ? (flow.gaps[index] ?? GAP.none) : GAP.page;
    if (index < end && (gap < parting || atPoint(flow, index, joinsSigns))) continue;
    words.push({
      text: flow.text.slice(from, index),
      start: from,
      end: index,
      gap: flow.gaps[from] ?? GAP.page,
    });
    from = index;
  }
  return words;
}

/** `99.` and `5%` on two lines are one number, `>` and `=95%` one target. */
function atPoint(flow: Flow, index: number, joinsSigns: boolean): boolean {
  const before = flow.text.charAt(index - 1);
  const after = flow.text.charAt(index);
  if (before === '.') return isDigit(flow.text.charAt(index - 2)) && isDigit(after);
  if (after === '.') return isDigit(before) && isDigit(flow.text.charAt(index + 1));
  if (!OPERATORS.includes(before)) return false;
  return (after === '=' || (joinsSigns && isDigit(after))) && (flow.gaps[index] ?? GAP.none) >= GAP.line;
}

const OPERATORS = '<>=≤≥';
const isDigit = (character: string): boolean => character >= '0' && character <= '9';

export const NUMBER_WORD = /^[-+]?(\d{1,3}(?:，\d{3})+|\d+)(\.\d+)?(%|分|万元)?$/;
export const BLANK_WORD = /^(?:-+|\/|无)$/;

export const isBare = (word: Word | undefined): boolean =>
  word !== undefined && /^\d+(?:\.\d+)?$/.test(word.text);

const NINE = '9'.charCodeAt(0);

/** The exact decimal in a word that is a number, else null. */
export function decimalOf(text: string): string | null {
  // Most words begin with a character above all digits and signs.
  const match = text.charCodeAt(0) > NINE ? null : NUMBER_WORD.exec(text);
  if (!match) return null;
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`.replaceAll('，', '');
  return text.startsWith('-') ? `-${digits}` : digits;
}
