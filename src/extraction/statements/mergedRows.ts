/** Rows that a converter put into the cells of one, parted again where each part is sure to be of one row. */
import { sumDecimals } from '../../domain/decimal.ts';
import { cellAt, type Cell } from '../document/document.ts';
import type { Row } from '../document/rows.ts';
import { amountOf } from './amount.ts';
import type { Column } from './columns.ts';
import type { StatementKind } from '../lexicon/statementWords.ts';
import { namesRow } from './rowKey.ts';

interface Table {
  readonly source: string;
  readonly kind: StatementKind;
  readonly columns: readonly Column[];
  readonly blocks: readonly (readonly number[])[];
}

/** The rows, each that holds several as those; one of which that is not sure stays as it is. */
export function partedRows(table: Table, rows: readonly Row[]): Row[] {
  const parted: Row[] = [];
  for (const row of rows) parted.push(...(row.single ? [row] : partsOf(table, row, parted)));
  return parted;
}

function partsOf(table: Table, row: Row, above: readonly Row[]): Row[] {
  const { blocks, source } = table;
  const cells = new Map<number, Cell[]>();
  for (const block of blocks) {
    const count = Math.max(...block.map((index) => keysIn(table, row, index)));
    if (count < 2) continue;
    for (const index of block) {
      const parts = wordsOf(source, row.cells[index]);
      if (parts.length === 0) continue;
      const isFirst = parts.length === 1 && isSumAbove(table, row.cells[index], above, index);
      if (parts.length !== count && !isFirst) return [row];
      cells.set(index, parts);
    }
  }
  const count = Math.max(0, ...[...cells.values()].map((parts) => parts.length));
  if (count < 2) return [row];
  return Array.from({ length: count }, (_, part) => ({
    single: false,
    cells: row.cells.map((cell, index) => {
      const parts = cells.get(index);
      return parts
        ? (parts[part] ?? cellAt(source, cell.end, cell.end))
        : part === 0
          ? cell
          : cellAt(source, cell.end, cell.end);
    }),
  }));
}

/** How many rows a cell names: each of its words a code, or a label that such a table has. */
function keysIn({ source, kind, columns }: Table, row: Row, index: number): number {
  const cell = row.cells[index];
  const role = columns[index]?.role;
  // Most cells hold one word, and name one row at most.
  if (!cell || !/\s/.test(source.slice(cell.start, cell.end))) return 0;
  if ((role !== 'label' && role !== 'code' && role !== 'name') || namesRow(kind, cell.text)) return 0;
  const words = wordsOf(source, cell);
  const isKey = ({ text }: Cell): boolean => /^\d{3,7}$/.test(text) || namesRow(kind, text);
  return words.every(isKey) ? words.length : 0;
}

/** A lone amount beside two labels is of the first where that is the sum of the rows above: 本年收入合计. */
function isSumAbove(
  { source, columns }: Table,
  cell: Cell | undefined,
  above: readonly Row[],
  index: number,
): boolean {
  const amount = cell && columns[index]?.role === 'value' ? amountOf(source, cell) : null;
  const parts = above.flatMap((row) => {
    const part = row.cells[index];
    const found = part ? amountOf(source, part) : null;
    return found ? [found.value] : [];
  });
  return amount !== null && parts.length > 0 && sumDecimals(parts) === sumDecimals([amount.value]);
}

function wordsOf(source: string, cell: Cell | undefined): Cell[] {
  if (!cell) return [];
  return [...source.slice(cell.start, cell.end).matchAll(/\S+/g)].map(({ 0: word, index }) =>
    cellAt(source, cell.start + index, cell.start + index + word.length),
  );
}
