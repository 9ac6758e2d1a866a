/** A document from the pieces that a format's reader hands over, in their order. */
import { withoutInvisible } from '../text/invisible.ts';
import { withIdeographs } from '../text/radicals.ts';
import { paragraphAt, tableOf, withoutSpace, type Block, type Cell, type Document } from './document.ts';
import type { Grid } from './grid.ts';

/** Rows of a table. Rows of one `table` that only a page parts are one table. */
export interface GridRows {
  readonly table: object;
  readonly rows: Grid;
}

/** A line of text, or rows of a table; null: the end of a page. */
export type Piece = string | GridRows | null;

/** What stands in a document: each ideograph as such, and no character that prints nothing. */
export const legible = (text: string): string => withIdeographs(withoutInvisible(text));

export const rowsPiece = (rows: Grid): Piece => ({ table: rows, rows });

/** The text has a line a piece or row, white space between cells, form feeds between pages. */
export function documentOf(pieces: readonly Piece[], mediaType: string): Document {
  const builder = new Builder();
  let last: object | null = null;
  for (const piece of pieces) {
    if (piece === null) {
      builder.page();
      continue;
    }
    if (typeof piece === 'string') builder.line(piece);
    else builder.rows(piece.rows, piece.table === last);
    last = typeof piece === 'string' ? null : piece.table;
  }
  return builder.document(mediaType);
}

/** The pieces as words in a row: what a cell or a text box holds. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces
    .flatMap((piece) => {
      if (typeof piece === 'string') return [piece];
      return piece === null ? [] : piece.rows.flat().map((cell) => cell.text);
    })
    .join(' ');

class Builder {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;

  #write(text: string): number {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return start;
  }

  page(): void {
    this.#write('\f');
  }

  line(text: string): void {
    const line = legible(text);
    const start = this.#write(line);
    const paragraph = paragraphAt(line, 0, line.length, start);
    if (paragraph) this.#blocks.push(paragraph);
    this.#write('\n');
  }

  rows(grid: Grid, goesOn: boolean): void {
    const rows = grid.map((slots) => {
      const cells = slots.map((slot, index): Cell => {
        if (index > 0) this.#write('\t');
        const text = legible(slot.text);
        const start = this.#write(text);
        return { ...slot, text: withoutSpace(text), start, end: start + text.length };
      });
      this.#write('\n');
      return cells;
    });
    const last = this.#blocks.at(-1);
    const above = goesOn && last?.kind === 'table' ? last.rows : [];
    const table = tableOf([...above, ...rows]);
    if (above.length > 0) this.#blocks.pop();
    if (table) this.#blocks.push(table);
  }

  document(mediaType: string): Document {
    return { text: this.#parts.join(''), mediaType, blocks: this.#blocks };
  }
}
