/** Tables of a scan: which lines stand in which cell, and which tables a page only parts. Pure. */
import { gridOf, type CellText } from '../extraction/document/grid.ts';
import { continuesRow, isUnder, type EdgeCell } from '../extraction/read/pdf/cutRows.ts';
import { boxOfCell, type Grid, type GridCell } from './grids.ts';
import { isApart, middleOf, rowsOf, type Line } from './lineRows.ts';
import type { Box } from './picture.ts';
import type { ScanPage } from './scan.ts';

/** A slot of a table's grid; without lines where nothing stands or a merged cell reaches over it. */
export interface Slot extends CellText {
  /** From top to bottom, those beside each other from left to right. */
  readonly lines?: readonly (readonly Line[])[];
  /** Of the cell, in pixels. */
  readonly width?: number;
}

export interface PageTable {
  readonly top: number;
  readonly rows: readonly (readonly Slot[])[];
  /** The same for tables that only a page parts. */
  readonly whole: object;
}

export interface PageParts {
  readonly tables: readonly PageTable[];
  /** Lines of no table. */
  readonly rest: readonly Line[];
}

/** Columns whose lines differ by less are the same on the next page; a share of the table's width. */
const SAME_EDGE = 0.015;

/** Whether a grid is a table: at least two of its cells say something. */
export const isFilled = (grid: Grid, lines: readonly Line[]): boolean =>
  grid.cells.filter((cell) => linesIn(grid, cell, lines).length > 0).length > 1;

/** For each page its tables and what stands outside them. */
export function partsOfPages(pages: readonly ScanPage[]): PageParts[] {
  const parted = pages.map(({ lines, tables }) => {
    let rest: readonly Line[] = lines.filter(({ text }) => text.trim() !== '');
    // A table inside a frame is read before the frame, which then holds what is left.
    const found = [...tables]
      .sort((a, b) => heightOf(a) - heightOf(b))
      .map((grid) => {
        const cells = grid.cells.flatMap((cell) => cellsOf(grid, cell, linesIn(grid, cell, rest)));
        const taken = new Set(cells.flatMap(({ lines: own }) => own.flat()));
        rest = rest.filter((line) => !taken.has(line));
        return { grid, cells };
      })
      .sort((a, b) => topOf(a.grid) - topOf(b.grid));
    return { tables: found, rest };
  });
  const rows = new Map<Grid, Omit<PageTable, 'top'>>();
  for (const chain of chainsOf(parted)) laidOut(chain).forEach((table, grid) => rows.set(grid, table));
  return parted.map(({ tables, rest }) => ({
    rest,
    tables: tables.flatMap(({ grid }) => {
      const table = rows.get(grid);
      return table && table.rows.length > 0 ? [{ ...table, top: topOf(grid) }] : [];
    }),
  }));
}

const topOf = ({ rows }: Grid): number => rows[0] ?? 0;
const bottomOf = ({ rows }: Grid): number => rows.at(-1) ?? 0;
const heightOf = (grid: Grid): number => bottomOf(grid) - topOf(grid);

function linesIn(grid: Grid, cell: GridCell, lines: readonly Line[]): Line[] {
  const box = boxOfCell(grid, cell);
  return lines.filter((line) => line.text.trim() !== '' && holds(box, line.box));
}

function holds(cell: Box, line: Box): boolean {
  const [x, y] = [(line.left + line.right) / 2, middleOf(line)];
  return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom;
}

interface FilledCell extends GridCell {
  readonly lines: readonly (readonly Line[])[];
  readonly width: number;
}

interface FilledGrid {
  readonly grid: Grid;
  readonly cells: readonly FilledCell[];
}

/** The cell with its lines; where lines between columns were left out, their texts stand apart, each in a column of its own. */
function cellsOf(grid: Grid, cell: GridCell, lines: readonly Line[]): FilledCell[] {
  const { columns } = grid;
  const rows = rowsOf(lines);
  const edges = columns.slice(cell.column + 1, cell.columnEnd).filter((edge) =>
    rows.some((row) => {
      const after = row.findIndex(({ box }) => box.left + box.right >= 2 * edge);
      const [before, next] = [row[after - 1], row[after]];
      return before && next && isApart(before.box, next.box);
    }),
  );
  const bounds = [cell.column, ...edges.map((edge) => columns.indexOf(edge)), cell.columnEnd];
  return bounds.slice(1).map((columnEnd, index): FilledCell => {
    const part = { ...cell, column: bounds[index] ?? cell.column, columnEnd };
    const { left, right } = boxOfCell(grid, part);
    const own = edges.length === 0 ? lines : linesIn(grid, part, lines);
    return { ...part, lines: rowsOf(own), width: right - left };
  });
}

/** Tables that go on over pages: each the last thing of its page, the next the first of its own, with the same columns. */
function chainsOf(
  pages: readonly { readonly tables: readonly FilledGrid[]; readonly rest: readonly Line[] }[],
): FilledGrid[][] {
  const chains: FilledGrid[][] = [];
  pages.forEach(({ tables, rest }, page) => {
    const before = pages[page - 1];
    tables.forEach((table, index) => {
      const above = index === 0 ? before?.tables.at(-1) : undefined;
      const goesOn =
        above &&
        haveSameColumns(above.grid, table.grid) &&
        !rest.some(({ box, text }) => middleOf(box) < topOf(table.grid) && !isPageNumber(text)) &&
        !before?.rest.some(({ box, text }) => middleOf(box) > bottomOf(above.grid) && !isPageNumber(text));
      if (goesOn) chains.at(-1)?.push(table);
      else chains.push([table]);
    });
  });
  return chains;
}

const isPageNumber = (text: string): boolean =>
  /^[\s—–·~～第共页/／-]*\d{1,4}[\s—–·~～第共页/／\d-]*$/.test(text);

function haveSameColumns({ columns: above }: Grid, { columns: below }: Grid): boolean {
  const shift = (below[0] ?? 0) - (above[0] ?? 0);
  const slack = SAME_EDGE * ((above.at(-1) ?? 0) - (above[0] ?? 0));
  return (
    above.length === below.length &&
    above.every((edge, index) => Math.abs((below[index] ?? 0) - shift - edge) <= slack)
  );
}

interface PlacedSlot extends Slot, EdgeCell {}

/** The rows of each table of a chain, all with the same columns; a row that a page cuts is whole on the page that it began on. */
function laidOut(chain: readonly FilledGrid[]): Map<Grid, Omit<PageTable, 'top'>> {
  const rows: PlacedSlot[][][] = [];
  for (const table of chain) {
    const mine = slotsOf(table);
    const first = mine[0] ?? [];
    const above = rows.findLast(({ length }) => length > 0) ?? [];
    if (continuesRow(above, first) && first.every((cell) => cell.rowspan === 1 || overOf(above, cell))) {
      joinRows(above, first);
      mine.shift();
    }
    rows.push(mine);
  }
  const whole = gridOf(rows.flat());
  const laid = new Map<Grid, Omit<PageTable, 'top'>>();
  let from = 0;
  chain.forEach(({ grid }, index) => {
    // Rows without any text are not in the grid.
    const own = (rows[index] ?? []).filter((row) => row.some(({ text }) => text.trim() !== ''));
    laid.set(grid, { rows: whole.slice(from, from + own.length), whole });
    from += own.length;
  });
  return laid;
}

function slotsOf({ grid, cells }: FilledGrid): PlacedSlot[][] {
  const height = grid.rows.length - 1;
  const slots = Array.from({ length: height }, (): PlacedSlot[] => []);
  for (const { row, rowEnd, column, columnEnd, lines, width } of cells)
    slots[row]?.push({
      text: lines.flatMap((beside) => beside.map(({ text }) => text)).join(' '),
      colspan: columnEnd - column,
      rowspan: rowEnd - row,
      column,
      isLast: rowEnd === height,
      lines,
      width,
    });
  return slots.map((row) => row.sort((a, b) => a.column - b.column));
}

const overOf = (page: readonly (readonly PlacedSlot[])[], cell: PlacedSlot): PlacedSlot | undefined =>
  page.flat().find((above) => isUnder(cell, above));

/** What is left of a row to the cells that it was begun in; a merged cell reaches as far as its rest does. */
function joinRows(page: PlacedSlot[][], below: readonly PlacedSlot[]): void {
  for (const rest of below) {
    const above = overOf(page, rest);
    const row = page.find((slots) => above && slots.includes(above));
    if (!above || !row) continue;
    row[row.indexOf(above)] = {
      ...above,
      text: above.text + rest.text,
      rowspan: above.rowspan + rest.rowspan - 1,
      lines: [...(above.lines ?? []), ...(rest.lines ?? [])],
    };
  }
}
