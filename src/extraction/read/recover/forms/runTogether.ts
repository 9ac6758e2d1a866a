/**
 * Indicators from a table whose cells ran together. Each row ends in its weight and score, two bare numbers side by side;
 * before them stand the names, the target and the actual value; a deviation's reason follows them.
 */
import type { Table } from '../../../document/document.ts';
import { levelWords, type IndicatorWords, type LevelWords } from '../../../lexicon/formWords.ts';
import { isNumberedName, isPlaceholder, type Scope } from '../../../forms/indicator.ts';
import { wordsOf, type Word } from '../../../forms/words.ts';
import { GAP, sourceRange, type Flow } from '../../../text/flow.ts';
import { isOwnLevelled, ownLevelledRows } from './ownLevels.ts';
import { indicatorTable, spanOf, type IndicatorRow, type Printed } from './table.ts';
import { hasTwoTargets } from './titles.ts';
import { anchorFrom, targetStart, textOf, valuesOf, valuesWithBasis } from './values.ts';

const HEADER =
  /(?:三级指标\)?|(?<=二级指标)指标(?:内容|名称))[^]{0,90}?(?:得分|自评分(?:复核分)?)(?:(?:偏差|未完成|扣分)?的?(?:原因)?(?:分析|说明)?(?:[及和与、](?:改进|整改)措施)?|备注)?/;
const ENDS = /总分(?=\d|合计)|经办人|联系人:/;
const BASIS_COLUMN = /设定依据/;
/** Columns that no words tell from those beside them. */
const BESIDES = /指标方向|(?<!实际)完成率/;

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
  if (!header || hasTwoTargets(header[0]) || BESIDES.test(header[0])) return null;
  const titles = { start: start + header.index, end: start + header.index + header[0].length };
  const stop = ENDS.exec(flow.text.slice(titles.end, end));
  const words = wordsOf(flow, titles.end, stop ? titles.end + stop.index : end, GAP.space);
  const levels = levelWords(known, scope);
  const hasBasis = BASIS_COLUMN.test(header[0]);
  const range = sourceRange(flow, titles.start, titles.end);
  if (isOwnLevelled(words, levels)) return indicatorTable(flow, range, ownLevelledRows(words, known.ends));
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
  return indicatorTable(flow, range, rows);
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
  return Math.max(from, Math.min(end, target - 1));
}

const beginsLevel = (text: string, { margin, level1, level2 }: LevelWords): boolean =>
  margin.test(text) || level2.test(text) || level1.test(text);

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
  const named = withBareSecond(levelsOf(text, levels), names, levels);
  // 指标1：按期完工 20 19: a target in words may be all the name there is.
  const isTold = last !== undefined && isNumberedName(last) && names.filter(isNumberedName).length === 1;
  if (!first || !last || !weight || !score || named.end >= text.length) return null;
  if (values.length === 0 && !isTold) return null;
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

/** 产出指标 数量 清淤长度: a second level without 指标 is one as a word of its own before the name. */
function withBareSecond(named: Levels, names: readonly Word[], { bare }: LevelWords): Levels {
  const isWhole = named.level1 < named.level2 && named.level2 < named.end;
  const [from, at] = [names[0]?.start ?? 0, (names[0]?.start ?? 0) + named.end];
  const word = isWhole ? undefined : names.slice(0, -1).find(({ start }) => start === at);
  return word && bare.test(word.text)
    ? { level1: named.level1, level2: named.end, end: word.end - from }
    : named;
}
