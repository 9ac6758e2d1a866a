/** 相关统计数 below the amounts of a table whose rows have no names: 公务用车保有量（辆） | 3 | 国内公务接待批次（个） | 31. */
import type { Cell } from '../document/document.ts';
import { filledCells, type Row } from '../document/rows.ts';
import { amountOf } from './amount.ts';
import type { Reader } from './bodyRows.ts';
import { newState, rowKeyOf, statedBy, type Stated } from './rowKey.ts';
import type { Unit } from '../../domain/units.ts';

export interface CountPair {
  readonly stated: Stated;
  readonly label: string;
  readonly value: string;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);

/** A row with words among its cells: it is no row of amounts. */
export const hasWords = (row: Row): boolean => row.cells.some(isWord);

/** What is counted in the row, each number behind its label. */
export function countPairs({ source, kind }: Reader, row: Row): CountPair[] {
  const cells = filledCells(row);
  return cells.flatMap((cell, index) => {
    const before = cells[index - 1];
    const amount = isWord(cell) ? null : amountOf(source, cell);
    if (!before || !isWord(before) || !amount) return [];
    const key = rowKeyOf(kind, '', before.text, newState());
    if (key?.kind !== 'count' || amount.unit !== null || !/^\d+$/.test(amount.value)) return [];
    const stated = statedBy(kind, key, undefined);
    const { value, start, end } = amount;
    return stated ? [{ stated, label: before.text, unit: key.unit, value, start, end }] : [];
  });
}
