/** Wordings of whole accounts of other provinces, each in sentences of this project's own. */
import { EXPENDITURE, GENERAL, THREE_PUBLIC, describeWordings } from './wordings.ts';

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
});
