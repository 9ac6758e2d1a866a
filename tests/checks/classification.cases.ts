/** Functions, economic categories, carry-over, staff, cost by head. */
import { inSection, sections, type Case, type Subject } from './cases.ts';

const classes = (second: string): Subject =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出183.99万元。\n1.一般公共服务支出（类）165.99万元，占90.22%；\n2.社会保障和就业支出（类）${second}万元，占9.78%。`,
  );
const RUNNING = '一般公共服务支出(类)政府办公厅（室）及相关机构事务(款)行政运行(项)';
const OTHER =
  '一般公共服务支出(类)政府办公厅（室）及相关机构事务(款)其他政府办公厅（室）及相关机构事务支出(项)';
const items = (total: string, other: string, change = '8.00', budget = '30.00'): Subject =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出${total}万元。与上年相比，增加${change}万元。与年初预算相比，年初预算数${budget}万元，决算数${total}万元。\n1.一般公共服务支出（类）50.00万元。\n1.${RUNNING}:年初预算数20.00万元，支出决算数为40.00万元，比上年决算增加5.00万元。\n2.${OTHER}:年初预算数10.00万元，支出决算数为${other}万元，比上年决算增加3.00万元。`,
  );
const projectMoney = (name: string): Subject =>
  sections(
    [
      'general',
      `2023年度一般公共预算财政拨款支出50.00万元。\n1.${RUNNING}:支出决算数为40.00万元。\n2.${name}:支出决算数为10.00万元。`,
    ],
    ['basic', '2023年度一般公共预算财政拨款基本支出40.00万元。'],
  );
const fund = (paid: string): Subject =>
  sections(
    ['general', '1.住房保障支出(类)住房改革支出(款)住房公积金(项):支出决算数为48.22万元。'],
    [
      'basic',
      `2023年度一般公共预算财政拨款基本支出754.19万元，其中：\n人员经费683.2万元，主要包括：住房公积金${paid}万元。`,
    ],
  );
const economic = (wages: string, electricity: string): Subject =>
  inSection(
    'basic',
    `2023年度一般公共预算财政拨款基本支出754.19万元，其中：\n人员经费300.00万元，主要包括：基本工资${wages}万元、奖金100.00万元。\n公用经费10.00万元，主要包括：办公费4.00万元、电费${electricity}万元。`,
  );
const chain = (opening: string): Subject =>
  sections(
    [
      'fiscal',
      `2023年度财政拨款收入总计356.00万元，其中：年初财政拨款结转和结余${opening}万元。财政拨款支出总计356.00万元。\n财政拨款收入支出总体与上年相比，减少33.57万元，下降8.62%。`,
    ],
    ['general', '2023年度一般公共预算财政拨款支出356.00万元。与上年相比，增加66.43万元。'],
  );
const used = (opening: string): Subject =>
  sections(
    ['total', `2023年度收入总计90.00万元，其中：本年收入合计90.00万元，年初结转和结余${opening}万元。`],
    [
      'performance',
      '2、资金执行情况分析。2023年整体支出92.00万元，资金执行率102%，偏移原因资金支出中有部分使用上年结转资金。',
    ],
  );

export const CLASSIFICATION_CASES: readonly Case[] = [
  ['sum.classification', classes('19.00'), classes('18.00')],
  // With another total: what a class and the whole fail alike is told once.
  ['sum.classification', items('70.00', '12.00'), items('70.00', '10.00')],
  ['sum.classification', items('50.00', '13.00'), items('50.00', '10.00')],
  ['sum.budget', items('50.00', '10.00', '8.00', '26.00'), items('50.00', '10.00')],
  ['sum.budget', items('50.00', '10.00', '9.50'), items('50.00', '10.00')],
  ['item.project-money', projectMoney('住房保障支出(类)住房改革支出(款)住房公积金(项)'), projectMoney(OTHER)],
  ['item.category', fund('40.22'), fund('48.22')],
  ['sum.classification', economic('210.00', '6.00'), economic('200.00', '6.00')],
  ['sum.classification', economic('200.00', '7.00'), economic('200.00', '6.00')],

  ['carry-over.chain', chain('60.00'), chain('100.00')],
  ['carry-over.used', used('0.00'), used('3.00')],
];
