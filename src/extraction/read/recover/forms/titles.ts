/** The titles of a table whose cells became lines, or words, and the cells below them. */
import { isPlaceholder } from '../../../forms/indicator.ts';
import { isWord, wordsOf, type Parted, type Word } from '../../../forms/words.ts';
import { isLevelName, type IndicatorColumn, type IndicatorWords } from '../../../lexicon/formWords.ts';
import type { Flow } from '../../../text/flow.ts';

export type Column = IndicatorColumn | 'other';

export interface ListedTitles {
  readonly header: readonly Word[];
  /** From the third level on. */
  readonly columns: readonly Column[];
  /** The words below them. */
  readonly below: readonly Word[];
}

const TWO_TARGETS = /(?<!完成)(?:指标|目标)值(?!设定)[^]*(?<!完成)(?:指标|目标)值(?!设定)/;
/** 年初指标值 | 年度指标值: of the year's beginning, and adjusted. */
export const hasTwoTargets = (titles: string): boolean => TWO_TARGETS.test(titles);

export interface Listed {
  readonly header: readonly Word[];
  readonly columns: readonly Column[];
  readonly cells: readonly Word[];
}

/** How the words of a form are parted; as `wordsOf`. */
export interface Parting {
  readonly gap: number;
  readonly joinsSigns: boolean;
}

const LEVEL_3 = '三级指标';
const LEVEL_2 = '二级指标';
/** What the third level may be called besides, behind the title of the second. */
const LEVEL_3_BESIDES = ['指标内容', '指标名称', '指标名称(三级指标)'] as const;
/** A row of the money among the indicators: 预算执行率（10分） | 预算执行率 | 预算执行率 | 100%. */
const MONEY_ROW = /^预算执行率\(\d+分\)$/;
/** The one title of names in a table without levels. */
export const NAMES = '指标名称';
/** Flow characters. */
const REACH_ABOVE = 100;
/** The longest title that may stand in the header. */
const LONGEST_TITLE = 18;
/** 指标2: a line of the template that nobody filled, or what stands before a name. */
const NUMBERED = /^指标\d+:?$/;

/** The titles of the table in flow characters `[start, end)`, from that of the names on. Null where no such title heads a column. */
export function listedTitles(
  flow: Flow,
  start: number,
  end: number,
  { gap, joinsSigns }: Parting,
  words: IndicatorWords,
  names = LEVEL_3,
): ListedTitles | null {
  const parted = { start, end, parting: gap };
  const level3 = names === LEVEL_3 ? level3At(flow, parted) : wordAt(flow, names, parted);
  if (level3 < 0) return null;
  const lines = wordsOf(flow, level3, end, gap, joinsSigns);
  const columns: Column[] = ['level3'];
  let at = 1;
  for (let title = titleAt(lines, at, words); title; title = titleAt(lines, at, words)) {
    columns.push(title.column);
    at += title.lines;
  }
  columns.push(...columnsAbove(flow, start, level3, { gap, joinsSigns }, columns, words));
  return { header: lines.slice(0, at), columns, below: lines.slice(at) };
}

/**
 * Columns whose titles stand above those of the levels and reach down beside them (绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分, below it
 * 一级指标 … 三级指标 | 指标性质 | 指标值), in their order; none where the row of the levels has a score.
 */
function columnsAbove(
  flow: Flow,
  start: number,
  level3: number,
  { gap, joinsSigns }: Parting,
  own: readonly Column[],
  words: IndicatorWords,
): Column[] {
  if (own.includes('score')) return [];
  const lines = wordsOf(flow, Math.max(start, level3 - REACH_ABOVE), level3, gap, joinsSigns);
  // A narrow column breaks it: 一级 | 指标.
  const level1 = lines.findLastIndex(
    ({ text }, index) => text === '一级指标' || (text === '一级' && lines[index + 1]?.text === '指标'),
  );
  const above: Column[] = [];
  for (let at = level1 - 1; at >= 0; at--) {
    const column = columnOf(lines[at]?.text ?? '', words);
    if (column === null) break;
    if (column !== 'other' && !own.includes(column)) above.unshift(column);
  }
  return above.includes('score') || (above.includes('target') && above.includes('actual')) ? above : [];
}

export function listedUnder({ header, columns, below }: ListedTitles, words: IndicatorWords): Listed {
  const stop = below.findIndex(({ text }) => words.ends.test(text) || MONEY_ROW.test(text));
  return { header, columns, cells: filledCells(stop < 0 ? below : below.slice(0, stop), words) };
}

function level3At(flow: Flow, parted: Parted): number {
  const own = wordAt(flow, LEVEL_3, parted);
  if (own >= 0) return own;
  const places = LEVEL_3_BESIDES.map((title) => wordAt(flow, title, parted));
  return places.find((at) => at >= 0 && flow.text.endsWith(LEVEL_2, at)) ?? -1;
}

/** Where `word` first stands as a word of its own; -1 where it does not. */
function wordAt(flow: Flow, word: string, parted: Parted): number {
  const form = flow.text.slice(parted.start, parted.end);
  for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1))
    if (isWord(flow, parted.start + at, word, parted)) return parted.start + at;
  return -1;
}

/** How the whole title of a column for reasons ends. */
const OF_REASONS = /(?:措施|原因|分析|说明|方案)$/;

/** The column of the title at a line, which a narrow column may have broken in two: 年度 | 指标值. */
function titleAt(
  lines: readonly Word[],
  at: number,
  words: IndicatorWords,
): { readonly column: Column; readonly lines: number } | null {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (!first) return null;
  const column = columnOf(first.text, words);
  const whole = second && columnOf(first.text + second.text, words);
  // 偏差原因分析 | 及改进措施, 偏差原因分析及改 | 进措施
  const isCut =
    column === 'reason' && !OF_REASONS.test(first.text) && OF_REASONS.test(first.text + (second?.text ?? ''));
  if (column)
    return { column, lines: second && (isCut || /^[及和与]/.test(second.text)) && whole === column ? 2 : 1 };
  if (!second || !whole || columnOf(second.text, words) === null) return null;
  return { column: whole, lines: third && /^[及和与]/.test(third.text) ? 3 : 2 };
}

function columnOf(text: string, words: IndicatorWords): Column | null {
  if (text.length > LONGEST_TITLE || isLevelName(text, words)) return null;
  if (words.unread.test(text)) return 'other';
  return words.columns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Without the lines that nobody filled (指标2, ……), and with names whole that were broken in two: 经济效益 | 指标. */
function filledCells(cells: readonly Word[], words: IndicatorWords): Word[] {
  const filled: Word[] = [];
  for (const cell of cells) {
    const last = filled.at(-1);
    if (isPlaceholder(cell.text) || NUMBERED.test(cell.text)) continue;
    if (last && cell.text === '指标' && isLevelName(`${last.text}指标`, words))
      filled[filled.length - 1] = { ...last, text: `${last.text}指标`, end: cell.end };
    else filled.push(cell);
  }
  return filled;
}
