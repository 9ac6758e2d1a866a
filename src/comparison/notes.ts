/** What must be known before the rows of a frame are compared. The notes stand under every drawing and in every export. Pure. */
import { isDerived, isDoubtful, type DataCell } from '../domain/dataTable.ts';
import { isMarkedLocal } from '../domain/localMark.ts';
import { t } from '../language/t.ts';
import type { Comparison } from './comparison.ts';
import type { Metric } from './metrics.ts';

/** Of a row of a frame, what decides whether it compares with the others. */
interface ComparedRow {
  readonly fiscalYear: number;
  readonly agency: { readonly agency_type: string | null; readonly agency_name: string };
  readonly cells: readonly DataCell[];
}

/** The same heading stands for two things, by the kind of body (《政府收支分类科目》; docs/vocabulary.md). */
const KIND_BOUND = ['agency_operating', 'institution_operating'] as const;

const someCell = (rows: readonly ComparedRow[], test: (cell: DataCell) => boolean): boolean =>
  rows.some(({ cells }) => cells.some(test));

/** Each says in a sentence why two of these rows are not quite the same thing, or nothing where they are. */
const NOTES: readonly ((
  comparison: Comparison,
  columns: readonly Metric[],
  rows: readonly ComparedRow[],
) => string | null)[] = [
  ({ when }, _, rows) => {
    const years = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))].sort();
    return when.kind === 'latest' && years.length > 1
      ? t('各部门取其最新公开年度（{first}–{last}），年度不同者不宜直接比大小。', {
          first: years[0] ?? 0,
          last: years.at(-1) ?? 0,
        })
      : null;
  },
  (_, columns, rows) => {
    const isMixed =
      new Set(rows.map(({ agency }) => agency.agency_type).filter((type) => type !== null)).size > 1;
    const isBound = columns.some(({ a }) =>
      KIND_BOUND.some((measure) => a.quantity.startsWith(`${measure}.`)),
    );
    return isMixed && isBound
      ? t(
          '机关运行经费只用于行政单位和参照公务员法管理的事业单位；其他事业单位公布的是公用经费，单独成项，两者口径不同。',
        )
      : null;
  },
  (_, __, rows) =>
    someCell(rows, isDerived)
      ? t('推算的数（斜纹、空心、斜体，或标“推”）取自次年文件的“比上年增减”，未经该年文件证实。')
      : null,
  (_, __, rows) =>
    someCell(rows, isDoubtful)
      ? t('有疑问的数（标“疑”）被核对疑点点名：文件自身的数字之间有出入，引用前请看疑问与原文。')
      : null,
  (_, __, rows) =>
    someCell(rows, (cell) => cell.kind === 'absent' && cell.why === 'not_collected')
      ? t('“未收录”即未收录该年文件：本数据集没有该部门该年度的文件，不表示该部门没有公布。')
      : null,
  // The edition that an export cites does not hold them.
  (_, __, rows) =>
    rows.some(({ agency }) => isMarkedLocal(agency.agency_name))
      ? t(
          '标“本地”“含本地”者，数字取自读者自己放入的文件，不在所引数据集里，其链接只在放入文件的浏览器里打得开。',
        )
      : null,
];

export const frameNotes = (
  comparison: Comparison,
  columns: readonly Metric[],
  rows: readonly ComparedRow[],
): string[] => NOTES.flatMap((note) => note(comparison, columns, rows) ?? []);
