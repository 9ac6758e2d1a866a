/** The indicators behind one self-evaluation as a table. Pure. */
import { ABSENT, textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import type { Indicator } from '../../queries/index.ts';
import { itemPath } from '../../language/names.ts';
import { t } from '../../language/t.ts';

const words = (text: string | null): DataCell => (text === null || text === '' ? ABSENT : textCell(text));

export function indicatorTable(indicators: readonly Indicator[]): DataTable {
  const hasCompletion = indicators.some(({ completion }) => completion !== null && completion !== '');
  return {
    columns: [
      { key: 'level', title: t('一级 / 二级指标') },
      { key: 'level3', title: t('三级指标'), quoted: true },
      { key: 'target', title: t('年度指标值') },
      { key: 'actual', title: t('实际完成值') },
      ...(hasCompletion ? [{ key: 'completion', title: t('完成率') }] : []),
      { key: 'weight', title: t('分值'), numeric: true },
      { key: 'score', title: t('得分'), numeric: true },
      { key: 'reason', title: t('偏差原因') },
    ],
    rows: indicators.map((row) => {
      const source =
        row.source_start === null || row.source_end === null
          ? null
          : { documentId: row.document_id, start: row.source_start, end: row.source_end };
      const number = (value: number | null): DataCell =>
        value === null
          ? ABSENT
          : { kind: 'number', value, unit: '分', basis: 'printed', status: 'ok', source };
      return {
        key: String(row.ordinal),
        cells: {
          level: textCell(itemPath([row.level1, row.level2].filter(Boolean).join('/'))),
          // A form without weights and scores has no other cell that leads to the row in its document.
          level3: { ...textCell(row.level3 ?? t('（无名称）')), ...(source ? { source } : {}) },
          target: words(row.target),
          actual: words(row.actual),
          completion: words(row.completion),
          weight: number(row.weight),
          score: number(row.score),
          // Nothing said of a deviation is no gap: most rows have none.
          reason: textCell(row.deviation_reason ?? ''),
        },
      };
    }),
  };
}
