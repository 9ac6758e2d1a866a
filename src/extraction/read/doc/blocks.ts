/** Characters of a DOC → pieces. Marks between the characters end paragraphs, cells, rows and fields. */
import { rowsPiece, type Piece } from '../../document/build.ts';
import { gridOf, type CellText, type Grid } from '../../document/grid.ts';
import type { Character } from './pieces.ts';
import type { ParagraphProperties, RowDefinition } from './properties.ts';

const MARK = {
  cell: 0x07,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  fieldBegin: 0x13,
  fieldResult: 0x14,
  fieldEnd: 0x15,
};
const HYPHEN = 0x1e;

interface Row {
  readonly texts: readonly string[];
  readonly definition: RowDefinition | null;
}

export function piecesOf(characters: readonly Character[], properties: ParagraphProperties): Piece[] {
  const pieces: Piece[] = [];
  let rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let open = '';
  /** Fields that are open: whether each has reached its result; and how many have not. */
  const fields: boolean[] = [];
  let codes = 0;
  const closeTable = (): void => {
    if (rows.length > 0) pieces.push(rowsPiece(gridRows(rows)));
    rows = [];
  };
  for (const { code, place } of characters) {
    if (code === MARK.fieldBegin) {
      fields.push(false);
      codes++;
    } else if (code === MARK.fieldResult) {
      if (fields.at(-1) === false) codes--;
      fields[fields.length - 1] = true;
    } else if (code === MARK.fieldEnd) {
      if (fields.pop() === false) codes--;
    } else if (codes > 0) continue;
    else if (code === MARK.paragraph || code === MARK.cell || code === MARK.page) {
      const paragraph = properties.at(place);
      if (code === MARK.cell && paragraph.endsRow) {
        rows.push({ texts: cells, definition: paragraph.row });
        cells = [];
        open = cell = '';
      } else if (code === MARK.cell) {
        cells.push(`${cell} ${open}`);
        open = cell = '';
      } else if (paragraph.depth > 0) {
        // A cell's paragraphs, and the cells of a table inside it, are one text.
        cell += ` ${open}`;
        open = '';
      } else {
        closeTable();
        pieces.push(...open.split('\n').map((line) => line.trim()));
        open = code === MARK.page ? '\f' : '';
      }
    } else if (code === MARK.line) open += '\n';
    else if (code === HYPHEN) open += '-';
    else if (code === 0x09) open += ' ';
    else if (code >= 0x20) open += String.fromCharCode(code);
  }
  closeTable();
  if (open.trim() !== '') pieces.push(open.trim());
  return pieces;
}

/** Widths are in twentieths of a point; edges nearer than this are one. */
const SAME_EDGE = 30;

/** A cell reaches over as many columns as edges of other rows lie between its own. */
function gridRows(rows: readonly Row[]): Grid {
  const edges: number[] = [];
  for (const edge of rows.flatMap((row) => row.definition?.edges ?? []).sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) edges.push(edge);
  }
  const slot = (edge: number): number => {
    const at = edges.findIndex((candidate) => candidate >= edge - SAME_EDGE);
    return at < 0 ? edges.length - 1 : at;
  };
  return gridOf(rows.map((row) => rowCells(row, slot)));
}

function rowCells({ texts, definition }: Row, slot: (edge: number) => number): CellText[] {
  if (!definition) return texts.map((text) => ({ text, colspan: 1, rowspan: 1 }));
  const first = slot(definition.edges[0] ?? 0);
  const before: CellText[] = first > 0 ? [{ text: '', colspan: first, rowspan: 1 }] : [];
  const cells = texts.map((text, index): CellText => {
    const [left, right] = [definition.edges[index], definition.edges[index + 1]];
    const colspan = left === undefined || right === undefined ? 1 : Math.max(1, slot(right) - slot(left));
    const merged = definition.mergedLeft[index] === true || definition.mergedUp[index] === true;
    return { text: merged ? '' : text, colspan, rowspan: 1 };
  });
  return [...before, ...cells];
}
