/** A title's table: its columns, its rows, where it begins. */
import { filledWidth, rowStart, rowText, type Row } from '../document/rows.ts';
import { foldText } from '../text/fold.ts';
import type { Column } from './columns.ts';
import { columnsOf, headerOf, titlesAmongAmounts } from './header.ts';
import type { StatementKind } from '../lexicon/statementWords.ts';
import { isNote } from './words.ts';

export interface Layout {
  readonly columns: readonly Column[];
  /** Texts of the header rows, which pages repeat. */
  readonly header: ReadonlySet<string>;
  readonly rows: readonly Row[];
  /** Source offset of the header, and its index among the rows given. */
  readonly start: number;
  readonly from: number;
}

/** Null where no header is known. `rows`: those below the title. */
export function layoutOf(kind: StatementKind, rows: readonly Row[], year: number): Layout | null {
  const header = headerOf(kind, rows, year);
  if (!header) return null;
  const headerRows = rows.slice(header.from, header.to);
  const below = rows.slice(header.to);
  const noted = below.findIndex(isNoted);
  const own = noted < 0 ? below : below.slice(0, noted);
  const titles = [...headerRows, ...titlesAmongAmounts(kind, below[0], year)];
  const width = [...headerRows, ...own].reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
  return {
    columns: columnsOf(kind, titles, own, width, year),
    header: new Set(headerRows.map(rowText)),
    rows: below,
    start: headerRows[0] ? rowStart(headerRows[0]) : 0,
    from: header.from,
  };
}

/** Is a cell of it the table's note? */
export const isNoted = (row: Row): boolean => row.cells.some((cell) => isNote(foldText(cell.text)));

const isProse = (folded: string): boolean =>
  isNote(folded) || folded.includes('。') || /^第.{1,3}部分/.test(folded);

/** What may belong to the table: what stands after its note may be laid out otherwise. */
export function rowsOfTable(rows: readonly Row[]): readonly Row[] {
  let begun = false;
  const end = rows.findIndex((row) => {
    begun ||= !row.single;
    return begun && row.single && isProse(foldText(row.cells[0]?.text ?? ''));
  });
  return end < 0 ? rows : rows.slice(0, end);
}
