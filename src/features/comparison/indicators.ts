/** The indicators behind one self-evaluation as a table. Pure. */
import { ABSENT, textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import type { Indicator } from '../../queries/index.ts';

const words = (text: string | null): DataCell => (text === null || text === '' ? ABSENT : textCell(text));

export function indicatorTable(indicators: readonly Indicator[]): DataTable {
  const hasCompletion = indicators.some(({ completion }) => completion !== null && completion !== '');
  return {
    columns: [
      { key: 'level', title: '一级 / 二级指标' },
      { key: 'level3', title: '三级指标', quoted: true },
      { key: 'target', title: '年度指标值' },
      { key: 'actual', title: '实际完成值' },
      ...(hasCompletion ? [{ key: 'completion', title: '完成率' }] : []),
      { key: 'weight', title: '分值', numeric: true },
      { key: 'score', title: '得分', numeric: true },
      { key: 'reason', title: '偏差原因' },
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
          level: textCell([row.level1, row.level2].filter(Boolean).join(' / ')),
          // A form without weights and scores has no other cell that leads to the row in its document.
          level3: { ...textCell(row.level3 ?? '（无名称）'), ...(source ? { source } : {}) },
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
