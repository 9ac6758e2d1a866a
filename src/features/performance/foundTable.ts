/** Found indicators as a table. Pure. */
import { ABSENT, textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import type { FoundIndicator } from '../../queries/indicatorSearch.ts';
import { itemPath } from '../../language/names.ts';
import { t } from '../../language/t.ts';
import { OUTCOME_NAMES } from './outcomes.ts';

const words = (text: string | null): DataCell => (text === null || text === '' ? ABSENT : textCell(text));

function cellsOf(row: FoundIndicator): Readonly<Record<string, DataCell>> {
  const source =
    row.source_start === null || row.source_end === null
      ? null
      : { documentId: row.document_id, start: row.source_start, end: row.source_end };
  return {
    name: { ...textCell(row.level3 ?? t('（无名称）')), ...(source ? { source } : {}) },
    agency: { ...textCell(row.short_name, row.agency_name), agencyId: row.agency_id },
    year: textCell(String(row.fiscal_year)),
    form: textCell(row.scope === 'overall' ? t('整体支出') : (row.evaluation_name ?? '')),
    level: textCell(itemPath([row.level1, row.level2].filter(Boolean).join('/'))),
    target: words(row.target),
    actual: words(row.actual),
    outcome: textCell(OUTCOME_NAMES[row.outcome]),
    score:
      row.score === null
        ? ABSENT
        : { kind: 'number', value: row.score, unit: '分', basis: 'printed', status: 'ok', source },
  };
}

export const foundTable = (rows: readonly FoundIndicator[]): DataTable => ({
  columns: [
    { key: 'name', title: t('指标#indicator'), quoted: true },
    { key: 'agency', title: t('部门') },
    { key: 'year', title: t('年度') },
    { key: 'form', title: t('自评对象') },
    { key: 'level', title: t('一级 / 二级指标') },
    { key: 'target', title: t('目标值') },
    { key: 'actual', title: t('完成值') },
    { key: 'outcome', title: t('结果#outcome') },
    { key: 'score', title: t('得分'), numeric: true, sortable: false },
  ],
  rows: rows.map((row) => ({ key: `${row.evaluation_id}#${String(row.ordinal)}`, cells: cellsOf(row) })),
});
