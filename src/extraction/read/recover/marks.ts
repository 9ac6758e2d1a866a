/**
 * Tables whose cells a converter marked in plain text: a row a line with tabs or pipes between its cells (Markdown too), or a
 * cell a line, each line opened by a tab and rows parted by blank lines.
 */
import { cellAt, tableOf, type Cell, type Table } from '../../document/document.ts';
import type { Row } from '../../document/rows.ts';
import type { IndicatorWords } from '../../lexicon/formWords.ts';
import { codesOf } from '../../text/codes.ts';
import { pageLinesOf, type Line } from '../../text/flow.ts';
import { wholeRows } from './brokenRows.ts';
import { cellLines } from './cellLines.ts';
import { withEmptyCells } from './emptyCells.ts';
import type { MarkedLine } from './markedLine.ts';
import { isRuleOfGrid, wrappedCells, wrappedLines } from './wrappedCells.ts';

const MARKS = codesOf('\t|｜');
const PIPES = /[|｜][^|｜]*[|｜]/;
const BREAK = /<br\/?>/g;
const PIPE = /[|｜]/;
const PIPE_EACH = /[|｜]/g;
const OPENED = /^\s*[|｜]/;
const CLOSED = /[|｜]\s*$/;
const RULE = /^[\s|｜:+-]+$/;

/** As many lines of prose end a stretch of marked lines. */
const PROSE_LINES = 8;
/** A single row may have lost the pipe before its first cell. */
const FEWEST_UNOPENED = 2;
/** Fewer lines that a tab opens are indented, and no cells. */
const FEWEST_CELLS = 4;

/** In the order of the text. Linear in it. */
export function markedTables(text: string, lines: readonly Line[], words: IndicatorWords): Table[] {
  if (!['\t', '|', '｜'].some((mark) => text.includes(mark))) return [];
  const pages = pageLinesOf(text, lines);
  return stretchesOf(text, lines, pages).flatMap((stretch) => tablesOf(text, stretch, words));
}

function markedLine(text: string, { start, end }: Line, page: boolean, ruled: boolean): MarkedLine {
  const own = page ? '' : text.slice(start, end);
  if (!isMarked(text, start, end) || page)
    return { start, end, text: own, page, parted: false, opened: false };
  const tabs = own.includes('\t');
  const parted = ruled || (tabs && own.trim().includes('\t')) || PIPES.test(own);
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
  const textAt = (index: number): string => text.slice(lines[index]?.start ?? 0, lines[index]?.end ?? 0);
  const close = (): void => {
    if (length > 0) stretches.push(open.slice(0, length));
    [open, length, prose] = [[], 0, 0];
  };
  // A row of two cells has one pipe, as any line may: a Markdown rule above or right below says that it is a row, or names with amounts below each other.
  let ruled = false;
  for (const [index, line] of lines.entries()) {
    const own = text.slice(line.start, line.end);
    ruled = PIPE.test(own) && (ruled || isRule(own) || isRule(textAt(index + 1)));
    if (length === 0 && !isMarked(text, line.start, line.end)) continue;
    const isRow = ruled || isOfPairs((offset) => textAt(index + offset));
    const marked = markedLine(text, line, pages.has(line.start), isRow);
    const isCell = marked.opened || marked.parted;
    if (length === 0 && !isCell) continue;
    open.push(marked);
    if (isCell) [length, prose] = [open.length, 0];
    else if (marked.text.trim() !== '' && ++prose >= PROSE_LINES) close();
  }
  close();
  return stretches;
}

/** 公务接待费 | 1.22. */
const PAIR = /^[^|｜]*\p{Script=Han}[^|｜]*[|｜]\s*-?\d[\d,，]*(?:\.\d+)?\s*$/u;
const TITLES = /^[^|｜\d]*\p{Script=Han}[^|｜\d]*[|｜][^|｜\d]*\p{Script=Han}[^|｜\d]*$/u;

/** Is the line at `textAt(0)` one of several of a name and an amount, or that of their titles? */
function isOfPairs(textAt: (offset: number) => string): boolean {
  const own = textAt(0);
  if (!PIPE.test(own)) return false;
  const isPair = (offset: number): boolean => PAIR.test(textAt(offset));
  return PAIR.test(own) ? isPair(-1) || isPair(1) : TITLES.test(own) && isPair(1) && isPair(2);
}

const isLineDrawn = (text: string): boolean => text.includes('---') && RULE.test(text);

const isRule = (text: string): boolean => isLineDrawn(text) && PIPE.test(text);

function tablesOf(text: string, stretch: readonly MarkedLine[], words: IndicatorWords): Table[] {
  const opened = stretch.filter((line) => line.opened).length;
  const parted = stretch.filter((line) => line.parted).length;
  if (parted * 2 <= opened) return opened < FEWEST_CELLS ? [] : cellLines(text, stretch, words);
  const lines = withEmptyCells(text, stretch).filter((line) => line.text.trim() !== '');
  const tables = pipedTables(lines);
  const unclosed = new Set(tables.flatMap(unclosedLines));
  const emptyFirst = new Set(tables.flatMap(emptyFirstLines));
  const wrapped = new Set(tables.flatMap((table) => [...wrappedLines(table)]));
  const printed: Row[] = [];
  lines.forEach((line, index) => {
    if (isLineDrawn(line.text)) return;
    const isRow = line.parted || line.opened || endsEmpty(line, lines[index - 1]);
    const edges = { before: !emptyFirst.has(line) && !unclosed.has(line), behind: !unclosed.has(line) };
    const cells = isRow ? cellsOf(text, line, edges) : [cellAt(text, line.start, line.end)];
    const last = printed.at(-1);
    if (last && wrapped.has(line))
      printed[printed.length - 1] = { cells: wrappedCells(last.cells, cells), single: false };
    else printed.push({ cells, single: !isRow });
  });
  return tablesBetween(wholeRows(printed, words));
}

/** The rows that stand below each other between lines of their own. */
function tablesBetween(rows: readonly Row[]): Table[] {
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

/** Lines with pipes, and the rules of a grid, that stand below each other. */
function pipedTables(lines: readonly MarkedLine[]): MarkedLine[][] {
  const isPiped = (line: MarkedLine | undefined): boolean =>
    line !== undefined && (PIPE.test(line.text) || isRuleOfGrid(line.text));
  const tables: MarkedLine[][] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + 1;
    if (!isPiped(lines[from])) continue;
    while (isPiped(lines[to])) to++;
    tables.push(lines.slice(from, to));
  }
  return tables;
}

/**
 * The lines of a table whose rows neither begin nor end with a pipe (`项目| 合计| 小计` above `---|---|---`): white space behind the last pipe
 * is an empty cell, and so is that before the first.
 */
function unclosedLines(table: readonly MarkedLine[]): readonly MarkedLine[] {
  const rule = table.find(({ text }) => isRule(text));
  if (rule) return OPENED.test(rule.text) || CLOSED.test(rule.text) ? [] : table;
  const parted = table.filter((line) => line.parted);
  return parted.every(({ text }) => CLOSED.test(text)) || table.some(({ text }) => OPENED.test(text))
    ? []
    : parted;
}

/** Among rows that end with a pipe and begin with none, the lines with as many pipes as those whose first cell is empty: ` |  | 十、节能环保支出 | 9.00 |`. */
function emptyFirstLines(table: readonly MarkedLine[]): readonly MarkedLine[] {
  const parted = table.filter((line) => line.parted);
  const opened = parted.filter(({ text }) => OPENED.test(text));
  if (parted.length - opened.length < FEWEST_UNOPENED || !parted.every(({ text }) => CLOSED.test(text)))
    return [];
  const counts = new Set(parted.map(({ text }) => text.match(PIPE_EACH)?.length ?? 0));
  return counts.size === 1 ? opened : [];
}

/** Whether a pipe stands before the first cell, and behind the last, that parts nothing. */
interface Edges {
  readonly before: boolean;
  readonly behind: boolean;
}

function cellsOf(text: string, line: MarkedLine, { before, behind }: Edges): Cell[] {
  const hasTabs = line.text.includes('\t');
  const marks = hasTabs ? /\t/g : /(?<!\\)[|｜]/g;
  const cells: Cell[] = [];
  let from = 0;
  for (const mark of line.text.matchAll(marks)) {
    // The pipe at the head of a row opens it.
    if (hasTabs || !before || line.text.slice(0, mark.index).trim() !== '')
      cells.push(markedCell(text, line.start + from, line.start + mark.index));
    from = mark.index + 1;
  }
  if (hasTabs || !behind || line.text.slice(from).trim() !== '')
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
