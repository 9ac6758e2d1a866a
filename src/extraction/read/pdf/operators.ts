/**
 * Runs the drawing operators of a page as far as they place characters and lines. The text items that the library offers
 * join what stands close together, also across the line between two cells; here every character has its own place.
 */
import { apply, IDENTITY, multiply, type Glyph, type Matrix, type PageContent } from './geometry.ts';
import type { Operator, OperatorList, PdfFont } from './library.ts';
import { PathCollector } from './paths.ts';

interface TextState {
  font: PdfFont | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const START: TextState = {
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** Text counts as upright within this share of a right angle. */
const SLANT = 0.1;

interface Turned {
  readonly glyph: Glyph;
  /** Which way the text runs: 0 to the right, 1 down, 2 to the left, 3 up. */
  readonly turn: number;
}

/** Everything a page prints, turned so that most of its text runs from left to right. */
export function runOperators(
  list: OperatorList,
  names: ReadonlyMap<number, Operator>,
  fontOf: (id: string) => PdfFont | undefined,
  view: Matrix,
): PageContent {
  let matrix = view;
  let state: TextState = { ...START };
  const stack: { matrix: Matrix; state: TextState }[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const found: Turned[] = [];
  const paths = new PathCollector();

  const save = (): void => void stack.push({ matrix, state: { ...state } });
  const restore = (): void => {
    const saved = stack.pop();
    if (saved) ({ matrix, state } = saved);
  };
  const moveBy = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  const show = (items: readonly unknown[]): void => {
    const { font } = state;
    const unit = state.size * Math.abs(font?.fontMatrix[0] ?? 0.001);
    for (const item of items) {
      let advance: number;
      if (typeof item === 'number') advance = (-item / 1000) * state.size;
      else {
        const glyph = glyphOf(item);
        if (!glyph) continue;
        const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        const width = glyph.width * unit;
        if (glyph.unicode.trim() !== '') place(glyph.unicode, width);
        advance = width + spacing;
      }
      text = font?.vertical
        ? multiply(text, [1, 0, 0, 1, 0, -Math.abs(advance)])
        : multiply(text, [1, 0, 0, 1, advance * state.scale, 0]);
    }
  };

  const place = (unicode: string, width: number): void => {
    const device = multiply(matrix, text);
    const [x0, y0] = apply(device, 0, state.rise);
    const [x1, y1] = apply(device, width * state.scale, state.rise);
    const [, y2] = apply(device, 0, state.rise + state.size);
    const [x2] = apply(device, 0, state.rise + state.size);
    const size = Math.hypot(x2 - x0, y2 - y0);
    const turn = turnOf(x1 - x0, y1 - y0);
    if (turn === null || size === 0) return;
    // The middle of a character's body lies about a third of its size above the line it stands on.
    const up = 0.36;
    found.push({
      turn,
      glyph: upright(unicode, turn, [x0, y0, x1, y1], [x0 + (x2 - x0) * up, y0 + (y2 - y0) * up], size),
    });
  };

  list.fnArray.forEach((code, index) => {
    const args = list.argsArray[index] ?? [];
    const number = (at: number): number => (typeof args[at] === 'number' ? args[at] : 0);
    switch (names.get(code)) {
      case 'save': {
        save();
        return;
      }
      case 'restore': {
        restore();
        return;
      }
      case 'transform':
        matrix = multiply(matrix, matrixOf(args));
        return;
      case 'paintFormXObjectBegin':
        save();
        if (isList(args[0])) matrix = multiply(matrix, matrixOf(args[0]));
        return;
      case 'paintFormXObjectEnd': {
        restore();
        return;
      }
      case 'beginText':
        line = text = IDENTITY;
        return;
      case 'setTextMatrix':
        line = text = matrixOf(isList(args[0]) ? args[0] : args);
        return;
      case 'moveText': {
        moveBy(number(0), number(1));
        return;
      }
      case 'setLeadingMoveText':
        state.leading = -number(1);
        {
          moveBy(number(0), number(1));
          return;
        }
      case 'nextLine': {
        moveBy(0, -state.leading);
        return;
      }
      case 'setLeading':
        state.leading = number(0);
        return;
      case 'setCharSpacing':
        state.characterSpacing = number(0);
        return;
      case 'setWordSpacing':
        state.wordSpacing = number(0);
        return;
      case 'setHScale':
        state.scale = number(0) / 100;
        return;
      case 'setTextRise':
        state.rise = number(0);
        return;
      case 'setFont':
        state.font = typeof args[0] === 'string' ? fontOf(args[0]) : undefined;
        state.size = number(1);
        return;
      case 'showText': {
        show(isList(args[0]) ? args[0] : []);
        return;
      }
      case 'constructPath': {
        paths.add(number(0), args[1], matrix, names);
        return;
      }
      default:
    }
  });
  return turned(found, paths);
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) || ArrayBuffer.isView(value);

const matrixOf = (args: readonly unknown[]): Matrix => {
  const at = (index: number): number => (typeof args[index] === 'number' ? args[index] : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function glyphOf(item: unknown): FontGlyph | null {
  if (typeof item !== 'object' || item === null) return null;
  const { unicode, width, isSpace } = item as Partial<FontGlyph>;
  if (typeof unicode !== 'string' || typeof width !== 'number') return null;
  return { unicode, width, isSpace: isSpace === true };
}

function turnOf(dx: number, dy: number): number | null {
  const length = Math.hypot(dx, dy);
  // A character without width says nothing about its direction; it stands as the others do.
  if (length === 0) return 0;
  if (Math.abs(dy) < SLANT * length) return dx > 0 ? 0 : 2;
  if (Math.abs(dx) < SLANT * length) return dy > 0 ? 1 : 3;
  return null;
}

/** The character as it would stand on a page turned so that its text runs to the right. */
function upright(
  text: string,
  turn: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  [middleX, middleY]: readonly [number, number],
  size: number,
): Glyph {
  const [left, right, middle] =
    turn === 0
      ? [x0, x1, middleY]
      : turn === 1
        ? [y0, y1, -middleX]
        : turn === 2
          ? [-x0, -x1, -middleY]
          : [-y0, -y1, middleX];
  return { text, left, right, middle, size };
}

/** Text that runs another way than most of the page (a stamp, a watermark) is left out. */
function turned(found: readonly Turned[], paths: PathCollector): PageContent {
  const counts = [0, 0, 0, 0];
  for (const { turn } of found) counts[turn] = (counts[turn] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts));
  return {
    glyphs: found.filter(({ turn }) => turn === main).map(({ glyph }) => glyph),
    rulings: paths.rulings(main),
  };
}
