/**
 * Rows that no line parts: below its titles a table may have lines between its columns alone, and one box then holds a whole
 * column. Where two boxes beside each other hold several numbers, amounts among them, each height of these is a row.
 */
import type { Glyph } from './geometry.ts';
import type { CellBox, Lattice } from './lattice.ts';
import { linesOf, type TextLine } from './lines.ts';

/** A number that a narrow column broke has one point. */
const AMOUNT = /^[-—–−]?[\d,]*\d\.\d{1,2}$/;
/** Amounts, and the numbers of lines and codes of rows that have none. */
const NUMBER = /^[-—–−]?[\d, ]*\d(?:\.\d+)?$/;
const ORDINAL = /^\d{1,2}$/;
const SEVERAL = 2;
/** Texts whose heights differ by less, in characters, are of one row. */
const SAME_ROW = 0.5;
/** A text farther from any number, in characters, is a row of its own; one nearer is of a name that takes several lines. */
const FAR = 1.6;

interface Box extends CellBox {
  readonly lines: readonly TextLine[];
}

type Range = Pick<CellBox, 'row' | 'rowEnd'>;

/** `owner`: the characters in each of its cells. Null where its rows are those that lines part. */
export function withPartedRows(
  lattice: Lattice,
  owner: ReadonlyMap<number, readonly Glyph[]>,
): Lattice | null {
  const boxes = lattice.cells.map((cell, index): Box => ({
    ...cell,
    lines: linesOf(owner.get(index) ?? []),
  }));
  const ranges = rangesOf(boxes.filter(({ lines }) => lines.filter(isNumber).length >= SEVERAL));
  const edges = ranges.flatMap((range) => edgesIn(lattice, range, boxes));
  if (edges.length === 0) return null;
  const rows = [...lattice.rows, ...edges].sort((a, b) => a - b);
  const rowAt = (row: number): number => rows.indexOf(lattice.rows[row] ?? 0);
  const cells = lattice.cells.flatMap((cell): CellBox[] => {
    const [row, rowEnd] = [rowAt(cell.row), rowAt(cell.rowEnd)];
    if (!ranges.some((range) => holds(range, cell))) return [{ ...cell, row, rowEnd }];
    return Array.from({ length: rowEnd - row }, (_, index) => ({
      ...cell,
      row: row + index,
      rowEnd: row + index + 1,
    }));
  });
  return { ...lattice, rows, cells };
}

const isAmount = ({ text }: TextLine): boolean => AMOUNT.test(text.replaceAll(' ', ''));
const isNumber = ({ text }: TextLine): boolean => NUMBER.test(text);

/** Two amounts, or the number of the column and an amount. */
const isOfSeveral = ({ lines }: Box): boolean =>
  lines.filter(isAmount).length + (ORDINAL.test(lines[0]?.text ?? '') ? 1 : 0) >= SEVERAL;

const overlaps = (a: Range, b: Range): boolean => a.row < b.rowEnd && b.row < a.rowEnd;
const holds = (a: Range, b: Range): boolean => a.row <= b.row && b.rowEnd <= a.rowEnd;

/** Rows that boxes beside each other reach over together. */
function rangesOf(boxes: readonly Box[]): Range[] {
  const ranges: { row: number; rowEnd: number; boxes: Box[] }[] = [];
  for (const box of [...boxes].sort((a, b) => a.row - b.row)) {
    const last = ranges.at(-1);
    if (last && box.row < last.rowEnd) {
      last.rowEnd = Math.max(last.rowEnd, box.rowEnd);
      last.boxes.push(box);
    } else ranges.push({ row: box.row, rowEnd: box.rowEnd, boxes: [box] });
  }
  return ranges.filter(({ boxes: own }) => own.length >= SEVERAL && own.some(isOfSeveral));
}

/** Where lines between the rows would run. None where a box reaches out of the range: a cell beside several rows. */
function edgesIn({ rows }: Lattice, range: Range, boxes: readonly Box[]): number[] {
  const inside = boxes.filter((box) => overlaps(box, range));
  if (!inside.every((box) => holds(range, box))) return [];
  const drawn = rows.slice(range.row + 1, range.rowEnd);
  const middles = middlesOf(inside.flatMap(({ lines }) => lines));
  return middles.slice(1).flatMap((below, index) => {
    const above = middles[index] ?? below;
    return drawn.some((at) => at > above && at < below) ? [] : [(above + below) / 2];
  });
}

function middlesOf(lines: readonly TextLine[]): number[] {
  const middles: number[] = [];
  const add = (candidates: readonly TextLine[]): void => {
    for (const { middle, size } of candidates)
      if (middles.every((at) => Math.abs(at - middle) >= SAME_ROW * size)) middles.push(middle);
  };
  add(lines.filter(isNumber));
  add(lines.filter(({ middle, size }) => middles.every((at) => Math.abs(at - middle) > FAR * size)));
  return middles.sort((a, b) => a - b);
}
