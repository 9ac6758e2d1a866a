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

/** Words of flow characters `[start, end)`, parted at gaps of at least `parting`. */
export function wordsOf(flow: Flow, start: number, end: number, parting: number): Word[] {
  const words: Word[] = [];
  let from = start;
  for (let index = start + 1; index <= end; index++) {
    const gap = index < end ? (flow.gaps[index] ?? GAP.none) : GAP.page;
    if (index < end && (gap < parting || atPoint(flow, index))) continue;
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
function atPoint(flow: Flow, index: number): boolean {
  const left = flow.text.slice(Math.max(0, index - 2), index);
  const right = flow.text.slice(index, index + 2);
  if (/[<>=≤≥]$/.test(left) && /^[=\d]/.test(right)) return (flow.gaps[index] ?? GAP.none) >= GAP.line;
  return (/^\d\.$/.test(left) && /^\d/.test(right)) || (/\d$/.test(left) && /^\.\d/.test(right));
}

export const NUMBER_WORD = /^[-+]?(\d{1,3}(?:，\d{3})+|\d+)(\.\d+)?(%|分|万元)?$/;
export const BLANK_WORD = /^(?:-+|\/|无)$/;

/** The exact decimal in a word that is a number, else null. */
export function decimalOf(text: string): string | null {
  const match = NUMBER_WORD.exec(text);
  if (!match) return null;
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`.replaceAll('，', '');
  return text.startsWith('-') ? `-${digits}` : digits;
}
