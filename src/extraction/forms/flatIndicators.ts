/**
 * Indicators from a table whose cells ran together. Each row ends in its weight and score, two bare numbers side by side;
 * before them stand the names, the target and the actual value; a deviation's reason follows them.
 */
import type { Flow } from '../text/flow.ts';
import { GAP } from '../text/flow.ts';
import { printedName } from '../text/fold.ts';
import { quotedText } from '../figures/quote.ts';
import { LEVEL_1, LEVEL_2, MARGIN, type Indicator } from './indicator.ts';
import { decimalOf, wordsOf, type Word } from './words.ts';

const HEADER = /三级指标[^]{0,90}?得分(?:偏差原因分析及改进措施|偏差原因分析|备注)?/;
const ENDS = /总分(?=\d|合计)|经办人|联系人:/;
const BASIS_COLUMN = /设定依据/;

const OPERATOR = /^(?:>=|<=|=|≥|≤|>|<)/;
const UNIT_WORD =
  /^(?:万?元|亿元|%|人|个|次|项|天|件|万件|家|户|批|辆|台|套|份|期|篇|间|公里|平方米|万?元\/[^\d，。]{1,4}|[\/元月日季度]{1,4})$/;

interface Row {
  readonly names: readonly Word[];
  readonly values: readonly Word[];
  readonly weight: Word;
  readonly score: Word;
}

/** Indicators of the form in flow characters `[start, end)`. */
export function readFlatIndicators(flow: Flow, start: number, end: number, overall: boolean): Indicator[] {
  const text = flow.text.slice(start, end);
  const header = HEADER.exec(text);
  if (!header) return [];
  const from = start + header.index + header[0].length;
  const stop = ENDS.exec(flow.text.slice(from, end));
  const words = wordsOf(flow, from, stop ? from + stop.index : end, GAP.space);
  const indicators: Indicator[] = [];
  let index = 0;
  while (index < words.length) {
    const anchor = anchorFrom(words, index);
    if (anchor < 0) break;
    const reason = reasonEnd(words, index, indicators.length > 0, overall);
    const previous = indicators.at(-1);
    if (previous && reason > index)
      indicators[indicators.length - 1] = withReason(flow, previous, words.slice(index, reason));
    const indicator = indicatorOf(
      flow,
      words,
      reason,
      anchor,
      BASIS_COLUMN.test(header[0]),
      overall,
      previous,
    );
    if (indicator) indicators.push(indicator);
    index = anchor + 2;
  }
  const previous = indicators.at(-1);
  if (previous && index < words.length)
    indicators[indicators.length - 1] = withReason(flow, previous, words.slice(index));
  return indicators;
}

const isBare = (word: Word | undefined): boolean => word !== undefined && /^\d+(?:\.\d+)?$/.test(word.text);

/** The place of the next weight that a score follows. */
function anchorFrom(words: readonly Word[], from: number): number {
  for (let index = from; index + 1 < words.length; index++)
    if (isBare(words[index]) && isBare(words[index + 1])) return index;
  return -1;
}

const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join('');

/** The words as printed; `skip` characters at their head belong to another cell. */
function printed(flow: Flow, words: readonly Word[], skip = 0): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && first.start + skip < last.end
    ? printedName(quotedText(flow, first.start + skip, last.end))
    : '';
}

/** Where the reason of the row before ends and the names of the next row begin. */
function reasonEnd(words: readonly Word[], from: number, hasRow: boolean, overall: boolean): number {
  if (!hasRow) return from;
  const anchor = anchorFrom(words, from);
  const target = targetStart(words, from, anchor);
  for (let index = from; index < target; index++) {
    if (beginsLevel(textOf(words.slice(index, Math.min(target, index + 8))), overall)) return index;
  }
  let end = from;
  for (let index = from; index < target; index++) {
    const sameLine = words[index]?.gap === GAP.space && index === end;
    if (sameLine || /[。；]$/.test(words[index]?.text ?? '')) end = index + 1;
  }
  return Math.min(end, target - 1);
}

const beginsLevel = (text: string, overall: boolean): boolean =>
  MARGIN.test(text) || LEVEL_2.test(text) || (overall ? LEVEL_1.overall : LEVEL_1.project).test(text);

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
  return index < operator && /年/.test(textOf(words.slice(index, operator))) ? index : null;
}

function indicatorOf(
  flow: Flow,
  words: readonly Word[],
  from: number,
  anchor: number,
  hasBasis: boolean,
  overall: boolean,
  above: Indicator | undefined,
): Indicator | null {
  const target = targetStart(words, from, anchor);
  const row: Row = {
    names: words.slice(from, target),
    values: words.slice(target, anchor),
    weight: words[anchor] as Word,
    score: words[anchor + 1] as Word,
  };
  const names = levelsOf(textOf(row.names), overall, above);
  if (names.before >= textOf(row.names).length || row.values.length === 0) return null;
  const values = hasBasis ? valuesWithBasis(row.values) : valuesOf(row.values);
  return {
    level1: names.level1,
    level2: names.level2,
    level3: printed(flow, row.names, names.before),
    target: printed(flow, values.target),
    actual: printed(flow, values.actual),
    completion: '',
    weight: decimalOf(row.weight.text),
    score: decimalOf(row.score.text),
    basis: printed(flow, values.basis),
    deviationReason: '',
    start: flow.offsets[(row.names[0] ?? row.values[0])?.start ?? 0] ?? 0,
    end: (flow.offsets[row.score.end - 1] ?? 0) + 1,
  };
}

interface Levels {
  readonly level1: string;
  readonly level2: string;
  /** How many characters stand before the third level's name. */
  readonly before: number;
}

function levelsOf(text: string, overall: boolean, above: Indicator | undefined): Levels {
  let before = MARGIN.exec(text)?.[0].length ?? 0;
  const level1 = (overall ? LEVEL_1.overall : LEVEL_1.project).exec(text.slice(before))?.[0] ?? '';
  before += level1.length;
  const level2 = LEVEL_2.exec(text.slice(before))?.[0] ?? '';
  before += level2.length;
  return {
    level1: level1 || (above?.level1 ?? ''),
    level2: level2 || (above?.level2 ?? ''),
    before,
  };
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

function withReason(flow: Flow, indicator: Indicator, words: readonly Word[]): Indicator {
  const last = words.at(-1);
  return {
    ...indicator,
    deviationReason: printed(flow, words),
    end: last ? (flow.offsets[last.end - 1] ?? 0) + 1 : indicator.end,
  };
}
