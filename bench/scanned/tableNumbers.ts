/** The numbers of a document's tables, each with what stands before it in its row and above it in its column. */
import type { Cell, Document } from '../../src/extraction/document/document.ts';

const NUMBER = /\d/;

/** A number is in its place when its text, the first text of its row and the header of its column are as they are printed. */
export function tableNumbersOf(document: Document): string[] {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return tables.flatMap(({ rows }) =>
    rows.flatMap((cells) => {
      const first = cells.find(({ text }) => text !== '');
      return cells.flatMap((cell, column) =>
        NUMBER.test(cell.text)
          ? [[titleOver(rows[0] ?? [], column), cell === first ? '' : first?.text, cell.text].join('|')]
          : [],
      );
    }),
  );
}

/** The text above a column, or above the merged cell that it is in. */
const titleOver = (head: readonly Cell[], column: number): string =>
  head.slice(0, column + 1).findLast(({ text }) => text !== '')?.text ?? '';
