/** 相关统计数 below the amounts of a table whose rows have no names: 公务用车保有量（辆） | 3 | 国内公务接待批次（个） | 31. */
import type { Cell } from '../document/document.ts';
import { filledCells, type Row } from '../document/rows.ts';
import { amountOf, isUnfilled } from './amount.ts';
import type { Reader } from './bodyRows.ts';
import { digitsOf, type RowReading, type StatementFigure } from './reading.ts';
import { newState, rowKeyOf, statedBy } from './rowKey.ts';

const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);

/** A row with words among its cells: it is no row of amounts. */
export const hasWords = (row: Row): boolean =>
  row.cells.some((cell) => isWord(cell) && !isUnfilled(cell.text));

/** What is counted in the row, each number behind its label. */
export function readCounts(reader: Reader, row: Row): RowReading {
  const cells = filledCells(row);
  const figures = cells.flatMap((cell, index) => countOf(reader, cells[index - 1], cell) ?? []);
  const read = new Set(figures.map(({ start }) => start));
  const numbers = row.cells.flatMap((cell) => digitsOf(reader.source, cell, 'unknown'));
  return {
    figures,
    numbers: numbers.map((one) => (read.has(one.start) ? { ...one, reason: null } : one)),
    totals: [],
  };
}

function countOf({ source, kind }: Reader, before: Cell | undefined, cell: Cell): StatementFigure | null {
  const amount = isWord(cell) ? null : amountOf(source, cell);
  if (!before || !isWord(before) || !amount) return null;
  const key = rowKeyOf(kind, '', before.text, newState());
  if (key?.kind !== 'count' || amount.unit !== null || !/^\d+$/.test(amount.value)) return null;
  const stated = statedBy(kind, key, undefined);
  const { value, start, end } = amount;
  const quote = `${kind.name}：${before.text} ${source.slice(start, end)}`;
  return stated && { ...stated, aspect: 'actual', yearOffset: 0, value, unit: key.unit, start, end, quote };
}
