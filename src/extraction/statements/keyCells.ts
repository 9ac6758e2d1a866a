/** The cells of a row that name it: its code, its label. */
import { foldText } from '../text/fold.ts';
import { isUnfilled } from './amount.ts';
import type { BodyRow } from './bodyRows.ts';
import { isKeyColumn, type Column } from './columns.ts';

export const isKey = (column: Column | undefined): boolean => column !== undefined && isKeyColumn(column);

export interface KeyCells {
  readonly code: string;
  /** Of three columns of the code (类, 款, 项) only the second or the third has digits: they go on from the code above. */
  readonly goesOn: 3 | 5 | null;
  readonly label: string;
  /** As quotes name the row. */
  readonly printed: string;
  /** It has an amount of its own. */
  readonly valued: boolean;
  /** It has the number of its line, or something under a title that nobody knows. */
  readonly besides: boolean;
}

/** 公用经费合计 may reach over the tables beside it to the amount in the last. */
export const reachesOver = (above: KeyCells, { code, label, besides }: KeyCells): boolean =>
  code === '' && label === '' && !besides && !above.valued && !above.besides;

export function keyCellsOf(columns: readonly Column[], row: BodyRow, block: readonly number[]): KeyCells {
  let code = '';
  let label = '';
  let valued = false;
  let besides = false;
  const parts: string[] = [];
  for (const [place, index] of block.entries()) {
    const column = columns[index];
    const text = row.cells[index]?.text ?? '';
    const isCode =
      column?.role === 'code' || column?.role === 'part' || isPartBelowName(columns, block, place, text);
    if (isCode) parts.push(foldText(text));
    if (!column || text === '' || (isKeyColumn(column) && isUnfilled(foldText(text)))) continue;
    if (isCode) code = joinedCode(code, digitsOf(foldText(text)));
    else if (column.role === 'name' || column.role === 'label') label += text;
    else if (column.role === 'value') valued = true;
    else besides = true;
  }
  return { code, goesOn: goesOnFrom(parts), label, printed: label === '' ? code : label, valued, besides };
}

/** 科目名称 in the middle of two columns, of which the first has the last digits of the code: 205 | 02 | 03 | 初中教育. */
const isPartBelowName = (
  columns: readonly Column[],
  block: readonly number[],
  place: number,
  text: string,
): boolean =>
  [place, place + 1].every((at) => columns[block[at] ?? -1]?.role === 'name') &&
  /^\d{0,2}$/.test(foldText(text));

/** Digits of the code above that stand before those of this row: 201 above 03, 20103 above 01. */
function goesOnFrom([first, second, third, ...others]: readonly string[]): 3 | 5 | null {
  if (first !== '' || others.length > 0 || second === undefined || third === undefined) return null;
  const isPart = (text: string): boolean => /^\d\d?$/.test(text);
  if (isPart(second) && third === '') return 3;
  return second === '' && isPart(third) ? 5 : null;
}

/** 201.03.01 is 2010301. */
const digitsOf = (code: string): string =>
  /^\d{3}(?:\.\d\d){1,2}$/.test(code) ? code.replaceAll('.', '') : code;

/**
 * 201, 03, 01 in three columns, or 201, 20103, 2010301; 201, 3, 1 where a spreadsheet took them for numbers. A label in the place of
 * a code (合计) stays as it is.
 */
function joinedCode(code: string, next: string): string {
  if (/^\d+$/.test(next) && next.startsWith(code) && next.length > code.length) return next;
  return code + (/^\d{3}(?:\d\d)?$/.test(code) && /^\d$/.test(next) ? `0${next}` : next);
}
