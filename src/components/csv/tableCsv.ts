/** One chart's own rows as CSV: the columns of its table, and behind each number what it rests on. */
import {
  ABSENCE_NAMES,
  BASIS_NAMES,
  STATUS_NAMES,
  type DataCell,
  type DataTable,
  type SourcePlace,
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

/** The page that a reader opens from the cell; `home` is the site's first page (no slash at its end), without which a path would lead nowhere. */
export const addressOf = (source: SourcePlace | null | undefined, home: string): string =>
  source
    ? `${home}/documents/${encodeURIComponent(source.documentId)}?at=${String(source.start)}-${String(source.end)}`
    : '';

export const placeOf = (cell: DataCell | undefined, home: string): string => addressOf(cell?.source, home);

export function tableCsv(table: DataTable, home: string): string {
  const numeric = (index: number): boolean => table.columns[index]?.numeric === true;
  const header = table.columns.flatMap(({ title, unit, quoted }, index) => [
    headerOf(title, unit),
    ...(numeric(index) ? [`${title}·依据`] : []),
    ...(numeric(index) || quoted ? [`${title}·出处`] : []),
  ]);
  const rows = table.rows.map(({ cells }) =>
    table.columns.flatMap(({ key, quoted }, index): CsvValue[] => {
      const cell = cells[key];
      if (numeric(index)) return [valueOf(cell), basisOf(cell), placeOf(cell, home)];
      return quoted ? [valueOf(cell), placeOf(cell, home)] : [valueOf(cell)];
    }),
  );
  return csvText(header, rows);
}
