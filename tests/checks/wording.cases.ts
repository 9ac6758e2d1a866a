/** Words and residues: rules/wording.ts. */
import { inSection, section, sections, type Case, type Subject } from './cases.ts';

const reception = (spent: string): Subject =>
  inSection(
    'threePublic',
    `3.公务接待费全年预算为5万元，支出决算为${spent}万元。决算数小于全年预算数的主要原因：厉行节约。`,
  );
const bases = (budget: string): Subject =>
  sections(
    [
      'general',
      '2023年度一般公共预算财政拨款支出356.00万元。与年初预算相比，年初预算数232.31万元，决算数356.00万元，预决算差异率53.24%。',
    ],
    ['threePublic', `公务接待费${budget}0.20万元，决算数0.16万元，预决算差异率-20.00%。`],
  );
const prose = (text: string): Subject => ({ text: section('十二、其他需说明的事项', text) });
const named = (second: string): Subject =>
  sections(
    ['staff', '某市新市区政务服务管理局2023年度，实有人数10人，其中：在职人员10人。'],
    ['operating', `2023年度${second}（行政单位和参照公务员法管理事业单位）机关运行经费支出3.77万元。`],
  );
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
  ['wording.variance-base', bases('全年预算数'), bases('年初预算数')],
  [
    'wording.plan-as-result',
    prose('评价情况来看：2023年，将紧紧围绕区委区政府中心工作。'),
    prose('评价情况来看：2023年，完成了区委区政府中心工作。'),
  ],
  ['wording.unit-slip', prose('补助标准为每人每月1200月。'), prose('补助标准为每人每月1200元。')],
  ['wording.bare-wan', prose('经费5万，执行数5万。'), prose('经费5万元，执行数5万元。')],
  [
    'wording.missing-unit',
    inSection('performance', '预算绩效评价项目5，全年预算数108.15万元，全年执行数86.54万元。'),
    inSection('performance', '预算绩效评价项目5个，全年预算数108.15万元，全年执行数86.54万元。'),
  ],
  ['wording.offices', offices(10), offices(3)],
  ['wording.dangling-list', prose('包括：办公费、水费、。'), prose('包括：办公费、水费。')],
  [
    'wording.placeholder',
    { text: '项目支出绩效自评表\n经济效益 ......\n' },
    { text: '项目支出绩效自评表\n经济效益 显著\n' },
  ],
  ['wording.residue', prose('[bookmark: _GoBack]截至2023年12月31日。'), prose('截至2023年12月31日。')],
  ['wording.agency-name', named('某区人民政府办公室'), named('某市新市区政务服务管理局')],
  [
    'wording.empty-list',
    prose('由本级决算和0个下属单位决算组成。二级预算单位包括：1.某局（本级）。'),
    prose('由本级决算和1个下属单位决算组成。二级预算单位包括：1.某局（本级）。'),
  ],
  ['wording.purchases', told('0.00'), told('3.20')],
];
