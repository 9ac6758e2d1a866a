/** Wordings that published documents showed, each in sentences of this project's own. */
import {
  TOTAL,
  REVENUE,
  EXPENDITURE,
  FISCAL,
  GENERAL,
  THREE_PUBLIC,
  AGENCY,
  describeWordings,
} from './wordings.ts';

describeWordings({
  'numbers printed one behind the other, one a noun': [
    [
      TOTAL,
      '2023年度收、支总计各为90.00、80.00万元，与上年相比分别增加9.00和8.00万元，增长11.11%、11.11%。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 expenditure_total actual 80.00 万元',
        '2023 revenue_total change 9.00 万元',
        '2023 expenditure_total change 8.00 万元',
        '2023 revenue_total change_pct 11.11 %',
        '2023 expenditure_total change_pct 11.11 %',
      ],
    ],
    [
      TOTAL,
      '2023年度收入、支出总计分别是1,290.30，1,280.10万元。',
      ['2023 revenue_total actual 1290.30 万元', '2023 expenditure_total actual 1280.10 万元'],
    ],
    [
      TOTAL,
      '2023年收入总计、支出总计分别为290.30万元和280.10万元。较上年分别下降3.00%和4.00%。',
      [
        '2023 revenue_total actual 290.30 万元',
        '2023 expenditure_total actual 280.10 万元',
        '2023 revenue_total change_pct -3.00 %',
        '2023 expenditure_total change_pct -4.00 %',
      ],
    ],
    [
      TOTAL,
      '2023年度收入支出总计90.00万元，与2022年相比，收、支总计各增加9.00万元，各增长11.11%。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 expenditure_total actual 90.00 万元',
        '2023 revenue_total change 9.00 万元',
        '2023 expenditure_total change 9.00 万元',
        '2023 revenue_total change_pct 11.11 %',
        '2023 expenditure_total change_pct 11.11 %',
      ],
    ],
    [
      TOTAL,
      '收、支总计各减少20.10万元，6.05%。',
      ['2023 revenue_total change -20.10 万元', '2023 expenditure_total change -20.10 万元'],
    ],
  ],
  'a change whose verb was left out, told from the year before by its rate': [
    [
      EXPENDITURE,
      '本年支出合计300.00万元，较上年支出决算20.00万元，增长7.14%。',
      [
        '2023 expenditure actual 300.00 万元',
        '2023 expenditure change 20.00 万元',
        '2023 expenditure change_pct 7.14 %',
      ],
    ],
    [
      EXPENDITURE,
      '本年支出合计300.00万元，比2022年度280.00万元，增长7.14%。',
      [
        '2023 expenditure actual 300.00 万元',
        '2022 expenditure actual 280.00 万元',
        '2023 expenditure change_pct 7.14 %',
      ],
    ],
    [
      REVENUE,
      '本年收入合计300.00万元，较上年决算数30.00万元，下降9.09%。',
      [
        '2023 revenue actual 300.00 万元',
        '2023 revenue change -30.00 万元',
        '2023 revenue change_pct -9.09 %',
      ],
    ],
    [
      GENERAL,
      '一般公共预算财政拨款支出300.00万元，与上年相比18.00万元，下降5.66%。',
      [
        '2023 general_public_budget_expenditure actual 300.00 万元',
        '2023 general_public_budget_expenditure change -18.00 万元',
        '2023 general_public_budget_expenditure change_pct -5.66 %',
      ],
    ],
  ],
  'guests from abroad, in a bracket': [
    [
      THREE_PUBLIC,
      '公务接待费支出3.80万元，其中：国内公务接待费3.80万元（其中：外事接待费1.00万元），接待9批次、80人次（其中外宾1批次、3人次）。',
      [
        '2023 reception actual 3.80 万元',
        '2023 reception_domestic actual 3.80 万元',
        '2023 reception_foreign actual 1.00 万元',
        '2023 reception_batches actual 9 批次',
        '2023 reception_persons actual 80 人次',
        '2023 reception_foreign_batches actual 1 批次',
        '2023 reception_foreign_persons actual 3 人次',
      ],
    ],
    [
      THREE_PUBLIC,
      '国内公务接待支出3.80万元（包含外宾接待0.30万元）。',
      ['2023 reception_domestic actual 3.80 万元', '2023 reception_foreign actual 0.30 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务接待费3.80万元（含外宾接待费用0.20万元，共1批次3人次）。',
      [
        '2023 reception actual 3.80 万元',
        '2023 reception_foreign actual 0.20 万元',
        '2023 reception_foreign_batches actual 1 批次',
        '2023 reception_foreign_persons actual 3 人次',
      ],
    ],
  ],
  'the year before without its unit': [
    [
      THREE_PUBLIC,
      '“三公”经费支出2.90万元，比上年3.10万元减少0.20万元。',
      [
        '2023 three_public actual 2.90 万元',
        '2022 three_public actual 3.10 万元',
        '2023 three_public change -0.20 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出2.90万元，比2022年3.10减少0.20万元，下降6.45%。',
      [
        '2023 reception actual 2.90 万元',
        '2022 reception actual 3.10 万元',
        '2023 reception change -0.20 万元',
        '2023 reception change_pct -6.45 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出2.90万元，较去年的2.50，增加0.40万元。',
      [
        '2023 reception actual 2.90 万元',
        '2022 reception actual 2.50 万元',
        '2023 reception change 0.40 万元',
      ],
    ],
  ],
  'a noun with its last word left out': [
    [
      GENERAL,
      '与2022年度相比，一般公共预算财政拨款减少14.50万元，下降2.32%。',
      [
        '2023 general_public_budget_expenditure change -14.50 万元',
        '2023 general_public_budget_expenditure change_pct -2.32 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '与上年相比，“三公”增加0.50万元，增长10%。',
      ['2023 three_public change 0.50 万元', '2023 three_public change_pct 10 %'],
    ],
  ],
  '收入决算 and 支出决算 as nouns': [
    [
      REVENUE,
      '2023年度收入决算900.00万元，其中：财政拨款收入880.00万元，占97.78%；其他收入20.00万元，占2.22%。',
      [
        '2023 revenue actual 900.00 万元',
        '2023 fiscal_appropriation_revenue actual 880.00 万元',
        '2023 fiscal_appropriation_revenue share_pct 97.78 %',
        '2023 revenue_other actual 20.00 万元',
        '2023 revenue_other share_pct 2.22 %',
      ],
    ],
    [
      REVENUE,
      '2023年度收入决算数900.00万元，其中：本年收入850.00万元，上年结转和结余50.00万元。',
      [
        '2023 revenue_total actual 900.00 万元',
        '2023 revenue actual 850.00 万元',
        '2023 carryover_opening actual 50.00 万元',
      ],
    ],
    [
      EXPENDITURE,
      '2023年度支出决算900.00万元，其中：本年支出850.00万元，年末结转和结余50.00万元。',
      [
        '2023 expenditure_total actual 900.00 万元',
        '2023 expenditure actual 850.00 万元',
        '2023 carryover_closing actual 50.00 万元',
      ],
    ],
    [
      EXPENDITURE,
      '本部门2023年支出决算为900.00万元，其中基本支出600.00万元，项目支出300.00万元。',
      [
        '2023 expenditure actual 900.00 万元',
        '2023 basic_expenditure actual 600.00 万元',
        '2023 project_expenditure actual 300.00 万元',
      ],
    ],
  ],
  'a reason that ends before the next item': [
    [
      THREE_PUBLIC,
      '2023年“三公”经费支出6.20万元，比上年增加1.40万元。其中：公务用车运行维护费4.00万元，比上年增加1.00万元，主要原因是任务增加；公务接待费比上年增加0.40万元，增长30.77%，主要是来访增加。',
      [
        '2023 three_public actual 6.20 万元',
        '2023 three_public change 1.40 万元',
        '2023 vehicle_operation actual 4.00 万元',
        '2023 vehicle_operation change 1.00 万元',
        '2023 reception change 0.40 万元',
        '2023 reception change_pct 30.77 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务用车购置及运行费150万元，比上年下降12.00%，主要原因是车辆减少，年末公务用车保有量为45辆。',
      [
        '2023 vehicles actual 150 万元',
        '2023 vehicles change_pct -12.00 %',
        '2023 vehicles_owned actual 45 辆',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费15.00万元，下降12.00%，主要原因是厉行节约，公务接待批次减少12批次，共接待20批次。',
      ['2023 reception actual 15.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务接待费减少3.00万元，主要原因是出国任务减少；公务接待减少，接待费压缩；三是车辆减少2辆。',
      ['2023 reception change -3.00 万元'],
    ],
  ],
  'a change of two totals that are one amount': [
    [
      FISCAL,
      '2023年度财政拨款收入总计510.00万元，支出总计510.00万元。与2022年相比，增加30.00万元，增长6.25%。',
      [
        '2023 fiscal_appropriation_revenue_total actual 510.00 万元',
        '2023 fiscal_appropriation_expenditure_total actual 510.00 万元',
        '2023 fiscal_appropriation_revenue_total change 30.00 万元',
        '2023 fiscal_appropriation_expenditure_total change 30.00 万元',
        '2023 fiscal_appropriation_revenue_total change_pct 6.25 %',
        '2023 fiscal_appropriation_expenditure_total change_pct 6.25 %',
      ],
    ],
    [
      FISCAL,
      '2023年度财政拨款收、支总计510.00万元，比上年增加30.00万元，增长6.25%。',
      [
        '2023 fiscal_appropriation_revenue_total actual 510.00 万元',
        '2023 fiscal_appropriation_expenditure_total actual 510.00 万元',
        '2023 fiscal_appropriation_revenue_total change 30.00 万元',
        '2023 fiscal_appropriation_expenditure_total change 30.00 万元',
        '2023 fiscal_appropriation_revenue_total change_pct 6.25 %',
        '2023 fiscal_appropriation_expenditure_total change_pct 6.25 %',
      ],
    ],
    [
      TOTAL,
      '收入总计510.00万元，支出总计510.00万元，比上年减少30.00万元，降低5.56%。',
      [
        '2023 revenue_total actual 510.00 万元',
        '2023 expenditure_total actual 510.00 万元',
        '2023 revenue_total change -30.00 万元',
        '2023 expenditure_total change -30.00 万元',
        '2023 revenue_total change_pct -5.56 %',
        '2023 expenditure_total change_pct -5.56 %',
      ],
    ],
  ],
  'nothing, printed without a unit': [
    [
      '政府采购情况',
      '2023年度货物支出0、工程支出0、服务支出0。',
      [
        '2023 procurement_goods actual 0 万元',
        '2023 procurement_works actual 0 万元',
        '2023 procurement_services actual 0 万元',
      ],
    ],
    [AGENCY, '本单位为行政单位，机关运行经费为0。', ['2023 agency_operating actual 0 万元']],
    [
      THREE_PUBLIC,
      '因公出国（境）费为0，公务用车购置费0，公务用车运行费用及维护费用3.00万元，公务接待费为0.00。',
      [
        '2023 overseas_travel actual 0 万元',
        '2023 vehicle_purchase actual 0 万元',
        '2023 vehicle_operation actual 3.00 万元',
        '2023 reception actual 0.00 万元',
      ],
    ],
  ],
  'a difference that prints its sign': [
    [
      THREE_PUBLIC,
      '“三公”经费支出预算为5.00万元，支出决算为3.80万元，差值为-1.20万元。与上年相比差值-0.60万元，下降13.64%。公务接待费支出决算为0.80万元，预决算差值1.20万元。',
      [
        '2023 three_public adjusted_budget 5.00 万元',
        '2023 three_public actual 3.80 万元',
        '2023 three_public variance -1.20 万元',
        '2023 three_public change -0.60 万元',
        '2023 three_public change_pct -13.64 %',
        '2023 reception actual 0.80 万元',
      ],
    ],
  ],
  'the year before, without a unit, inside its comparison': [
    [
      THREE_PUBLIC,
      '2023年“三公”经费支出2.00万元，与上年2.50相比减少0.50万元。',
      [
        '2023 three_public actual 2.00 万元',
        '2022 three_public actual 2.50 万元',
        '2023 three_public change -0.50 万元',
      ],
    ],
  ],
  'personnel and operating expenses of all money, which are not those of the general public budget': [
    [
      EXPENDITURE,
      '本年支出合计90.00万元，其中：基本支出60.00万元，包括：人员经费50.00万元，占83.33%；公用经费10.00万元。',
      ['2023 expenditure actual 90.00 万元', '2023 basic_expenditure actual 60.00 万元'],
    ],
    [
      EXPENDITURE,
      '一般公共预算财政拨款基本支出60.00万元，其中：人员经费50.00万元，公用经费10.00万元。',
      [
        '2023 general_public_budget_basic_expenditure actual 60.00 万元',
        '2023 personnel actual 50.00 万元',
        '2023 operating actual 10.00 万元',
      ],
    ],
  ],
  'names of what running a vehicle costs': [
    [
      THREE_PUBLIC,
      '公务用车运行费及维护费3.00万元，公务用车运行维护费用2.00万元。',
      ['2023 vehicle_operation actual 3.00 万元', '2023 vehicle_operation actual 2.00 万元'],
    ],
    [THREE_PUBLIC, '公务用车购置费及运行费、维护费3.00万元。', ['2023 vehicles actual 3.00 万元']],
  ],
});
