/** Wordings of whole accounts of other provinces, each in sentences of this project's own. */
import {
  AGENCY,
  EXPENDITURE,
  GENERAL,
  PERFORMANCE,
  THREE_PUBLIC,
  TOTAL,
  describeWordings,
} from './wordings.ts';

const APPROPRIATIONS = '财政拨款支出决算情况说明';

describeWordings({
  'basic and project expenditure as parts of what appropriations paid': [
    [
      APPROPRIATIONS,
      '2023年度财政拨款支出90.00万元，其中：基本支出70.00万元，项目支出20.00万元。与上年相比，财政拨款支出增加3.00万元。',
      [
        '2023 fiscal_appropriation_expenditure actual 90.00 万元',
        '2023 fiscal_appropriation_expenditure change 3.00 万元',
      ],
    ],
    [
      EXPENDITURE,
      '2023年度一般公共预算财政拨款支出90.00万元，其中：基本支出70.00万元，项目支出20.00万元。',
      [
        '2023 general_public_budget_expenditure actual 90.00 万元',
        '2023 general_public_budget_basic_expenditure actual 70.00 万元',
        '2023 general_public_budget_project_expenditure actual 20.00 万元',
      ],
    ],
  ],
  'foreign guests received within the country, beside those received abroad': [
    [
      THREE_PUBLIC,
      '国内公务接待51批次，177人，其中：国内外事接待0批次，0人；国（境）外公务接待1批次，4人。',
      [
        '2023 reception_batches actual 51 批次',
        '2023 reception_persons actual 177 人',
        '2023 reception_foreign_batches actual 1 批次',
        '2023 reception_foreign_persons actual 4 人',
      ],
    ],
  ],
  'classes of all appropriations below a heading of one budget': [
    [
      GENERAL,
      '2023年度财政拨款支出95.00万元，主要用于以下方面：教育支出（类）90.00万元，占94.74%；城乡社区支出（类）5.00万元，占5.26%。\n2023年度财政拨款支出年初预算为80.00万元，其中：\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为90.00万元。',
      [
        '2023 fiscal_appropriation_expenditure actual 95.00 万元',
        '2023 fiscal_appropriation_expenditure actual 教育支出 90.00 万元',
        '2023 fiscal_appropriation_expenditure share_pct 教育支出 94.74 %',
        '2023 fiscal_appropriation_expenditure actual 城乡社区支出 5.00 万元',
        '2023 fiscal_appropriation_expenditure share_pct 城乡社区支出 5.26 %',
        '2023 fiscal_appropriation_expenditure original_budget 80.00 万元',
        '2023 general_public_budget_expenditure original_budget 教育支出/普通教育/小学教育 80.00 万元',
        '2023 general_public_budget_expenditure actual 教育支出/普通教育/小学教育 90.00 万元',
      ],
    ],
  ],
  'items below the line of their class, without （项）': [
    [
      GENERAL,
      '2023年度一般公共预算财政拨款支出年初预算为90.00万元，支出决算为80.00万元，其中：\n1.公共安全支出年初预算为50.00万元，支出决算为60.00万元。其中：\n（1）行政运行年初预算为50.00万元，支出决算为60.00万元。\n2.住房保障支出年初预算为40.00万元，支出决算为20.00万元。其中：\n（1）住房公积金年初预算为40.00万元，支出决算为20.00万元。',
      [
        '2023 general_public_budget_expenditure original_budget 90.00 万元',
        '2023 general_public_budget_expenditure actual 80.00 万元',
        '2023 general_public_budget_expenditure original_budget 公共安全支出 50.00 万元',
        '2023 general_public_budget_expenditure actual 公共安全支出 60.00 万元',
        '2023 general_public_budget_expenditure original_budget 住房保障支出 40.00 万元',
        '2023 general_public_budget_expenditure actual 住房保障支出 20.00 万元',
        '2023 general_public_budget_expenditure original_budget 住房保障支出/住房改革支出/住房公积金 40.00 万元',
        '2023 general_public_budget_expenditure actual 住房保障支出/住房改革支出/住房公积金 20.00 万元',
      ],
    ],
  ],
  'the other of two totals that are one amount': [
    [
      TOTAL,
      '2023年度总收入90.00万元，支出90.00万元。',
      ['2023 revenue_total actual 90.00 万元', '2023 expenditure_total actual 90.00 万元'],
    ],
    [TOTAL, '2023年度总收入90.00万元，支出80.00万元。', ['2023 revenue_total actual 90.00 万元']],
  ],
  'an operating budget that may be the original or the adjusted one': [
    [
      AGENCY,
      '2023年度机关运行经费支出预算84.91万元，支出决算79.35万元，完成预算的93.45%。',
      ['2023 agency_operating actual 79.35 万元', '2023 agency_operating completion_pct 93.45 %'],
    ],
  ],
  'counts of offices, units, receptions and grades': [
    [
      '机构设置',
      '我院内设13个职能部门；下辖2个预算单位。',
      ['2023 internal_offices actual 13 个', '2023 subordinate_units actual 2 个'],
    ],
    [
      THREE_PUBLIC,
      '2023年，本单位共执行国内公务接待任务41批次，205人次。',
      ['2023 reception_batches actual 41 批次', '2023 reception_persons actual 205 人次'],
    ],
    [
      THREE_PUBLIC,
      '2023年度共接待国内团组50个，累计400人次。',
      ['2023 reception_batches actual 50 个', '2023 reception_persons actual 400 人次'],
    ],
    [
      '预算绩效管理工作开展情况',
      '其中：绩效评级为“优”的项目3个，绩效评级为“良”的项目1个。',
      ['2023 performance_rated_excellent actual 3 个', '2023 performance_rated_good actual 1 个'],
    ],
  ],
  'projects by the grade of their self-evaluation, and projects with their funds before the verb': [
    [
      PERFORMANCE,
      '9个项目自评等次为“优”，2个项目自评等次为“良”，1个项目绩效自评结果为“中”。',
      [
        '2023 performance_rated_excellent actual 9 个',
        '2023 performance_rated_good actual 2 个',
        '2023 performance_rated_fair actual 1 个',
      ],
    ],
    [
      PERFORMANCE,
      '共对17个项目，涉及资金79.00万元开展了绩效自评，占一般公共预算项目支出总额的100%。',
      [
        '2023 performance_project_count actual 17 个',
        '2023 performance_projects actual 79.00 万元',
        '2023 performance_projects share_pct 100 %',
      ],
    ],
  ],
  'counts behind a story of the evaluation, and behind a reason': [
    [
      PERFORMANCE,
      '从评价情况来看，上述项目5个项目自评等级为“优”，2个为“良”。',
      ['2023 performance_rated_excellent actual 5 个', '2023 performance_rated_good actual 2 个'],
    ],
    [PERFORMANCE, '从评价情况来看，3个项目未开展绩效自评。', []],
    [
      THREE_PUBLIC,
      '公务用车购置费支出决算为17.00万元，主要原因是车辆更新，全年购置公务用车1辆。公务接待费支出决算为1.00万元，主要原因是上年购置公务用车2辆，全年公务接待费3.00万元。',
      [
        '2023 vehicle_purchase actual 17.00 万元',
        '2023 vehicles_purchased actual 1 辆',
        '2023 reception actual 1.00 万元',
      ],
    ],
  ],
});
