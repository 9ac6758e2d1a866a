/** What stands behind the parts of an amount: whether it is of the last part, of the whole, or of neither for sure. */
import { expect, it } from 'vitest';
import { rows } from './sentences.ts';
import { EXPENDITURE, FISCAL, REVENUE, THREE_PUBLIC, TOTAL, describeWordings } from './wordings.ts';

describeWordings({
  'the year’s expenditure is not that of the fund which paid a part of the revenue': [
    [
      TOTAL,
      '2023年本年收入合计91.40万元，其中：一般公共预算财政拨款收入91.40万元，占100%；\n2023年本年支出合计85.20万元，其中：基本支出60.20万元；项目支出25.00万元。',
      [
        '2023 revenue actual 91.40 万元',
        '2023 general_public_budget_revenue actual 91.40 万元',
        '2023 general_public_budget_revenue share_pct 100 %',
        '2023 expenditure actual 85.20 万元',
        '2023 basic_expenditure actual 60.20 万元',
        '2023 project_expenditure actual 25.00 万元',
      ],
    ],
    [
      FISCAL,
      '2023年财政拨款收入30.40万元，其中：一般公共预算财政拨款收入20.10万元，政府性基金预算财政拨款收入10.30万元；财政拨款支出29.50万元。',
      [
        '2023 fiscal_appropriation_revenue actual 30.40 万元',
        '2023 general_public_budget_revenue actual 20.10 万元',
        '2023 government_funds_revenue actual 10.30 万元',
        '2023 fiscal_appropriation_expenditure actual 29.50 万元',
      ],
    ],
  ],
  'a comparison behind several parts may be of any of them, or of the whole': [
    [
      EXPENDITURE,
      '本年支出合计90.00万元，其中：基本支出60.00万元、项目支出30.00万元，与上年相比减少5.00万元。',
      [
        '2023 expenditure actual 90.00 万元',
        '2023 basic_expenditure actual 60.00 万元',
        '2023 project_expenditure actual 30.00 万元',
      ],
    ],
    [
      EXPENDITURE,
      '2023年共支出90.00万元，其中基本支出90.00万元（工资福利支出52.00万元，商品和服务支出38.00万元），与去年相比减少了5.00万元。',
      ['2023 expenditure actual 90.00 万元', '2023 basic_expenditure actual 90.00 万元'],
    ],
    [
      EXPENDITURE,
      '本年支出合计90.00万元，其中：基本支出60.00万元，比上年支出62.00万元减少2.00万元，项目支出30.00万元，比上年减少5.00万元。',
      [
        '2023 expenditure actual 90.00 万元',
        '2023 basic_expenditure actual 60.00 万元',
        '2022 basic_expenditure actual 62.00 万元',
        '2023 basic_expenditure change -2.00 万元',
        '2023 project_expenditure actual 30.00 万元',
        '2023 project_expenditure change -5.00 万元',
      ],
    ],
  ],
  'numbers in turn, one for each of the amounts before them': [
    [
      REVENUE,
      '2023年度本年收入合计50.00万元，其中：财政拨款收入30.00万元、事业收入15.00万元和其他收入5.00万元，分别占本年收入的60%、30%和10%。',
      [
        '2023 revenue actual 50.00 万元',
        '2023 fiscal_appropriation_revenue actual 30.00 万元',
        '2023 revenue_business actual 15.00 万元',
        '2023 revenue_other actual 5.00 万元',
        '2023 fiscal_appropriation_revenue share_pct 60 %',
        '2023 revenue_business share_pct 30 %',
        '2023 revenue_other share_pct 10 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '其中公务用车运行维护费9.00万元，公务接待费2.00万元，较上年分别增长3.20%、下降14.50%。',
      [
        '2023 vehicle_operation actual 9.00 万元',
        '2023 reception actual 2.00 万元',
        '2023 vehicle_operation change_pct 3.20 %',
        '2023 reception change_pct -14.50 %',
      ],
    ],
    [
      EXPENDITURE,
      '其中：基本支出60.00万元，项目支出30.00万元，分别比上年增加6.00万元、减少3.00万元。',
      [
        '2023 basic_expenditure actual 60.00 万元',
        '2023 project_expenditure actual 30.00 万元',
        '2023 basic_expenditure change 6.00 万元',
        '2023 project_expenditure change -3.00 万元',
      ],
    ],
    [
      REVENUE,
      '2023年度本年收入合计50.00万元，财政拨款收入30.00万元、其他收入20.00万元，分别占60%、40%。',
      [
        '2023 revenue actual 50.00 万元',
        '2023 fiscal_appropriation_revenue actual 30.00 万元',
        '2023 revenue_other actual 20.00 万元',
      ],
    ],
  ],
  '共收入 is the revenue of the year before it': [
    [
      REVENUE,
      '2023年共收入64.10万元，其中财政拨款63.80万元，其他收入0.30万元。',
      [
        '2023 revenue actual 64.10 万元',
        '2023 fiscal_appropriation_revenue actual 63.80 万元',
        '2023 revenue_other actual 0.30 万元',
      ],
    ],
  ],
  'the class that ends the name of an item is not the item': [
    [
      EXPENDITURE,
      '其他普通教育支出6.70万元，高等职业教育支出18.40万元，其他教育支出2.50万元，教育支出30.20万元。',
      ['2023 expenditure actual 教育支出 30.20 万元'],
    ],
  ],
  'what is paid out of fees is not all expenditure': [
    [TOTAL, '2023年度，会费总支出4.50万元。总支出9.50万元。', ['2023 expenditure_total actual 9.50 万元']],
  ],
  'a revenue with what was carried over is not the year’s own': [
    [FISCAL, '一般公共预算财政拨款收入90.40万元（含上年结转9.40万元），全部用于支出。', []],
  ],
  'what was paid out of one kind of revenue is no revenue': [
    [EXPENDITURE, '其他收入支出15.30万元，占总支出的4.50%。', []],
    [EXPENDITURE, '事业收入支出25.30万元，其他收入安排的支出1.20万元。', []],
  ],
});

it('an account whose explanations stand below one heading is read', () => {
  const figures = rows(
    '二、2023年度部门决算表\n三、部门决算情况说明\n（一）部门预算执行情况。\n经费总收入408.90万元，比2022年度增加15.10万元。\n（二）部门决算收入来源情况。其中：\n1、事业收入11.80万元，占本年度收入2.89%。\n',
  ).figures.filter(({ basis }) => basis === 'printed');
  expect(figures.map(({ measure, aspect, value }) => [measure, aspect, value].join(' '))).toEqual([
    'revenue_total actual 408.90',
    'revenue_total change 15.10',
    'revenue_business actual 11.80',
    'revenue_business share_pct 2.89',
    'procurement actual 7.00',
  ]);
});
