/** Lines that run between the rows of a table that has none between its columns: what stands between two of them is a row. */
import { partsOf, type Part } from './bandParts.ts';
import type { Glyph, Ruling, Rulings } from './geometry.ts';
import { joined } from './lattice.ts';

/** A row, or the titles of several rows whose cells are merged. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly (readonly Part[])[];
  /** Lines under some of its columns. */
  readonly under: readonly Ruling[];
}

export interface Bands {
  readonly left: number;
  readonly right: number;
  readonly bands: readonly Band[];
}

/** Lines whose ends differ by less have the same ends. */
const SAME_END = 3.5;
/** Fewer lines than this are a frame, or a text between rules. */
const LINES = 3;
/** A band so many times as high as the lower rows lies between two tables. */
const HIGH = 5;
/** The first titles may have no line above them: how near they stand to the line below, and lines of a cell to each other, in characters. */
const NEAR_LINE = 1.2;
const NEAR_TEXT = 1.5;

export function bandsOf(rulings: Rulings, glyphs: readonly Glyph[]): Bands[] {
  if (rulings.horizontal.length < LINES) return [];
  const horizontal = joined(rulings.horizontal);
  return sameEnds(horizontal).flatMap((lines) => {
    const { left, right } = endsOf(lines);
    const [top, bottom] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
    const isParted = rulings.vertical.some(
      (line) =>
        line.at > left + SAME_END && line.at < right - SAME_END && line.from < bottom && line.to > top,
    );
    if (isParted) return [];
    const within = horizontal.filter(
      (line) => !lines.includes(line) && line.from > left - SAME_END && line.to < right + SAME_END,
    );
    return apart(lines).flatMap((run) => bandsOfRun(run, within, glyphs, rulings) ?? []);
  });
}

function sameEnds(horizontal: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const line of [...horizontal].sort((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([first]) =>
        first && Math.abs(first.from - line.from) < SAME_END && Math.abs(first.to - line.to) < SAME_END,
    );
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.filter((group) => group.length >= LINES);
}

const endsOf = (lines: readonly Ruling[]): { left: number; right: number } => ({
  left: Math.min(...lines.map((line) => line.from)),
  right: Math.max(...lines.map((line) => line.to)),
});

/** The lines of each table. */
function apart(lines: readonly Ruling[]): Ruling[][] {
  const heights = lines.slice(1).map((line, index) => line.at - (lines[index]?.at ?? 0));
  const low = [...heights].sort((a, b) => a - b)[Math.floor(heights.length / 4)] ?? 0;
  const runs: Ruling[][] = [];
  lines.forEach((line, index) => {
    if (index === 0 || (heights[index - 1] ?? 0) > HIGH * low) runs.push([line]);
    else runs.at(-1)?.push(line);
  });
  return runs.filter((run) => run.length >= LINES);
}

function bandsOfRun(
  lines: readonly Ruling[],
  within: readonly Ruling[],
  glyphs: readonly Glyph[],
  { vertical }: Rulings,
): Bands | null {
  const { left, right } = endsOf(lines);
  const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const beside = (glyph: Glyph): boolean => glyph.right > left - SAME_END && glyph.left < right + SAME_END;
  const isFramed = vertical.some((line) => line.from < first + SAME_END && line.to > first + SAME_END);
  const top = isFramed ? first : openTop(first, within, glyphs.filter(beside));
  const edges = top < first ? [top, ...lines.map((line) => line.at)] : lines.map((line) => line.at);
  const inside = glyphs.filter((glyph) => glyph.middle > top && glyph.middle < last && beside(glyph));
  // A text that runs over the ends is of no table.
  if (inside.some((glyph) => glyph.left < left - SAME_END || glyph.right > right + SAME_END)) return null;
  const bands = edges.slice(1).map((bottom, index): Band => {
    const from = edges[index] ?? 0;
    return {
      top: from,
      bottom,
      lines: partsOf(inside.filter((glyph) => glyph.middle > from && glyph.middle < bottom)),
      under: within.filter((line) => line.at > from + SAME_END && line.at < bottom - SAME_END),
    };
  });
  return { left, right, bands: bands.filter((band) => band.lines.length > 0) };
}

/** Where the titles begin that stand above a table's first line. A line of unit and agency is none of them. */
function openTop(first: number, within: readonly Ruling[], glyphs: readonly Glyph[]): number {
  let top = first;
  let below: { at: number; isText: boolean } = { at: first, isText: false };
  const above = partsOf(
    glyphs.filter((glyph) => glyph.middle < first && glyph.middle > first - 120),
  ).reverse();
  for (const line of above) {
    const middle = line[0]?.middle ?? 0;
    const size = Math.max(...line.map((part) => part.size));
    const rule = within.find((candidate) => candidate.at > middle && candidate.at < below.at);
    const [at, near] = rule ? [rule.at, NEAR_LINE] : [below.at, below.isText ? NEAR_TEXT : NEAR_LINE];
    if (at - middle > near * size || line.some((part) => /[：:]/.test(part.text))) break;
    top = middle - size;
    below = { at: middle, isText: true };
  }
  return top;
}
