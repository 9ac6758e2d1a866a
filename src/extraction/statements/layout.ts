/** A title's table, whichever way its cells were kept: its columns, its rows, where it begins. */
import { foldText } from '../text/fold.ts';
import { flatTableOf } from './flat.ts';
import { columnsOf, headerOf, type Column } from './header.ts';
import type { StatementKind } from './kinds.ts';
import { filledWidth, rowsOf, rowText, type TableRow } from './rows.ts';
import type { Line } from './titles.ts';
import { isNote } from './words.ts';

export interface Layout {
  readonly columns: readonly Column[];
  /** Texts of the header rows, which pages repeat. */
  readonly header: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
  /** Source offset of the header. */
  readonly start: number;
}

/** Null where no header is known. `lines`: those below the title. */
export function layoutOf(
  source: string,
  kind: StatementKind,
  lines: readonly Line[],
  year: number,
): Layout | null {
  const rows = rowsOf(lines);
  const header = headerOf(kind, rows, year);
  if (!header) {
    const flat = flatTableOf(source, kind, lines);
    return flat && { ...flat, header: new Set() };
  }
  const headerRows = rows.slice(header.from, header.to);
  const below = rows.slice(header.to);
  const noted = below.findIndex((row) => row.cells.some((cell) => isNote(foldText(cell.text))));
  const own = noted < 0 ? below : below.slice(0, noted);
  const width = [...headerRows, ...own].reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
  return {
    columns: columnsOf(kind, headerRows, width, year),
    header: new Set(headerRows.map(rowText)),
    rows: below,
    start: headerRows[0]?.cells[0]?.start ?? 0,
  };
}

const isProse = (folded: string): boolean =>
  isNote(folded) || folded.includes('。') || /^第.{1,3}部分/.test(folded);

/** What may belong to the table: what stands after its note may be laid out otherwise. */
export function linesOfTable(lines: readonly Line[]): readonly Line[] {
  let begun = false;
  const end = lines.findIndex((line) => {
    const tabbed = line.text.includes('\t');
    begun ||= tabbed;
    return begun && !tabbed && isProse(foldText(line.text));
  });
  return end < 0 ? lines : lines.slice(0, end);
}
