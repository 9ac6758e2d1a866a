/** Where the values of a row stand among words that ran together: its target, its result, and its weight with the score behind it. */
import { isNumberedName } from '../../../forms/indicator.ts';
import { isBare, type Word } from '../../../forms/words.ts';
import { GAP } from '../../../text/flow.ts';

const OPERATOR = /^(?:>=|<=|=|≥|≤|>|<)/;
const UNIT_WORD =
  /^(?:万?元|亿元|%|人|个|次|项|天|件|万件|家|户|批|辆|台|套|份|期|篇|间|公里|平方米|万?元\/[^\d，。]{1,4}|[\/元月日季度]{1,4})$/;

/** The place of the next weight that a score follows. Behind a target of its own, the first of three bare numbers is the actual value. */
export function anchorFrom(words: readonly Word[], from: number): number {
  for (let index = from; index + 1 < words.length; index++)
    if (isBare(words[index]) && isBare(words[index + 1]))
      return index > from && areFour(words, index)
        ? index + 2
        : isThird(words, index + 2) && isTarget(words, from, index)
          ? index + 1
          : index;
  return -1;
}

/** Bare target, result, weight and score in one line, and no fifth number: 1 1 10 10. */
const areFour = (words: readonly Word[], first: number): boolean =>
  [1, 2, 3].every((next) => isBare(words[first + next]) && words[first + next]?.gap === GAP.space) &&
  words[first + 4]?.gap !== GAP.space;

/** Is the word a bare number like the one before it, and not of the words behind it: 8 月人员撤回? */
const isThird = (words: readonly Word[], index: number): boolean =>
  isBare(words[index]) &&
  words[index]?.gap === words[index - 1]?.gap &&
  !/^[年月日个项]/.test(words[index + 1]?.text ?? '');

/** Are the words that end before `end` one value with an operator, and no actual value behind a target? */
function isTarget(words: readonly Word[], from: number, end: number): boolean {
  const first = valueStart(words, from, end);
  if (first <= from || !OPERATOR.test(words[first]?.text ?? '')) return false;
  return !/^[\d<>=≥≤]/.test(words[valueStart(words, from, first)]?.text ?? '');
}

/** Where the value that ends before `end` begins, its unit words passed over. */
function valueStart(words: readonly Word[], from: number, end: number): number {
  let first = end - 1;
  while (first > from && UNIT_WORD.test(words[first]?.text ?? '')) first--;
  return first;
}

export function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) text += words[index]?.text ?? '';
  return text;
}

/** The first word of the target: an operator, a date, or the second word before the weight. */
export function targetStart(words: readonly Word[], from: number, anchor: number): number {
  const before = words[anchor - 1];
  // 指标1：按期完工 20 19: no target.
  if (anchor > from && before && isNumberedName(before)) return anchor;
  for (let index = from; index < anchor; index++) {
    const text = words[index]?.text ?? '';
    if (OPERATOR.test(text)) return isDate(words, index) ?? index;
  }
  return Math.max(from, valueBefore(words, valueBefore(words, anchor)));
}

/** Where the value that ends before `end` begins: a unit may stand apart from its number. */
const valueBefore = (words: readonly Word[], end: number): number =>
  UNIT_WORD.test(words[end - 1]?.text ?? '') && isBare(words[end - 2]) ? end - 2 : end - 1;

/** 2023年12月31日 =2023年12月31日: the target is a date without an operator, before the actual value with one. */
function isDate(words: readonly Word[], operator: number): number | null {
  let index = operator;
  while (index > 0 && /^[\d年月日]+$/.test(words[index - 1]?.text ?? '')) index--;
  return index < operator && textOf(words, index, operator).includes('年') ? index : null;
}

interface Values {
  readonly target: readonly Word[];
  readonly actual: readonly Word[];
  readonly basis: readonly Word[];
}

export function valuesOf(words: readonly Word[]): Values {
  const operators = words.flatMap((word, index) => (OPERATOR.test(word.text) ? [index] : []));
  const second = operators[0] === 0 ? operators[1] : operators[0];
  const cut = second ?? (operators.length === 1 || isBare(words[0]) ? unitEnd(words, 0) : 1);
  return { target: words.slice(0, cut), actual: words.slice(cut), basis: [] };
}

export function valuesWithBasis(words: readonly Word[]): Values {
  const afterTarget = unitEnd(words, 0);
  let actual = afterTarget;
  while (actual < words.length && !/^[\d<>=≤≥]/.test(words[actual]?.text ?? '')) actual++;
  if (actual === words.length) actual = words.length - 1;
  return {
    target: words.slice(0, afterTarget),
    basis: words.slice(afterTarget, actual),
    actual: words.slice(actual),
  };
}

/** One past the value that begins at `from`, its unit words included. */
function unitEnd(words: readonly Word[], from: number): number {
  let index = from + 1;
  while (index < words.length && UNIT_WORD.test(words[index]?.text ?? '')) index++;
  return index;
}
