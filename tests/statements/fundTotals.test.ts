/** 财政拨款收入支出决算总表 whose empty cells are lost: which fund an amount is of follows from the revenue and carry-over of each. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const spent = (...rows: readonly string[]): string[] =>
  documentRows(
    readText(
      [
        '财政拨款收入支出决算总表',
        '部门：云岭县公路局 公开04表 单位：万元',
        '收入 支出',
        '项目 决算数 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款',
        ...rows,
      ].join('\n'),
      2023,
    ),
    { documentId: 'd', agencyId: 'a', fiscalYear: 2023 },
  )
    .tables.figures.filter(({ measure }) =>
      /^(?:general|government).*(?:expenditure|closing)/.test(String(measure)),
    )
    .map(({ measure, function_name: name, value }) => [measure, name, value].filter(Boolean).join(' '));

const CLASSES = [
  '三、国有资本经营预算财政拨款 三、国防支出',
  '八、社会保障和就业支出 98.48 98.48',
  '十一、城乡社区支出 91.54 91.54',
];

it('each class is of the fund that its column comes to', () => {
  expect(
    spent(
      '一、一般公共预算财政拨款 80.00 一、一般公共服务支出',
      '二、政府性基金预算财政拨款 90.00 二、外交支出',
      ...CLASSES,
      '本年收入合计 170.00 本年支出合计 190.02 98.48 91.54',
      '年初财政拨款结转和结余 29.89 年末财政拨款结转和结余 9.87 8.41 1.46',
      '一般公共预算财政拨款 26.89',
      '政府性基金预算财政拨款 3.00',
      '国有资本经营预算财政拨款',
      '总计 199.89 总计 199.89 106.89 93.00',
    ),
  ).toEqual([
    'general_public_budget_expenditure 社会保障和就业支出 98.48',
    'government_funds_expenditure 城乡社区支出 91.54',
    'general_public_budget_expenditure 98.48',
    'government_funds_expenditure 91.54',
    'government_funds_carryover_closing 1.46',
  ]);
});

it('and is of none where the revenue of the funds is not that of all', () => {
  expect(
    spent(
      '一、一般公共预算财政拨款 80.00 一、一般公共服务支出',
      '二、政府性基金预算财政拨款 90.00 二、外交支出',
      ...CLASSES,
      '本年收入合计 170.00 本年支出合计 190.02 98.48 91.54',
      '年初财政拨款结转和结余 29.89 年末财政拨款结转和结余 9.87 8.41 1.46',
      '总计 199.89 总计 199.89 106.89 93.00',
    ),
  ).toEqual([]);
});
