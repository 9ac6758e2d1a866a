/** The blocks of a DOCX body, in the order they are read: paragraphs, tables, what stands in text boxes. */
import { plainText, rowsPiece, type Piece } from '../../document/build.ts';
import { gridOf, type CellText } from '../../document/grid.ts';
import { withoutBlanksAround } from '../blanks.ts';
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

/** The pieces of the blocks inside `parent`. */
export function piecesIn(parent: Element, numbering: Numbering): Piece[] {
  return childElements(parent).flatMap((element) => {
    const name = localName(element);
    if (name === 'p') return paragraphPieces(element, numbering);
    if (name === 'tbl') return tablePieces(element, numbering);
    if (name === 'AlternateContent') return piecesIn(chosen(element), numbering);
    return WRAPPERS.has(name) ? piecesIn(element, numbering) : [];
  });
}

function paragraphPieces(paragraph: Element, numbering: Numbering): Piece[] {
  const properties = child(paragraph, 'pPr');
  const boxes: Element[] = [];
  const text = runText(paragraph, boxes);
  // A numbered paragraph without text counts, as it does on paper; what it would print says nothing.
  const number = numbering.next(properties);
  // A page break may stand before the text; the number is printed after it.
  const line = text.trim() === '' ? text : text.replace(/^\s*/, (before) => `${before}${number}`);
  return [...line.split('\n').map(withoutBlanksAround), ...boxes.flatMap((box) => piecesIn(box, numbering))];
}

function tablePieces(table: Element, numbering: Numbering): Piece[] {
  const rows = unwrapped(table, 'tr').map((row) => ({ row, cells: unwrapped(row, 'tc') }));
  const frame = rows.length === 1 && rows[0]?.cells.length === 1;
  const nests = rows.some(({ cells }) => cells.some((cell) => childrenNamed(cell, 'tbl').length > 0));
  // A frame around text, or a table that lays out others, has no rows of its own to keep.
  if (frame || nests) return rows.flatMap(({ cells }) => cells.flatMap((cell) => piecesIn(cell, numbering)));
  return [rowsPiece(gridOf(rows.map(({ row, cells }) => rowCells(row, cells, numbering))))];
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

const blank = (colspan: number): CellText => ({ text: '', colspan, rowspan: 1 });
const numberOf = (element: Element | undefined): number => Number(attribute(element, 'val') ?? 0) || 0;

function rowCells(row: Element, cells: readonly Element[], numbering: Numbering): CellText[] {
  const before = numberOf(child(child(row, 'trPr'), 'gridBefore'));
  const filled = cells.map((cell): CellText => {
    const properties = child(cell, 'tcPr');
    const colspan = Math.max(1, numberOf(child(properties, 'gridSpan')));
    // The cell that a merge goes on in is there, and empty.
    if (continues(child(properties, 'vMerge')) || continues(child(properties, 'hMerge')))
      return blank(colspan);
    return { text: plainText(piecesIn(cell, numbering)), colspan, rowspan: 1 };
  });
  return before > 0 ? [blank(before), ...filled] : filled;
}

const continues = (merge: Element | undefined): boolean =>
  merge !== undefined && isOn(merge) && attribute(merge, 'val') !== 'restart';
