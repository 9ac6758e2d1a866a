/** The text of a scan with what a person has confirmed put into it, and the way back from places in it. Pure. */
import type { Confirmation } from './scan.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ConfirmedText {
  readonly text: string;
  /** What was confirmed, by places in `text`. */
  readonly ranges: readonly Range[];
  /** A range of `text` → the range of the text as it was read. */
  readonly original: (range: Range) => Range;
  /** A range of the text as it was read → the range of `text`. */
  readonly current: (range: Range) => Range;
}

/** @param confirmed ranges of `read` that do not overlap, in any order */
export function confirmedText(read: string, confirmed: readonly Confirmation[]): ConfirmedText {
  const edits = [...confirmed].sort((a, b) => a.start - b.start);
  const ranges: Range[] = [];
  let text = '';
  let at = 0;
  for (const { start, end, printed } of edits) {
    text += read.slice(at, start);
    ranges.push({ start: text.length, end: text.length + printed.length });
    text += printed;
    at = end;
  }
  text += read.slice(at);
  /** Of what was confirmed all is meant or nothing: a place inside it leads to its start or its end. */
  const back = (position: number, edge: keyof Range): number => {
    let shift = 0;
    for (const [index, now] of ranges.entries()) {
      const before = edits[index];
      if (!before) break;
      if (now.start < position && position < now.end) return before[edge];
      if (now.end <= position) shift = before.end - now.end;
    }
    return position + shift;
  };
  const original = ({ start, end }: Range): Range => ({ start: back(start, 'start'), end: back(end, 'end') });
  const forth = (position: number, edge: keyof Range): number => {
    let shift = 0;
    for (const [index, before] of edits.entries()) {
      const now = ranges[index];
      if (!now || before.start >= position) break;
      if (position < before.end) return now[edge];
      shift = now.end - before.end;
    }
    return position + shift;
  };
  const current = ({ start, end }: Range): Range => ({
    start: forth(start, 'start'),
    end: forth(end, 'end'),
  });
  return { text, ranges, original, current };
}

/** With one more; what it overlaps is no longer so. */
export const withConfirmation = (
  confirmed: readonly Confirmation[],
  next: Confirmation,
): readonly Confirmation[] => [
  ...confirmed.filter(({ start, end }) => end <= next.start || start >= next.end),
  next,
];

/** Characters that a number may have been read as a part of: what belongs to it by what is printed, not by what was read. */
const OF_A_NUMBER = /[\d.,，．OoＯ〇lI|BSZ-]/;

/** A number with the characters beside it that may be digits which were misread. */
export function wholeNumber(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from > 0 && OF_A_NUMBER.test(text[from - 1] ?? '')) from--;
  while (to < text.length && OF_A_NUMBER.test(text[to] ?? '')) to++;
  // Sentence marks at its ends are none of its own.
  while (from < start && /[.,，．]/.test(text[from] ?? '')) from++;
  while (to > end && /[.,，．]/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
