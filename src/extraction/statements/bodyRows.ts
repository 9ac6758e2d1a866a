/** Which rows below a header are the table's: up to its note, without what pages repeat, put together where a line break cut them. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Unit } from '../../domain/units.ts';
import { filledCells, joinedCells, rowText, type Row } from '../document/rows.ts';
import { foldText } from '../text/fold.ts';
import type { Column } from './columns.ts';
import type { StatementKind } from '../lexicon/statementWords.ts';
import { headsAnother } from './nextHeader.ts';
import { newState, rowKeyOf, type TableState } from './rowKey.ts';
import { isFurniture, isNote } from './words.ts';

export interface Reader {
  readonly source: string;
  readonly kind: StatementKind;
  readonly columns: readonly Column[];
  /** As `blocksOf` the columns. */
  readonly blocks: readonly (readonly number[])[];
  /** Texts of the header rows, which pages repeat. */
  readonly header: ReadonlySet<string>;
  readonly unit: Unit | null;
  /** The fiscal year, whose row is the account's where years are rows. */
  readonly year: number;
  /** Which budget 预算数 is; null where nothing says so. */
  readonly budget: Aspect | null;
  readonly state: TableState;
}

/** A row of the table; nothing is read of one whose name goes on in another line, or whose cells do not fit the columns. */
export interface BodyRow extends Row {
  readonly misfit?: 'cells' | 'name';
}

const HEADING = /^\([一二三四五六七八九十]+\)/;

/** Rows up to the note or the prose below them, without what pages repeat; rows that a line break cut are put together. */
export function bodyRows(reader: Reader, rows: readonly Row[]): BodyRow[] {
  const found: BodyRow[] = [];
  const width = reader.columns.length;
  // A page may repeat the header as lines without cells.
  const headLines = new Set([...reader.header].map((text) => text.replaceAll('\t', '')));
  for (const [index, row] of rows.entries()) {
    const filled = filledCells(row);
    const first = foldText(filled[0]?.text ?? '');
    if (filled.length <= 1 && isNote(first)) break;
    if (filled.length === 0 || (filled.length === 1 && isFurniture(first))) continue;
    if (reader.header.has(rowText(row)) || (row.single && headLines.has(rowText(row)))) continue;
    if (found.length > 0 && headsAnother(reader.kind, reader.columns, row, reader.year)) break;
    const last = found.at(-1);
    if (last && areTorn(last, row)) {
      found.splice(-1, 1, { ...last, misfit: 'cells' }, { ...row, misfit: 'cells' });
      continue;
    }
    if (last && goesOn(reader, last, row, width)) {
      found[found.length - 1] = { cells: joinedCells(last.cells, row.cells), single: false };
      continue;
    }
    // A lone line may be the first half of a row, or the rest of a name that is then not known whole; prose is neither.
    if (row.single && !startsRow(reader, row, rows[index + 1], width)) {
      if (!last || HEADING.test(first) || !/^[^\d。；，、:]{1,15}$/.test(first)) break;
      found[found.length - 1] = { ...last, misfit: 'name' };
      continue;
    }
    found.push(row);
  }
  return found;
}

/** 3,046.3 above 1: nothing stands in the row but the last digits of the amounts above. */
const areTorn = (last: Row, row: Row): boolean =>
  !row.single &&
  row.cells.every(({ text }, index) =>
    text === '' ? true : /^\d{1,2}$/.test(text) && /\d\.\d?$/.test(last.cells[index]?.text ?? ''),
  );

const startsRow = (reader: Reader, row: Row, next: Row | undefined, width: number): boolean =>
  next !== undefined && !next.single && goesOn(reader, row, next, width);

/** Both halves are too short, together they are a row, and the second does not begin like one. */
function goesOn(reader: Reader, last: Row, row: Row, width: number): boolean {
  const [before, after] = [last.cells.at(-1)?.text ?? '', row.cells[0]?.text ?? ''];
  if (last.cells.length >= width || last.cells.length + row.cells.length - 1 !== width) return false;
  if (before === '' || after === '' || /\d$/.test(before) || /^[\d一二三四五六七八九十(（]/.test(after))
    return false;
  const state = { ...newState(), group: reader.state.group };
  return rowKeyOf(reader.kind, '', after, state) === null;
}
