/**
 * Rows of a table whose cells became lines and whose targets have their sign in a cell of its own (≥ | 46 | 公里 | 48). The sign tells
 * where the row's columns stand: other numbers beside each other may as well be a result and its weight.
 */
import { isSign, OF_WORDS } from '../../../forms/indicator.ts';
import { decimalOf, isBare, type Word } from '../../../forms/words.ts';
import { opensLevel, type LevelWords } from '../../../lexicon/formWords.ts';
import { levelNames } from './levelNames.ts';
import { spanOf, type IndicatorRow, type Printed } from './table.ts';
import { UNIT } from './plain.ts';
import type { Column, Listed } from './titles.ts';

export const hasSigns = ({ columns }: Pick<Listed, 'columns'>): boolean =>
  columns.indexOf('sign') > 0 && columns.indexOf('target') === columns.indexOf('sign') + 1;

export function signedRows({ cells, columns }: Listed, levels: LevelWords): IndicatorRow[] {
  const first = columns.indexOf('sign');
  const rows: IndicatorRow[] = [];
  let from = 0;
  // A row that was not read may have named the first level of those below.
  let lost = false;
  for (const [at, cell] of cells.entries()) {
    if (at <= from || !isSign(cell.text)) continue;
    const layout = layoutsOf(columns, cell.text).find((candidate) => isUnder(cells, at - first, candidate));
    if (!layout) continue;
    const last = layout.lastIndexOf(layout.includes('score') ? 'score' : 'actual');
    // 指标方向 and the like stand between the name and the sign.
    const past = at - first + 1;
    const start = namesStart(cells, from, past, levels);
    const holdsRow = cells
      .slice(start, past)
      .some(({ text }, index) => isBare(cells[start + index]) || isSign(text));
    const named = levelNames(cells.slice(holdsRow ? lastLevels(cells, past, levels) : start, past), levels);
    if (rows.length > 0 && !holdsRow) addReason(rows, columns, cells.slice(from, start));
    from = at - first + last + 1;
    lost ||= holdsRow || !named;
    if (!named || (lost && named.level1.length === 0)) continue;
    lost = false;
    const found: Partial<Record<Column, Printed>> = { ...named };
    layout.slice(first, last + 1).forEach((column, offset) => {
      // Of two targets the adjusted one stands last.
      const before = column === 'target' ? [] : (found[column] ?? []);
      found[column] = [...before, ...spanOf(cells.slice(at + offset, at + offset + 1))];
    });
    rows.push(found);
  }
  if (rows.length > 0 && !lost) addReason(rows, columns, cells.slice(from));
  return rows;
}

/** Which cells of a row may have been empty, and so lost: the unit, and of 定性 | 建立健全 | 15 | 14.5 the result too. */
function layoutsOf(columns: readonly Column[], sign: string): (readonly Column[])[] {
  const withoutUnit = columns.filter((column) => column !== 'unit');
  const withoutResult = withoutUnit.filter((column) => column !== 'actual');
  return OF_WORDS.test(sign) ? [columns, withoutUnit, withoutResult] : [columns, withoutUnit];
}

/** Do the cells lie under these columns, the first of them at `start`? A unit may be lost where there is none. */
function isUnder(cells: readonly Word[], start: number, columns: readonly Column[]): boolean {
  const textAt = (column: Column): string => cells[start + columns.indexOf(column)]?.text ?? '';
  const isNumber = (column: Column): boolean => decimalOf(textAt(column)) !== null;
  // Without scores only a sign with its number and unit, and a number behind them, is sure.
  if (!columns.includes('score') && !columns.includes('weight'))
    return columns.includes('unit') && isNumber('target') && isNumber('actual') && UNIT.test(textAt('unit'));
  const scored = (['weight', 'score'] as const).every((column) =>
    isBare(cells[start + columns.indexOf(column)]),
  );
  if (!scored || !columns.includes('weight')) return false;
  if (columns.includes('unit')) return textAt('unit') !== '' && !isNumber('unit');
  // Where a number was lost besides, the unit is no result.
  const isOfWords = OF_WORDS.test(textAt('sign')) || (textAt('sign') === '=' && !isNumber('target'));
  return isOfWords || !columns.includes('actual') || isNumber('actual');
}

/** The first level that is named behind the row before, or the one name before the sign. */
function namesStart(cells: readonly Word[], from: number, sign: number, levels: LevelWords): number {
  for (let at = from; at < sign; at++) if (opensLevel(cells[at]?.text ?? '', levels)) return at;
  return from === 0 ? 0 : sign - 1;
}

/** The levels that are named last before the sign. */
function lastLevels(cells: readonly Word[], sign: number, levels: LevelWords): number {
  const isLevel = (at: number): boolean => opensLevel(cells[at]?.text ?? '', levels);
  let at = sign - 1;
  while (at > 0 && !isLevel(at)) at--;
  while (at > 0 && isLevel(at - 1)) at--;
  return at;
}

/** What stands between a score and the names of the next row is the last column's. */
function addReason(rows: IndicatorRow[], columns: readonly Column[], reason: readonly Word[]): void {
  const last = rows.pop();
  const column = columns.at(-1);
  if (!last) return;
  rows.push(reason.length > 0 && column === 'reason' ? { ...last, reason: spanOf(reason) } : last);
}
