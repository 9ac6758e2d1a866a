/** Which columns the titles of a table are over. */
import { columnsUnder, overlap, type Extent } from './bandColumns.ts';
import { partOf, type Part } from './bandParts.ts';
import type { Glyph } from './geometry.ts';

/** Columns of a title, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of one title. */
export interface Title extends Extent {
  readonly parts: readonly Part[];
}

/** Texts one under another are one title. */
function titlesOf(parts: readonly Part[]): Title[] {
  const titles: Title[] = [];
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    const last = titles.at(-1);
    if (last && part.left < last.right)
      titles[titles.length - 1] = {
        left: last.left,
        right: Math.max(last.right, part.right),
        parts: [...last.parts, part],
      };
    else titles.push({ left: part.left, right: part.right, parts: [part] });
  }
  return titles;
}

/** Room between two titles, in characters. */
const APART = 0.2;

/**
 * The titles in some lines. They stand nearer to each other than other texts: a text is parted where it has room between two columns,
 * but for a word of two characters (项 目), which may stand over both.
 */
export function titlesIn(lines: readonly (readonly Part[])[], columns: readonly Extent[]): Title[] {
  const gaps = columns
    .slice(1)
    .map(({ left }, index) => ({ left: columns[index]?.right ?? left, right: left }));
  const all = lines.flat();
  return titlesOf(
    all.flatMap((part) => {
      const isWord =
        part.glyphs.length === 2 && !all.some((other) => other !== part && overlap(other, part) > 0);
      return isWord ? [part] : partedAt(part, gaps);
    }),
  );
}

function partedAt(part: Part, gaps: readonly Extent[]): Part[] {
  const texts: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of part.glyphs) {
    const room = { left: right, right: glyph.left };
    const isParted = glyph.left - right > APART * glyph.size && gaps.some((gap) => overlap(gap, room) > 0);
    const text = texts.at(-1);
    if (text && !isParted) text.push(glyph);
    else texts.push([glyph]);
    right = Math.max(right, glyph.right);
  }
  return texts.length === 1 ? [part] : texts.map(partOf);
}

/**
 * The columns with those that have only a title. A title between two columns is that of the one that has none; where both
 * have theirs it has a column of its own.
 */
export function withTitles(columns: readonly Extent[], titles: readonly Title[]): Extent[] | null {
  const found: Extent[] = [];
  const titled = new Set(columns.filter((column) => titles.some((title) => overlap(title, column) > 0)));
  const has = (column: Extent | undefined): boolean => column === undefined || titled.has(column);
  for (let index = 0; index <= columns.length; index++) {
    const before = columns[index - 1];
    const after = columns[index];
    const between = titles.filter(
      (title) =>
        columnsUnder(columns, title).length === 0 &&
        title.left > (before?.right ?? Number.NEGATIVE_INFINITY) &&
        title.right < (after?.left ?? Number.POSITIVE_INFINITY),
    );
    const lacking = (has(before) ? 0 : 1) + (has(after) ? 0 : 1);
    if (between.length > 0 && between.length < lacking) return null;
    if (between.length > 0 && !has(before)) {
      const title = between.shift();
      if (title && before)
        found[found.length - 1] = { left: found.at(-1)?.left ?? before.left, right: title.right };
    }
    const last = between.length > 0 && !has(after) ? between.pop() : undefined;
    found.push(...between.map(({ left, right }) => ({ left, right })));
    if (after) found.push(last ? { left: last.left, right: after.right } : after);
    if (after && last) titled.add(after);
  }
  return found;
}

/** How far the middle of a title may be from that of its columns, in characters. */
const CENTRED = 0.6;

/**
 * The columns that each title is over, where there is one way only to lay titles centred over all columns from `from` to `to`.
 * `left` and `right`: where the first and the last of these end.
 */
export function spansOf(
  titles: readonly Title[],
  columns: readonly Extent[],
  { from, to }: Span,
  { left, right }: Extent,
): Span[] | null {
  if (titles.length === 1) return [{ from, to }];
  const edge = (index: number): Extent =>
    index === from
      ? { left, right: left }
      : index === to
        ? { left: right, right }
        : { left: columns[index - 1]?.right ?? left, right: columns[index]?.left ?? right };
  const fits = (title: Title, span: Span): boolean => {
    const under = columnsUnder(columns, title);
    if (under.some((index) => index < span.from || index >= span.to)) return false;
    if (span.to - span.from === 1) return under.length === 1;
    const [start, end] = [edge(span.from), edge(span.to)];
    const middle = (title.left + title.right) / 2;
    const slack = CENTRED * (title.parts[0]?.size ?? 0);
    return middle > (start.left + end.left) / 2 - slack && middle < (start.right + end.right) / 2 + slack;
  };
  const found: Span[][] = [];
  const lay = (index: number, at: number, spans: readonly Span[]): void => {
    const title = titles[index];
    if (!title) {
      if (at === to) found.push([...spans]);
      return;
    }
    const room = to - (titles.length - index - 1);
    for (let end = at + 1; end <= room && found.length < 2; end++) {
      const span = { from: at, to: end };
      if (fits(title, span)) lay(index + 1, end, [...spans, span]);
    }
  };
  lay(0, from, []);
  return found.length === 1 ? (found[0] ?? null) : null;
}
