/**
 * A table whose cells survived the converter: as lines with tabs, or as one cell a line (each line opened by a tab, rows
 * parted by blank lines).
 */
export interface GridCell {
  /** White space taken out. */
  readonly text: string;
  /** Source offsets. */
  readonly start: number;
  readonly end: number;
}

export type Grid = readonly (readonly GridCell[])[];

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    lines.push({ text: source.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}

const cellOf = (text: string, start: number): GridCell => ({
  text: text.replace(/\s+/g, ''),
  start,
  end: start + text.length,
});

/** The cells of `source[from, to)`, or null where it has no table with tabs. */
export function gridOf(source: string, from: number, to: number): Grid | null {
  const lines = linesOf(source, from, to);
  const opened = lines.filter((line) => line.text.startsWith('\t')).length;
  const parted = lines.filter((line) => line.text.trimStart().includes('\t')).length;
  if (opened < 5 && parted < 5) return null;
  return parted * 2 > opened ? tabbedRows(lines) : cellLines(lines);
}

/** Lines with tabs. A line that a break cut in two goes on where the one before had too few cells for its table. */
function tabbedRows(lines: readonly Line[]): Grid {
  const rows: GridCell[][] = [];
  let width = 0;
  for (const line of lines) {
    const cells: GridCell[] = [];
    let start = line.start;
    for (const text of line.text.split('\t')) {
      cells.push(cellOf(text, start));
      start += text.length + 1;
    }
    if (cells.length === 1 && cells[0]?.text === '') continue;
    const last = rows.at(-1);
    if (isHeader(cells)) width = cells.length;
    if (
      last &&
      width > 0 &&
      last.length < width &&
      last.length + cells.length - 1 <= width &&
      !isHeader(last)
    )
      join(last, cells);
    else rows.push(cells);
  }
  return rows;
}

function join(row: GridCell[], rest: readonly GridCell[]): void {
  const last = row.pop();
  const first = rest[0];
  if (!last || !first) return;
  row.push({ text: last.text + first.text, start: last.start, end: first.end }, ...rest.slice(1));
}

const isHeader = (cells: readonly GridCell[]): boolean => cells.some((cell) => cell.text === '三级指标');

function cellLines(lines: readonly Line[]): Grid {
  const rows: GridCell[][] = [];
  let row: GridCell[] = [];
  const close = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const line of lines) {
    if (line.text === '' || line.text === '\r') close();
    else if (line.text.startsWith('\t')) row.push(cellOf(line.text.slice(1), line.start + 1));
    else {
      const last = row.pop();
      if (last)
        row.push({
          text: last.text + line.text.replace(/\s+/g, ''),
          start: last.start,
          end: line.start + line.text.length,
        });
    }
  }
  close();
  return rows;
}
