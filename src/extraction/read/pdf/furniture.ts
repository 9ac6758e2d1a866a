/**
 * Page numbers and running headers. A page number is known by its place and by counting with the pages; left in the text
 * it would stand inside a sentence or a table that goes on over the page, where nobody could tell it from an amount. The
 * form feeds keep count of the pages. A running header stays where it stands first.
 */
import type { PageBlock } from './page.ts';

const PAGE_NUMBER =
  /^(?:[-—–·~～\s]*)(?:第\s*|Page\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?(?:[-—–·~～\s]*)$/;
/** Lines at the head and at the foot of a page that may be furniture. */
const DEPTH = 2;
/** Pages that bear their number, at least. */
const FEWEST_NUMBERED = 2;
const SHARE_NUMBERED = 0.25;
/** A header that fewer pages repeat is a title. */
const REPEATS = 3;

export function withoutFurniture(pages: readonly (readonly PageBlock[])[]): PageBlock[][] {
  const offset = numberingOffset(pages);
  const repeated = headersOf(pages);
  const seen = new Set<string>();
  return pages.map((blocks, page) => {
    const edges = new Set(edgesOf(blocks));
    return blocks.filter((block) => {
      if (block.kind === 'table') return true;
      if (block.text.trim() === '') return false;
      if (!edges.has(block)) return true;
      const number = numberOf(block.text);
      if (number !== null && offset !== null && number - page === offset) return false;
      if (!repeated.has(block.text)) return true;
      const again = seen.has(block.text);
      seen.add(block.text);
      return !again;
    });
  });
}

/** The first and last lines of a page, up to its first and from its last table. */
function edgesOf(blocks: readonly PageBlock[]): PageBlock[] {
  const filled = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
  const lines = (from: readonly PageBlock[]): PageBlock[] => {
    const table = from.findIndex((block) => block.kind === 'table');
    return from.slice(0, table < 0 ? DEPTH : Math.min(table, DEPTH));
  };
  return [...lines(filled), ...lines([...filled].reverse())];
}

const numberOf = (text: string): number | null => {
  const match = PAGE_NUMBER.exec(text.trim());
  return match?.[1] === undefined ? null : Number(match[1]);
};

/** What the printed numbers differ by from the pages' places, where enough pages agree on it: a cell's 10 may be at the foot of page 10. */
function numberingOffset(pages: readonly (readonly PageBlock[])[]): number | null {
  const votes = new Map<number, number>();
  pages.forEach((blocks, page) => {
    const offsets = edgesOf(blocks).flatMap((block) => {
      const number = block.kind === 'line' ? numberOf(block.text) : null;
      return number === null ? [] : [number - page];
    });
    for (const offset of new Set(offsets)) votes.set(offset, (votes.get(offset) ?? 0) + 1);
  });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.max(FEWEST_NUMBERED, pages.length * SHARE_NUMBERED) ? best[0] : null;
}

/** 部门：某局 2023年度 金额单位：万元 stands above the table of each page, and without it nothing below has a unit. */
const STATES_UNIT = /单\s*位\s*[:：]\s*[万亿]?\s*元/;

/** First lines that most pages repeat. */
function headersOf(pages: readonly (readonly PageBlock[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const blocks of pages) {
    const texts = new Set(
      edgesOf(blocks).flatMap((block) =>
        block.kind === 'line' && !STATES_UNIT.test(block.text) ? [block.text] : [],
      ),
    );
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const enough = Math.max(REPEATS, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}
