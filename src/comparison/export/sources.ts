/** Behind each number of the exported tables: what it is, its sentence, its document and its place. One row a number. Pure. */
import {
  reasonOf,
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
} from '../../domain/dataTable.ts';
import type { CsvValue } from '../csv/escape.ts';
import { addressOf, basisOf, placeOf, questionOf, valueOf } from '../csv/tableCsv.ts';
import { placeId } from '../frame.ts';
import { absenceWords } from '../../language/absences.ts';
import { t, word } from '../../language/t.ts';
import { quoteOf, type Evidence } from './evidence.ts';
import type { ExportPart } from './part.ts';

export const SOURCE_TITLES = [
  t('表'),
  t('行#header'),
  t('列#header'),
  t('数值'),
  t('单位'),
  t('依据'),
  t('疑问'),
  t('来源文件'),
  t('公开机构'),
  t('官方地址'),
  t('文件 SHA-256'),
  t('原文'),
  t('出处'),
  t('主要原因'),
  t('原因出处'),
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
            cell.kind === 'absent' ? absenceWords(cell) : valueOf(cell),
            word(cell.kind === 'number' ? cell.unit : (column.unit ?? '')),
            basisOf(cell),
            questionOf(cell),
            document?.title ?? '',
            document?.publisher ?? '',
            document?.sourceUrl ?? '',
            document?.sha256 ?? '',
            quoteOf(cell, evidence),
            placeOf(cell, home),
            reason?.text ?? '',
            addressOf(reason?.source, home),
          ],
        ];
      });
    }),
  );
}
