/** A document's text in blocks that are drawn apart, and a block cut where something begins or ends. Pure. */
import type { MarginNote } from './marginNotes.ts';
import type { NumberMark, Range } from './numbers.ts';

export interface TextBlock extends Range {
  readonly text: string;
  readonly marks: readonly NumberMark[];
  /** Findings whose first place is in the block. */
  readonly notes: readonly MarginNote[];
}

const NOTHING: ReadonlySet<number> = new Set();

/** About half a screen: short enough to be skipped while it is out of sight, long enough that there are few. */
const BLOCK = 1_000;

/**
 * Blocks end at line ends, never inside a number. Each is drawn as a block of its own, which stands for the line break
 * between two, so that break is in neither; an empty line stays with the block behind it. `joined`: offsets that are not drawn, so
 * that no block may end at one.
 */
export function textBlocks(
  text: string,
  marks: readonly NumberMark[],
  notes: readonly MarginNote[] = [],
  joined: ReadonlySet<number> = NOTHING,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number): void => {
    const from = next;
    while (next < marks.length && (marks[next]?.start ?? 0) < end) next += 1;
    const own = notes.filter(({ at }) => at >= start && at < end + 1);
    blocks.push({ start, end, text: text.slice(start, end), marks: marks.slice(from, next), notes: own });
    start = end + 1;
  };
  for (let at = text.indexOf('\n', BLOCK); at >= 0 && at < text.length - 1;) {
    const inMark = marks.some((mark) => mark.start <= at && at < mark.end);
    if (inMark || joined.has(at) || text[at - 1] === '\n') {
      at = text.indexOf('\n', at + 1);
    } else {
      close(at);
      at = text.indexOf('\n', start + BLOCK);
    }
  }
  close(text.length);
  return blocks;
}

export interface Segment extends Range {
  readonly text: string;
  readonly inSentence: boolean;
  readonly isTarget: boolean;
  readonly mark: NumberMark | null;
}

const inside = (range: Range | null, start: number, end: number): boolean =>
  range !== null && start >= range.start && end <= range.end;

export function blockSegments(block: TextBlock, sentence: Range | null, target: Range | null): Segment[] {
  const cuts = new Set<number>([block.start, block.end]);
  for (const { start, end } of block.marks) cuts.add(start).add(end);
  for (const range of [sentence, target]) if (range) cuts.add(range.start).add(range.end);
  for (const { at } of block.notes)
    if (!block.marks.some(({ start, end }) => start < at && at < end)) cuts.add(at);
  const edges = [...cuts].filter((cut) => cut >= block.start && cut <= block.end).sort((a, b) => a - b);
  let next = 0;
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? block.end;
    while ((block.marks[next]?.end ?? Infinity) <= start) next += 1;
    const mark = block.marks[next];
    return {
      start,
      end,
      text: block.text.slice(start - block.start, end - block.start),
      inSentence: inside(sentence, start, end),
      isTarget: inside(target, start, end),
      mark: mark && mark.start <= start ? mark : null,
    };
  });
}

/** The part of `range` that a block must know of: null keeps a block that it does not touch from being drawn again. */
export const touching = (range: Range | null, block: Range): Range | null =>
  range && range.start < block.end && range.end > block.start ? range : null;
