/** Wordings of accounts of townships, each in sentences of this project's own. */
import { EXPENDITURE, REVENUE, TOTAL, describeWordings } from './wordings.ts';

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
});
