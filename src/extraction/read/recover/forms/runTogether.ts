/**
 * Indicators from a table whose cells ran together. Each row ends in its weight and score, two bare numbers side by side;
 * before them stand the names, the target and the actual value; a deviation's reason follows them.
 */
import type { Table } from '../../../document/document.ts';
import { levelWords, type IndicatorWords, type LevelWords } from '../../../lexicon/formWords.ts';
import { isNumberedName, isPlaceholder, type Scope } from '../../../forms/indicator.ts';
import { isBare, wordsOf, type Word } from '../../../forms/words.ts';
import { GAP, sourceRange, type Flow } from '../../../text/flow.ts';
import { indicatorTable, spanOf, type IndicatorRow, type Printed } from './table.ts';
import { hasTwoTargets } from './titles.ts';

const HEADER =
  /三级指标[^]{0,90}?得分(?:(?:偏差|未完成|扣分)的?原因(?:分析|说明)?(?:[及和与、](?:改进|整改)措施)?|备注)?/;
const ENDS = /总分(?=\d|合计)|经办人|联系人:/;
const BASIS_COLUMN = /设定依据/;

const OPERATOR = /^(?:>=|<=|=|≥|≤|>|<)/;
const UNIT_WORD =
  /^(?:万?元|亿元|%|人|个|次|项|天|件|万件|家|户|批|辆|台|套|份|期|篇|间|公里|平方米|万?元\/[^\d，。]{1,4}|[\/元月日季度]{1,4})$/;

/** The indicators of the form in flow characters `[start, end)`; null where it has none. */
export function runTogetherTable(
  flow: Flow,
  start: number,
  end: number,
  scope: Scope,
  known: IndicatorWords,
): Table | null {
  const text = flow.text.slice(start, end);
  const header = HEADER.exec(text);
  // Where the first of two targets ends and the second begins no words say.
  if (!header || hasTwoTargets(header[0])) return null;
  const titles = { start: start + header.index, end: start + header.index + header[0].length };
  const stop = ENDS.exec(flow.text.slice(titles.end, end));
  const words = wordsOf(flow, titles.end, stop ? titles.end + stop.index : end, GAP.space);
  const levels = levelWords(known, scope);
  const hasBasis = BASIS_COLUMN.test(header[0]);
  const rows: IndicatorRow[] = [];
  const addReason = (reason: readonly Word[]): void => {
    const last = rows.pop();
    if (last) rows.push(reason.length > 0 ? { ...last, reason: spanOf(reason) } : last);
  };
  let index = 0;
  while (index < words.length) {
    const anchor = anchorFrom(words, index);
    if (anchor < 0) break;
    const reason = rows.length > 0 ? reasonEnd(words, index, anchor, levels) : index;
    addReason(filledBefore(words, index, reason));
    const row = rowOf(words, filledFrom(words, reason, anchor), anchor, hasBasis, levels);
    if (row) rows.push(row);
    index = anchor + 2;
  }
  addReason(filledBefore(words, index, words.length));
  return indicatorTable(flow, sourceRange(flow, titles.start, titles.end), rows);
}

/** What the template has where nothing was filled in: 指标2：, …… */
const isUnfilled = ({ text }: Word): boolean => isPlaceholder(text) || /^指标\d+:?$/.test(text);
const POINTS = /^\(\d+分\)$/;

function filledBefore(words: readonly Word[], from: number, to: number): readonly Word[] {
  const own = words.slice(from, to);
  const first = own.findIndex(isUnfilled);
  return first < 0 ? own : own.slice(0, first);
}

/** Behind the last line that was not filled in, and the points of a level whose name is lost: （50分）. */
function filledFrom(words: readonly Word[], from: number, to: number): number {
  const last = words.slice(from, to).findLastIndex(({ text }) => isPlaceholder(text));
  const first = from + last + 1;
  return POINTS.test(words[first]?.text ?? '') ? first + 1 : first;
}

/** The place of the next weight that a score follows. Behind a target of its own, the first of three bare numbers is the actual value. */
function anchorFrom(words: readonly Word[], from: number): number {
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

function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) text += words[index]?.text ?? '';
  return text;
}

/** Where the reason of the row before ends and the names of the next row begin. */
function reasonEnd(words: readonly Word[], from: number, anchor: number, levels: LevelWords): number {
  const target = targetStart(words, from, anchor);
  for (let index = from; index < target; index++) {
    if (beginsLevel(textOf(words, index, Math.min(target, index + 8)), levels)) return index;
  }
  let end = from;
  for (let index = from; index < target; index++) {
    const sameLine = words[index]?.gap === GAP.space && index === end;
    if (sameLine || /[。；]$/.test(words[index]?.text ?? '')) end = index + 1;
  }
  return Math.min(end, target - 1);
}

const beginsLevel = (text: string, { margin, level1, level2 }: LevelWords): boolean =>
  margin.test(text) || level2.test(text) || level1.test(text);

/** The first word of the target: an operator, a date, or the second word before the weight. */
function targetStart(words: readonly Word[], from: number, anchor: number): number {
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

function rowOf(
  words: readonly Word[],
  from: number,
  anchor: number,
  hasBasis: boolean,
  levels: LevelWords,
): IndicatorRow | null {
  const target = targetStart(words, from, anchor);
  const [names, values] = [words.slice(from, target), words.slice(target, anchor)];
  const [weight, score] = [words[anchor], words[anchor + 1]];
  const [first, last] = [names[0], names.at(-1)];
  const text = textOf(words, from, target);
  const named = levelsOf(text, levels);
  if (!first || !last || !weight || !score || named.end >= text.length || values.length === 0) return null;
  // With the name of another row among its values, its cells are not where the columns say.
  if (values.some(isNumberedName)) return null;
  const part = (start: number, end: number): Printed =>
    end > start ? [{ start: first.start + start, end: first.start + end }] : [];
  const cells = hasBasis ? valuesWithBasis(values) : valuesOf(values);
  return {
    other: part(0, named.level1),
    level1: part(named.level1, named.level2),
    level2: part(named.level2, named.end),
    level3: [{ start: first.start + named.end, end: last.end }],
    target: spanOf(cells.target),
    actual: spanOf(cells.actual),
    weight: [weight],
    score: [score],
    ...(hasBasis ? { basis: spanOf(cells.basis) } : {}),
  };
}

/** Where the names of the first and second level begin, and where the second ends, in the words before a target. */
interface Levels {
  readonly level1: number;
  readonly level2: number;
  readonly end: number;
}

function levelsOf(text: string, words: LevelWords): Levels {
  const level1 = words.margin.exec(text)?.[0].length ?? 0;
  const first = words.level1.exec(text.slice(level1))?.[0].length ?? 0;
  const second = words.level2.exec(text.slice(level1 + first))?.[0].length ?? 0;
  const level2 = level1 + first;
  // 成本指标 and 满意度指标 are names of either level: alone, of the second.
  const alone = second === 0 ? (words.level2.exec(text.slice(level1))?.[0].length ?? 0) : 0;
  return first > 0 && alone === first
    ? { level1, level2: level1, end: level2 }
    : { level1, level2, end: level2 + second };
}

interface Values {
  readonly target: readonly Word[];
  readonly actual: readonly Word[];
  readonly basis: readonly Word[];
}

function valuesOf(words: readonly Word[]): Values {
  const operators = words.flatMap((word, index) => (OPERATOR.test(word.text) ? [index] : []));
  const second = operators[0] === 0 ? operators[1] : operators[0];
  const cut = second ?? (operators.length === 1 || isBare(words[0]) ? unitEnd(words, 0) : 1);
  return { target: words.slice(0, cut), actual: words.slice(cut), basis: [] };
}

function valuesWithBasis(words: readonly Word[]): Values {
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
