/** Wordings of accounts of townships, each in sentences of this project's own. */
import { EXPENDITURE, REVENUE, TOTAL, describeWordings, GENERAL } from './wordings.ts';

describeWordings({
  '决算总数 is the total, whatever 当年收入 comes to': [
    [
      TOTAL,
      '2023年收入决算总数为86.40万元，较上年80.00万元增加6.40万元，增幅8.00%；支出决算总数86.40万元。',
      [
        '2023 revenue_total actual 86.40 万元',
        '2022 revenue_total actual 80.00 万元',
        '2023 revenue_total change 6.40 万元',
        '2023 revenue_total change_pct 8.00 %',
        '2023 expenditure_total actual 86.40 万元',
      ],
    ],
    [
      REVENUE,
      '当年收入85.00万元。其中财政拨款80.00万元，占总收入的94.12%；其他收入5.00万元，占5.88%。',
      [
        '2023 revenue actual 85.00 万元',
        '2023 fiscal_appropriation_revenue actual 80.00 万元',
        '2023 fiscal_appropriation_revenue share_pct 94.12 %',
        '2023 revenue_other actual 5.00 万元',
        '2023 revenue_other share_pct 5.88 %',
      ],
    ],
    [
      EXPENDITURE,
      '当年支出84.00万元，其中：基本支出44.00万元，项目支出40.00万元。',
      [
        '2023 expenditure actual 84.00 万元',
        '2023 basic_expenditure actual 44.00 万元',
        '2023 project_expenditure actual 40.00 万元',
      ],
    ],
  ],
  'a budget in brackets before the outturn that it is of, and 支出数 against it': [
    [
      GENERAL,
      '1.公共安全支出（类）司法（款）基层司法业务（项）。支出决算（年初预算60.00万元）为52.18万元。支出数比预算数减少7.82万元，主要原因是厉行节约。',
      [
        '2023 general_public_budget_expenditure original_budget 公共安全支出/司法/基层司法业务 60.00 万元',
        '2023 general_public_budget_expenditure actual 公共安全支出/司法/基层司法业务 52.18 万元',
        '2023 general_public_budget_expenditure variance 公共安全支出/司法/基层司法业务 -7.82 万元',
      ],
    ],
    // What else a bracket says before the amount is left.
    [
      GENERAL,
      '1.公共安全支出（类）司法（款）基层司法业务（项）。支出决算（不含结转60.00万元）为52.18万元。',
      ['2023 general_public_budget_expenditure actual 公共安全支出/司法/基层司法业务 52.18 万元'],
    ],
  ],
});
