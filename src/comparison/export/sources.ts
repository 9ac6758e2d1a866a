/** Behind each number of the exported tables: what it is, its sentence, its document and its place. One row a number. Pure. */
import {
  ABSENCE_NAMES,
  reasonOf,
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
} from '../../domain/dataTable.ts';
import type { CsvValue } from '../csv/escape.ts';
import { addressOf, basisOf, valueOf } from '../csv/tableCsv.ts';
import { placeId } from '../frame.ts';
import { quoteOf, type Evidence } from './evidence.ts';
import type { ExportPart } from './part.ts';

export const SOURCE_TITLES = [
  '表',
  '行',
  '列',
  '数值',
  '单位',
  '依据',
  '疑问',
  '来源文件',
  '公开机构',
  '官方地址',
  '文件 SHA-256',
  '原文',
  '出处',
  '主要原因',
  '原因出处',
] as const;

/** What a row is of, in its own words: 部门, 年度, 明细. */
const rowName = ({ columns }: DataTable, { cells }: DataRow): string =>
  columns
    .flatMap(({ key, quoted }) => {
      const cell = cells[key];
      return cell?.kind === 'text' && !quoted && cell.text !== '' ? [(cell.full ?? cell.text).trim()] : [];
    })
    .join(' · ');

const isSourced = (column: DataColumn, cell: DataCell | undefined): cell is DataCell =>
  cell !== undefined && column.numeric === true && cell.kind !== 'text';

/** Titles as `SOURCE_TITLES`. `home`: the address of the site. */
export function sourceRows(parts: readonly ExportPart[], evidence: Evidence, home: string): CsvValue[][] {
  return parts.flatMap(({ title, table }) =>
    table.rows.flatMap((row) => {
      const name = rowName(table, row);
      return table.columns.flatMap((column): CsvValue[][] => {
        const cell = row.cells[column.key];
        if (!isSourced(column, cell)) return [];
        const document = evidence.get(placeId(cell))?.document;
        const reason = reasonOf(cell);
        return [
          [
            title,
            name,
            column.title,
            cell.kind === 'absent' ? ABSENCE_NAMES[cell.why] : valueOf(cell),
            cell.kind === 'number' ? cell.unit : (column.unit ?? ''),
            basisOf(cell),
            cell.kind === 'number' ? (cell.doubt?.question ?? '') : '',
            document?.title ?? '',
            document?.publisher ?? '',
            document?.sourceUrl ?? '',
            document?.sha256 ?? '',
            quoteOf(cell, evidence),
            addressOf(cell.kind === 'text' ? null : cell.source, home),
            reason?.text ?? '',
            addressOf(reason?.source, home),
          ],
        ];
      });
    }),
  );
}
