/** Rows of indicators that a line break cut in two, whole again. */
import type { Cell } from '../../document/document.ts';
import { joinedCells, type Row } from '../../document/rows.ts';
import { endsIndicators, isIndicatorHeader } from '../../forms/indicator.ts';
import type { IndicatorWords } from '../../lexicon/formWords.ts';

/** From the titles of the columns to the table's end, a row goes on in the next where it has too few cells. */
export function wholeRows(rows: readonly Row[], words: IndicatorWords): Row[] {
  const whole: Row[] = [];
  let header = NO_HEADER;
  for (const row of rows) {
    const last = whole.at(-1);
    if (last && !endsIndicators(row.cells, words) && goesOn(last.cells, row.cells, header))
      whole[whole.length - 1] = {
        cells: joinedCells(last.cells, row.cells),
        single: last.single && row.single,
      };
    else whole.push(row);
    const now = whole.at(-1)?.cells ?? [];
    if (isIndicatorHeader(now)) header = headerOf(now);
    else if (endsIndicators(now, words)) header = NO_HEADER;
  }
  return whole;
}

interface Header {
  /** How many titles. */
  readonly width: number;
  /** How many of them from the third level's on, where the score's is the last; else infinite. */
  readonly fewest: number;
}
const NO_HEADER: Header = { width: 0, fewest: Infinity };

function headerOf(cells: readonly Cell[]): Header {
  const level3 = cells.findIndex(({ text }) => text === '三级指标');
  const endsInScore = /得分$/.test(cells.at(-1)?.text ?? '');
  return { width: cells.length, fewest: endsInScore ? cells.length - level3 : Infinity };
}

function goesOn(last: readonly Cell[], cells: readonly Cell[], { width, fewest }: Header): boolean {
  const [cut, rest] = [last.at(-1)?.text ?? '', cells[0]?.text ?? ''];
  if (cut !== '' && rest !== '' && /^[一二三]级指标$/.test(cut + rest)) return true;
  if (isIndicatorHeader(cells)) return false;
  if (isIndicatorHeader(last)) return endsHeader(cut, cells);
  // Levels that are merged down are missing at its head; its score ends it.
  if (last.length >= fewest && SCORE.test(cut)) return false;
  return width > 0 && last.length < width && last.length + cells.length - 1 <= width;
}

const SCORE = /^\d{1,3}(?:\.\d+)?$/;

/** The titles that stand last in a header. */
const LAST_TITLE = /^(?:分值(?:权重)?|权重|(?:自评|指标)?得分|偏差原因.*|.*改进措施)$/;

/** Do these cells end a header that a break cut behind `cut`? */
const endsHeader = (cut: string, cells: readonly Cell[]): boolean =>
  cells.slice(1).some((cell) => LAST_TITLE.test(cell.text)) ||
  (cells.length === 1 && !LAST_TITLE.test(cut) && LAST_TITLE.test(cut + (cells[0]?.text ?? '')));
