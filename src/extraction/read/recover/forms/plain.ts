/**
 * Rows of a table without levels whose cells became lines: 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | …
 * The sign in each row tells where its columns stand.
 */
import { isSign, OF_WORDS } from '../../../forms/indicator.ts';
import { decimalOf, isBare, type Word } from '../../../forms/words.ts';
import { GAP } from '../../../text/flow.ts';
import { spanOf, type IndicatorRow, type Printed } from './table.ts';
import type { Column, Listed, ListedTitles } from './titles.ts';

const WHOLE = ['sign', 'target', 'actual', 'weight', 'score'] as const;
/** 人次, %, 元/月; the name of an indicator is no unit: 满意度, 合格率. */
export const UNIT = /^(?:[%‰]|[^\d，。]{0,3}[^\d，。率度数量性]|[^\d，。]{1,4}\/[^\d，。]{1,5})$/;

export const isPlain = ({ columns }: Pick<ListedTitles, 'columns'>): boolean =>
  WHOLE.every((column) => columns.includes(column)) &&
  columns.indexOf('sign') < columns.indexOf('target') &&
  columns.lastIndexOf('target') < columns.indexOf('weight') &&
  columns.indexOf('weight') < columns.indexOf('score');

export function plainRows({ cells, columns }: Listed): IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  let from = 0;
  for (const [at, cell] of cells.entries()) {
    if (at < from || !isSign(cell.text)) continue;
    const withoutUnit = columns.filter((column) => column !== 'unit');
    const layout = [columns, withoutUnit].find((candidate) => isUnder(cells, at, from, candidate));
    if (!layout) continue;
    const start = at - layout.indexOf('sign');
    const past = layout.indexOf('score') + 1;
    const found: Partial<Record<Column, Printed>> = {};
    // Of two targets the adjusted one stands last.
    layout.slice(0, past).forEach((column, offset) => {
      if (column !== 'other') found[column] = spanOf(cells.slice(start + offset, start + offset + 1));
    });
    rows.push(found);
    from = start + past;
  }
  return rows;
}

function isUnder(cells: readonly Word[], sign: number, from: number, columns: readonly Column[]): boolean {
  const start = sign - columns.indexOf('sign');
  // A name begins its line: behind a space may stand the rest of one.
  if (start < from || (cells[start]?.gap ?? GAP.page) < GAP.cell) return false;
  const at = (column: Column): Word | undefined => cells[start + columns.lastIndexOf(column)];
  const text = (column: Column): string => at(column)?.text ?? '';
  if (decimalOf(text('level3')) !== null || isSign(text('level3'))) return false;
  if (columns.includes('unit') && !UNIT.test(text('unit'))) return false;
  if (!isBare(at('weight')) || !isBare(at('score')) || Number(text('score')) > Number(text('weight')))
    return false;
  const isOfWords = OF_WORDS.test(text('sign'));
  return isOfWords || (decimalOf(text('target')) !== null && decimalOf(text('actual')) !== null);
}
