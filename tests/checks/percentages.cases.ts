/** Shares, changes, variances, zero bases, prints, units. */
import { inSection, sections, type Case, type Subject } from './cases.ts';

const share = (pct: string) =>
  inSection('revenue', `本年收入355.15万元，其中：财政拨款收入256.00万元，占${pct}%。`);
const threeShares = (last: string) =>
  inSection(
    'threePublic',
    `2023年度财政拨款“三公”经费支出4.96万元。其中：因公出国（境）费支出0.00万元，占0.00%。公务用车购置及运行维护费支出4.80万元，占96.77%。公务接待费支出0.16万元，占${last}%。`,
  );
const change = (sign: string, amount: string, fall: string, pct: string, reason = '人员变动') =>
  inSection(
    'total',
    `2023年度收入总计637.21万元。2023年度支出总计637.21万元。\n收入支出总体与上年相比，${sign}${amount}万元，${fall}${pct}%，主要原因是：${reason}。`,
  );
const item = (changed: string, pct: string, reason = '业务增加') =>
  inSection(
    'general',
    `1.一般公共服务支出(类)政府办公厅（室）及相关机构事务(款)信访事务(项):支出决算数为10.00万元，比上年决算增加${changed}万元，增长${pct}%，主要原因是：${reason}。`,
  );
const variance = (pct: string) =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出356.00万元。与年初预算相比，年初预算数232.31万元，决算数356.00万元，预决算差异率${pct}%。`,
  );
/** The budget stands in the table, a section of its own; the difference from it beside the rate. */
const varianceBesideTable = (pct: string) => ({
  text: `一、2023年度“三公”经费支出决算表\n单位：万元\n项目 | 预算数 | 决算数\n合计 | 5.00 | 6.20\n公务接待费 | 2.00 | 3.20\n公务用车运行维护费 | 3.00 | 3.00\n二、2023年度“三公”经费支出决算情况说明\n公务接待费支出3.20万元，与2023年度预算相比，增加1.20万元，增长${pct}%。\n`,
});
const completion = (pct: string) =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出年初预算为715.58万元，支出决算为905.31万元，完成年初预算的${pct}%。`,
  );
const completionOfTotal = (pct: string) =>
  inSection(
    'fiscal',
    `2023年度财政拨款收入总计510.00万元，支出总计510.00万元。财政拨款支出年初预算数480.00万元，完成年初预算的${pct}%。`,
  );
const addedOrCarried = (opening: string) =>
  inSection(
    'fiscal',
    `2023年度财政拨款收入总计356.00万元，其中：年初财政拨款结转和结余${opening}万元。财政拨款支出总计356.00万元。\n与年初预算相比，年初预算数232.31万元，决算数356.00万元，预决算差异率53.24%，主要原因是：年中追加土地补偿资金。`,
  );
const threePublicReason = (reason: string) =>
  inSection(
    'threePublic',
    `2023年度“三公”经费财政拨款支出全年预算为54.33万元，支出决算为32.99万元。较上年增加12.02万元，增长57.3%。决算数较上年增加的主要原因：${reason}。\n1.因公出国(境)费全年预算为6.33万元，支出决算为6.33万元，较上年增加6.33万元。\n2.公务用车购置及运行费全年预算为48万元，支出决算为26.67万元；较上年增加5.7万元，增长27.2%。`,
  );
const twice = (first: string, second: string, unit = '万元') =>
  sections(
    ['total', `2023年度收入总计${first}万元，其中：本年收入合计${first}万元。`],
    ['revenue', `本年收入${second}${unit}，其中：财政拨款收入${second}${unit}。`],
  );
const operatingChange = (amount: string) =>
  sections(
    [
      'general',
      '1.一般公共服务支出(类)政府办公厅（室）及相关机构事务(款)行政运行(项):支出决算数为138.15万元，比上年决算增加13.26万元，增长10.62%，主要原因是：调资。',
    ],
    ['operating', `2023年度某局机关运行经费支出40.44万元，比上年增加${amount}万元，主要原因是：办公费增加。`],
  );
const reclassified = (fall: string) =>
  inSection(
    'general',
    `1.一般公共服务支出(类)政府办公厅（室）及相关机构事务(款)行政运行(项):支出决算数为156.66万元，比上年决算减少${fall}万元，主要原因是：本年功能科目调整，将住房公积金单独列支。\n2.住房保障支出(类)住房改革支出(款)住房公积金(项):支出决算数为24.42万元，比上年决算增加24.42万元，主要原因是：单独列支。`,
  );

const twoReasons = (second: string): Subject =>
  sections(
    [
      'expenditure',
      '2023年度本年支出90.00万元，与上年相比，增加10.00万元，增长12.50%。主要原因是：项目增加，支出相应增加。',
    ],
    [
      'general',
      `2023年度一般公共预算财政拨款支出70.00万元，与上年相比，减少10.00万元，下降12.50%。主要原因是：${second}。`,
    ],
  );

export const PERCENTAGE_CASES: readonly Case[] = [
  ['ratio.amounts', share('73.08'), share('72.08')],
  ['ratio.amounts', share('72.2'), share('72.1')],
  ['ratio.amounts', threeShares('4.23'), threeShares('3.23')],
  ['ratio.amounts', change('减少', '141.41', '下降', '19.16'), change('减少', '141.41', '下降', '18.16')],
  ['ratio.amounts', change('减少', '141.41', '下降', '18.4'), change('减少', '141.41', '下降', '18.2')],
  [
    'change.prior',
    inSection(
      'threePublic',
      '2023年度财政拨款“三公”经费支出10.00万元，比上年增加2.00万元。2022年度财政拨款“三公”经费支出9.00万元。',
    ),
    inSection(
      'threePublic',
      '2023年度财政拨款“三公”经费支出10.00万元，比上年增加2.00万元。2022年度财政拨款“三公”经费支出8.00万元。',
    ),
  ],
  ['change.sign', change('减少', '141.41', '增长', '18.16'), change('减少', '141.41', '下降', '18.16')],
  [
    'change.reason-sign',
    change('减少', '141.41', '下降', '18.16', '人员调入，经费支出增加'),
    change('减少', '141.41', '下降', '18.16', '人员调出，经费支出减少'),
  ],
  ['change.same-reason', twoReasons('项目增加，支出相应增加'), twoReasons('项目减少，支出相应减少')],
  [
    'change.partial-reason',
    threePublicReason('2023年度增加了因公出国经费'),
    threePublicReason('2023年度增加了因公出国经费和车辆维修费'),
  ],
  ['change.large', item('9.00', '900.00'), item('4.00', '66.67')],
  ['change.operating', operatingChange('21.75'), operatingChange('10.00')],

  ['carry-over.variance', addedOrCarried('100.00'), addedOrCarried('20.00')],
  ['change.partial-reason', reclassified('172.86'), reclassified('25.00')],
  ['ratio.amounts', varianceBesideTable('1.20'), varianceBesideTable('60.00')],
  ['ratio.amounts', variance('54.24'), variance('53.24')],
  ['ratio.amounts', completion('127.5'), completion('126.5')],
  ['ratio.amounts', completionOfTotal('26.25'), completionOfTotal('106.25')],
  // A total may hold what was carried over.
  ['ratio.amounts', completionOfTotal('26.25'), completionOfTotal('102.08')],

  ['print.same-quantity', twice('355.15', '356.15'), twice('355.15', '355.15')],
  ['unit.ten-thousand', twice('355.15', '355.15', '元'), twice('355.15', '3551500', '元')],
];
