/** A table for the clipboard: TSV for a spreadsheet, HTML for a text editor. Numbers in full, an absence as its reason. Pure. */
import type { DataCell, DataTable } from '../../domain/dataTable.ts';
import { neutralise } from '../csv/escape.ts';
import { headerOf, valueOf } from '../csv/tableCsv.ts';
import { absenceWords } from '../../language/absences.ts';

const textOf = (cell: DataCell | undefined): string =>
  cell?.kind === 'absent' ? absenceWords(cell) : String(neutralise(valueOf(cell)) ?? '');

const lines = ({ columns, rows }: DataTable): string[][] => [
  columns.map(({ title, unit }) => headerOf(title, unit)),
  ...rows.map(({ cells }) => columns.map(({ key }) => textOf(cells[key]))),
];

/** Lines by LF, cells by tabs; a tab or a line break within a cell becomes a blank. */
export const tableTsv = (table: DataTable): string =>
  lines(table)
    .map((line) => line.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function tableHtml(table: DataTable): string {
  const [header = [], ...rows] = lines(table);
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}
