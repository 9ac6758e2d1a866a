/**
 * Tables whose cells a converter marked in plain text: a row a line with tabs or pipes between its cells (Markdown too), or a
 * cell a line, each line opened by a tab and rows parted by blank lines.
 */
import { cellAt, tableOf, type Cell, type Table } from '../../document/document.ts';
import type { IndicatorWords } from '../../lexicon/formWords.ts';
import { codesOf } from '../../text/codes.ts';
import { pageLinesOf, type Line } from '../../text/flow.ts';
import { wholeRows } from './brokenRows.ts';
import { cellLines } from './cellLines.ts';
import { withEmptyCells } from './emptyCells.ts';
import type { MarkedLine } from './markedLine.ts';

const MARKS = codesOf('\t|｜');
const PIPES = /[|｜][^|｜]*[|｜]/;
const BREAK = /<br\/?>/g;
const RULE = /^[\s|｜:+-]*-{3,}[\s|｜:+-]*$/;

/** As many lines of prose end a stretch of marked lines. */
const PROSE_LINES = 8;
/** Fewer lines that a tab opens are indented, and no cells. */
const FEWEST_CELLS = 4;

/** In the order of the text. Linear in it. */
export function markedTables(text: string, lines: readonly Line[], words: IndicatorWords): Table[] {
  if (!['\t', '|', '｜'].some((mark) => text.includes(mark))) return [];
  const pages = pageLinesOf(text, lines);
  return stretchesOf(text, lines, pages).flatMap((stretch) => tablesOf(text, stretch, words));
}

function markedLine(text: string, { start, end }: Line, page: boolean): MarkedLine {
  const own = page ? '' : text.slice(start, end);
  if (!isMarked(text, start, end) || page)
    return { start, end, text: own, page, parted: false, opened: false };
  const tabs = own.includes('\t');
  const parted = (tabs && own.trim().includes('\t')) || PIPES.test(own);
  return { start, end, text: own, page, parted, opened: tabs && !parted && own.trimStart() !== own };
}

function isMarked(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (MARKS[text.charCodeAt(index)] === 1) return true;
  return false;
}

/** From the first to the last marked line, as long as no prose stands between. */
function stretchesOf(
  text: string,
  lines: readonly Line[],
  pages: ReadonlyMap<number, number>,
): MarkedLine[][] {
  const stretches: MarkedLine[][] = [];
  // Lines from the first marked one on, and how many of them there are up to the last.
  let open: MarkedLine[] = [];
  let length = 0;
  let prose = 0;
  const close = (): void => {
    if (length > 0) stretches.push(open.slice(0, length));
    [open, length, prose] = [[], 0, 0];
  };
  for (const line of lines) {
    if (length === 0 && !isMarked(text, line.start, line.end)) continue;
    const marked = markedLine(text, line, pages.has(line.start));
    const isCell = marked.opened || marked.parted;
    if (length === 0 && !isCell) continue;
    open.push(marked);
    if (isCell) [length, prose] = [open.length, 0];
    else if (marked.text.trim() !== '' && ++prose >= PROSE_LINES) close();
  }
  close();
  return stretches;
}

function tablesOf(text: string, stretch: readonly MarkedLine[], words: IndicatorWords): Table[] {
  const opened = stretch.filter((line) => line.opened).length;
  const parted = stretch.filter((line) => line.parted).length;
  if (parted * 2 <= opened) return opened < FEWEST_CELLS ? [] : cellLines(text, stretch, words);
  const rows = wholeRows(
    withEmptyCells(text, stretch)
      .filter((line) => line.text.trim() !== '' && !RULE.test(line.text))
      .map((line, index, all) =>
        line.parted || line.opened || endsEmpty(line, all[index - 1])
          ? { cells: cellsOf(text, line), single: false }
          : { cells: [cellAt(text, line.start, line.end)], single: true },
      ),
    words,
  );
  const tables: Table[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    to = from + 1;
    if (rows[from]?.single) continue;
    while (rows[to]?.single === false) to++;
    const table = tableOf(rows.slice(from, to).map((row) => row.cells));
    if (table) tables.push(table);
  }
  return tables;
}

/** Below a row, a name with tabs behind it is a row whose other cells are empty. */
const endsEmpty = ({ text, page }: MarkedLine, above: MarkedLine | undefined): boolean =>
  !page && text.trimEnd() !== text && text.includes('\t') && above?.parted === true;

function cellsOf(text: string, line: MarkedLine): Cell[] {
  const marks = line.text.includes('\t') ? /\t/g : /(?<!\\)[|｜]/g;
  const cells: Cell[] = [];
  let from = 0;
  for (const mark of line.text.matchAll(marks)) {
    // The pipe at the head of a row opens it.
    if (mark[0] === '\t' || line.text.slice(0, mark.index).trim() !== '')
      cells.push(markedCell(text, line.start + from, line.start + mark.index));
    from = mark.index + 1;
  }
  if (line.text.includes('\t') || line.text.slice(from).trim() !== '')
    cells.push(markedCell(text, line.start + from, line.end));
  return cells;
}

/** Markdown sets a whole in bold and breaks a title by a tag: **合计**, 收入<br>项目. */
function markedCell(text: string, start: number, end: number): Cell {
  const cell = cellAt(text, start, end);
  if (cell.text.startsWith('**') && cell.text.endsWith('**') && cell.text.length > 4)
    return cellAt(text, cell.start + 2, cell.end - 2);
  return cell.text.includes('<br') ? { ...cell, text: cell.text.replace(BREAK, '') } : cell;
}
