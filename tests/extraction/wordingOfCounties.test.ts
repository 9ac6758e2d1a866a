/** Wordings of accounts of counties and their offices, each in sentences of this project's own. */
import { TOTAL, REVENUE, THREE_PUBLIC, describeWordings } from './wordings.ts';

describeWordings({
  'totals of 上年, which stand between those of the year and what changed': [
    [
      TOTAL,
      '2023年度收入总计90.00万元，支出总计85.00万元，与2022年相比，上年收入总计75.00万元，支出总计68.00万元，收入增加20%。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 expenditure_total actual 85.00 万元',
        '2022 revenue_total actual 75.00 万元',
        '2022 expenditure_total actual 68.00 万元',
        '2023 revenue_total change_pct 20 %',
      ],
    ],
  ],
  'totals of which 收入 lost a word and 支总计 another': [
    [
      TOTAL,
      '2023年度收入47.60、支总计46.00万元。与2022年相比，收入减少8.40、支出总计减少9.90万元，分别下降15%、17.7%。',
      [
        '2023 revenue actual 47.60 万元',
        '2023 expenditure_total actual 46.00 万元',
        '2023 revenue_total change -8.40 万元',
        '2023 expenditure_total change -9.90 万元',
        '2023 revenue_total change_pct -15 %',
        '2023 expenditure_total change_pct -17.7 %',
      ],
    ],
  ],
  'the operating expenditure of the general public budget': [
    [
      '机关运行经费支出情况说明',
      '2023年度机关运行经费一般公共预算支出50.00万元，比2022年度增加2.00万元，增长4.17%。',
      [
        '2023 agency_operating actual 50.00 万元',
        '2023 agency_operating change 2.00 万元',
        '2023 agency_operating change_pct 4.17 %',
      ],
    ],
  ],
  'a second total behind the reason of the first': [
    [
      TOTAL,
      '与2022年度相比，收入总计增加3.00万元，增长3.75%，主要原因是人员增加；支出总计增加2.00万元，增长2.50%。',
      [
        '2023 revenue_total change 3.00 万元',
        '2023 revenue_total change_pct 3.75 %',
        '2023 expenditure_total change 2.00 万元',
        '2023 expenditure_total change_pct 2.50 %',
      ],
    ],
  ],
  'another year, of which all of its sentence is': [
    [
      THREE_PUBLIC,
      '2023年“三公”经费支出9.00万元。2024年“三公”经费预算安排8.00万元，其中：公务接待费2.00万元；公务用车运行维护费6.00万元。',
      ['2023 three_public actual 9.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '2024年“三公”经费预算8.00万元。其中：公务接待费2.00万元，公务用车运行维护费6.00万元。2023年公务接待费支出1.00万元。',
      ['2023 reception actual 1.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '2021年“三公”经费支出7.00万元，公务接待费2.00万元；2023年“三公”经费支出9.00万元，其中：公务接待费1.00万元；公务用车运行维护费8.00万元。',
      [
        '2023 three_public actual 9.00 万元',
        '2023 reception actual 1.00 万元',
        '2023 vehicle_operation actual 8.00 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '2023年公务接待费支出1.00万元，比2021年减少0.50万元；公务用车运行维护费支出8.00万元。',
      ['2023 reception actual 1.00 万元', '2023 vehicle_operation actual 8.00 万元'],
    ],
  ],
  '上年 that no noun follows, which tells nothing': [
    [
      REVENUE,
      '本年收入合计90.00万元，上年80.00万元，系上年追加10.00万元。',
      ['2023 revenue actual 90.00 万元'],
    ],
  ],
  'an appropriation by its fund': [
    [
      REVENUE,
      '2023年度收入合计90.00万元，其中：一般公共预算拨款72.00万元，占比80%；政府性基金预算拨款18.00万元，占比20%。',
      [
        '2023 revenue actual 90.00 万元',
        '2023 general_public_budget_revenue actual 72.00 万元',
        '2023 general_public_budget_revenue share_pct 80 %',
        '2023 government_funds_revenue actual 18.00 万元',
        '2023 government_funds_revenue share_pct 20 %',
      ],
    ],
  ],
  'a share behind a comma that slipped in': [
    [
      THREE_PUBLIC,
      '2023年“三公”经费支出决算中，公务用车购置及运行维护费支出9.00万元，占，90%；公务接待费支出1.00万元，占10%。',
      [
        '2023 vehicles actual 9.00 万元',
        '2023 vehicles share_pct 90 %',
        '2023 reception actual 1.00 万元',
        '2023 reception share_pct 10 %',
      ],
    ],
  ],
  'expenses by their short names': [
    [
      THREE_PUBLIC,
      '“三公”经费决算41.08万元。其中，出国费1.00万元；接待费0.98万元，共12批次97人；公车费39.10万元（购置9.00万元，运行维护30.10万元），年末保有公务车14台。',
      [
        '2023 three_public actual 41.08 万元',
        '2023 overseas_travel actual 1.00 万元',
        '2023 reception actual 0.98 万元',
        '2023 reception_batches actual 12 批次',
        '2023 reception_persons actual 97 人',
        '2023 vehicles actual 39.10 万元',
        '2023 vehicle_purchase actual 9.00 万元',
        '2023 vehicle_operation actual 30.10 万元',
        '2023 vehicles_owned actual 14 辆',
      ],
    ],
  ],
  'small firms as a part of those of medium size': [
    [
      TOTAL,
      '授予中小企业合同金额256.02万元，占比85.00%，其中小微企业200.00万元。',
      [
        '2023 procurement_sme actual 256.02 万元',
        '2023 procurement_sme share_pct 85.00 %',
        '2023 procurement_small_micro actual 200.00 万元',
      ],
    ],
  ],
});
