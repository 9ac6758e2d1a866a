/** The list of documents as a table. Pure. */
import { ABSENT, textCell, type DataCell, type DataColumn, type DataTable } from '../../domain/dataTable.ts';
import type { DocumentOrder, ListedDocument } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import { listedName } from '../../language/names.ts';

const plain = (value: number | null, unit: string): DataCell =>
  value === null ? ABSENT : { kind: 'number', value, unit, basis: 'computed', status: 'ok', source: null };

/** All of them orders that the query knows. */
const COLUMNS: readonly (DataColumn & { readonly key: DocumentOrder })[] = [
  { key: 'title', title: t('文件#one'), sortable: true },
  { key: 'region', title: t('地区'), sortable: true, folds: true },
  { key: 'year', title: t('年度'), sortable: true, folds: true },
  // What a newsroom looks for: in view on a telephone too.
  { key: 'findings', title: t('疑点'), unit: '条', numeric: true },
  { key: 'figures', title: t('原文数字'), unit: '条', numeric: true },
  { key: 'evaluations', title: t('绩效自评'), unit: '份', numeric: true },
  {
    key: 'unrecognised',
    title: t('未能识别'),
    unit: '个',
    numeric: true,
    note: t('决算说明与自评表中，既没有读入数据表、也没有注明未读原因（年份、序号等）的数字'),
  },
];

export const documentsTable = (documents: readonly ListedDocument[]): DataTable => ({
  columns: COLUMNS,
  rows: documents.map((document) => ({
    key: document.document_id,
    cells: {
      title: { ...textCell(document.title), documentId: document.document_id },
      region: textCell(listedName(document.region_name)),
      year: textCell(String(document.fiscal_year)),
      figures: plain(document.figure_count, '个'),
      evaluations: plain(document.evaluation_count, '个'),
      unrecognised: plain(document.unrecognised_count, '个'),
      findings: plain(document.finding_count, '个'),
    },
  })),
});
