/**
 * The words of a form: what stands between gaps. In a form white space separates cells, so, unlike in prose, a number
 * never runs on over a gap, but where the gap is at its point.
 */
import { codesOf } from '../text/codes.ts';
import { GAP, type Flow } from '../text/flow.ts';

export interface Word {
  readonly text: string;
  /** Flow positions. */
  readonly start: number;
  readonly end: number;
  /** The gap before it, one of `GAP`. */
  readonly gap: number;
}

/** A printed value and where it stands in the flow. */
export interface Printed {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words of flow characters `[start, end)`, parted at gaps of at least `parting`. `joinsSigns`: whether a sign and a number in the next
 * line are one.
 */
export function wordsOf(flow: Flow, start: number, end: number, parting: number, joinsSigns = true): Word[] {
  const { text, gaps } = flow;
  const words: Word[] = [];
  let from = start;
  for (let index = start + 1; index <= end; index++) {
    if (index < end && ((gaps[index] ?? GAP.none) < parting || atPoint(flow, index, joinsSigns))) continue;
    words.push({ text: text.slice(from, index), start: from, end: index, gap: gaps[from] ?? GAP.page });
    from = index;
  }
  return words;
}

/** Where words are looked for, and the least gap that parts them. */
export interface Parted {
  readonly start: number;
  readonly end: number;
  readonly parting: number;
}

/** Is `word`, which stands at `at`, a word of `wordsOf`? It neither begins nor ends with a digit, a sign or a point. */
export function isWord({ gaps }: Flow, at: number, word: string, { start, end, parting }: Parted): boolean {
  const past = at + word.length;
  if (at > start && (gaps[at] ?? GAP.none) < parting) return false;
  if (past > end || (past < end && (gaps[past] ?? GAP.none) < parting)) return false;
  for (let index = at + 1; index < past; index++) if ((gaps[index] ?? GAP.none) >= parting) return false;
  return true;
}

/** `99.` and `5%` on two lines are one number, `>` and `=95%` one target. */
function atPoint(flow: Flow, index: number, joinsSigns: boolean): boolean {
  const { codes, gaps } = flow;
  const before = codes[index - 1] ?? 0;
  const after = codes[index] ?? 0;
  if (before === POINT) return isDigit(codes[index - 2] ?? 0) && isDigit(after);
  if (after === POINT) return isDigit(before) && isDigit(codes[index + 1] ?? 0);
  if (OPERATORS[before] !== 1) return false;
  return (after === EQUALS || (joinsSigns && isDigit(after))) && (gaps[index] ?? GAP.none) >= GAP.line;
}

const OPERATORS = codesOf('<>=≤≥');
const POINT = '.'.charCodeAt(0);
const EQUALS = '='.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

export const NUMBER_WORD = /^[-+]?(\d{1,3}(?:，\d{3})+|\d+)(\.\d+)?(%|分|万元)?$/;
export const BLANK_WORD = /^(?:-+|\/|无)$/;

export const isBare = (word: Word | undefined): boolean => word !== undefined && isBareText(word.text);

/** Digits, and perhaps a point and digits. */
function isBareText(text: string): boolean {
  let point = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) continue;
    if (code !== POINT || point >= 0 || index === 0) return false;
    point = index;
  }
  return text !== '' && point !== text.length - 1;
}

/** The exact decimal in a word that is a number, else null. */
export function decimalOf(text: string): string | null {
  // Most words begin with a character above all digits and signs, and most of the others are bare numbers.
  if (text.charCodeAt(0) > NINE) return null;
  if (isBareText(text)) return text;
  const match = NUMBER_WORD.exec(text);
  if (!match) return null;
  const whole = match[1] ?? '';
  const digits = (whole.length > 3 ? whole.replaceAll('，', '') : whole) + (match[2] ?? '');
  return text.startsWith('-') ? `-${digits}` : digits;
}

/** Characters of the number in such a word, without its unit. */
export const numberLength = (text: string): number => text.replace(/(?:%|分|万元)$/, '').length;
