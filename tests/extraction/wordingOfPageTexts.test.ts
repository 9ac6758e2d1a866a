/** Wordings of accounts as pages print them, each in sentences of this project's own. */
import { EXPENDITURE, GENERAL, REVENUE, THREE_PUBLIC, TOTAL, describeWordings } from './wordings.ts';

describeWordings({
  'a point that ends a sentence': [
    [
      THREE_PUBLIC,
      '2023年公务接待费9.00万元，比上年下降10.00%.下降的原因是接待减少.公务用车运行维护费6.00万元.',
      [
        '2023 reception actual 9.00 万元',
        '2023 reception change_pct -10.00 %',
        '2023 vehicle_operation actual 6.00 万元',
      ],
    ],
  ],
  'the year before, set off by a comma': [
    [
      THREE_PUBLIC,
      '2023年，我局“三公”经费支出12.00万元。2022年，我局“三公”经费支出10.00万元，其中，公务接待费4.00万元。',
      [
        '2023 three_public actual 12.00 万元',
        '2022 three_public actual 10.00 万元',
        '2022 reception actual 4.00 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '2022年度，“三公”经费支出10.00万元，比上年增加1.00万元。其中：公务接待费4.00万元。2023年公务接待费5.00万元。',
      [
        '2022 three_public actual 10.00 万元',
        '2022 three_public change 1.00 万元',
        '2022 reception actual 4.00 万元',
        '2023 reception actual 5.00 万元',
      ],
    ],
    [
      EXPENDITURE,
      '本年支出合计12.00万元，与2022年，增加2.00万元，增长20.00%。',
      [
        '2023 expenditure actual 12.00 万元',
        '2023 expenditure change 2.00 万元',
        '2023 expenditure change_pct 20.00 %',
      ],
    ],
  ],
  'a fund by its old name': [
    [
      THREE_PUBLIC,
      '2023年，我局一般预算财政拨款安排的“三公”经费支出12.00万元，较上年减少12.00%，其中，公务接待费4.00万元，较上年减少7.00%。',
      [
        '2023 three_public actual 12.00 万元',
        '2023 three_public change_pct -12.00 %',
        '2023 reception actual 4.00 万元',
        '2023 reception change_pct -7.00 %',
      ],
    ],
    [THREE_PUBLIC, '公共财政预算拨款开支的公务接待费4.00万元。', ['2023 reception actual 4.00 万元']],
  ],
  'the operating funds of one kind of pupils': [
    [REVENUE, '本年收入合计80.00万元，高中公用经费30.00万元。', ['2023 revenue actual 80.00 万元']],
  ],
  'a comparison that names its side without a comma': [
    [
      REVENUE,
      '本年收入合计80.00万元，上年收入合计95.00万元.与上年相比收入减少15.00万元，下降15.79%。',
      [
        '2023 revenue actual 80.00 万元',
        '2022 revenue actual 95.00 万元',
        '2023 revenue change -15.00 万元',
        '2023 revenue change_pct -15.79 %',
      ],
    ],
    [
      EXPENDITURE,
      '本年支出合计70.00万元。与上年相比支出增加5.00万元。',
      ['2023 expenditure actual 70.00 万元', '2023 expenditure change 5.00 万元'],
    ],
  ],
  'the operating revenue of a school by what it was paid for is not all of it': [
    [
      REVENUE,
      '2023年总收入90.00万元，其中：教育事业收入20.00万元；科研事业收入5.00万元；其他收入7.00万元。',
      ['2023 revenue_total actual 90.00 万元', '2023 revenue_other actual 7.00 万元'],
    ],
  ],
  'totals behind the name of a federation': [
    [
      TOTAL,
      '1、2023年县残联决算收入总计80.00万元。2、2023年县残联决算支出总计75.00万元。',
      ['2023 revenue_total actual 80.00 万元', '2023 expenditure_total actual 75.00 万元'],
    ],
  ],
  'a budget in brackets behind its amount, and a comparison of what was spoken of': [
    [
      GENERAL,
      '1.农林水支出（类）水利（款）行政运行（项）支出决算为40.00万元（年初预算38.00万元），此项支出比2022年度决算数减少1.50万元。',
      [
        '2023 general_public_budget_expenditure actual 农林水支出/水利/行政运行 40.00 万元',
        '2023 general_public_budget_expenditure original_budget 农林水支出/水利/行政运行 38.00 万元',
        '2023 general_public_budget_expenditure change 农林水支出/水利/行政运行 -1.50 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费4.00万元（年初预算5.00万元，其中外宾1.00万元）。',
      ['2023 reception actual 4.00 万元'],
    ],
  ],
});
