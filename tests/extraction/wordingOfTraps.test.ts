/** Sentences whose nearest noun is not what their number is of. */
import { FISCAL, GENERAL, THREE_PUBLIC, TOTAL, describeWordings } from './wordings.ts';

const ASSETS = '国有资产占用情况说明';

describeWordings({
  'what a change is against, where only the amounts say so': [
    [
      GENERAL,
      '年初预算80.00万元，决算112.00万元，完成年初预算的140.00%，增加32.00万元，增长40.00%。',
      [
        '2023 general_public_budget_expenditure original_budget 80.00 万元',
        '2023 general_public_budget_expenditure actual 112.00 万元',
        '2023 general_public_budget_expenditure completion_pct 140.00 %',
        '2023 general_public_budget_expenditure variance 32.00 万元',
        '2023 general_public_budget_expenditure variance_pct 40.00 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费年初预算8.00万元，决算5.00万元，减少1.00万元，下降16.67%。',
      ['2023 reception original_budget 8.00 万元', '2023 reception actual 5.00 万元'],
    ],
  ],
  'what a change is against, behind an amount that is no budget': [
    [
      GENERAL,
      '一般公共预算财政拨款支出年初预算80.00万元，年中追加20.00万元，调整预算100.00万元，支出决算90.00万元，比年初预算增加10.00万元。',
      [
        '2023 general_public_budget_expenditure original_budget 80.00 万元',
        '2023 general_public_budget_expenditure adjusted_budget 100.00 万元',
        '2023 general_public_budget_expenditure actual 90.00 万元',
        '2023 general_public_budget_expenditure variance 10.00 万元',
      ],
    ],
  ],
  'a noun that another word narrows': [
    [
      '支出决算情况说明',
      '一般公共预算财政拨款安排的“三公”经费支出决算总额为5.00万元，比预算增加0万元。',
      ['2023 three_public actual 5.00 万元', '2023 three_public variance 0 万元'],
    ],
    ['支出决算情况说明', '执法用“三公”经费支出决算5.00万元。', []],
    [ASSETS, '现有执法车辆12辆。截至年底，车辆14辆。', ['2023 assets_vehicles actual 14 辆']],
    [
      THREE_PUBLIC,
      '公务接待费支出5.00万元。全县公务接待费支出812.30万元，下降13.3%。',
      ['2023 reception actual 5.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出5.00万元。全县“三公”经费支出2310.00万元。节约资金50.00万元，授予中小企业合同金额6.90亿元。',
      ['2023 reception actual 5.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务用车运行维护费9.00万元，车辆3辆。年末保有车辆4辆。',
      ['2023 vehicle_operation actual 9.00 万元', '2023 vehicles_owned actual 4 辆'],
    ],
    [
      '机构人员情况',
      '党政机关实有在职人员36人；事业单位实有在职人员40人；退休人员25人。',
      ['2023 staff_retired actual 25 人'],
    ],
    [
      FISCAL,
      '财政拨款支出决算为90.00万元，完成年初预算的98.00%。其中：基本支出60.00万元，项目支出30.00万元。',
      [
        '2023 fiscal_appropriation_expenditure actual 90.00 万元',
        '2023 fiscal_appropriation_expenditure completion_pct 98.00 %',
      ],
    ],
    [
      TOTAL,
      '一般公共预算支出90.00万元。一般公共预算支出中，农林水支出30.00万元。',
      [
        '2023 general_public_budget_expenditure actual 90.00 万元',
        '2023 general_public_budget_expenditure actual 农林水支出 30.00 万元',
      ],
    ],
  ],
  'the whole, where its only item is named': [
    [
      GENERAL,
      '一般公共预算财政拨款支出78.00万元，全部用于教育支出（类）普通教育（款）学前教育（项），与年初预算70.00万元相比，增加8.00万元。',
      [
        '2023 general_public_budget_expenditure actual 78.00 万元',
        '2023 general_public_budget_expenditure original_budget 70.00 万元',
        '2023 general_public_budget_expenditure variance 8.00 万元',
      ],
    ],
  ],
  'totals of the year alone, which differ': [
    [
      TOTAL,
      '总收入90.00万元（不含上年结转），总支出80.00万元（不含结转下年），与上年决算相比，收入减少9.00万元，下降9.09%；支出增加8.00万元，增长11.11%。',
      [
        '2023 revenue actual 90.00 万元',
        '2023 expenditure actual 80.00 万元',
        '2023 revenue change -9.00 万元',
        '2023 revenue change_pct -9.09 %',
        '2023 expenditure change 8.00 万元',
        '2023 expenditure change_pct 11.11 %',
      ],
    ],
    [
      TOTAL,
      '总收入90.00万元，其中上年结转10.00万元；总支出80.00万元。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 carryover_opening actual 10.00 万元',
        '2023 expenditure actual 80.00 万元',
      ],
    ],
    [
      TOTAL,
      '总收入90.00万元，总支出90.00万元。',
      ['2023 revenue_total actual 90.00 万元', '2023 expenditure_total actual 90.00 万元'],
    ],
  ],
  'amounts that are no account, or of another': [
    [
      '资产情况',
      '固定资产60.00万元。全区完成交通投资12.80亿元，一般公共预算支出38.60亿元。机关运行经费支出9.00万元。',
      ['2023 assets_fixed actual 60.00 万元', '2023 agency_operating actual 9.00 万元'],
    ],
    [THREE_PUBLIC, '按全区要求压减支出，公务接待费支出3.00万元。', ['2023 reception actual 3.00 万元']],
    [
      GENERAL,
      '一般公共服务支出（类）档案事务（款）行政运行（项）支出决算9.00万元，比上年增加2.00万元，其中人员经费增加3.00万元，公用经费减少1.00万元。',
      [
        '2023 general_public_budget_expenditure actual 一般公共服务支出/档案事务/行政运行 9.00 万元',
        '2023 general_public_budget_expenditure change 一般公共服务支出/档案事务/行政运行 2.00 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '“三公”经费支出合计20.00万元，同比增加4.00万元。剔除购车因素，同口径减少2.00万元，下降11.11%。',
      ['2023 three_public actual 20.00 万元', '2023 three_public change 4.00 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出3.00万元，占“三公”经费总额的15.00%，占公用经费的1.20%。',
      ['2023 reception actual 3.00 万元', '2023 reception share_pct 15.00 %'],
    ],
    [
      FISCAL,
      '财政拨款支出88.00万元，其中人员经费50.00万元，公用经费10.00万元。',
      ['2023 fiscal_appropriation_expenditure actual 88.00 万元'],
    ],
    [
      '机关运行经费支出情况',
      '本部门为事业单位，无机关运行经费，日常公用经费支出100.00万元。',
      ['2023 institution_operating actual 100.00 万元'],
    ],
  ],
});
