/** Words and residues. */
import { section, sections, type Case, type Subject } from './cases.ts';

const prose = (text: string): Subject => ({ text: section('十二、其他需说明的事项', text) });
const told = (amount: string): Subject =>
  sections(
    ['procurement', `2023年度政府采购支出总额${amount}万元。`],
    ['performance', '预算绩效管理取得的成效：一是采购相关系统，按时支付费用。'],
  );

export const WORDING_CASES: readonly Case[] = [
  [
    'wording.plan-as-result',
    prose('评价情况来看：2023年，将紧紧围绕区委区政府中心工作。'),
    prose('评价情况来看：2023年，完成了区委区政府中心工作。'),
  ],
  ['wording.slips', prose('补助标准为每人每月1200月。'), prose('补助标准为每人每月1200元。')],

  ['wording.slips', prose('决算数大小于预算数的主要原因。'), prose('决算数大于预算数的主要原因。')],
  ['wording.slips', prose('比上年度减增加2.10万元。'), prose('比上年度增加2.10万元。')],
  [
    'wording.slips',
    prose('公务接待费支出决算减少为0.00万元，与上年持平。'),
    prose('公务接待费支出决算为0.00万元，与上年持平。'),
  ],
  ['wording.slips', prose('教育支出12.40万元，占31.07；'), prose('教育支出12.40万元，占31.07%；')],

  ['wording.slips', prose('[bookmark: _GoBack]截至2023年12月31日。'), prose('截至2023年12月31日。')],

  [
    'form.grade',
    prose('综合评价，自评得分76分，自评结果为优。'),
    prose('综合评价，自评得分96分，自评结果为优。'),
  ],

  ['wording.purchases', told('0.00'), told('3.20')],
];
