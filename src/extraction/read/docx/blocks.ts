/** The blocks of a DOCX body, in the order they are read: paragraphs, tables, what stands in text boxes. */
import { withoutBlanksAround } from '../blanks.ts';
import { tableLines, type TableCell } from '../table.ts';
import {
  attribute,
  child,
  childElements,
  childrenNamed,
  chosen,
  isOn,
  localName,
  type Element,
} from '../office/xml.ts';
import type { Numbering } from './numbering.ts';
import { runText } from './runs.ts';

/** Elements that only wrap others: content controls, accepted insertions, custom markup. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'smartTag',
]);

/** The lines of the blocks inside `parent`. */
export function blockLines(parent: Element, numbering: Numbering): string[] {
  return childElements(parent).flatMap((element) => {
    const name = localName(element);
    if (name === 'p') return paragraphLines(element, numbering);
    if (name === 'tbl') return tableBlock(element, numbering);
    if (name === 'AlternateContent') return blockLines(chosen(element), numbering);
    return WRAPPERS.has(name) ? blockLines(element, numbering) : [];
  });
}

function paragraphLines(paragraph: Element, numbering: Numbering): string[] {
  const properties = child(paragraph, 'pPr');
  const boxes: Element[] = [];
  const text = runText(paragraph, boxes);
  // A numbered paragraph without text counts, as it does on paper; what it would print says nothing.
  const number = numbering.next(properties);
  // A page break may stand before the text; the number is printed after it.
  const line = text.trim() === '' ? text : text.replace(/^\s*/, (before) => `${before}${number}`);
  return [
    ...line.split('\n').map(withoutBlanksAround),
    ...boxes.flatMap((box) => blockLines(box, numbering)),
  ];
}

function tableBlock(table: Element, numbering: Numbering): string[] {
  const rows = unwrapped(table, 'tr').map((row) => ({ row, cells: unwrapped(row, 'tc') }));
  const frame = rows.length === 1 && rows[0]?.cells.length === 1;
  const nests = rows.some(({ cells }) => cells.some((cell) => childrenNamed(cell, 'tbl').length > 0));
  // A frame around text, or a table that lays out others, has no rows of its own to keep.
  if (frame || nests)
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => blockLines(cell, numbering)));
  return tableLines(rows.map(({ row, cells }) => rowCells(row, cells, numbering)));
}

/** Rows of a table or cells of a row, also those inside content controls. */
function unwrapped(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((element) => {
    const local = localName(element);
    if (local === name) return isDeleted(element) ? [] : [element];
    return WRAPPERS.has(local) ? unwrapped(element, name) : [];
  });
}

const isDeleted = (row: Element): boolean => child(child(row, 'trPr'), 'del') !== undefined;

const blank = (colspan: number): TableCell => ({ text: '', colspan, rowspan: 1 });
const numberOf = (element: Element | undefined): number => Number(attribute(element, 'val') ?? 0) || 0;

function rowCells(row: Element, cells: readonly Element[], numbering: Numbering): TableCell[] {
  const before = numberOf(child(child(row, 'trPr'), 'gridBefore'));
  const filled = cells.map((cell): TableCell => {
    const properties = child(cell, 'tcPr');
    const colspan = Math.max(1, numberOf(child(properties, 'gridSpan')));
    // The cell that a merge goes on in is there, and empty.
    if (continues(child(properties, 'vMerge')) || continues(child(properties, 'hMerge')))
      return blank(colspan);
    return { text: blockLines(cell, numbering).join(' '), colspan, rowspan: 1 };
  });
  return before > 0 ? [blank(before), ...filled] : filled;
}

const continues = (merge: Element | undefined): boolean =>
  merge !== undefined && isOn(merge) && attribute(merge, 'val') !== 'restart';
