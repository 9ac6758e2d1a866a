/** Words against numbers, and what a template or an editor left in the text. */
import { SOURCES, TOLERANCES, type Rule } from '../rule.ts';
import { bareWan, danglingLists, missingUnits, placeholders, residues, unitSlips } from '../residues.ts';
import {
  agencyNames,
  basesMixed,
  comparisons,
  emptyLists,
  officesAndStaff,
  plansAsResults,
  purchasesTold,
} from '../wording.ts';

const note = (
  id: string,
  title: string,
  formula: string,
  find: Rule['find'],
  more: Partial<Rule> = {},
): Rule => ({
  id,
  title,
  formula,
  tolerance: TOLERANCES.exact,
  severity: 'note',
  source: SOURCES.wording,
  find,
  ...more,
});

export const WORDING_RULES: readonly Rule[] = [
  note(
    'wording.comparison',
    '“小于、大于、等于预算数”与数字相符',
    '文字所述大小 = 决算数与预算数的大小',
    comparisons,
    { severity: 'contradiction', source: SOURCES.wording },
  ),
  note(
    'wording.variance-base',
    '预决算差异率口径一致',
    '差异率的基数各处相同（年初预算或全年预算）',
    basesMixed,
    { source: SOURCES.consistency },
  ),
  note('wording.plan-as-result', '评价结果不是今后打算', '评价情况不以“将”叙述', plansAsResults),
  note('wording.unit-slip', '金额单位正确', '每人每月 × 元', unitSlips),
  note('wording.bare-wan', '金额单位写全', '“万”后有“元”', bareWan),
  note('wording.missing-unit', '数量有单位', '项目数后有“个”', missingUnits),
  note('wording.offices', '机构数与人数相称', '内设机构数 < 在职人数', officesAndStaff, {
    source: SOURCES.threshold,
  }),
  note('wording.dangling-list', '列举完整', '顿号之后有下一项', danglingLists),
  note('wording.placeholder', '自评表无未填写的指标', '指标行不是省略号', placeholders),
  note('wording.residue', '正文无模板残留', '无书签标记、模板位置', residues),
  note('wording.agency-name', '单位名称前后一致', '各处单位名称相同', agencyNames, {
    source: SOURCES.consistency,
  }),
  note('wording.empty-list', '没有下属单位就不列', '0 个 ⇒ 不列名单', emptyLists),
  note('wording.purchases', '以采购为成效而无政府采购', '叙述采购 ⇒ 政府采购支出 > 0', purchasesTold),
];
