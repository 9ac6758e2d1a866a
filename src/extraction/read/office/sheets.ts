/** Sheets of a workbook → pieces: the sheet's name, the lines above its table, the table. */
import { rowsPiece, type Piece } from '../../document/build.ts';
import { gridOf } from '../../document/grid.ts';

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it. */
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
}

/** No statement is larger; a format that claims to be would only fill memory. */
const MAX_COLUMN = 511;

export const sheetPieces = (sheets: readonly Sheet[]): Piece[] =>
  sheets
    .map(piecesOf)
    .filter((pieces) => pieces.length > 1)
    .flatMap((pieces, index) => (index === 0 ? pieces : [null, ...pieces]));

function piecesOf({ name, cells, merges }: Sheet): Piece[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    if (text.trim() === '' || column > MAX_COLUMN || isCovered(merges, row, column)) continue;
    const slots = rows.get(row) ?? [];
    slots[column] = text;
    rows.set(row, slots);
  }
  const ordered = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, slots]) => Array.from(slots, (text: string | undefined) => text ?? ''));
  // The title and the unit stand alone in their rows, above the table.
  const head = ordered.findIndex((slots) => slots.filter((text) => text !== '').length > 1);
  const above = head < 0 ? ordered : ordered.slice(0, head);
  const table = head < 0 ? [] : ordered.slice(head);
  return [
    name,
    ...above.map((slots) => slots.join('').trim()),
    ...(table.length === 0
      ? []
      : [rowsPiece(gridOf(table.map((slots) => slots.map((text) => ({ text, colspan: 1, rowspan: 1 })))))]),
  ];
}

/** A merged cell shows what its first slot holds; the others may hold what nobody sees. */
const isCovered = (merges: readonly Merge[], row: number, column: number): boolean =>
  merges.some(
    (merge) =>
      row >= merge.firstRow &&
      row <= merge.lastRow &&
      column >= merge.firstColumn &&
      column <= merge.lastColumn &&
      (row !== merge.firstRow || column !== merge.firstColumn),
  );
