/** Tables of a text whose cells a converter lost. Whoever reads the document's tables later does not know the difference. */
import { paragraphAt, tableOf, type Block, type Document, type Table } from '../../document/document.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Flow } from '../../text/flow.ts';
import { flatIndicators, type FormPassage } from './forms/index.ts';
import { listedScores } from './scoreLists.ts';
import { flatStatements } from './statements/index.ts';

/** The document with the tables that its lines are. `flow`: of its text; `passages`: where self-evaluation forms stand in it; `year`: its fiscal year. */
export const recovered = (
  document: Document,
  flow: Flow,
  passages: readonly FormPassage[],
  { statements, forms }: Lexicon,
  year: number,
): Document =>
  withTables(document, [
    ...flatStatements(document, statements, year),
    ...listedScores(document, forms.amounts),
    ...flatIndicators(document, flow, passages, forms.indicators),
  ]);

/** Tables in the place of the lines that they are made of; what of a line is of no table stays a line. */
function withTables(document: Document, tables: readonly Table[]): Document {
  if (tables.length === 0) return document;
  const ordered = [...tables].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let next = 0;
  for (const block of document.blocks) {
    while ((ordered[next]?.end ?? Infinity) <= block.start) next++;
    let from = block.start;
    for (let at = next; ordered[at] && (ordered[at]?.start ?? 0) < block.end; at++) {
      keep(from, Math.min(block.end, ordered[at]?.start ?? 0), block);
      from = Math.max(from, ordered[at]?.end ?? 0);
    }
    keep(from, block.end, block);
  }
  function keep(from: number, to: number, block: Block): void {
    if (from === block.start && to === block.end) blocks.push(block);
    else if (from >= to) return;
    else if (block.kind === 'paragraph') {
      const rest = paragraphAt(document.text, from, to);
      if (rest) blocks.push(rest);
    } else {
      const rest = tableOf(
        block.rows.filter((row) => (row[0]?.start ?? 0) >= from && (row.at(-1)?.end ?? 0) <= to),
      );
      if (rest) blocks.push(rest);
    }
  }
  return { ...document, blocks: [...blocks, ...ordered].sort((a, b) => a.start - b.start) };
}
