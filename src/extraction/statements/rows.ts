/** The rows below a title, in the two layouts that keep their cells: lines with tabs, or one cell a line. */
import type { GridCell } from '../forms/grid.ts';
import type { Line } from './titles.ts';

export interface TableRow {
  readonly cells: readonly GridCell[];
  /** Without a tab: a line of the page, a note, or the rest of a broken row. */
  readonly single: boolean;
  /** Nothing of it is read: its cells do not fit the columns, or its name goes on in another line. */
  readonly misfit?: 'cells' | 'name';
}

const cellOf = (text: string, start: number): GridCell => ({
  text: text.replace(/\s+/g, ''),
  start,
  end: start + text.length,
});

const opensCell = (line: Line): boolean => line.text.startsWith('\t') && line.text.indexOf('\t', 1) < 0;
const parts = (line: Line): boolean => line.text.trimStart().includes('\t');

/** Rows of `lines`, or none where no tab tells the cells. */
export function rowsOf(lines: readonly Line[]): TableRow[] {
  const opened = lines.filter(opensCell).length;
  const parted = lines.filter(parts).length;
  if (parted === 0 && opened < 4) return [];
  return parted * 2 > opened ? tabbedRows(lines) : cellRows(lines);
}

const tabbedRows = (lines: readonly Line[]): TableRow[] =>
  lines.flatMap((line) => {
    if (line.text.trim() === '') return [];
    const cells: GridCell[] = [];
    let { start } = line;
    for (const text of line.text.split('\t')) {
      cells.push(cellOf(text, start));
      start += text.length + 1;
    }
    return [{ cells, single: cells.length === 1 }];
  });

/** Each cell a line opened by a tab; a blank line ends the row; a line without a tab goes on with the cell above. */
function cellRows(lines: readonly Line[]): TableRow[] {
  const rows: TableRow[] = [];
  let cells: GridCell[] = [];
  const close = (): void => {
    if (cells.length > 0) rows.push({ cells, single: false });
    cells = [];
  };
  for (const line of lines) {
    const last = cells.at(-1);
    if (line.text === '' || line.text === '\r') close();
    else if (line.text.startsWith('\t')) cells.push(cellOf(line.text.slice(1), line.start + 1));
    else if (last && last.text !== '') {
      const end = line.start + line.text.length;
      cells[cells.length - 1] = { text: last.text + line.text.replace(/\s+/g, ''), start: last.start, end };
    } else {
      close();
      if (line.text.trim() !== '') rows.push({ cells: [cellOf(line.text, line.start)], single: true });
    }
  }
  close();
  return rows;
}

/** Columns in use: converters leave empty ones at the right. */
export const filledWidth = (row: TableRow): number =>
  row.single ? 0 : row.cells.findLastIndex((cell) => cell.text !== '') + 1;

export const rowText = (row: TableRow): string =>
  row.cells
    .map((cell) => cell.text)
    .join('\t')
    .trimEnd();
