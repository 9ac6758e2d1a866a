/** Stated reasons as a file, in the order of the page. Pure. */
import { addressOf } from '../../comparison/csv/tableCsv.ts';
import { csvText } from '../../comparison/csv/write.ts';
import { MEASURES } from '../../domain/measures.ts';
import type { ListedReason } from '../../queries/reasonList.ts';

const HEADER = [
  '地区',
  '部门',
  '年度',
  '指标',
  '明细',
  '说明的是',
  '增减或差异（元，非金额指标为个数）',
  '原因（照录原文）',
  '措辞相同的部门数',
  '出处',
];

/** `home`: the address of the site. */
export const reasonsCsv = (reasons: readonly ListedReason[], home: string): string =>
  csvText(
    HEADER,
    reasons.map((reason) => [
      reason.region_name,
      reason.agency_name,
      reason.fiscal_year,
      MEASURES[reason.measure].nameZh,
      reason.item?.replaceAll('/', ' / ') ?? '',
      reason.aspect === 'variance_pct' ? '与预算的差异' : '比上年增减',
      reason.amount,
      reason.reason,
      reason.agency_count,
      addressOf({ documentId: reason.document_id, start: reason.source_start, end: reason.source_end }, home),
    ]),
  );
