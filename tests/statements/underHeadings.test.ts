/** Tables that stand under a heading or a sentence instead of their title, or below a table of other columns. */
import { describe, expect, it } from 'vitest';
import { lines, read } from './readTables.ts';

const SIDES = [
  '项目\t行次\t决算数\t项目\t行次\t决算数',
  '一、一般公共预算财政拨款收入\t1\t30.00\t一、一般公共服务支出\t32\t30.00',
  '本年收入合计\t27\t30.00\t本年支出合计\t58\t30.00',
];

describe('a table under', () => {
  it.each(['2023年度收入支出决算情况如下：', '（一）收入支出决算总体情况说明（单位：万元）'])(
    '%s',
    (heading) => {
      expect(read(lines(heading, '单位：万元', ...SIDES))).toEqual([
        'general_public_budget_revenue actual 30.00 万元',
        'expenditure actual 一般公共服务支出 30.00 万元',
        'revenue actual 30.00 万元',
        'expenditure actual 30.00 万元',
      ]);
    },
  );

  it.each(['2023年度收入支出情况如下：', '（一）单位基本情况'])(
    'a heading of no table is left: %s',
    (heading) => {
      expect(read(lines(heading, '单位：万元', ...SIDES))).toEqual([]);
    },
  );

  it('a heading, its cells lost', () => {
    const rows = [
      '项目 2023年预算数 2023年决算数 2022年决算数',
      '“三公”经费合计 9.00 7.20 8.10',
      '公务接待费 3.50 1.75 2.60',
    ];
    expect(read(lines('六、“三公”经费支出决算情况', '单位：万元', ...rows))).toEqual([
      'three_public adjusted_budget 9.00 万元',
      'three_public actual 7.20 万元',
      'three_public actual 8.10 万元',
      'reception adjusted_budget 3.50 万元',
      'reception actual 1.75 万元',
      'reception actual 2.60 万元',
    ]);
  });
});

const ACCOUNT = '云岭县水务局2023年度部门决算';

it('a heading without 决算, a column for each of two years', () => {
  const rows = (header: string): string[] => [
    '一、收入支出情况',
    '单位：万元',
    header,
    '一、本年收入合计 | 18.40 | 19.90 | 1.50',
    '其中：事业收入 | 15.70 | 16.60 | 0.90',
  ];
  expect(
    read(lines('云岭县人民医院2023年度财务信息公开', ...rows('项目 | 2022年 | 2023年 | 增减额'))),
  ).toEqual([
    'revenue actual 18.40 万元',
    'revenue actual 19.90 万元',
    'revenue change 1.50 万元',
    'revenue_business actual 15.70 万元',
    'revenue_business actual 16.60 万元',
    'revenue_business change 0.90 万元',
  ]);
  expect(read(lines(ACCOUNT, ...rows('项目 | 预算 | 执行 | 差额')))).toEqual([]);
});

it('a table of two columns under a heading of procurement', () => {
  const rows = ['项目 | 金额', '政府采购支出总额 | 40.27', '其中：政府采购货物支出 | 21.54'];
  expect(read(lines(ACCOUNT, '政府采购情况（单位：万元）', ...rows))).toEqual([
    'procurement actual 40.27 万元',
    'procurement_goods actual 21.54 万元',
  ]);
});

it.each([
  ['one pipe in a line of prose', ['来源：县财政局 | 浏览 30']],
  ['a name with an amount alone', ['政府采购支出总额 | 40.27']],
])('%s is no row of two cells', (_, rows) => {
  expect(read(lines(ACCOUNT, '政府采购情况（单位：万元）', '项目 | 金额', ...rows))).toEqual([]);
});

it('批复预算数 is the budget as it was first approved', () => {
  const rows = ['项目 | 批复预算数 | 决算数', '合计 | 15.00 | 11.28', '公务接待费 | 3.00 | 1.22'];
  expect(read(lines('“三公”经费支出决算表', '单位：万元', ...rows))).toEqual([
    'three_public original_budget 15.00 万元',
    'three_public actual 11.28 万元',
    'reception original_budget 3.00 万元',
    'reception actual 1.22 万元',
  ]);
});

describe('a table for which no unit is printed', () => {
  const PROSE = '2023年度收入总计612.35万元，支出总计612.35万元。与上年相比，收、支总计各减少20.15万元。';
  const TABLE = ['项目 年初预算数 决算数', '合计 9.80 6.44', '公务接待费 3.80 1.52'];
  const under = (prose: string, ...table: readonly string[]): string[] =>
    read(lines(prose, '七、“三公”经费支出情况', ...table));

  it('is in that of the text, where its amounts can be in no other', () => {
    expect(under(PROSE, ...TABLE)).toEqual([
      'three_public original_budget 9.80 万元',
      'three_public actual 6.44 万元',
      'reception original_budget 3.80 万元',
      'reception actual 1.52 万元',
    ]);
  });

  it.each([
    ['the text has another unit too', `${PROSE}其中6,200元未支出。`, TABLE],
    ['amounts may be of 元', PROSE, ['项目 年初预算数 决算数', '合计 98000 64400', '公务接待费 38000 15200']],
    ['amounts are whole', PROSE, ['项目 年初预算数 决算数', '合计 900 600', '公务接待费 300 100']],
  ])('is left where %s', (_, prose, table) => {
    expect(under(prose, ...table)).toEqual([]);
  });
});

describe('a table below another', () => {
  const BUDGETED = [
    '收入支出预决算对比表',
    '单位：万元',
    '项目 | 年初预算数 | 决算数',
    '本年收入合计 | 80.00 | 90.00',
  ];
  const READ = ['revenue original_budget 80.00 万元', 'revenue actual 90.00 万元'];
  const YEARS = ['项目 | 2023年 | 2022年', '本年支出合计 | 88.00 | 66.00'];

  it('has the columns of its own header', () => {
    expect(read(lines(...BUDGETED, '（二）收入支出与上年对比', ...YEARS))).toEqual([
      ...READ,
      'expenditure actual 88.00 万元',
      'expenditure actual 66.00 万元',
    ]);
  });

  it.each(['（二）两年情况', '另外一张'])('and never those of the other: %s', (heading) => {
    const figures = read(lines(...BUDGETED, heading, ...YEARS));
    expect(figures.filter((figure) => figure.startsWith('expenditure'))).toEqual([]);
  });
});
