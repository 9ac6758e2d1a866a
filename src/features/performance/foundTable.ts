/** Found indicators as a table. Pure. */
import { ABSENT, textCell, type DataCell, type DataTable, type SourcePlace } from '../../domain/dataTable.ts';
import type { FoundIndicator, IndicatorOrder } from '../../queries/indicatorSearch.ts';
import { itemPath } from '../../language/names.ts';
import { t } from '../../language/t.ts';
import { OUTCOME_NAMES } from './outcomes.ts';

const words = (text: string | null): DataCell => (text === null || text === '' ? ABSENT : textCell(text));

const placeIn = (documentId: string, start: number | null, end: number | null): SourcePlace | null =>
  start === null || end === null ? null : { documentId, start, end };

const points = (value: number | null, source: SourcePlace | null): DataCell =>
  value === null ? ABSENT : { kind: 'number', value, unit: '分', basis: 'printed', status: 'ok', source };

function cellsOf(row: FoundIndicator): Readonly<Record<string, DataCell>> {
  const source = placeIn(row.document_id, row.source_start, row.source_end);
  return {
    name: { ...textCell(row.level3 ?? t('（无名称）')), ...(source ? { source } : {}) },
    agency: { ...textCell(row.short_name, row.agency_name), agencyId: row.agency_id },
    year: textCell(String(row.fiscal_year)),
    form: textCell(row.scope === 'overall' ? t('整体支出') : (row.evaluation_name ?? '')),
    level: textCell(itemPath([row.level1, row.level2].filter(Boolean).join('/'))),
    target: words(row.target),
    actual: words(row.actual),
    outcome: textCell(OUTCOME_NAMES[row.outcome]),
    score: points(row.score, source),
    form_score: points(row.form_score, placeIn(row.document_id, row.form_score_start, row.form_score_end)),
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
    {
      key: 'form_score' satisfies IndicatorOrder['by'],
      title: t('自评表总分'),
      unit: '分',
      numeric: true,
      note: t('该指标所在自评表的总分；点列名可按总分排序，看哪份自评表得分高而目标未达到。'),
    },
  ],
  rows: rows.map((row) => ({ key: `${row.evaluation_id}#${String(row.ordinal)}`, cells: cellsOf(row) })),
});
