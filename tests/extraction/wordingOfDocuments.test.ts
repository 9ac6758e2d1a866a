/** Sentences as whole documents have them: items that tell their own outturn, and brackets of grades. */
import { EXPENDITURE, GENERAL, PERFORMANCE, describeWordings } from './wordings.ts';

const ITEM = '3.农林水支出（类）水利（款）水土保持（项），主要用于坡耕地治理。';

describeWordings({
  'a noun of the whole account behind the budget of an item': [
    [
      GENERAL,
      `${ITEM}年初预算为20.00万元，当年支出决算为18.00万元，决算数小于预算数。`,
      [
        '2023 general_public_budget_expenditure original_budget 农林水支出/水利/水土保持 20.00 万元',
        '2023 general_public_budget_expenditure actual 农林水支出/水利/水土保持 18.00 万元',
      ],
    ],
    [
      GENERAL,
      `${ITEM}年初预算为20.00万元，2023年度支出合计18.00万元。`,
      [
        '2023 general_public_budget_expenditure original_budget 农林水支出/水利/水土保持 20.00 万元',
        '2023 general_public_budget_expenditure actual 农林水支出/水利/水土保持 18.00 万元',
      ],
    ],
    [
      GENERAL,
      `${ITEM}年初预算为20.00万元，决算18.00万元。当年支出有所节约。本年支出9.00万元。`,
      [
        '2023 general_public_budget_expenditure original_budget 农林水支出/水利/水土保持 20.00 万元',
        '2023 general_public_budget_expenditure actual 农林水支出/水利/水土保持 18.00 万元',
      ],
    ],
  ],
  'the parts of a budget that was not read': [
    [
      EXPENDITURE,
      '本年支出合计80.00万元。部门预算总金额90.00万元，其中：基本支出60.00万元，项目支出30.00万元。',
      ['2023 expenditure actual 80.00 万元'],
    ],
    [
      EXPENDITURE,
      '本年支出合计80.00万元，其中：基本支出60.00万元，项目支出20.00万元。',
      [
        '2023 expenditure actual 80.00 万元',
        '2023 basic_expenditure actual 60.00 万元',
        '2023 project_expenditure actual 20.00 万元',
      ],
    ],
  ],
  'numbers that a page lost from their places': [
    [
      GENERAL,
      '一般公共预算财政拨款支出80.00万元，其中：住房保障支出（类） 万元，占 12.40 2.07%。卫生健康支出（类）8.00万元，占10.00%。',
      [
        '2023 general_public_budget_expenditure actual 80.00 万元',
        '2023 general_public_budget_expenditure actual 卫生健康支出 8.00 万元',
        '2023 general_public_budget_expenditure share_pct 卫生健康支出 10.00 %',
      ],
    ],
  ],
  'grades in a bracket behind a mean score': [
    [
      PERFORMANCE,
      '绩效自评的2023年度项目9个，涉及预算金额90.00万元，平均得分95.10分（其中，绩效评级为“优”的项目7个；绩效评级为“良”的项目2个）。',
      [
        '2023 performance_project_count actual 9 个',
        '2023 performance_projects adjusted_budget 90.00 万元',
        '2023 performance_rated_excellent actual 7 个',
        '2023 performance_rated_good actual 2 个',
      ],
    ],
  ],
});
