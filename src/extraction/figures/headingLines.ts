/** Lines that head a part of a section without being a title that the lexicon knows: 一、2023年部门收支情况. */
import { SYMBOL } from '../lexicon/notation.ts';
import { codesOf } from '../text/codes.ts';
import { GAP } from '../text/flow.ts';
import type { SectionText } from './section.ts';

const OPENS_ORDINAL = codesOf('(一二三四五六七八九十');
/** Sticky. */
const CHINESE_ORDINAL = /(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])/y;
const TAIL_ENDS = codesOf('况明');
const TAIL = /^(?:情况|说明)$/;
const LONGEST = 40;
const OF_SENTENCES = new RegExp(`[，。；:${SYMBOL.number}]`);

/** One past the ordinal at `index`, or `index` where none stands there. */
export function ordinalEnd(text: string, index: number): number {
  if (OPENS_ORDINAL[text.charCodeAt(index)] !== 1) return index;
  CHINESE_ORDINAL.lastIndex = index;
  return CHINESE_ORDINAL.test(text) ? CHINESE_ORDINAL.lastIndex : index;
}

/** Does such a line end before the line that begins at `index`? What follows is a sentence of its own. */
export function headingEndsAt({ flow, stream, span }: SectionText, index: number): boolean {
  const { text, positions } = stream;
  if (TAIL_ENDS[text.charCodeAt(index - 1)] !== 1 || !TAIL.test(text.slice(index - 2, index))) return false;
  const opensLine = (at: number): boolean => (flow.gaps[positions[at] ?? 0] ?? GAP.none) >= GAP.line;
  let start = index - 1;
  while (start > span.start && index - start < LONGEST && !opensLine(start)) start--;
  return ordinalEnd(text, start) > start && !OF_SENTENCES.test(text.slice(start, index));
}
