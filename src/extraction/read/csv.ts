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
