/** Stated reasons as a file, in the order of the page. Pure. */
import { addressOf, originCells, originTitles, type RowOrigin } from '../../comparison/csv/tableCsv.ts';
import { shownUnit } from '../../comparison/metricSubjects.ts';
import { csvText } from '../../comparison/csv/write.ts';
import type { ListedReason } from '../../queries/reasonList.ts';
import { toShown } from '../../domain/format.ts';
import { MEASURES } from '../../domain/measures.ts';
import { t, word } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { itemPath, listedName } from '../../language/names.ts';

const HEADER = [
  t('地区'),
  t('部门'),
  t('年度'),
  t('指标'),
  t('明细'),
  t('说明的是'),
  t('增减或差异'),
  t('单位'),
  t('原因（照录原文）'),
  t('措辞相同的部门数'),
  t('出处'),
  t('来源文件'),
  t('官方地址'),
  t('文件 SHA-256'),
  t('文件取得日期'),
];

const amountOf = ({ amount, measure }: ListedReason): number | null =>
  amount === null || MEASURES[measure].dimension !== 'money' ? amount : toShown(amount, '元').value;

export const reasonsCsv = (reasons: readonly ListedReason[], origin: RowOrigin): string =>
  csvText(
    [...HEADER, ...originTitles(origin)],
    reasons.map((reason) => [
      listedName(reason.region_name),
      reason.agency_name,
      reason.fiscal_year,
      measureName(reason.measure),
      itemPath(reason.item ?? ''),
      reason.aspect === 'variance_pct' ? t('与预算的差异') : t('比上年增减'),
      amountOf(reason),
      word(shownUnit(reason.measure)),
      reason.reason,
      reason.agency_count,
      addressOf(
        { documentId: reason.document_id, start: reason.source_start, end: reason.source_end },
        origin.home,
      ),
      reason.document_title,
      reason.source_url,
      reason.sha256,
      reason.retrieved_on,
      ...originCells(origin),
    ]),
  );
