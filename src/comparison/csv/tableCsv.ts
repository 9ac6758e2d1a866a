/** One chart's own rows as CSV: the columns of its table, and behind each number what it rests on. */
import {
  ABSENCE_NAMES,
  BASIS_NAMES,
  isDoubtful,
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
  if (cell.status === 'corrected') return `${basis}·${STATUS_NAMES.corrected}`;
  return isDoubtful(cell) ? `${basis}·${STATUS_NAMES.conflicting}` : basis;
}

/** The page that a reader opens from the cell; `home` is the site's first page (no slash at its end), without which a path would lead nowhere. */
export const addressOf = (source: SourcePlace | null | undefined, home: string): string =>
  source
    ? `${home}/documents/${encodeURIComponent(source.documentId)}?at=${String(source.start)}-${String(source.end)}`
    : '';

export const placeOf = (cell: DataCell | undefined, home: string): string => addressOf(cell?.source, home);

const questionOf = (cell: DataCell | undefined): string =>
  cell?.kind === 'number' ? (cell.doubt?.question ?? '') : '';

/** `notes`: what must be known to compare the rows; it stands in each of them, so that it cannot be cut off. */
export function tableCsv(table: DataTable, home: string, notes: readonly string[] = []): string {
  const note = notes.join('');
  const columns = table.columns.map((column) => ({
    ...column,
    isAsked: table.rows.some(({ cells }) => questionOf(cells[column.key]) !== ''),
  }));
  const header = columns.flatMap(({ title, unit, quoted, numeric, isAsked }) => [
    headerOf(title, unit),
    ...(numeric ? [`${title}·依据`] : []),
    ...(isAsked ? [`${title}·疑问`] : []),
    ...(numeric || quoted ? [`${title}·出处`] : []),
  ]);
  const rows = table.rows.map(({ cells }) => [
    ...columns.flatMap(({ key, quoted, numeric, isAsked }): CsvValue[] => {
      const cell = cells[key];
      return [
        valueOf(cell),
        ...(numeric ? [basisOf(cell)] : []),
        ...(isAsked ? [questionOf(cell)] : []),
        ...(numeric || quoted ? [placeOf(cell, home)] : []),
      ];
    }),
    ...(note === '' ? [] : [note]),
  ]);
  return csvText(note === '' ? header : [...header, '可比性说明'], rows);
}
