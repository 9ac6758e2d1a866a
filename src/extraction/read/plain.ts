/** A text without a format → the document in it: its lines, and the tables that lines with marks between cells are. */
import { paragraphAt, type Block, type Document, type Table } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { TEMPLATES } from '../templates/index.ts';
import { linesOf, type Line } from '../text/flow.ts';
import { withoutClosingPipes } from './recover/closedCells.ts';
import { withoutLongLines } from './recover/longLines.ts';
import { markedTables } from './recover/marks.ts';

/**
 * `words`: by which the rows of marked tables are told; those that all templates share. `known`: tables of which the cells are known
 * already, in the order of the text.
 */
export function plainDocument(
  text: string,
  mediaType = 'text/plain',
  { forms }: Lexicon = TEMPLATES.base,
  known: readonly Table[] = [],
): Document {
  const lines = withoutClosingPipes(text, withoutLongLines(text, linesOf(text)));
  const tables = [
    ...known,
    ...between(lines, known).flatMap((stretch) => markedTables(text, stretch, forms.indicators)),
  ].sort((a, b) => a.start - b.start);
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

/** The lines before, between and after tables. */
function between(lines: readonly Line[], tables: readonly Table[]): (readonly Line[])[] {
  const stretches: (readonly Line[])[] = [];
  let rest = lines;
  for (const { start, end } of tables) {
    stretches.push(rest.filter((line) => line.end <= start));
    rest = rest.filter((line) => line.start >= end);
  }
  return [...stretches, rest];
}
