/** The CSV of the data package: UTF-8, LF, fields quoted only where they must be, so that the same rows are the same bytes. */
import type { Cell, Row, Table } from './tables.ts';

/** What makes a field be quoted: a separator, or a white space that a program may trim. */
const TO_QUOTE = /[",\r\n]|^\s|\s$/;

function field(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return TO_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The fields of a column. Rows that follow each other mostly repeat their document, measure and unit, or are empty. */
function fieldsOf(name: string): (row: Row) => string {
  let [cell, printed]: [Cell | undefined, string] = ['', ''];
  return (row) => {
    const next = row[name];
    if (next !== cell) [cell, printed] = [next, field(next)];
    return printed;
  };
}

type Compare = (a: Row, b: Row) => number;

function byColumn(table: Table, name: string): Compare {
  const type = table.columns.find((column) => column.name === name)?.type;
  if (type === 'integer' || type === 'number') return (a, b) => Number(a[name] ?? 0) - Number(b[name] ?? 0);
  return (a, b) => {
    const [x, y] = [String(a[name] ?? ''), String(b[name] ?? '')];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

/** Rows sorted by document, then place, then key: an order that does not depend on how they were made. */
export function sortRows(table: Table, rows: readonly Row[]): Row[] {
  const names = new Set(table.columns.map((column) => column.name));
  const order = ['document_id', 'evaluation_id', 'source_start', ...table.primaryKey]
    .filter((name) => names.has(name))
    .map((name) => byColumn(table, name));
  return [...rows].sort((a, b) => {
    for (const compare of order) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

export const csvHeader = (table: Table): string =>
  `${table.columns.map((column) => column.name).join(',')}\n`;

/** A table's rows as CSV lines, sorted, without the header. Throws on a row with a column that the table does not have. */
export function csvLines(table: Table, rows: readonly Row[]): string {
  const names = table.columns.map((column) => column.name);
  const known = new Set<string>(names);
  for (const row of rows)
    for (const name in row)
      if (!known.has(name)) throw new RangeError(`table ${table.name} has no column ${name}`);
  const columns = names.map(fieldsOf);
  let lines = '';
  for (const row of sortRows(table, rows)) lines += `${columns.map((fieldOf) => fieldOf(row)).join(',')}\n`;
  return lines;
}

/** A table's CSV text, header included. */
export const toCsv = (table: Table, rows: readonly Row[]): string => csvHeader(table) + csvLines(table, rows);
