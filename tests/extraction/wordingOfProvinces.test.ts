/** Wordings of the provinces' templates from 2015 on, each in sentences of this project's own. */
import { TOTAL, REVENUE, EXPENDITURE, FISCAL, THREE_PUBLIC, AGENCY, describeWordings } from './wordings.ts';

describeWordings({
  'revenue or expenditure once more, alone before its change': [
    [
      REVENUE,
      '2023年度收入合计260.50万元，收入较上年增加60.50万元，增长30.25%。',
      [
        '2023 revenue actual 260.50 万元',
        '2023 revenue change 60.50 万元',
        '2023 revenue change_pct 30.25 %',
      ],
    ],
    [
      EXPENDITURE,
      '2023年度支出合计240.00万元，其中：项目支出40.00万元。支出比上年减少10.00万元。',
      [
        '2023 expenditure actual 240.00 万元',
        '2023 project_expenditure actual 40.00 万元',
        '2023 expenditure change -10.00 万元',
      ],
    ],
    [
      FISCAL,
      '财政拨款收入总计90.00万元，支出总计90.00万元。收入较上年增加3.00万元；支出较上年减少5.00万元。',
      [
        '2023 fiscal_appropriation_revenue_total actual 90.00 万元',
        '2023 fiscal_appropriation_expenditure_total actual 90.00 万元',
        '2023 fiscal_appropriation_revenue_total change 3.00 万元',
        '2023 fiscal_appropriation_expenditure_total change -5.00 万元',
      ],
    ],
    [REVENUE, '其他收入20.00万元，收入较上年增加3.00万元。', ['2023 revenue_other actual 20.00 万元']],
  ],
  'what is of one kind of procurement only': [
    [
      '政府采购支出情况',
      '授予中小企业合同金额90.00万元，货物支出授予中小企业合同金额占货物支出金额的80.00%，工程支出授予中小企业合同金额占工程支出金额的70.00%，服务支出授予中小企业合同金额占服务支出金额的60.00%。',
      [
        '2023 procurement_sme actual 90.00 万元',
        '2023 procurement_goods_sme share_pct 80.00 %',
        '2023 procurement_works_sme share_pct 70.00 %',
        '2023 procurement_services_sme share_pct 60.00 %',
      ],
    ],
  ],
  'basic and project expenditure of one fund, which is not all': [
    [
      '政府性基金预算财政拨款支出决算情况说明',
      '政府性基金预算拨款支出50.00万元，其中基本支出0.00万元，项目支出50.00万元。',
      ['2023 government_funds_expenditure actual 50.00 万元'],
    ],
  ],
  'a class that is called as a section is, with its amount behind a space': [
    [
      FISCAL,
      '财政拨款支出15.50万元，主要用于：\n（一）国有资本经营预算支出 3.94 万元，占25.42%。\n（二）其他支出 11.56 万元，占74.58%。',
      [
        '2023 fiscal_appropriation_expenditure actual 15.50 万元',
        '2023 fiscal_appropriation_expenditure actual 国有资本经营预算支出 3.94 万元',
        '2023 fiscal_appropriation_expenditure share_pct 国有资本经营预算支出 25.42 %',
        '2023 fiscal_appropriation_expenditure actual 其他支出 11.56 万元',
        '2023 fiscal_appropriation_expenditure share_pct 其他支出 74.58 %',
      ],
    ],
  ],
  'what one budget spent, in a sentence of its own behind what it received': [
    [
      FISCAL,
      '1.一般公共预算财政拨款本年收入90.00万元，比上年减少3.00万元。本年支出88.00万元，比上年减少2.00万元。\n2.政府性基金预算财政拨款本年收入9.00万元，比上年增加1.00万元。本年支出7.00万元，比上年增加1.00万元。',
      [
        '2023 general_public_budget_revenue actual 90.00 万元',
        '2023 general_public_budget_revenue change -3.00 万元',
        '2023 general_public_budget_expenditure actual 88.00 万元',
        '2023 general_public_budget_expenditure change -2.00 万元',
        '2023 government_funds_revenue actual 9.00 万元',
        '2023 government_funds_revenue change 1.00 万元',
        '2023 government_funds_expenditure actual 7.00 万元',
        '2023 government_funds_expenditure change 1.00 万元',
      ],
    ],
  ],
  'a subclass whose name holds 的 before its last word, below a class without its mark': [
    [
      FISCAL,
      '财政拨款支出60.00万元。\n（一）卫生健康支出20.00万元，占33.33%，主要用于：行政事业单位医疗（款）行政单位医疗（项）20.00万元。\n（二）城乡社区支出40.00万元，占66.67%，主要用于：国有土地使用权出让收入安排的支出（款）城市建设支出（项）40.00万元。',
      [
        '2023 fiscal_appropriation_expenditure actual 60.00 万元',
        '2023 fiscal_appropriation_expenditure actual 卫生健康支出 20.00 万元',
        '2023 fiscal_appropriation_expenditure share_pct 卫生健康支出 33.33 %',
        '2023 fiscal_appropriation_expenditure actual 卫生健康支出/行政事业单位医疗/行政单位医疗 20.00 万元',
        '2023 fiscal_appropriation_expenditure actual 城乡社区支出 40.00 万元',
        '2023 fiscal_appropriation_expenditure share_pct 城乡社区支出 66.67 %',
        '2023 fiscal_appropriation_expenditure actual 城乡社区支出/国有土地使用权出让收入安排的支出/城市建设支出 40.00 万元',
      ],
    ],
  ],
  'three nouns before one zero': [
    [
      EXPENDITURE,
      '上缴上级支出、经营支出、对附属单位补助支出共0万元。',
      [
        '2023 expenditure_to_superior actual 0 万元',
        '2023 expenditure_operations actual 0 万元',
        '2023 expenditure_to_affiliates actual 0 万元',
      ],
    ],
  ],
  'the budget at the beginning of the year, named by its year': [
    [
      THREE_PUBLIC,
      '2023年“三公”经费财政拨款决算数8.00万元，比2023年“三公”经费财政拨款年初预算12.00万元减少4.00万元。公务接待费2023年初预算数为3.00万元。',
      [
        '2023 three_public actual 8.00 万元',
        '2023 three_public original_budget 12.00 万元',
        '2023 three_public variance -4.00 万元',
        '2023 reception original_budget 3.00 万元',
      ],
    ],
  ],
  'two totals in one word': [
    [
      FISCAL,
      '财政拨款收支总决算90.00万元。',
      [
        '2023 fiscal_appropriation_revenue_total actual 90.00 万元',
        '2023 fiscal_appropriation_expenditure_total actual 90.00 万元',
      ],
    ],
  ],
  'what an amount was spent on ends before the next item': [
    [
      THREE_PUBLIC,
      '开支会议费3.50万元，用于召开年会，人数150人；开支培训费6.20万元，用于业务培训。',
      ['2023 meetings actual 3.50 万元', '2023 training actual 6.20 万元'],
    ],
  ],
  'operating expenses that the heading names, and what vehicles are worth': [
    [
      AGENCY,
      '行政单位使用财政拨款安排的公用经费支出，合计20.00万元，比上年减少2.00万元。',
      ['2023 agency_operating actual 20.00 万元', '2023 agency_operating change -2.00 万元'],
    ],
    [
      '国有资产占用情况',
      '共有车辆5台，85.60万元。',
      ['2023 assets_vehicles actual 5 辆', '2023 assets_vehicle_value actual 85.60 万元'],
    ],
  ],
  'one side of the accounts below a heading of both': [
    [
      '2023年部门决算收支的有关情况',
      '2023年收入决算总额90.00万元，比2022年增加9.00万元。2023年支出决算总额80.00万元。',
      [
        '2023 revenue actual 90.00 万元',
        '2023 revenue change 9.00 万元',
        '2023 expenditure actual 80.00 万元',
      ],
    ],
    [
      TOTAL,
      '2023年收入决算总额90.00万元，比2022年增加9.00万元。2023年支出决算总额80.00万元。',
      [
        '2023 revenue actual 90.00 万元',
        '2023 revenue change 9.00 万元',
        '2023 expenditure actual 80.00 万元',
      ],
    ],
  ],
  'journeys that others organised are on their accounts': [
    [
      THREE_PUBLIC,
      '全年安排出国团组1个，参加其他单位出国团组2个，全年因公出国累计3人次。',
      ['2023 overseas_groups actual 1 个', '2023 overseas_persons actual 3 人次'],
    ],
  ],
  'vehicles bought, which are the “three public” expenses’ only where those are told of': [
    [
      '国有资产占用及购置情况说明',
      '共有车辆8辆，其中特种专业技术用车8辆。当年购置车辆1辆。',
      ['2023 assets_vehicles actual 8 辆', '2023 assets_vehicles_specialised actual 8 辆'],
    ],
  ],
  'small firms as a part of those that contracts went to': [
    [
      '政府采购支出情况',
      '面向中小企业采购金额90.00万元，其中小微企业30.00万元，占33.33%。预留给小微企业的份额20.00万元。',
      [
        '2023 procurement_sme actual 90.00 万元',
        '2023 procurement_small_micro actual 30.00 万元',
        '2023 procurement_small_micro share_pct 33.33 %',
      ],
    ],
  ],
  'a bracket that is not closed in its sentence': [
    [
      REVENUE,
      '财政拨款收入90.00万元（其中：一般公共预算80.00万元，政府性基金预算10.00万元。事业收入5.00万元），其他收入3.00万元。',
      [
        '2023 fiscal_appropriation_revenue actual 90.00 万元',
        '2023 general_public_budget_revenue actual 80.00 万元',
        '2023 government_funds_revenue actual 10.00 万元',
        '2023 revenue_business actual 5.00 万元',
        '2023 revenue_other actual 3.00 万元',
      ],
    ],
  ],
});
