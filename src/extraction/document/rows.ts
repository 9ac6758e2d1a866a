/** The blocks of a passage as rows: those of its tables, and each line between them as a row of one cell. */
import { cellAt, type Block, type Cell, type Document, type Row, type SourceRange } from './document.ts';

export type { Row } from './document.ts';

/** Rows of the blocks in `[start, end)`; of a row or line that the passage begins or ends in, what lies inside. */
export function rowsIn(document: Document, { start, end }: SourceRange): Row[] {
  const rows: Row[] = [];
  for (const block of blocksIn(document.blocks, start, end)) {
    if (block.start >= start && block.end <= end) addRows(rows, block);
    else if (block.kind === 'paragraph') {
      const [from, to] = [Math.max(start, block.start), Math.min(end, block.end)];
      rows.push({ cells: [cellAt(document.text, from, to)], single: true });
    } else {
      for (const row of block.rows) {
        const cells = row.filter((cell) => cell.start >= start && cell.end <= end);
        if (cells.length > 0) rows.push({ cells, single: false });
      }
    }
  }
  return rows;
}

function addRows(rows: Row[], block: Block): void {
  if (block.kind === 'paragraph') rows.push(block);
  else for (const cells of block.rows) rows.push({ cells, single: false });
}

/** Rows of all blocks. */
export function allRows(document: Document): readonly Row[] {
  const rows: Row[] = [];
  for (const block of document.blocks) addRows(rows, block);
  return rows;
}

/** Blocks that reach into `[start, end)`. */
export function blocksIn(blocks: readonly Block[], start: number, end: number): readonly Block[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let past = low;
  while ((blocks[past]?.start ?? Infinity) < end) past++;
  return blocks.slice(low, past);
}

export const rowStart = (row: Row): number => row.cells[0]?.start ?? 0;
export const rowEnd = (row: Row): number => row.cells.at(-1)?.end ?? 0;
export const filledCells = (row: Row): Cell[] => row.cells.filter((cell) => cell.text !== '');

/** Columns in use: converters leave empty ones at the right. */
export const filledWidth = (row: Row): number =>
  row.single ? 0 : row.cells.findLastIndex((cell) => cell.text !== '') + 1;

/** The cells of a row, parted, to compare rows by. */
export const rowText = (row: Row): string =>
  row.cells
    .map((cell) => cell.text)
    .join('\t')
    .trimEnd();

/** A row that a line break cut inside a cell, and the rest of it, as one. */
export function joinedCells(row: readonly Cell[], rest: readonly Cell[]): Cell[] {
  const [last, first] = [row.at(-1), rest[0]];
  if (!last || !first) return [...row, ...rest];
  return [...row.slice(0, -1), { ...last, text: last.text + first.text, end: first.end }, ...rest.slice(1)];
}
