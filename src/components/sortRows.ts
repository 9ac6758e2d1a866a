/** The order of a table's rows, where it is small enough to be sorted on the page. Pure. */
import type { DataCell, DataColumn, DataRow, DataTable } from '../domain/dataTable.ts';

/** A column's key for ascending, `-key` for descending; undefined for the order in which the rows come. */
export type SortText = string | undefined;

const collator = new Intl.Collator('zh-CN', { numeric: true });

const isAbsent = (cell: DataCell | undefined): boolean =>
  cell === undefined || cell.kind === 'absent' || (cell.kind === 'text' && cell.text === '');

function compareCells(a: DataCell | undefined, b: DataCell | undefined): number {
  if (a?.kind === 'number' && b?.kind === 'number') return a.value - b.value;
  if (a?.kind === 'text' && b?.kind === 'text') return collator.compare(a.text, b.text);
  return 0;
}

/** Absent values stay at the end whichever way the column is sorted: they are neither small nor large. */
export function sortedRows({ columns, rows }: DataTable, sort: SortText): readonly DataRow[] {
  const key = sort?.replace(/^-/, '');
  if (key === undefined || !columns.some((column) => column.key === key)) return rows;
  const direction = sort?.startsWith('-') === true ? -1 : 1;
  const present = rows.filter(({ cells }) => !isAbsent(cells[key]));
  const absent = rows.filter(({ cells }) => isAbsent(cells[key]));
  present.sort((a, b) => direction * compareCells(a.cells[key], b.cells[key]));
  return [...present, ...absent];
}

export const isSortable = ({ numeric, sortable }: DataColumn): boolean => sortable ?? numeric === true;

export type Direction = 'ascending' | 'descending' | 'none';

export function directionOf({ key }: DataColumn, sort: SortText): Direction {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : 'none';
}

/** What a click on a column's head asks for: the large numbers or the first words in front, then the other way, then no order. */
export function nextSort(column: DataColumn, sort: SortText): SortText {
  const [up, down] = [column.key, `-${column.key}`];
  const [first, second] = column.numeric === true ? [down, up] : [up, down];
  if (sort === first) return second;
  return sort === second ? undefined : first;
}
