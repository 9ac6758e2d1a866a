/** The numbers of a document's tables, each with what stands before it in its row and above it in its column. */
import { filledCells, allRows, type Row } from '../../src/extraction/document/rows.ts';
import type { Reading } from '../../src/extraction/pipeline/readDocument.ts';

const NUMBER = /\d/;

/** A number is in its place when its text, the first text of its row and the header of its column are as they are printed. */
export function tableNumbersOf({ document }: Reading): string[] {
  const found: string[] = [];
  let head: Row | null = null;
  for (const row of allRows(document)) {
    if (row.single) head = null;
    else {
      head ??= row;
      const [first] = filledCells(row);
      row.cells.forEach((cell, column) => {
        if (NUMBER.test(cell.text))
          found.push([titleOver(head, column), first === cell ? '' : first?.text, cell.text].join('|'));
      });
    }
  }
  return found;
}

/** The text above a column, or above the merged cell that it is in. */
const titleOver = (head: Row | null, column: number): string =>
  head?.cells.slice(0, column + 1).findLast(({ text }) => text !== '')?.text ?? '';
