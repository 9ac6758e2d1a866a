/** One chart's own rows as CSV: the columns of its table, and behind each number what it rests on. */
import {
  ABSENCE_NAMES,
  BASIS_NAMES,
  STATUS_NAMES,
  type DataCell,
  type DataTable,
} from '../../domain/dataTable.ts';
import type { CsvValue } from './escape.ts';
import { csvText } from './write.ts';

export const headerOf = (title: string, unit: string | undefined): string =>
  unit ? `${title}（${unit}）` : title;

export function valueOf(cell: DataCell | undefined): CsvValue {
  if (cell?.kind === 'number') return Number(cell.value.toFixed(6));
  return cell?.kind === 'text' ? (cell.full ?? cell.text) : null;
}

/** 原文, 推算, 计算 or the reason why the cell is empty; a doubt is added. */
export function basisOf(cell: DataCell | undefined): string {
  if (cell?.kind === 'absent') return ABSENCE_NAMES[cell.why];
  if (cell?.kind !== 'number') return '';
  const basis = BASIS_NAMES[cell.basis];
  return cell.status === 'ok' ? basis : `${basis}·${STATUS_NAMES[cell.status]}`;
}

/** `document_id#start-end`, the address that a reader can open after `/documents/`. */
export function placeOf(cell: DataCell | undefined): string {
  const source = cell === undefined || cell.kind === 'text' ? null : cell.source;
  return source ? `${source.documentId}?at=${String(source.start)}-${String(source.end)}` : '';
}

export function tableCsv(table: DataTable): string {
  const numeric = (index: number): boolean => table.columns[index]?.numeric === true;
  const header = table.columns.flatMap(({ title, unit }, index) =>
    numeric(index) ? [headerOf(title, unit), `${title}·依据`, `${title}·出处`] : [headerOf(title, unit)],
  );
  const rows = table.rows.map(({ cells }) =>
    table.columns.flatMap(({ key }, index): CsvValue[] => {
      const cell = cells[key];
      return numeric(index) ? [valueOf(cell), basisOf(cell), placeOf(cell)] : [valueOf(cell)];
    }),
  );
  return csvText(header, rows);
}
