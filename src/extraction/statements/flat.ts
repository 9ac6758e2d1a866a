/** Tables without cells: words and numbers parted by spaces. Read where the header is known word for word and no cell is blank. */
import { expand } from '../lexicon/notation.ts';
import type { GridCell } from '../forms/grid.ts';
import { foldText } from '../text/fold.ts';
import { amountOf } from './amount.ts';
import { FLAT_HEADERS, type FlatHeader } from './flatHeaders.ts';
import { columnsAt, type Column } from './header.ts';
import type { StatementKind } from './kinds.ts';
import type { TableRow } from './rows.ts';
import type { Line } from './titles.ts';
import { bodyOf, isFurniture, isNote, moneyUnitOf } from './words.ts';

export interface FlatTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Source offset of the header. */
  readonly start: number;
}

const HEADERS = new Map<string, FlatHeader>();
for (const header of FLAT_HEADERS)
  for (const kind of header.kinds)
    for (const phrase of expand(header.header)) HEADERS.set(`${kind}|${phrase}`, header);

const HEADER_LINES = 16;
const NUMBER = /(?:^|[\s\t])-?[\d,]+(?:\.\d+)?(?=\s|$)/;

/** The table that begins in `lines` (those below its title), or null where its header is not known. */
export function flatTableOf(source: string, kind: StatementKind, lines: readonly Line[]): FlatTable | null {
  let text = '';
  let start = -1;
  for (const [index, line] of lines.slice(0, HEADER_LINES).entries()) {
    const folded = foldText(line.text);
    if (start < 0 && (isFurniture(folded) || moneyUnitOf(folded) || bodyOf(line.text) !== null)) continue;
    if (start < 0) start = line.start;
    text += folded;
    const header = HEADERS.get(`${kind.id}|${text}`);
    // A longer header may begin with a shorter one; the first line of numbers ends it.
    const next = lines.slice(index + 1).find((other) => other.text.trim() !== '');
    if (!header || !next || !(NUMBER.test(next.text) || foldText(next.text).startsWith('栏次'))) continue;
    const columns = columnsAt(kind, header.columns);
    return { columns, rows: flatRows(source, columns, lines.slice(index + 1)), start };
  }
  return null;
}

function flatRows(source: string, columns: readonly Column[], lines: readonly Line[]): TableRow[] {
  const rows: TableRow[] = [];
  /** The line before was words alone: the rest of a name, before or behind the row that it is of. */
  let loose = false;
  for (const line of lines) {
    const folded = foldText(line.text);
    if (isFurniture(folded)) continue;
    if (isNote(folded) || /[。；，]|年度|^第.{1,3}部分/.test(folded.replace(/(?<=\d)，(?=\d)/g, ''))) break;
    const cells = wordsIn(line);
    const fitted = fit(source, columns, cells);
    const last = rows.at(-1);
    const words = !/\d/.test(folded);
    if (words && last) rows[rows.length - 1] = { ...last, misfit: 'name' };
    const row = { cells: fitted ?? cells, single: false };
    if (loose) rows.push({ ...row, misfit: 'name' });
    else rows.push(fitted ? row : { ...row, misfit: 'cells' });
    loose = words;
  }
  return rows;
}

function wordsIn(line: Line): GridCell[] {
  return [...line.text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

const isValue = (column: Column | undefined): boolean =>
  column?.role === 'value' || column?.role === 'unknown';

/** The words as the table's columns, where every one of them is there and is what its column holds. */
function fit(source: string, columns: readonly Column[], words: readonly GridCell[]): GridCell[] | null {
  const [first, ...rest] = words;
  if (!first) return null;
  const keys = columns.filter((column) => !isValue(column)).length;
  // 合计 reaches over code and name.
  const isTotal = keys === 2 && /^(?:合计|总计|栏次)$/.test(first.text);
  const cells = isTotal ? [first, { text: '', start: first.end, end: first.end }, ...rest] : [...words];
  if (cells.length !== columns.length) return null;
  const fits = cells.every((cell, index) => {
    const role = columns[index]?.role;
    if (role === 'line') return /^\d{1,2}$/.test(cell.text) || cell.text === '栏次';
    if (role === 'code') return /^\d+$/.test(cell.text) || isTotal;
    return isValue(columns[index]) ? amountOf(source, cell) !== null : !/^[\d.,]+$/.test(cell.text);
  });
  return fits ? cells : null;
}
