/** The titles of a table whose cells became lines, or words, and the cells below them. */
import { isPlaceholder } from '../../../forms/indicator.ts';
import type { Word } from '../../../forms/words.ts';
import { isLevelName, type IndicatorColumn, type IndicatorWords } from '../../../lexicon/formWords.ts';

export type Column = IndicatorColumn | 'other';

export interface Listed {
  readonly header: readonly Word[];
  /** From the third level on. */
  readonly columns: readonly Column[];
  readonly cells: readonly Word[];
}

const ENDS = /^(?:总分|合计|总计|经办人|联系人|填表人|注:)/;
/** The longest title that may stand in the header. */
const LONGEST_TITLE = 18;
/** 指标2: a line of the template that nobody filled, or what stands before a name. */
const NUMBERED = /^指标\d+:?$/;

/** Null where no third level heads a column. */
export function listedIn(lines: readonly Word[], words: IndicatorWords): Listed | null {
  const level3 = lines.findIndex((line) => line.text === '三级指标');
  if (level3 < 0) return null;
  const columns: Column[] = ['level3'];
  let at = level3 + 1;
  for (let title = titleAt(lines, at, words); title; title = titleAt(lines, at, words)) {
    columns.push(title.column);
    at += title.lines;
  }
  const stop = lines.findIndex((line, index) => index >= at && ENDS.test(line.text));
  const cells = lines.slice(at, stop < 0 ? lines.length : stop);
  return { header: lines.slice(level3, at), columns, cells: filledCells(cells, words) };
}

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
  // 偏差原因分析 | 及改进措施
  if (column) return { column, lines: second && /^[及和与]/.test(second.text) && whole === column ? 2 : 1 };
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
