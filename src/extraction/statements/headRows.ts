/** Rows of a header whose cells stand left of their columns, put below the merged cells that they part. */
import { filledCells, type Row } from '../document/rows.ts';
import type { Cell } from '../document/document.ts';

/**
 * 小计 购置费 运行维护费 twice below 预算数 and 决算数 of a page that does not say that the titles between reach down (no `rowspan`): the
 * row begins at the left edge, and has as many cells as the merged cells above it have columns.
 */
export function underMerged(header: readonly Row[]): readonly Row[] {
  let above: Row | null = null;
  return header.map((row) => {
    const placed: Row = above ? placedBelow(above, row) : row;
    above = placed;
    return placed;
  });
}

function placedBelow(above: Row, row: Row): Row {
  const own = filledCells(row);
  const places = mergedColumns(above);
  const isAtLeft = own.every((cell, index) => row.cells[index] === cell && cell.colspan === 1);
  if (!isAtLeft || own.length !== places.length || places.every((column, index) => column === index))
    return row;
  const blank = row.cells.at(-1) as Cell;
  const cells = row.cells.map((): Cell => ({ ...blank, text: '', start: blank.end }));
  places.forEach((column, index) => (cells[column] = own[index] as Cell));
  return { ...row, cells };
}

/** The columns below cells that reach over several. */
const mergedColumns = ({ cells }: Row): number[] =>
  cells.flatMap(({ colspan, text }, column) =>
    text !== '' && colspan > 1 ? Array.from({ length: colspan }, (_, offset) => column + offset) : [],
  );
