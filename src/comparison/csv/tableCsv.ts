/** One chart's own rows as CSV: the columns of its table, and behind each number what it rests on. */
import {
  BASIS_NAMES,
  isDoubtful,
  STATUS_NAMES,
  type DataCell,
  type DataRow,
  type DataTable,
  type NumberCell,
  type SourcePlace,
} from '../../domain/dataTable.ts';
import { SEVERITY_NAMES } from '../../domain/tables.ts';
import type { Evidence, ExportOrigin } from '../export/evidence.ts';
import { placeId } from '../frame.ts';
import { absenceWords } from '../../language/absences.ts';
import { inThisLanguage } from '../../language/address.ts';
import { t, word } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import type { CsvValue } from './escape.ts';
import { csvText } from './write.ts';

export const headerOf = (title: string, unit: string | undefined): string =>
  unit && word(unit) !== '' ? t('{title}（{unit}）', { title, unit: word(unit) }) : title;

export function valueOf(cell: DataCell | undefined): CsvValue {
  if (cell?.kind === 'number') return Number(cell.value.toFixed(6));
  return cell?.kind === 'text' ? (cell.full ?? cell.text) : null;
}

/** As the screen marks the number: one that a finding names is 存疑, though it was read without a doubt. */
export const statusOf = (cell: NumberCell): string =>
  word(STATUS_NAMES[cell.status === 'ok' && isDoubtful(cell) ? 'conflicting' : cell.status]);

/** 原文, 推算, 计算 or the reason why the cell is empty; a doubt is added. */
export function basisOf(cell: DataCell | undefined): string {
  if (cell?.kind === 'absent') return absenceWords(cell);
  if (cell?.kind !== 'number') return '';
  const basis = word(BASIS_NAMES[cell.basis]);
  return cell.status === 'ok' && !isDoubtful(cell) ? basis : `${basis}·${statusOf(cell)}`;
}

/** The page that a reader opens from the cell; `home` is the site's first page (no slash at its end), without which a path would lead nowhere. */
export const addressOf = (source: SourcePlace | null | undefined, home: string): string =>
  source
    ? inThisLanguage(
        `${home}/documents/${encodeURIComponent(source.documentId)}?at=${String(source.start)}-${String(source.end)}`,
      )
    : '';

/** Of an absence the document that does not have it. */
export const placeOf = (cell: DataCell | undefined, home: string): string =>
  cell?.kind === 'absent' && !cell.source && cell.documentId
    ? inThisLanguage(`${home}/documents/${encodeURIComponent(cell.documentId)}`)
    : addressOf(cell?.source, home);

/** What a file says of itself in each of its rows. */
export type RowOrigin = Pick<ExportOrigin, 'home' | 'scope' | 'edition'>;

/** At the end of each row, so that it cannot be cut off: what the file is of, where that is not all there is, and the dataset. */
export const originTitles = ({ scope }: RowOrigin): string[] => [
  ...(scope === '' ? [] : [t('范围#export')]),
  t('数据集版本'),
  t('数据集日期'),
];
export const originCells = ({ scope, edition }: RowOrigin): CsvValue[] => [
  ...(scope === '' ? [] : [scope]),
  edition.version,
  edition.builtOn,
];

/** How grave it is, then what is asked: 提示 is no doubt. Empty where nothing is. */
export const questionOf = (cell: DataCell | undefined): string =>
  cell?.kind === 'number' && cell.doubt
    ? t('{severity}：{question}', {
        severity: word(SEVERITY_NAMES[cell.doubt.severity]),
        question: cell.doubt.question,
      })
    : '';

/** Of the documents that the numbers of a row are printed in: where they were published, and what proves them. */
const documentsOf = ({ cells }: DataRow, evidence: Evidence): CsvValue[] => {
  const found = Object.values(cells).flatMap((cell) => evidence.get(placeId(cell))?.document ?? []);
  const each = (texts: readonly (string | null)[]): string =>
    [...new Set(texts)].filter((text) => text !== null).join(t('；'));
  return [each(found.map(({ sourceUrl }) => sourceUrl)), each(found.map(({ sha256 }) => sha256))];
};

export interface TableEvidence {
  readonly evidence: Evidence;
  /** What must be known to compare the rows. */
  readonly notes: readonly string[];
}

const NO_EVIDENCE: TableEvidence = { evidence: new Map(), notes: [] };

/** What is said of all rows stands in each of them, so that it cannot be cut off. */
export function tableCsv(
  table: DataTable,
  origin: RowOrigin,
  { evidence, notes }: TableEvidence = NO_EVIDENCE,
): string {
  const note = sentences(notes);
  const columns = table.columns.map((column) => ({
    ...column,
    isAsked: table.rows.some(({ cells }) => questionOf(cells[column.key]) !== ''),
  }));
  const header = [
    ...columns.flatMap(({ title, unit, quoted, numeric, isAsked }) => [
      headerOf(title, unit),
      ...(numeric ? [t('{title}·依据', { title })] : []),
      ...(isAsked ? [t('{title}·疑问', { title })] : []),
      ...(numeric || quoted ? [t('{title}·出处', { title })] : []),
    ]),
    ...(evidence.size > 0 ? [t('官方地址'), t('来源文件 SHA-256')] : []),
    ...(note === '' ? [] : [t('可比性说明')]),
    ...originTitles(origin),
  ];
  const rows = table.rows.map((row) => [
    ...columns.flatMap(({ key, quoted, numeric, isAsked }): CsvValue[] => {
      const cell = row.cells[key];
      return [
        valueOf(cell),
        ...(numeric ? [basisOf(cell)] : []),
        ...(isAsked ? [questionOf(cell)] : []),
        ...(numeric || quoted ? [placeOf(cell, origin.home)] : []),
      ];
    }),
    ...(evidence.size > 0 ? documentsOf(row, evidence) : []),
    ...(note === '' ? [] : [note]),
    ...originCells(origin),
  ]);
  return csvText(header, rows);
}
