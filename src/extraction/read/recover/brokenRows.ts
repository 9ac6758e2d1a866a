/** Rows of indicators that a line break cut in two, whole again. */
import type { Cell } from '../../document/document.ts';
import { joinedCells, type Row } from '../../document/rows.ts';
import { endsIndicators, isIndicatorHeader } from '../../forms/indicator.ts';
import type { IndicatorWords } from '../../lexicon/formWords.ts';

/** From the titles of the columns to the table's end, a row goes on in the next where it has too few cells. */
export function wholeRows(rows: readonly Row[], words: IndicatorWords): Row[] {
  const whole: Row[] = [];
  let width = 0;
  for (const row of rows) {
    const last = whole.at(-1);
    if (last && goesOn(last.cells, row.cells, width))
      whole[whole.length - 1] = {
        cells: joinedCells(last.cells, row.cells),
        single: last.single && row.single,
      };
    else whole.push(row);
    const now = whole.at(-1)?.cells ?? [];
    if (isIndicatorHeader(now)) width = now.length;
    else if (endsIndicators(now, words)) width = 0;
  }
  return whole;
}

function goesOn(last: readonly Cell[], cells: readonly Cell[], width: number): boolean {
  const [cut, rest] = [last.at(-1)?.text ?? '', cells[0]?.text ?? ''];
  if (cut !== '' && rest !== '' && /^[一二三]级指标$/.test(cut + rest)) return true;
  if (isIndicatorHeader(cells)) return false;
  if (isIndicatorHeader(last)) return endsHeader(cut, cells);
  return width > 0 && last.length < width && last.length + cells.length - 1 <= width;
}

/** The titles that stand last in a header. */
const LAST_TITLE = /^(?:分值(?:权重)?|权重|(?:自评|指标)?得分|偏差原因.*|.*改进措施)$/;

/** Do these cells end a header that a break cut behind `cut`? */
const endsHeader = (cut: string, cells: readonly Cell[]): boolean =>
  cells.slice(1).some((cell) => LAST_TITLE.test(cell.text)) ||
  (cells.length === 1 && !LAST_TITLE.test(cut) && LAST_TITLE.test(cut + (cells[0]?.text ?? '')));
