/** One sheet of an XLSX: its cells as shown, its merged cells. */
import { formatNumber } from '../office/numberFormat.ts';
import type { Merge, Sheet, SheetCell } from '../office/sheets.ts';
import { attribute, child, childrenNamed, parseXml, textOf, type Element } from '../office/xml.ts';
import { richText } from './strings.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

export function readSheet(name: string, xml: string, workbook: Workbook): Sheet {
  const sheet = child(parseXml(xml), 'worksheet');
  const cells: SheetCell[] = [];
  let row = -1;
  for (const element of childrenNamed(child(sheet, 'sheetData'), 'row')) {
    // Rows and cells without an address follow the one before.
    row = Number(attribute(element, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of childrenNamed(element, 'c')) {
      column = addressOf(attribute(cell, 'r'))?.column ?? column + 1;
      cells.push({ row, column, text: shownText(cell, workbook) });
    }
  }
  return { name, cells, merges: mergesOf(sheet) };
}

function shownText(cell: Element, { strings, formats, from1904 }: Workbook): string {
  const inline = child(cell, 'is');
  if (inline) return richText(inline);
  const element = child(cell, 'v');
  const value = element ? textOf(element) : '';
  if (value === '') return '';
  switch (attribute(cell, 't') ?? 'n') {
    case 's':
      return strings[Number(value)] ?? '';
    case 'n':
      return formatNumber(Number(value), formats[Number(attribute(cell, 's') ?? 0)] ?? 'General', from1904);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    default:
      return value;
  }
}

/** `AB12` → column 27, row 11. */
function addressOf(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(address ?? '');
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

const mergesOf = (sheet: Element | undefined): Merge[] =>
  childrenNamed(child(sheet, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const [first, last] = (attribute(merge, 'ref') ?? '').split(':').map(addressOf);
    if (!first || !last) return [];
    return [{ firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }];
  });
