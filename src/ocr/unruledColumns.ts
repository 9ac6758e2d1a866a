/**
 * Tables with lines between their rows alone: the lines between columns that are not printed, drawn where white runs down between texts.
 * Pure.
 */
import type { Ruling, Rulings } from '../extraction/read/pdf/geometry.ts';
import { blocksOf, type Span } from './columnBlocks.ts';
import { paperOf, type Box, type Picture } from './picture.ts';

/** Darker than the paper by so much. */
const INK = 80;
/** Of the page's width: shorter lines head no table. */
const NARROWEST = 0.3;
/** In pixels, as all below: lines that begin and end so near to each other are of one table. */
const SAME_END = 14;
/** Pieces of one line lie so near to each other. */
const SAME = 5;
/** What a line blackens about its middle. */
const THICK = 4;
/** Of the height of most rows: what stands between lines farther apart is a title, or words between two tables. */
const HIGHEST = 3;
/** Shorter lines are strokes of letters. */
const SHORTEST = 60;
const FEWEST_LINES = 4;
const FEWEST_COLUMNS = 3;
/** Of a row's height: a line along a side that is so long parts cells. */
const PARTS = 0.6;
/** Of the rows. */
const SOME = 0.2;
/** Of the height of a line: texts of a cell stand nearer to each other. */
const APART = 0.45;

/** Median height of the boxes of lines, in pixels. */
export function heightOfLines(boxes: readonly Box[]): number {
  const heights = boxes.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** The lines with those that such tables lack. `size`: height of a line of text. */
export function withColumns(picture: Picture, rulings: Rulings, size: number): Rulings {
  const level = joined(rulings.horizontal).filter(({ from, to }) => to - from >= SHORTEST);
  const drawn = stacksOf(level, NARROWEST * picture.width).flatMap((stack) => {
    const [first] = stack;
    if (!first) return [];
    const whole = stack.filter((line) => endsAs(line, first));
    if (whole.length < FEWEST_LINES || isParted(whole, rulings.vertical)) return [];
    return columnsIn(picture, stack, { from: first.from, to: first.to }, size);
  });
  return drawn.length === 0 ? rulings : { ...rulings, vertical: [...rulings.vertical, ...drawn] };
}

/** Pieces of a line as one, from top to bottom. */
function joined(lines: readonly Ruling[]): Ruling[] {
  const found: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const index = found.findIndex(
      ({ at, from, to }) =>
        Math.abs(at - line.at) <= SAME && line.from <= to + SAME_END && line.to >= from - SAME_END,
    );
    const near = found[index];
    if (near)
      found[index] = { ...near, from: Math.min(near.from, line.from), to: Math.max(near.to, line.to) };
    else found.push(line);
  }
  return found.sort((a, b) => a.at - b.at);
}

const endsAs = (line: Ruling, other: Ruling): boolean =>
  Math.abs(line.from - other.from) <= SAME_END && Math.abs(line.to - other.to) <= SAME_END;
const isWithin = (line: Ruling, other: Ruling): boolean =>
  line.from >= other.from - SAME_END && line.to <= other.to + SAME_END;

/** Lines one under another that begin and end as the first does, with the shorter ones between them. */
function stacksOf(lines: readonly Ruling[], narrowest: number): Ruling[][] {
  const stacks: Ruling[][] = [];
  for (const line of lines) {
    const stack = stacks.findLast(([first]) => first && isWithin(line, first));
    if (stack) stack.push(line);
    else if (line.to - line.from >= narrowest) stacks.push([line]);
  }
  return stacks.flatMap(tablesIn);
}

/** Parted where two lines are far apart; each begins and ends with a line that goes all the way. */
function tablesIn(stack: readonly Ruling[]): Ruling[][] {
  const heights = stack.slice(1).map(({ at }, index) => at - (stack[index]?.at ?? at));
  const usual = [...heights].sort((a, b) => a - b)[heights.length >> 1] ?? 0;
  const tables: Ruling[][] = [];
  stack.forEach((line, index) => {
    const table = tables.at(-1);
    if (table && (heights[index - 1] ?? 0) <= HIGHEST * usual) table.push(line);
    else tables.push([line]);
  });
  return tables.flatMap((table) => {
    const isWhole = (line: Ruling): boolean => stack[0] !== undefined && endsAs(line, stack[0]);
    const whole = table.slice(table.findIndex(isWhole), table.findLastIndex(isWhole) + 1);
    return table.some(isWhole) ? [whole] : [];
  });
}

/** Are the cells of some rows parted by lines? One alone may be the stroke of a letter. */
const isParted = (stack: readonly Ruling[], upright: readonly Ruling[]): boolean =>
  stack.slice(1).filter((below, index) => {
    const above = stack[index] ?? below;
    return upright.some(
      ({ at, from, to }) =>
        at > above.from + SAME_END &&
        at < above.to - SAME_END &&
        Math.min(to, below.at) - Math.max(from, above.at) >= PARTS * (below.at - above.at),
    );
  }).length >=
  SOME * stack.length;

interface Row {
  readonly top: number;
  readonly bottom: number;
  readonly texts: readonly Span[];
  /** What a line below it that does not go all the way lies under: the cells there have one above them. */
  readonly under: readonly Span[];
}

function columnsIn(picture: Picture, lines: readonly Ruling[], across: Span, size: number): Ruling[] {
  const isWhole = ({ from, to }: Ruling): boolean =>
    from <= across.from + SAME_END && to >= across.to - SAME_END;
  const rows = lines.slice(1).map((below, index): Row => {
    const [top, bottom] = [lines[index]?.at ?? below.at, below.at];
    return {
      top,
      bottom,
      texts: textsIn(picture, { top, bottom, left: across.from, right: across.to }, size),
      under: isWhole(below) ? [] : [below],
    };
  });
  const blocks = blocksOf(
    rows.map(({ texts }) => texts),
    size,
  );
  const parted = rows.filter(({ texts }) => texts.length > 1).length;
  if (blocks.length < FEWEST_COLUMNS || parted * 2 < rows.length) return [];
  const edges = blocks
    .slice(1)
    .map((block, index) => Math.round(((blocks[index]?.to ?? 0) + block.from) / 2));
  return rows.flatMap((row): Ruling[] =>
    [across.from, ...edges.filter((edge) => !isMerged(row, edge)), across.to].map((at) => ({
      at,
      from: row.top,
      to: row.bottom,
    })),
  );
}

/** A text stands across the edge, or is the only one over the cells of a line that does not go all the way. */
const isMerged = ({ texts, under }: Row, edge: number): boolean =>
  texts.some(({ from, to }) => from < edge && to > edge) ||
  under.some(
    ({ from, to }) =>
      from < edge && to > edge && texts.filter((text) => text.from < to && text.to > from).length === 1,
  );

/** The texts that stand beside each other in a row. */
function textsIn(picture: Picture, { top, bottom, left, right }: Box, size: number): Span[] {
  const ink = paperOf(picture) - INK;
  const texts: { from: number; to: number }[] = [];
  for (let x = Math.round(left); x < right; x++) {
    let isDark = false;
    for (let y = Math.ceil(top) + THICK; y < bottom - THICK && !isDark; y++)
      isDark = (picture.grey[y * picture.width + x] ?? 255) < ink;
    if (!isDark) continue;
    const last = texts.at(-1);
    if (last && x - last.to <= APART * size) last.to = x + 1;
    else texts.push({ from: x, to: x + 1 });
  }
  return texts.filter(({ from, to }) => to - from > 1);
}
