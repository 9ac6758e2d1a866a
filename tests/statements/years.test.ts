/** Columns and rows of the year before, of the change from it, and of how much of a budget was spent. */
import { expect, it } from 'vitest';
import { figuresOf } from './tableFigures.ts';

it('years above the columns of two tables side by side', () => {
  expect(
    figuresOf(
      '收入支出决算总表',
      '收入\t\t\t支出\t\t',
      '项目\t2022年\t2023年\t项目\t2022年\t2023年',
      '其他收入\t3.00\t2.50\t一、农林水支出\t71.00\t74.00',
      '本年收入合计\t83.00\t87.00\t本年支出合计\t84.00\t86.00',
    ),
  ).toEqual([
    '2022 revenue_other actual 3.00 万元',
    'revenue_other actual 2.50 万元',
    '2022 expenditure actual 71.00 万元',
    'expenditure actual 74.00 万元',
    '2022 revenue actual 83.00 万元',
    'revenue actual 87.00 万元',
    '2022 expenditure actual 84.00 万元',
    'expenditure actual 86.00 万元',
  ]);
});

it.each([
  ['增减额', '增减率（%）'],
  ['比上年增减（万元）', '比上年增减（%）'],
  ['较上年增减数', '较上年增减幅度'],
  ['比2022年增减额', '同比增长率'],
])('%s is an amount, %s a percentage', (amount, rate) => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      `项目\t上年决算数\t决算数\t${amount}\t${rate}`,
      '公务接待费\t4.00\t3.00\t-1.00\t-25.00%',
    ),
  ).toEqual([
    '2022 reception actual 4.00 万元',
    'reception actual 3.00 万元',
    'reception change -1.00 万元',
    'reception change_pct -25.00 %',
  ]);
});

it('增减额 beside a budget may be from it', () => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      '项目\t年初预算数\t决算数\t上年决算数\t增减额',
      '公务接待费\t5.00\t3.00\t4.00\t-2.00',
    ),
  ).toEqual([
    'reception original_budget 5.00 万元',
    'reception actual 3.00 万元',
    '2022 reception actual 4.00 万元',
  ]);
});

it('增减额 as a row below a budget and an actual is from neither year', () => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      '项目\t合计\t公务接待费',
      '年初预算数\t9.00\t5.00',
      '决算数\t7.00\t3.00',
      '增减额\t-2.00\t-2.00',
    ),
  ).toEqual([
    'three_public original_budget 9.00 万元',
    'reception original_budget 5.00 万元',
    'three_public actual 7.00 万元',
    'reception actual 3.00 万元',
  ]);
});

it('完成年初预算的% is a percentage; a share in a column of amounts is no amount', () => {
  expect(
    figuresOf(
      '支出决算表',
      '科目编码\t科目名称\t年初预算数\t本年支出合计\t完成年初预算的%',
      '213\t农林水支出\t70.00\t74.20\t106.00',
      '211\t节能环保支出\t8.00\t95%\t95%',
    ),
  ).toEqual([
    'expenditure original_budget 70.00 万元',
    'expenditure actual 74.20 万元',
    'expenditure completion_pct 106.00 %',
    'expenditure original_budget 8.00 万元',
    'expenditure completion_pct 95 %',
  ]);
});

it('上年数 beside 本年数, which has its budget and its actual', () => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      '项目\t上年决算数\t本年数\t',
      '\t\t年初预算数\t决算数',
      '公务接待费\t4.00\t5.00\t3.00',
    ),
  ).toEqual([
    '2022 reception actual 4.00 万元',
    'reception original_budget 5.00 万元',
    'reception actual 3.00 万元',
  ]);
});
