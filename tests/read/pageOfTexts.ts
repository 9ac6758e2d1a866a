/** Pages of a PDF made of texts at places and of lines drawn, and what is read from them. */
import { documentOf } from '../../src/extraction/document/build.ts';
import type { Layout } from '../../src/extraction/read/pdf/layout.ts';
import { piecesOfPages } from '../../src/extraction/read/pdf/document.ts';
import type { Glyph, Ruling } from '../../src/extraction/read/pdf/geometry.ts';
import { blocksOf, type PageBlock } from '../../src/extraction/read/pdf/page.ts';

export const SIZE = 10;
/** Where the lines drawn end, in characters. */
export const END = 40;

export type Text = readonly [at: number, text: string];

export interface Page {
  readonly glyphs: readonly Glyph[][];
  readonly horizontal?: readonly Ruling[];
  readonly vertical?: readonly Ruling[];
}

interface RowsOfPage {
  /** A line of texts at places in characters, in the middle of a row; digits are half as wide as other characters. */
  readonly line: (row: number, ...texts: readonly Text[]) => Glyph[];
  /** Lines drawn at the heights of rows. */
  readonly rules: (...rows: readonly number[]) => Ruling[];
}

/** For rows of this height. */
export const rowsOfHeight = (height: number): RowsOfPage => ({
  line: (row, ...texts) =>
    texts.flatMap(([at, text]) => {
      let right = at * SIZE;
      return [...text].map((character): Glyph => {
        const left = right;
        right += /[\d.,]/.test(character) ? SIZE / 2 : SIZE;
        return { text: character, left, right, middle: (row + 0.5) * height, size: SIZE };
      });
    }),
  rules: (...rows) => rows.map((row) => ({ at: row * height, from: 0, to: END * SIZE })),
});

/** What is read from pages: a table as its rows, a line as its text. */
export function read(...pages: readonly Page[]): (string | string[])[] {
  let layout: Layout | null = null;
  const blocks = pages.map(({ glyphs, horizontal = [], vertical = [] }): PageBlock[] => {
    const page = blocksOf({ glyphs: glyphs.flat(), rulings: { horizontal, vertical } }, layout);
    layout = page.layout;
    return page.blocks;
  });
  const { blocks: found, text } = documentOf(piecesOfPages(blocks), 'application/pdf');
  return found.flatMap((block): (string | string[])[] =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((cell) => cell.text))
      : [text.slice(block.start, block.end)],
  );
}
