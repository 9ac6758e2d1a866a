/** Totals, fiscal sections, limits. */
import { inSection, sections, type Case } from './cases.ts';

const revenue = (total: string) =>
  inSection(
    'total',
    `2023年度收入总计${total}万元，其中：本年收入合计80.00万元，使用非财政拨款结余5.00万元，年初结转和结余10.00万元。`,
  );
const expenditure = (total: string) =>
  inSection(
    'total',
    `2023年度支出总计${total}万元，其中：本年支出合计90.00万元，结余分配0.00万元，年末结转和结余5.00万元。`,
  );
const balance = (spent: string) =>
  inSection(
    'total',
    `2023年度收入总计95.00万元，其中：本年收入合计95.00万元。\n2023年度支出总计${spent}万元，其中：本年支出合计90.00万元。`,
  );
const revenueParts = (other: string) =>
  inSection(
    'revenue',
    `本年收入355.15万元，其中：财政拨款收入256.00万元；上级补助收入0.00万元；事业收入0.00万元；经营收入0.00万元；附属单位上缴收入0.00万元；其他收入${other}万元。`,
  );
const expenditureParts = (project: string) =>
  inSection(
    'expenditure',
    `本年支出455.15万元，其中：基本支出184.00万元；项目支出${project}万元；上缴上级支出0.00万元；经营支出0.00万元；对附属单位补助支出0.00万元。`,
  );
const fiscal = (revenueTotal: string, expenditureTotal: string) =>
  inSection(
    'fiscal',
    `2023年度财政拨款收入总计${revenueTotal}万元，其中：年初财政拨款结转和结余100.00万元，本年财政拨款收入256.00万元。财政拨款支出总计${expenditureTotal}万元，其中：年末财政拨款结转和结余6.00万元，本年财政拨款支出350.00万元。`,
  );
const fiscalParts = (general: string) =>
  sections([
    'fiscal',
    `2023年度财政拨款收入总计100.00万元，其中：年初财政拨款结转和结余0.00万元，本年财政拨款收入100.00万元。2023年度财政拨款收入中，一般公共预算财政拨款收入${general}万元；政府性基金预算财政拨款收入10.00万元；国有资本经营预算财政拨款收入0.00万元。`,
  ]);
const basic = (personnel: string) =>
  inSection(
    'basic',
    `2023年度一般公共预算财政拨款基本支出184.00万元，其中：人员经费${personnel}万元，包括：基本工资、津贴补贴。\n公用经费40.44万元，包括：办公费。`,
  );
const limits = (general: string, fiscalSpent: string, all: string) =>
  sections(
    ['expenditure', `本年支出${all}万元，其中：基本支出50.00万元。`],
    [
      'fiscal',
      `2023年度财政拨款支出总计200.00万元，其中：年末财政拨款结转和结余0.00万元，本年财政拨款支出${fiscalSpent}万元。`,
    ],
    ['general', `2023年度一般公共预算财政拨款支出${general}万元。`],
  );
const carried = (all: string, fiscalPart: string) =>
  sections(
    [
      'total',
      `2023年度收入总计100.00万元，其中：年初结转和结余${all}万元。2023年度支出总计100.00万元，其中：年末结转和结余${all}万元。`,
    ],
    [
      'fiscal',
      `2023年度财政拨款收入总计90.00万元，其中：年初财政拨款结转和结余${fiscalPart}万元。财政拨款支出总计90.00万元，其中：年末财政拨款结转和结余${fiscalPart}万元。`,
    ],
  );

export const TOTAL_CASES: readonly Case[] = [
  ['sum.account', revenue('96.00'), revenue('95.00')],
  ['sum.account', expenditure('95.50'), expenditure('95.00')],
  ['balance.totals', balance('94.00'), balance('95.00')],
  ['sum.account', revenueParts('98.15'), revenueParts('99.15')],
  ['sum.account', expenditureParts('270.15'), expenditureParts('271.15')],
  ['sum.account', fiscal('357.00', '356.00'), fiscal('356.00', '356.00')],
  ['sum.account', fiscal('356.00', '358.00'), fiscal('356.00', '356.00')],
  ['balance.totals', fiscal('356.00', '357.00'), fiscal('356.00', '356.00')],
  ['sum.account', fiscalParts('80.00'), fiscalParts('90.00')],
  [
    'sum.account',
    sections(
      [
        'fiscal',
        '2023年度财政拨款支出总计100.00万元，其中：年末财政拨款结转和结余0.00万元，本年财政拨款支出100.00万元。',
      ],
      ['general', '2023年度一般公共预算财政拨款支出120.00万元。'],
    ),
    sections(
      [
        'fiscal',
        '2023年度财政拨款支出总计100.00万元，其中：年末财政拨款结转和结余0.00万元，本年财政拨款支出100.00万元。',
      ],
      ['general', '2023年度一般公共预算财政拨款支出100.00万元。'],
    ),
  ],
  ['sum.account', basic('144.00'), basic('143.57')],
  [
    'sum.account',
    inSection(
      'general',
      '2023年度一般公共预算财政拨款支出100.00万元，其中：基本支出70.00万元，项目支出20.00万元。',
    ),
    inSection(
      'general',
      '2023年度一般公共预算财政拨款支出100.00万元，其中：基本支出80.00万元，项目支出20.00万元。',
    ),
  ],
  [
    'limit.part',
    inSection('revenue', '本年收入100.00万元，其中：财政拨款收入120.00万元。'),
    inSection('revenue', '本年收入100.00万元，其中：财政拨款收入90.00万元。'),
  ],
  ['limit.part', limits('130.00', '120.00', '150.00'), limits('110.00', '120.00', '150.00')],
  ['limit.part', limits('110.00', '160.00', '150.00'), limits('110.00', '120.00', '150.00')],
  [
    'limit.part',
    sections(
      ['expenditure', '本年支出150.00万元，其中：基本支出50.00万元。'],
      ['basic', '2023年度一般公共预算财政拨款基本支出60.00万元。'],
    ),
    sections(
      ['expenditure', '本年支出150.00万元，其中：基本支出50.00万元。'],
      ['basic', '2023年度一般公共预算财政拨款基本支出50.00万元。'],
    ),
  ],
  ['limit.part', carried('10.00', '12.00'), carried('10.00', '10.00')],
  ['limit.part', carried('10.00', '12.00'), carried('10.00', '8.00')],
];
