/** Ruling lines of a page: long thin runs of dark pixels, level or upright. Pure. */
import type { Ruling, Rulings } from '../extraction/read/pdf/geometry.ts';
import { paperOf, type Picture } from './picture.ts';

/** Darker than the paper by so much; hairlines are spread over two pixels when a page is scanned and turned. */
const INK = 50;
/** In pixels, as all lengths here. A thicker stroke is a bar or a part of a picture. */
const THICKEST = 7;
/** Room in a line that compression, dust or a line across it left. */
const GAP = 3;
/** A run this long may be a piece of a line; strokes of letters are hardly longer. */
const SEED = 12;
const SHORTEST = 20;
/** A line's pixels lie about its middle: so far, and so much farther for each pixel of its length. */
const STRAY = 2.5;
const TILT = 0.004;
/** Of its length that is dark: a row of letters is less so. */
const FILLED = 0.9;

/** Places and lengths in pixels. */
export function rulingsOf(picture: Picture): Rulings {
  const { level, upright } = thinStrokes(picture);
  const { width, height } = picture;
  return { horizontal: linesIn(level, width, height), vertical: linesIn(upright, height, width) };
}

/** Dark pixels of strokes that are thin across their direction; the upright ones column by column. */
function thinStrokes(picture: Picture): { readonly level: Uint8Array; readonly upright: Uint8Array } {
  const { width, height, grey } = picture;
  const ink = paperOf(picture) - INK;
  const level = new Uint8Array(width * height);
  const upright = new Uint8Array(width * height);
  /** How far each column is dark down to the row before. */
  const depths = new Uint16Array(width);
  for (let y = 0; y <= height; y++) {
    let across = 0;
    for (let x = 0; x <= width; x++) {
      const isDark = x < width && y < height && (grey[y * width + x] ?? 0) < ink;
      if (y < height) {
        if (isDark) across += 1;
        else {
          if (across <= THICKEST)
            for (let back = 1; back <= across; back++) upright[(x - back) * height + y] = 1;
          across = 0;
        }
      }
      if (x === width) continue;
      const depth = depths[x] ?? 0;
      if (isDark) depths[x] = depth + 1;
      else {
        if (depth <= THICKEST) for (let back = 1; back <= depth; back++) level[(y - back) * width + x] = 1;
        depths[x] = 0;
      }
    }
  }
  return { level, upright };
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly dark: number;
}

/** Lines along the rows of `mask`. */
function linesIn(mask: Uint8Array, width: number, height: number): Ruling[] {
  return strandsOf(runsOf(mask, width, height)).flatMap((strand) => {
    const line = lineOf(strand);
    return line ? [line] : [];
  });
}

/** Row by row, from left to right. */
function runsOf(mask: Uint8Array, width: number, height: number): Run[][] {
  return Array.from({ length: height }, (_, at) => {
    const runs: Run[] = [];
    let [from, last, dark] = [-1, -1, 0];
    for (let x = mask.indexOf(1, at * width) - at * width; x >= 0 && x <= width + GAP; x++) {
      const isDark = x < width && mask[at * width + x] === 1;
      if (isDark) {
        if (from < 0) [from, dark] = [x, 0];
        last = x;
        dark += 1;
      } else if (from >= 0 && x - last > GAP) {
        if (last + 1 - from >= SEED) runs.push({ at, from, to: last + 1, dark });
        from = -1;
      }
    }
    return runs;
  });
}

/** Runs of rows one under another that touch. */
function strandsOf(rows: readonly (readonly Run[])[]): Run[][] {
  const strands = new Set<Run[]>();
  let above: { readonly run: Run; strand: Run[] }[] = [];
  for (const runs of rows) {
    const here: typeof above = [];
    for (const run of runs) {
      const touching = above.filter(
        ({ run: other }) => other.from <= run.to + GAP && run.from <= other.to + GAP,
      );
      const strand = touching[0]?.strand ?? [];
      strands.add(strand);
      for (const { strand: other } of touching) {
        if (other === strand) continue;
        for (const each of other) strand.push(each);
        strands.delete(other);
        for (const each of [...above, ...here]) if (each.strand === other) each.strand = strand;
      }
      strand.push(run);
      here.push({ run, strand });
    }
    above = here;
  }
  return [...strands];
}

/** Null where the runs are no line: an arc of a seal, a row of letters, a blot. */
function lineOf(strand: readonly Run[]): Ruling | null {
  const at = middleOf(strand);
  const reach = Math.max(...strand.map(({ to }) => to)) - Math.min(...strand.map(({ from }) => from));
  const near = strand.filter((run) => Math.abs(run.at - at) <= STRAY + (reach * TILT) / 2);
  const from = Math.min(...near.map((run) => run.from));
  const to = Math.max(...near.map((run) => run.to));
  const length = to - from;
  if (near.length === 0 || length < SHORTEST) return null;
  const thickness = near.reduce((sum, { dark }) => sum + dark, 0) / length;
  return thickness < FILLED || thickness > THICKEST || covered(near, from, to) < FILLED
    ? null
    : { at: middleOf(near), from, to };
}

/** The row that half of the pixels lie above. */
function middleOf(runs: readonly Run[]): number {
  const sorted = [...runs].sort((a, b) => a.at - b.at);
  const half = sorted.reduce((sum, { dark }) => sum + dark, 0) / 2;
  let sum = 0;
  for (const { at, dark } of sorted) {
    sum += dark;
    if (sum >= half) return at;
  }
  return 0;
}

/** Share of the length that some run is dark in. */
function covered(runs: readonly Run[], from: number, to: number): number {
  const shares = new Float32Array(to - from);
  for (const run of runs) {
    const share = run.dark / (run.to - run.from);
    for (let x = run.from; x < run.to; x++) shares[x - from] = Math.max(shares[x - from] ?? 0, share);
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
