/** A text without a format → the document in it: its lines, and the tables that lines with marks between cells are. */
import { paragraphAt, type Block, type Document } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { TEMPLATES } from '../templates/index.ts';
import { linesOf } from '../text/flow.ts';
import { withoutClosingPipes } from './recover/closedCells.ts';
import { markedTables } from './recover/marks.ts';

/** `words`: by which the rows of marked tables are told; those that all templates share. */
export function plainDocument(
  text: string,
  mediaType = 'text/plain',
  { forms }: Lexicon = TEMPLATES.base,
): Document {
  const lines = withoutClosingPipes(text, linesOf(text));
  const tables = markedTables(text, lines, forms.indicators);
  const blocks: Block[] = [];
  let next = 0;
  for (const line of lines) {
    const table = tables[next];
    if (table && line.start >= table.end) next++;
    const within = tables[next];
    if (within && line.end > within.start && line.start < within.end) {
      if (blocks.at(-1) !== within) blocks.push(within);
      continue;
    }
    const paragraph = paragraphAt(text, line.start, line.end);
    if (paragraph) blocks.push(paragraph);
  }
  return { text, mediaType, blocks };
}
