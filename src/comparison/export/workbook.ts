/** Parts as the sheets of a workbook: each table with numbers as numbers, and 来源与说明 behind them. Pure; `xlsx.ts` writes the file. */
import { isDerived, isDoubtful, type DataCell } from '../../domain/dataTable.ts';
import { decimalsOf } from '../../domain/format.ts';
import { headerOf, valueOf } from '../csv/tableCsv.ts';
import { absenceWords } from '../../language/absences.ts';
import { t } from '../../language/t.ts';
import { aboutExport } from './about.ts';
import type { Evidence, ExportOrigin } from './evidence.ts';
import type { ExportPart } from './part.ts';
import { SOURCE_TITLES, sourceRows } from './sources.ts';

export interface SheetCell {
  readonly value: string | number | null;
  /** Of a number, as Excel writes formats. */
  readonly format?: string;
  readonly look?: 'head' | 'derived' | 'doubtful' | 'absent' | 'wrapped';
  /** Under the numbers of its column. */
  readonly isRight?: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in view. */
  readonly sticky: { readonly rows: number; readonly columns: number };
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Excel shows no more and refuses these characters. */
const LONGEST_NAME = 31;
const REFUSED = /[[\]:*?/\\]/g;

/** Names differ, whatever the parts are called. */
function sheetNames(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(REFUSED, ' ').trim().slice(0, LONGEST_NAME) || t('表');
    let name = plain;
    for (let number = 2; used.has(name); number += 1)
      name = `${plain.slice(0, LONGEST_NAME - 3)} ${String(number)}`;
    used.add(name);
    return name;
  });
}

const FORMATS = { 0: '#,##0', 1: '#,##0.0', 2: '#,##0.00', 4: '#,##0.0000' } as const;

const YEAR = /^(?:19|20)\d\d$/;

/** As many decimals as the screen has; the cell holds all of them. */
const formatOf = (value: number, unit: string): string => {
  const decimals = decimalsOf(unit);
  return FORMATS[decimals === 0 && !Number.isInteger(value) ? 2 : decimals];
};

function sheetCell(cell: DataCell | undefined, isRight: boolean): SheetCell {
  if (cell?.kind === 'absent') return { value: absenceWords(cell), look: 'absent', isRight };
  const value = valueOf(cell);
  // Sorted, filtered and looked up as numbers; written without a group of three.
  if (typeof value === 'string' && YEAR.test(value)) return { value: Number(value), format: '0', isRight };
  if (cell?.kind !== 'number' || typeof value !== 'number') return { value, look: 'wrapped', isRight };
  const look = isDoubtful(cell) ? 'doubtful' : isDerived(cell) ? 'derived' : undefined;
  return { value, format: formatOf(value, cell.unit), ...(look ? { look } : {}) };
}

const head = (value: string): SheetCell => ({ value, look: 'head' });
const wrapped = (value: string): SheetCell => ({ value, look: 'wrapped' });

/** Of a column, in characters; longer words go on in a second line. */
const NARROWEST = 9;
const WIDEST = 44;

/** Letters of a head are wider, and none is cut in two at the end of a line. */
const BOLD = 1.15;

/** In columns of a fixed font: a Chinese character takes two. */
const spanOf = (text: string): number => text.length + (text.match(/[^\u0000-\u024f]/g)?.length ?? 0);

/** Of a number as its format shows it: groups of three digits, sign and decimals. */
function spanOfNumber(value: number, format: string): number {
  const digits = String(Math.trunc(Math.abs(value))).length;
  const decimals = format.split('.')[1];
  return digits + Math.floor((digits - 1) / 3) + (decimals ? 1 + decimals.length : 0) + (value < 0 ? 1 : 0);
}

const spanOfCell = ({ value, format }: SheetCell): number =>
  typeof value === 'number' ? spanOfNumber(value, format ?? '') : spanOf(value ?? '');

/** How many lines a row takes: words go on below where their column is narrower. `widths`: see `WorkbookSheet`. */
export function linesOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const wraps = ({ look }: SheetCell): boolean => look === 'head' || look === 'wrapped' || look === 'absent';
  const lines = row.map((cell, index) =>
    wraps(cell) ? Math.ceil((spanOfCell(cell) * BOLD) / (widths[index] ?? WIDEST)) : 1,
  );
  return Math.max(1, ...lines);
}

function widthOf(title: SheetCell, cells: readonly SheetCell[]): number {
  // A title may go on in a second line.
  let span = Math.ceil(spanOfCell(title) / 2) + 2;
  for (const cell of cells) span = Math.max(span, spanOfCell(cell));
  return Math.min(WIDEST, Math.max(NARROWEST, span + 2));
}

function tableSheet({ table: { columns, rows } }: ExportPart, name: string): WorkbookSheet {
  const titles = columns.map(({ title, unit, numeric }): SheetCell => ({
    ...head(headerOf(title, unit)),
    isRight: numeric === true,
  }));
  const lines = rows.map(({ cells }) =>
    columns.map(({ key, numeric }) => sheetCell(cells[key], numeric === true)),
  );
  return {
    name,
    widths: titles.map((title, index) =>
      widthOf(
        title,
        lines.flatMap((line) => line[index] ?? []),
      ),
    ),
    sticky: { rows: 1, columns: 1 },
    rows: [titles, ...lines],
  };
}

const NOTES_NAME = t('来源与说明');

function notesSheet(
  title: string,
  parts: readonly ExportPart[],
  evidence: Evidence,
  origin: ExportOrigin,
): WorkbookSheet {
  const facts = aboutExport(title, parts, origin).flatMap(({ name, words }) =>
    words.map((line, index) => [index === 0 ? head(name) : { value: null }, wrapped(line)]),
  );
  const sources = sourceRows(parts, evidence, origin.home).map((row) =>
    row.map((value): SheetCell =>
      typeof value === 'number' ? { value, format: '#,##0.######' } : { value },
    ),
  );
  return {
    name: NOTES_NAME,
    // The second column holds the words above and the names of rows below.
    widths: [16, 70, 24, 14, 10, 14, 30, 40, 30, 30, 24, 60, 40, 40, 40],
    sticky: { rows: 0, columns: 0 },
    rows: [...facts, [], SOURCE_TITLES.map(head), ...sources],
  };
}

/** A sheet for each part in their order, then the sources of all. */
export function workbookOf(
  title: string,
  parts: readonly ExportPart[],
  evidence: Evidence,
  origin: ExportOrigin,
): WorkbookSheet[] {
  const names = sheetNames([NOTES_NAME, ...parts.map((part) => part.title)]).slice(1);
  return [
    ...parts.map((part, index) => tableSheet(part, names[index] ?? part.title)),
    notesSheet(title, parts, evidence, origin),
  ];
}
