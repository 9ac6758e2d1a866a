/** What stands in a statement table is no prose: the grammar's sections and claims are kept out of it. */
import type { Document, SourceRange } from '../document/document.ts';
import type { Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import type { StatementTable } from './index.ts';

/** Tells whether a flow position stands outside all `ranges` of the source, which stand in its order and apart. */
export function outsideOf(flow: Flow, ranges: readonly SourceRange[]): (position: number) => boolean {
  if (ranges.length === 0) return () => true;
  return (position) => {
    const offset = flow.offsets[position] ?? flow.source.length;
    // The last that begins before the place is the one that may hold it.
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range === undefined || offset >= range.end;
  };
}

const NUMBER = /^[-−－]?[\d,，.]*\d[%％]?$/;

/**
 * Source offsets of the numbers that are cells of their own beside others in a row: which of them the row's label is of, only
 * the titles above say, and never the words before it.
 */
export function numbersInRows({ blocks }: Document): ReadonlySet<number> {
  const found = new Set<number>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const cells = row.filter(({ text }) => NUMBER.test(text));
      if (cells.length > 1) for (const { start } of cells) found.add(start);
    }
  }
  return found;
}

/** Row labels such as 三、国有资本经营预算财政拨款 look like headings; their section goes on as the one before. */
export function sectionsOutside(
  sections: readonly SectionSpan[],
  stream: Stream,
  outside: (position: number) => boolean,
): SectionSpan[] {
  const kept: SectionSpan[] = [];
  for (const section of sections) {
    const last = kept.at(-1);
    if (outside(stream.positions[section.heading] ?? 0)) kept.push(section);
    else if (last) kept[kept.length - 1] = { ...last, end: section.end };
  }
  return kept;
}

/** Tells whether a section stands behind the first table of another body: what it tells again is told of that body. */
export function behindOthersOf(
  { offsets }: Flow,
  stream: Stream,
  tables: readonly StatementTable[],
): (section: SectionSpan) => boolean {
  const from = tables.find(({ ofAnother }) => ofAnother)?.start ?? Number.POSITIVE_INFINITY;
  return ({ heading }) => (offsets[stream.positions[heading] ?? 0] ?? 0) > from;
}
