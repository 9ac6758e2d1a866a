/** Comma-separated rows, as a workbook's sheet is saved → pieces. An empty row parts two tables. */
import Papa from 'papaparse';
import type { Piece } from '../document/build.ts';
import { sheetPieces, type SheetCell } from './office/sheets.ts';

export function csvPieces(text: string): Piece[] {
  const { data } = Papa.parse<string[]>(text, { header: false });
  const sheets: SheetCell[][] = [[]];
  data.forEach((fields, row) => {
    const cells = fields.map((field, column): SheetCell => ({ row, column, text: field }));
    if (cells.some((cell) => cell.text.trim() !== '')) sheets.at(-1)?.push(...cells);
    else sheets.push([]);
  });
  return sheetPieces(sheets.map((cells) => ({ name: '', cells, merges: [] })));
}

/** A comma between cells: one within a quoted cell, or of 1,234,567, parts nothing. */
const SEPARATOR = /"[^"]*"|\d{1,3}(?:,\d{3})+(?!\d)|(,)/g;
const FEWEST_SEPARATORS = 2;
const FEWEST_ROWS = 3;
/** Empty cells and numbers among all: sentences have few. */
const FEWEST_AMOUNTS = 1 / 3;
const AMOUNT = /^(?:[-−]?[\d,，.]+[%％]?)?$/;

const isRow = (line: string): boolean =>
  line.indexOf(',') !== line.lastIndexOf(',') &&
  !/[。；]/.test(line) &&
  [...line.matchAll(SEPARATOR)].filter(([, separator]) => separator !== undefined).length >=
    FEWEST_SEPARATORS;

/** A text with the rows that it holds comma-separated parted by tabs; where there are none, the text as it is. */
export function withRowsOfCommas(text: string): string {
  if (!text.includes(',')) return text;
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && isRow(lines[to] ?? '')) to++;
    if (to - from >= FEWEST_ROWS) {
      const rows = lines.slice(from, to).map((line) => Papa.parse<string[]>(line).data[0] ?? []);
      const cells = rows.flat();
      const amounts = cells.filter((cell) => AMOUNT.test(cell.trim()));
      // A row of another width has an amount whose own comma nobody quoted.
      const areEven = rows.every(({ length }) => length === rows[0]?.length);
      if (areEven && amounts.length >= FEWEST_AMOUNTS * cells.length)
        lines.splice(from, rows.length, ...rows.map((row) => row.join('\t')));
    }
    from = to;
  }
  return lines.join('\n');
}
