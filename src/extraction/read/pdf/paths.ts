/** Straight lines among the paths that a page strokes or fills: the rulings of its tables. */
import { apply, type Matrix, type Ruling, type Rulings } from './geometry.ts';
import type { Operator } from './library.ts';

/** Filled boxes thinner than this are lines; programs draw borders both ways. */
const THIN = 2.5;
/** Shorter lines are dashes and parts of drawings. */
const SHORTEST = 2;
const STRAIGHT = 0.6;

const STROKES: ReadonlySet<Operator> = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLS: ReadonlySet<Operator> = new Set([
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);

/** How the library packs a path: a code, then its coordinates. */
const COORDINATES = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const LENGTHS = [2, 2, 6, 4, 0] as const;

type Point = readonly [number, number];

export class PathCollector {
  readonly #segments: (readonly [Point, Point])[] = [];

  add(paint: number, data: unknown, matrix: Matrix, names: ReadonlyMap<number, Operator>): void {
    const operator = names.get(paint);
    const packed: unknown = Array.isArray(data) ? data[0] : undefined;
    if (!operator || !(packed instanceof Float32Array)) return;
    const strokes = STROKES.has(operator);
    if (!strokes && !FILLS.has(operator)) return;
    for (const outline of outlines(packed, matrix)) {
      if (strokes) this.#stroke(outline);
      else this.#fill(outline);
    }
  }

  #stroke(outline: readonly Point[]): void {
    for (let index = 1; index < outline.length; index++) {
      const from = outline[index - 1];
      const to = outline[index];
      if (from && to) this.#segments.push([from, to]);
    }
  }

  /** A thin filled box is one line along its middle. */
  #fill(outline: readonly Point[]): void {
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= THIN && right - left > bottom - top) {
      const middle = (top + bottom) / 2;
      this.#segments.push([
        [left, middle],
        [right, middle],
      ]);
    } else if (right - left <= THIN) {
      const middle = (left + right) / 2;
      this.#segments.push([
        [middle, top],
        [middle, bottom],
      ]);
    }
  }

  /** The lines on the page once it is turned `turn` quarters, as its text is. */
  rulings(turn: number): Rulings {
    const horizontal: Ruling[] = [];
    const vertical: Ruling[] = [];
    for (const [from, to] of this.#segments) {
      const [x0, y0] = rotate(from, turn);
      const [x1, y1] = rotate(to, turn);
      if (Math.abs(y1 - y0) <= STRAIGHT && Math.abs(x1 - x0) >= SHORTEST)
        horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
      else if (Math.abs(x1 - x0) <= STRAIGHT && Math.abs(y1 - y0) >= SHORTEST)
        vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
    return { horizontal, vertical };
  }
}

const rotate = ([x, y]: Point, turn: number): Point =>
  turn === 0 ? [x, y] : turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x];

/** The corners of each outline; curves leave a gap in it. */
function outlines(packed: Float32Array, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let open: Point[] = [];
  for (let index = 0; index < packed.length;) {
    const code = packed[index] ?? -1;
    const length = LENGTHS[code];
    if (length === undefined) break;
    const at = apply(matrix, packed[index + length - 1] ?? 0, packed[index + length] ?? 0);
    const begins =
      code === COORDINATES.moveTo || (code !== COORDINATES.lineTo && code !== COORDINATES.closePath);
    if (begins) {
      if (open.length > 1) found.push(open);
      open = [at];
    } else if (code === COORDINATES.lineTo) open.push(at);
    else if (open[0]) open.push(open[0]);
    index += length + 1;
  }
  if (open.length > 1) found.push(open);
  return found;
}
