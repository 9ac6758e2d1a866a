/** Words and residues: rules/wording.ts. */
import { inSection, section, sections, type Case, type Subject } from './cases.ts';

const reception = (spent: string): Subject =>
  inSection(
    'threePublic',
    `3.公务接待费全年预算为5万元，支出决算为${spent}万元。决算数小于全年预算数的主要原因：厉行节约。`,
  );
const prose = (text: string): Subject => ({ text: section('十二、其他需说明的事项', text) });
const offices = (count: number): Subject =>
  inSection(
    'staff',
    `某局2023年度，实有人员10人，其中：在职人员10人。单位无下属预算单位，下设${count}个处室，分别是：综合科。`,
  );
const told = (amount: string): Subject =>
  sections(
    ['procurement', `2023年度政府采购支出总额${amount}万元。`],
    ['performance', '预算绩效管理取得的成效：一是采购相关系统，按时支付费用。'],
  );

export const WORDING_CASES: readonly Case[] = [
  ['wording.comparison', reception('5'), reception('3')],

  [
    'wording.plan-as-result',
    prose('评价情况来看：2023年，将紧紧围绕区委区政府中心工作。'),
    prose('评价情况来看：2023年，完成了区委区政府中心工作。'),
  ],
  ['wording.slips', prose('补助标准为每人每月1200月。'), prose('补助标准为每人每月1200元。')],

  ['wording.offices', offices(10), offices(3)],
  ['wording.slips', prose('包括：办公费、水费、。'), prose('包括：办公费、水费。')],

  ['wording.slips', prose('[bookmark: _GoBack]截至2023年12月31日。'), prose('截至2023年12月31日。')],

  ['wording.purchases', told('0.00'), told('3.20')],
];
