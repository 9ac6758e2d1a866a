/** Stated reasons as a file, in the order of the page. Pure. */
import { addressOf } from '../../comparison/csv/tableCsv.ts';
import { csvText } from '../../comparison/csv/write.ts';
import type { ListedReason } from '../../queries/reasonList.ts';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { itemPath, listedName } from '../../language/names.ts';

const HEADER = [
  t('地区'),
  t('部门'),
  t('年度'),
  t('指标'),
  t('明细'),
  t('说明的是'),
  t('增减或差异（元，非金额指标为个数）'),
  t('原因（照录原文）'),
  t('措辞相同的部门数'),
  t('出处'),
  t('来源文件'),
  t('文件 SHA-256'),
  t('文件取得日期'),
  t('数据集版本'),
];

/** `home`: the address of the site. `version`: of the dataset. */
export const reasonsCsv = (
  reasons: readonly ListedReason[],
  { home, version }: { readonly home: string; readonly version: string },
): string =>
  csvText(
    HEADER,
    reasons.map((reason) => [
      listedName(reason.region_name),
      reason.agency_name,
      reason.fiscal_year,
      measureName(reason.measure),
      itemPath(reason.item ?? ''),
      reason.aspect === 'variance_pct' ? t('与预算的差异') : t('比上年增减'),
      reason.amount,
      reason.reason,
      reason.agency_count,
      addressOf({ documentId: reason.document_id, start: reason.source_start, end: reason.source_end }, home),
      reason.document_title,
      reason.sha256,
      reason.retrieved_on,
      version,
    ]),
  );
