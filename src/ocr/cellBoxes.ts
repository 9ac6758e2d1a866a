/** Boxes to read, cut at the borders of cells: a detector joins what stands in neighbouring cells, and misses single digits. Pure. */
import { boxOfCell, type Grid } from './grids.ts';
import { paperOf, type Box, type Picture } from './picture.ts';

/** Darker than the paper by so much; what compression leaves about letters is less. */
const INK = 80;
/** In pixels: what a border takes of its cells. */
const BORDER = 3;
/** So far in a line may still lie, which is dark over so much of the cell. */
const STRAY = 5;
const LINE = 0.6;
/** Of a line's height: white that parts two texts of a cell. */
const APART = 1.5;
/** Of the height of a box or of its cell: what reaches less far into a cell is the edge of its neighbour's. */
const WITHIN = 0.5;
/** Dark pixels that are print though no box is there: a digit, a dash. */
const PRINT = 12;
const TALLEST = 1.2;
/** Room about what is read, as about the lines that the model finds. */
const MARGIN = 3;

/** The boxes outside grids as they are; inside, for each text of a cell one, though none was found. */
export function boxesInCells(picture: Picture, boxes: readonly Box[], grids: readonly Grid[]): Box[] {
  if (grids.length === 0) return [...boxes];
  const ink = paperOf(picture) - INK;
  const size = medianHeight(boxes);
  const cells = grids.flatMap((grid) =>
    grid.cells.map((cell) => withoutBorder(picture, ink, inner(boxOfCell(grid, cell)))),
  );
  const outside = boxes.filter((box) => !grids.some((grid) => holdsMiddle(grid, box)));
  const inside = cells.flatMap((cell) => {
    const parts = boxes.flatMap((box) => {
      const part = partIn(box, cell);
      return part ? [part] : [];
    });
    if (parts.length === 0) return missedIn(picture, ink, cell, size);
    return linesOf(parts).flatMap((line) =>
      textsIn(picture, ink, { ...cell, top: line.top, bottom: line.bottom }, parts),
    );
  });
  return [...outside, ...inside];
}

const inner = ({ left, right, top, bottom }: Box): Box => ({
  left: left + BORDER,
  right: right - BORDER,
  top: top + BORDER,
  bottom: bottom - BORDER,
});

/** A line drawn aslant or twice reaches farther in, where it would be read as a 1. */
function withoutBorder(picture: Picture, ink: number, cell: Box): Box {
  const edges = { ...cell };
  const isLine = (side: keyof Box, at: number): boolean => {
    const isUpright = side === 'left' || side === 'right';
    const strip = isUpright ? { ...cell, left: at, right: at + 1 } : { ...cell, top: at, bottom: at + 1 };
    const length = isUpright ? cell.bottom - cell.top : cell.right - cell.left;
    return length > 0 && darkIn(picture, ink, strip) >= LINE * length;
  };
  for (let step = 0; step < STRAY; step++) {
    if (isLine('left', cell.left + step)) edges.left = cell.left + step + 2;
    if (isLine('right', cell.right - 1 - step)) edges.right = cell.right - step - 2;
    if (isLine('top', cell.top + step)) edges.top = cell.top + step + 2;
    if (isLine('bottom', cell.bottom - 1 - step)) edges.bottom = cell.bottom - step - 2;
  }
  return edges;
}

function holdsMiddle({ columns, rows }: Grid, { left, right, top, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > (columns[0] ?? 0) && x < (columns.at(-1) ?? 0) && y > (rows[0] ?? 0) && y < (rows.at(-1) ?? 0);
}

function medianHeight(boxes: readonly Box[]): number {
  const heights = boxes.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

/** What of a box lies in a cell; null where that is only its edge. */
function partIn(box: Box, cell: Box): Box | null {
  const part = {
    left: Math.max(box.left, cell.left),
    right: Math.min(box.right, cell.right),
    top: Math.max(box.top, cell.top),
    bottom: Math.min(box.bottom, cell.bottom),
  };
  const height = Math.min(box.bottom - box.top, cell.bottom - cell.top);
  return part.right > part.left && part.bottom - part.top >= WITHIN * height ? part : null;
}

/** From left to right over the whole cell: what stands at one height. */
function linesOf(parts: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const part of [...parts].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const line = lines.at(-1);
    const shared = line ? Math.min(line.bottom, part.bottom) - Math.max(line.top, part.top) : 0;
    if (line && shared >= WITHIN * Math.min(line.bottom - line.top, part.bottom - part.top))
      lines[lines.length - 1] = {
        left: Math.min(line.left, part.left),
        right: Math.max(line.right, part.right),
        top: Math.min(line.top, part.top),
        bottom: Math.max(line.bottom, part.bottom),
      };
    else lines.push(part);
  }
  return lines;
}

/** The texts at one height of a cell, with the ink at their ends that a box left out. */
function textsIn(picture: Picture, ink: number, strip: Box, parts: readonly Box[]): Box[] {
  const apart = APART * (strip.bottom - strip.top);
  const texts: { left: number; right: number; dark: number }[] = [];
  for (let x = strip.left; x < strip.right; x++) {
    const dark = darkIn(picture, ink, { ...strip, left: x, right: x + 1 });
    if (dark === 0) continue;
    const text = texts.at(-1);
    if (text && x - text.right <= apart) Object.assign(text, { right: x + 1, dark: text.dark + dark });
    else texts.push({ left: x, right: x + 1, dark });
  }
  return texts.flatMap((text) => {
    const isFound = parts.some(
      (part) =>
        part.left < text.right &&
        part.right > text.left &&
        part.top < strip.bottom &&
        part.bottom > strip.top,
    );
    return isFound || text.dark >= PRINT ? [widened({ ...strip, left: text.left, right: text.right })] : [];
  });
}

/** What is printed in a cell where no box is. */
function missedIn(picture: Picture, ink: number, cell: Box, size: number): Box[] {
  const rows = Array.from({ length: Math.max(0, cell.bottom - cell.top) }, (_, index) => cell.top + index);
  const inked = rows.filter((y) => darkIn(picture, ink, { ...cell, top: y, bottom: y + 1 }) > 0);
  const [top, bottom] = [inked[0] ?? cell.top, (inked.at(-1) ?? cell.top) + 1];
  if (inked.length === 0 || bottom - top > TALLEST * size) return [];
  const middle = (top + bottom) / 2;
  // A dash is as high as a line of letters, so that it is read as what it is.
  const half = Math.max(bottom - top, size * WITHIN) / 2 + MARGIN;
  const strip = {
    ...cell,
    top: Math.max(cell.top, Math.floor(middle - half)),
    bottom: Math.min(cell.bottom, Math.ceil(middle + half)),
  };
  return textsIn(picture, ink, strip, []);
}

const widened = (box: Box): Box => ({ ...box, left: box.left - MARGIN, right: box.right + MARGIN });

function darkIn({ grey, width, height }: Picture, ink: number, { left, right, top, bottom }: Box): number {
  let dark = 0;
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(width, right); x++)
      if ((grey[y * width + x] ?? 0) < ink) dark++;
  return dark;
}
