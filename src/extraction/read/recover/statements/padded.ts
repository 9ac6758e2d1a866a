/**
 * Tables of web pages in which a merged cell was written once and its row filled up with empty cells at the end: 项目 | 本年支出 | | | | above
 * 科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出. All rows have as many cells, yet what stands behind a merged cell is left of its column.
 */
import type { Row } from '../../../document/rows.ts';
import { isAmount, isBlank, type Cells } from './rowPlaces.ts';

/** Whether the rows of a table are: its numbering says so, or two rows of its header that both begin at the left edge. */
export function isPadded(header: readonly Row[], rows: readonly Cells[]): boolean {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const isShort = (cells: Cells): boolean => {
    const count = packedCells(cells);
    return count > 1 && count < width;
  };
  return (
    rows.some((cells) => isNumbering(cells) && isShort(cells)) ||
    header.some(({ cells }, index) => isShort(cells) && packedCells(header[index + 1]?.cells ?? []) > 1)
  );
}

/**
 * A row of such a table without what fills it up: 合计 reaches over the columns that name rows.
 * @param named how many of its cells name it
 * @param keys how many columns name rows
 */
export function withoutPads(cells: Cells, named: number, keys: number): Cells {
  const filled = cells.slice(0, packedCells(cells));
  // 人员经费合计 | 840.95 | 公用经费合计 | 62.52.
  if (filled.length === 4 && filled.every((cell, index) => isAmount(cell) === (index % 2 === 1)))
    return filled;
  const reach = named > 0 ? keys - named : 0;
  const first = cells[named];
  const isFilledUp =
    reach > 0 && first !== undefined && !isBlank(first) && cells.slice(-reach).every(isBlank);
  return isFilledUp ? cells.slice(0, -reach) : cells;
}

/** How many filled cells stand before the empty ones; 0 where one stands behind, or one says itself how far it reaches. */
function packedCells(cells: Cells): number {
  const count = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  return cells.slice(0, count).some((cell) => isBlank(cell) || cell.colspan > 1) ? 0 : count;
}

/** 栏次 1 2 3. */
const isNumbering = ([name, ...numbers]: Cells): boolean =>
  name?.text === '栏次' && numbers.every(({ text }, index) => text === '' || text === String(index + 1));
