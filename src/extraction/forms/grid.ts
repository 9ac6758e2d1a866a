/**
 * A table whose cells survived the converter: as lines with tabs, or as one cell a line (each line opened by a tab, rows
 * parted by blank lines).
 */
import type { Flow } from '../text/flow.ts';
import { LEVEL_1, MARGIN } from './indicator.ts';

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
  /** A page ended here: not a line of the table. */
  readonly page: boolean;
}

function linesOf({ source, pageLines }: Flow, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    lines.push(lineOf(source.slice(start, end), start, pageLines.has(start)));
    start = end + 1;
  }
  return lines;
}

/** Spaces before a line's first tab are no cell. */
function lineOf(text: string, start: number, page: boolean): Line {
  if (page) return { text: '', start, page };
  const margin = /^ +(?=\t)/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(margin).replace(/\r$/, ''), start: start + margin, page };
}

const cellOf = (text: string, start: number): GridCell => ({
  text: text.replace(/\s+/g, ''),
  start,
  end: start + text.length,
});

/** The cells of source characters `[from, to)`, or null where they have no table with tabs. */
export function gridOf(flow: Flow, from: number, to: number): Grid | null {
  const lines = linesOf(flow, from, to);
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
    const cells = cellsOf(line);
    if (cells.length === 1 && cells[0]?.text === '') continue;
    const last = rows.at(-1);
    if (last && goesOn(last, cells, width)) join(last, cells);
    else rows.push(cells);
    const row = rows.at(-1);
    if (row && isHeader(row)) width = row.length;
  }
  return rows;
}

function cellsOf(line: Line): GridCell[] {
  const cells: GridCell[] = [];
  let start = line.start;
  for (const text of line.text.split('\t')) {
    cells.push(cellOf(text, start));
    start += text.length + 1;
  }
  return cells;
}

function goesOn(last: readonly GridCell[], cells: readonly GridCell[], width: number): boolean {
  const [cut, rest] = [last.at(-1)?.text ?? '', cells[0]?.text ?? ''];
  if (cut !== '' && rest !== '' && /^[一二三]级指标$/.test(cut + rest)) return true;
  if (isHeader(cells)) return false;
  if (isHeader(last)) return endsHeader(last.at(-1)?.text ?? '', cells);
  return width > 0 && last.length < width && last.length + cells.length - 1 <= width;
}

/** The titles that stand last in a header. */
const LAST_TITLE = /^(?:分值(?:权重)?|权重|(?:自评|指标)?得分|偏差原因.*|.*改进措施)$/;

/** Do these cells end a header that a break cut behind `cut`? */
const endsHeader = (cut: string, cells: readonly GridCell[]): boolean =>
  cells.slice(1).some((cell) => LAST_TITLE.test(cell.text)) ||
  (cells.length === 1 && !LAST_TITLE.test(cut) && LAST_TITLE.test(cut + (cells[0]?.text ?? '')));

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
  let width = 0;
  const close = (): void => {
    if (isHeader(row)) width = row.length;
    if (row.length > 0) rows.push(row);
    row = [];
  };
  lines.forEach((line, index) => {
    if (line.text === '') {
      // The blank lines around a page number do not end a row that a page cut in two.
      if (isWhole(row, width) || !besidePage(lines, index)) close();
    } else if (line.text.startsWith('\t')) row.push(cellOf(line.text.slice(1), line.start + 1));
    else {
      const last = row.pop();
      if (last)
        row.push({
          text: last.text + line.text.replace(/\s+/g, ''),
          start: last.start,
          end: line.start + line.text.length,
        });
    }
  });
  close();
  return partRows(rows);
}

const isWhole = (row: readonly GridCell[], width: number): boolean =>
  row.some(({ text }) => text === '一级指标')
    ? row.some(({ text }) => /得分|偏差|改进/.test(text))
    : row.length >= width;

/** Does a page end at this blank line, or among the blank lines beside it? */
function besidePage(lines: readonly Line[], index: number): boolean {
  for (const step of [-1, 1])
    for (let at = index; lines[at]?.text === ''; at += step) if (lines[at]?.page) return true;
  return false;
}

/** Where the blank lines between rows are gone, rows are as wide as the header. */
function partRows(rows: readonly GridCell[][]): Grid {
  const header = rows.findIndex(isHeader);
  const cells = rows[header];
  if (!cells) return rows;
  const level1 = cells.findIndex(({ text }) => text === '一级指标' || text === '三级指标');
  const margin = cells[level1 - 1];
  const first = margin && (margin.text === '' || MARGIN.test(margin.text)) ? level1 - 1 : level1;
  const body = cells.findIndex(({ text }, index) => index > level1 && opensBody(text));
  const width = (body < 0 ? cells.length : body) - first;
  return rows.flatMap((row, index) => {
    if (index < header || row.length <= width + 1) return [row];
    const before = index === header ? first : 0;
    const parts = before > 0 ? [row.slice(0, before)] : [];
    for (let at = before; at < row.length; at += width) parts.push(row.slice(at, at + width));
    return parts;
  });
}

/** Is it the first cell behind the header: the table's margin, or the name of a first level? */
const opensBody = (text: string): boolean =>
  MARGIN.test(text) || LEVEL_1.project.test(text) || LEVEL_1.overall.test(text);
