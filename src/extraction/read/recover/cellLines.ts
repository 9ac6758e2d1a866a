/** Tables with a cell a line, each line opened by a tab: blank lines part the rows; where those are gone, the header's width does. */
import { cellAt, tableOf, type Cell, type Table } from '../../document/document.ts';
import { endsIndicators, isIndicatorHeader } from '../../forms/indicator.ts';
import type { IndicatorWords } from '../../lexicon/formWords.ts';
import type { MarkedLine } from './markedLine.ts';

/** Tables of a stretch of lines, parted by the lines that are of no cell. */
export function cellLines(text: string, lines: readonly MarkedLine[], words: IndicatorWords): Table[] {
  const tables: Table[] = [];
  let rows: Cell[][] = [];
  let row: Cell[] = [];
  let width = 0;
  const closeRow = (): void => {
    if (isIndicatorHeader(row)) width = row.length;
    else if (endsIndicators(row, words)) width = 0;
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const closeTable = (): void => {
    closeRow();
    const table = tableOf(partRows(rows, words));
    if (table) tables.push(table);
    rows = [];
  };
  lines.forEach((line, index) => {
    const last = row.at(-1);
    if (line.text.trim() === '' && !line.text.includes('\t')) {
      // The blank lines around a page number do not end a row that a page cut in two.
      if (isWhole(row, width) || !besidePage(lines, index)) closeRow();
    } else if (line.text.trimStart() !== line.text && line.text.includes('\t'))
      row.push(cellAt(text, line.start + line.text.indexOf('\t') + 1, line.end));
    else if (last && last.text !== '') row[row.length - 1] = cellAt(text, last.start, line.end);
    else closeTable();
  });
  closeTable();
  return tables;
}

const isWhole = (row: readonly Cell[], width: number): boolean =>
  row.some(({ text }) => text === '一级指标')
    ? row.some(({ text }) => /得分|偏差|改进/.test(text))
    : row.length >= width;

/** Does a page end at this blank line, or among the blank lines beside it? */
function besidePage(lines: readonly MarkedLine[], index: number): boolean {
  for (const step of [-1, 1])
    for (let at = index; lines[at]?.text.trim() === ''; at += step) if (lines[at]?.page) return true;
  return false;
}

/** Where the blank lines between rows are gone, the rows below a header are as wide as its titles. */
function partRows(rows: readonly Cell[][], words: IndicatorWords): Cell[][] {
  let width = Infinity;
  return rows.flatMap((row) => {
    let before = 0;
    if (isIndicatorHeader(row)) [before, width] = titlesOf(row, words);
    else if (endsIndicators(row, words)) width = Infinity;
    if (row.length <= width + 1) return [row];
    const parts = before > 0 ? [row.slice(0, before)] : [];
    for (let at = before; at < row.length; at += width) parts.push(row.slice(at, at + width));
    return parts;
  });
}

/** Index of the first title in a header that the body may have run on to, and how many titles there are. */
function titlesOf(cells: readonly Cell[], words: IndicatorWords): [first: number, width: number] {
  const level1 = cells.findIndex(({ text }) => text === '一级指标' || text === '三级指标');
  const margin = cells[level1 - 1];
  const first = margin && (margin.text === '' || words.margin.test(margin.text)) ? level1 - 1 : level1;
  const body = cells.findIndex(({ text }, index) => index > level1 && opensBody(text, words));
  return [first, (body < 0 ? cells.length : body) - first];
}

/** Is it the first cell behind the header: the table's margin, or the name of a first level? */
const opensBody = (text: string, { margin, level1 }: IndicatorWords): boolean =>
  margin.test(text) || level1.project.test(text) || level1.overall.test(text);
