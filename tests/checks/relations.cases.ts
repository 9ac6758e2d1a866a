/** Budgets by kind, funds, assets, zero bases, unspent money, structure: each a sound text, and one number or line of it changed. */
import { inSection, ofForms, section, sections, type Case, type Form, type Subject } from './cases.ts';

const budgets = (project: string, fiscal = '82.40'): Subject =>
  inSection(
    'performance',
    `1、资金到位情况分析。2023年整体支出年初预算82.40万元，其中财政拨款收入${fiscal}万元。基本支出61.30万元，项目支出${project}万元。`,
  );
const fund = (spent: string): Subject => ({
  text: section(
    '八、政府性基金预算财政拨款支出决算情况说明',
    `2023年度政府性基金预算财政拨款年初结转和结余3.00万元，本年收入12.00万元，本年支出${spent}万元，年末结转和结余5.00万元。`,
  ),
});
const assets = (building: string, equipment = '0', area = '420.00'): Subject =>
  inSection(
    'assets',
    `截至2023年12月31日，固定资产原值310.20万元，房屋${area}平方米，价值${building}万元。车辆2辆，价值48.60万元；单价100万元（含）以上设备（不含车辆）${equipment}台（套）。`,
  );
const scrapped = (state: string): Subject =>
  inSection(
    'assets',
    `截至2023年12月31日，车辆4辆，价值36.00万元（${state}），其中：其他用车4辆，其他用车主要是：下乡调研和文件传递。`,
  );
const travel = (groups: string, persons: string): Subject =>
  inSection('threePublic', `单位全年安排的因公出国（境）团组${groups}个，因公出国（境）${persons}人次。`);
const nothing = (rate: string): Subject =>
  inSection('threePublic', `公务接待费支出0.00万元，比上年增加0.00万元，增长${rate}%。`);
const kept = (basic: string): Subject =>
  sections(
    ['basic', `公用经费70.00万元，主要包括：公务用车运行维护费${basic}万元、办公费1.00万元。`],
    ['threePublic', '公务用车购置及运行维护费18.40万元，其中：公务用车运行维护费18.40万元。'],
  );
const capped = (original: string): Subject => ({
  forms: [
    {
      original,
      adjusted: '31.25',
      actual: '31.25',
      indicators: [
        { level1: '成本指标', name: '材料成本', target: '<=30.00万元', actual: '=30.00万元' },
        { level1: '成本指标', name: '运输成本', target: '<=1.25万元', actual: '=1.25万元' },
      ],
    },
  ],
});
const overall: Form = { scope: 'overall', adjusted: '120.00', actual: '115.00' };
const unspent = (actual: string): Subject => ofForms(overall, { adjusted: '40.00', actual });

export const RELATION_CASES: readonly Case[] = [
  ['sum.budget', budgets('12.10'), budgets('21.10')],
  ['limit.unusual', budgets('21.10', '92.40'), budgets('21.10')],
  ['balance.funds', fund('16.00'), fund('10.00')],
  ['limit.unusual', assets('510.20'), assets('210.20')],
  ['count-and-money', assets('210.20', '0', '0.00'), assets('210.20')],
  ['vehicles.scrapped', scrapped('均已超过使用年限，待报废'), scrapped('均在使用年限之内')],
  ['limit.unusual', travel('3', '1'), travel('3', '9')],
  ['zero-base.rate', nothing('7.10'), nothing('0.00')],
  [
    'limit.part',
    inSection('performance', '共涉及项目3个，资金40.00万元，占项目总额的140%。'),
    inSection('performance', '共涉及项目3个，资金40.00万元，占项目总额的100%。'),
  ],
  [
    'limit.part',
    inSection('threePublic', '公务接待费支出1.20万元，比上年增加2.20万元。'),
    inSection('threePublic', '公务接待费支出1.20万元，比上年增加0.20万元。'),
  ],
  [
    'variance.amount',
    inSection('threePublic', '公务接待费支出5.21万元，年初预算14.90万元，比年初预算减少0.10万元。'),
    inSection('threePublic', '公务接待费支出5.21万元，年初预算14.90万元，比年初预算减少9.69万元。'),
  ],
  ['limit.part', kept('26.75'), kept('6.75')],
  ['form.caps', capped('28.00'), capped('31.25')],
  ['cross.unspent', unspent('22.00'), unspent('36.00')],
];
