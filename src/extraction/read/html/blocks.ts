/** The blocks of a page as pieces, in the order they are read. */
import { withoutBlanksAround } from '../blanks.ts';
import { isElement, type Element } from '../markup.ts';
import { plainText, rowsPiece, type Piece } from '../../document/build.ts';
import { gridOf, type CellText, type Grid } from '../../document/grid.ts';

/** What a page carries besides its document. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'iframe',
  'object',
  'svg',
  'canvas',
  'button',
  'select',
  'textarea',
  'input',
  'rt',
  'rp',
]);

const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'img',
  ],
  ...[
    'ins',
    'kbd',
    'label',
    'mark',
    'q',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
  ],
  ...['tt', 'u', 'var', 'wbr', 'o:p', 'st1:chsdate', 'nobr', 'rb'],
]);

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

export function pagePieces(root: Element): Piece[] {
  const writer = new PieceWriter();
  writeChildren(root, writer, false);
  return writer.pieces();
}

class PieceWriter {
  readonly #pieces: Piece[] = [];
  #open = '';

  text(text: string): void {
    this.#open += text;
  }

  close(): void {
    const line = withoutBlanksAround(this.#open);
    if (line !== '') this.#pieces.push(line);
    this.#open = '';
  }

  rows(grid: Grid): void {
    this.close();
    this.#pieces.push(rowsPiece(grid));
  }

  pieces(): Piece[] {
    this.close();
    return this.#pieces;
  }
}

const isHidden = (element: Element): boolean =>
  DROPPED.has(element.name) || 'hidden' in element.attribs || HIDDEN.test(element.attribs['style'] ?? '');

function writeChildren(parent: Element, writer: PieceWriter, preformatted: boolean): void {
  for (const node of parent.children) {
    if (!isElement(node)) writeText(node, writer, preformatted);
    else if (!isHidden(node)) writeElement(node, writer, preformatted);
  }
}

/** Line breaks in the source of a page are spaces; between Chinese characters they are nothing. */
function writeText(text: string, writer: PieceWriter, preformatted: boolean): void {
  if (!preformatted) {
    writer.text(
      text
        .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? '\n' : space))
        .replace(/(?<=[^\x20-\x7e])\n(?=[^\x20-\x7e])/g, '')
        .replace(/[ \t\n]+/g, ' '),
    );
    return;
  }
  text.split(/\r?\n/).forEach((line, index) => {
    if (index > 0) writer.close();
    writer.text(line);
  });
}

function writeElement(element: Element, writer: PieceWriter, preformatted: boolean): void {
  if (element.name === 'br') {
    writer.close();
    return;
  }
  if (element.name === 'table') {
    writeTable(element, writer);
    return;
  }
  if (INLINE.has(element.name)) {
    writeChildren(element, writer, preformatted);
    return;
  }
  writer.close();
  writeChildren(element, writer, preformatted || element.name === 'pre');
  writer.close();
}

const SECTIONS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot']);

function writeTable(table: Element, writer: PieceWriter): void {
  writer.close();
  for (const caption of elements(table, 'caption')) {
    writeChildren(caption, writer, false);
    writer.close();
  }
  const rows = rowsOf(table);
  if (isLayout(rows)) {
    for (const cell of rows.flat()) {
      writeChildren(cell, writer, false);
      writer.close();
    }
    return;
  }
  writer.rows(gridOf(rows.map((row) => row.map(cellOf))));
}

const elements = (parent: Element, name: string): Element[] =>
  parent.children.filter((node): node is Element => isElement(node) && node.name === name && !isHidden(node));

function rowsOf(table: Element): Element[][] {
  return table.children.flatMap((node): Element[][] => {
    if (!isElement(node) || isHidden(node)) return [];
    if (SECTIONS.has(node.name)) return rowsOf(node);
    if (node.name !== 'tr') return [];
    const cells = node.children.filter(
      (child): child is Element =>
        isElement(child) && (child.name === 'td' || child.name === 'th') && !isHidden(child),
    );
    return [cells];
  });
}

/** A table that places other tables, or that is one cell around the page, has no rows to keep. */
const isLayout = (rows: readonly (readonly Element[])[]): boolean =>
  rows.flat().length <= 1 || rows.some((row) => row.some(holdsTable));

const holdsTable = (element: Element): boolean =>
  element.children.some((node) => isElement(node) && (node.name === 'table' || holdsTable(node)));

const span = (cell: Element, name: string): number => {
  const value = Number(cell.attribs[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
};

/** A cell's lines as one; a zero `rowspan`, to the table's end in the standard, is not used by these pages. */
const cellOf = (cell: Element): CellText => {
  const writer = new PieceWriter();
  writeChildren(cell, writer, false);
  return { text: plainText(writer.pieces()), colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') };
};
