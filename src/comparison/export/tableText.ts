/** A table for the clipboard: TSV for a spreadsheet, HTML for a text editor. Numbers in full, an absence as its reason. Pure. */
import { isDerived, isDoubtful, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import { neutralise } from '../csv/escape.ts';
import { basisOf, headerOf, valueOf } from '../csv/tableCsv.ts';
import { absenceWords } from '../../language/absences.ts';
import { t } from '../../language/t.ts';

const textOf = (cell: DataCell | undefined): string =>
  cell?.kind === 'absent' ? absenceWords(cell) : String(neutralise(valueOf(cell)) ?? '');

const basisText = (cell: DataCell | undefined): string => (cell?.kind === 'number' ? basisOf(cell) : '');

/** A column with a number that the screen marks has its basis beside it: in the cell, the mark would make words of the number. */
function lines({ columns, rows }: DataTable): string[][] {
  const shown = columns.map((column) => ({
    ...column,
    isMarked: rows.some(({ cells }) => isDerived(cells[column.key]) || isDoubtful(cells[column.key])),
  }));
  return [
    shown.flatMap(({ title, unit, isMarked }) => [
      headerOf(title, unit),
      ...(isMarked ? [t('{title}·依据', { title })] : []),
    ]),
    ...rows.map(({ cells }) =>
      shown.flatMap(({ key, isMarked }) => [
        textOf(cells[key]),
        ...(isMarked ? [basisText(cells[key])] : []),
      ]),
    ),
  ];
}

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
