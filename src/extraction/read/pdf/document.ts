/** The pages of a PDF → pieces: tables that go on over pages put together. */
import type { GridRows, Piece } from '../../document/build.ts';
import { gridOf, type CellText } from '../../document/grid.ts';
import { continuesRow, isUnder, type EdgeCell } from './cutRows.ts';
import { withoutFurniture } from './furniture.ts';
import { places } from './lattice.ts';
import type { PageBlock } from './page.ts';
import type { PdfCell, PdfTable } from './tables.ts';
import { withWholeTables } from './wideTables.ts';

/** Columns whose lines differ by less are the same column on the next page. */
const SAME_EDGE = 4;

type Chain = PdfTable[];

export function piecesOfPages(printed: readonly (readonly PageBlock[])[]): Piece[] {
  const pages = withWholeTables(withoutFurniture(printed), lastOf);
  const chains = chainsOf(pages);
  return pages.flatMap((blocks, index): Piece[] => {
    const pieces = blocks.flatMap((block): Piece[] => {
      if (block.kind === 'line') return [block.text];
      const rows = chains.get(block);
      return rows && rows.rows.length > 0 ? [rows] : [];
    });
    return index === 0 ? pieces : [null, ...pieces];
  });
}

/** The rows of every table, those of one chain laid out on the same columns. */
function chainsOf(pages: readonly (readonly PageBlock[])[]): Map<PdfTable, GridRows> {
  const chains: Chain[] = [];
  pages.forEach((blocks, index) => {
    const first = blocks[0];
    const previous = lastOf(pages[index - 1] ?? []);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const chain = chains.at(-1);
      const above = chain?.at(-1);
      if (chain && above && block === first && previous === above && goesOn(above, block)) chain.push(block);
      else chains.push([block]);
    }
  });
  return new Map(chains.flatMap((chain) => [...chainRows(chain)]));
}

/** What a page ends with: its last table too where the lines behind it stand beside its rows. */
function lastOf(blocks: readonly PageBlock[]): PageBlock | undefined {
  const at = blocks.findLastIndex((block) => block.kind === 'table');
  const table = blocks[at];
  const isLast = table?.kind === 'table' && blocks.slice(at).every((block) => block.top < table.bottom);
  return isLast ? table : blocks.at(-1);
}

const goesOn = (above: PdfTable, below: PdfTable): boolean =>
  Math.abs((above.columns[0] ?? 0) - (below.columns[0] ?? 0)) < SAME_EDGE &&
  Math.abs((above.columns.at(-1) ?? 0) - (below.columns.at(-1) ?? 0)) < SAME_EDGE;

function chainRows(chain: Chain): Map<PdfTable, GridRows> {
  const columns = places(chain.flatMap((table) => table.columns));
  const slot = (at: number): number =>
    columns.reduce(
      (best, edge, index) => (Math.abs(edge - at) < Math.abs((columns[best] ?? 0) - at) ? index : best),
      0,
    );
  const rows: EdgeCell[][] = [];
  const ends: number[] = [];
  /** Rows of the page before. */
  let above: readonly EdgeCell[][] = [];
  for (const table of chain) {
    const mine = rowsOf(table, slot);
    const first = mine[0];
    if (first && continuesRow(above, first)) {
      rows.splice(rows.length - above.length, above.length, ...joinRows(above, first));
      mine.shift();
    }
    rows.push(...mine);
    ends.push(rows.length);
    // Of a row that fills pages, the page before is the one that it began on.
    above = mine.length > 0 ? mine : rows.slice(rows.length - above.length);
  }
  const filled = rows.map((row) => paddedRow(row, columns.length - 1));
  const grid = gridOf(filled);
  // Rows without any text are not in the grid.
  const counts = filled.map((row) => (row.some((cell) => cell.text.trim() !== '') ? 1 : 0));
  const result = new Map<PdfTable, GridRows>();
  let at = 0;
  let row = 0;
  chain.forEach((table, index) => {
    const from = at;
    for (; row < (ends[index] ?? 0); row++) at += counts[row] ?? 0;
    result.set(table, { table: grid, rows: grid.slice(from, at) });
  });
  return result;
}

function rowsOf(table: PdfTable, slot: (at: number) => number): EdgeCell[][] {
  const rows: EdgeCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(placed(cell, slot, table.rowCount));
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

const placed = (cell: PdfCell, slot: (at: number) => number, rowCount: number): EdgeCell => ({
  column: slot(cell.left),
  text: cell.text,
  colspan: Math.max(1, slot(cell.right) - slot(cell.left)),
  rowspan: 1,
  isLast: cell.rowEnd === rowCount,
});

/** Every slot of the row filled; slots under a cell that began above are empty. */
function paddedRow(row: readonly EdgeCell[], width: number): CellText[] {
  const slots: CellText[] = Array.from({ length: width }, () => ({ text: '', colspan: 1, rowspan: 1 }));
  for (const cell of row) slots[cell.column] = { text: cell.text, colspan: 1, rowspan: 1 };
  return slots;
}

const joinRows = (page: readonly (readonly EdgeCell[])[], below: readonly EdgeCell[]): EdgeCell[][] =>
  page.map((row) =>
    row.map((cell) => {
      const rest = below.find((candidate) => isUnder(candidate, cell))?.text ?? '';
      return rest === '' ? cell : { ...cell, text: cell.text + rest };
    }),
  );
