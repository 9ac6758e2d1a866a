/** Columns of rows whose texts are known, where nothing is drawn between them. Pure. */

/** From left to right, in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of the rows: what stands in fewer may be a title over several columns. */
const FEW = 0.15;
/** Of the height of a line: less white than this is within a text. */
const WHITE = 0.4;

/** Where columns stand. `rows`: of each row its texts; `size`: height of a line. */
export function blocksOf(rows: readonly (readonly Span[])[], size: number): Span[] {
  const solid = solidOf(rows, Math.floor(FEW * rows.length), WHITE * size);
  // A column that is empty but for its title is one too.
  const alone = rows.flat().filter((text) => !solid.some((block) => overlap(text, block)));
  return together(
    [...solid, ...unions(alone)].sort((a, b) => a.from - b.from),
    rows,
  );
}

const overlap = (one: Span, other: Span): boolean => one.from < other.to && one.to > other.from;

/** What more rows than `few` have a text over, parted by white of at least `white`. */
function solidOf(rows: readonly (readonly Span[])[], few: number, white: number): Span[] {
  const steps = rows
    .flat()
    .flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const blocks: { from: number; to: number }[] = [];
  let count = 0;
  for (const { at, by } of steps) {
    const [before, after] = [count, count + by];
    count = after;
    if (before <= few && after > few) {
      const last = blocks.at(-1);
      if (!last || at - last.to >= white) blocks.push({ from: at, to: at });
    } else if (before > few && after <= few) {
      const last = blocks.at(-1);
      if (last) last.to = at;
    }
  }
  return blocks;
}

function unions(texts: readonly Span[]): Span[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...texts].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** A title in the middle of its column and numbers at its side stand in no row beside each other: they are one column. */
function together(blocks: readonly Span[], rows: readonly (readonly Span[])[]): Span[] {
  const found: Span[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const areBeside =
      last &&
      rows.some((texts) =>
        texts.some(
          (text) =>
            overlap(text, last) &&
            !overlap(text, block) &&
            texts.some((other) => overlap(other, block) && !overlap(other, last)),
        ),
      );
    if (last && !areBeside) found[found.length - 1] = { from: last.from, to: block.to };
    else found.push(block);
  }
  return found;
}
