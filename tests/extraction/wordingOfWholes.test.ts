/** Parts behind 其中, and whose they are. */
import {
  EXPENDITURE,
  FISCAL,
  GENERAL,
  PERFORMANCE,
  THREE_PUBLIC,
  TOTAL,
  describeWordings,
} from './wordings.ts';

const PROCUREMENT = '政府采购支出情况';
const STAFF = '部门概况';

describeWordings({
  'parts are of the amount before 其中': [
    [
      '政府采购情况说明',
      '授予中小企业合同金额4.00万元，占政府采购支出总额的57.14%，其中货物2.00万元、服务2.00万元。',
      ['2023 procurement_sme actual 4.00 万元', '2023 procurement_sme share_pct 57.14 %'],
    ],
    [
      PROCUREMENT,
      '政府采购货物支出3.00万元，其中办公设备购置1.00万元，公务用车购置2.00万元。',
      ['2023 procurement_goods actual 3.00 万元'],
    ],
    [
      FISCAL,
      '财政拨款收入90.00万元，其中一般公共预算财政拨款80.00万元；财政拨款支出88.00万元，其中一般公共预算财政拨款79.00万元。年末财政拨款结转和结余2.00万元，其中政府性基金预算财政拨款1.00万元。',
      [
        '2023 fiscal_appropriation_revenue actual 90.00 万元',
        '2023 general_public_budget_revenue actual 80.00 万元',
        '2023 fiscal_appropriation_expenditure actual 88.00 万元',
        '2023 general_public_budget_expenditure actual 79.00 万元',
        '2023 fiscal_appropriation_carryover_closing actual 2.00 万元',
      ],
    ],
    [
      STAFF,
      '在职人员45人，比上年减少3人，其中退休2人、调出1人。',
      ['2023 staff_active actual 45 人', '2023 staff_active change -3 人'],
    ],
  ],
  'and no longer, behind the parts': [
    [
      GENERAL,
      '一般公共预算财政拨款支出年初预算为90.00万元，其中基本支出60.00万元，项目支出30.00万元；支出决算为100.00万元。',
      [
        '2023 general_public_budget_expenditure original_budget 90.00 万元',
        '2023 general_public_budget_basic_expenditure original_budget 60.00 万元',
        '2023 general_public_budget_project_expenditure original_budget 30.00 万元',
        '2023 general_public_budget_expenditure actual 100.00 万元',
      ],
    ],
    [
      FISCAL,
      '政府性基金预算财政拨款收入9.00万元，支出8.00万元，年末结转1.00万元。',
      [
        '2023 government_funds_revenue actual 9.00 万元',
        '2023 government_funds_expenditure actual 8.00 万元',
        '2023 government_funds_carryover_closing actual 1.00 万元',
      ],
    ],
  ],
  'the parts of a budget that is not known': [
    [
      '部门资金情况',
      '2023年年初预算70.00万元，其中基本支出55.00万元，项目支出15.00万元；全年预算88.00万元；实际支出87.00万元。',
      [
        '2023 basic_expenditure original_budget 55.00 万元',
        '2023 project_expenditure original_budget 15.00 万元',
      ],
    ],
  ],
  'a change or a contract of a part that is not known': [
    [
      TOTAL,
      '本年收入100.00万元，比上年增加3.00万元，其中财政拨款增加4.00万元，其他收入减少1.00万元。',
      [
        '2023 revenue actual 100.00 万元',
        '2023 revenue change 3.00 万元',
        '2023 revenue_other change -1.00 万元',
      ],
    ],
    [
      PROCUREMENT,
      '货物类采购20.00万元，其中授予中小企业18.00万元；服务类采购5.00万元，其中授予中小企业合同金额24.00万元。',
      [
        '2023 procurement_goods actual 20.00 万元',
        '2023 procurement_services actual 5.00 万元',
        '2023 procurement_sme actual 24.00 万元',
      ],
    ],
  ],
  'shares in turn': [
    [
      EXPENDITURE,
      '基本支出60.00万元，项目支出40.00万元，占比分别为60.00%和40.00%。',
      [
        '2023 basic_expenditure actual 60.00 万元',
        '2023 project_expenditure actual 40.00 万元',
        '2023 basic_expenditure share_pct 60.00 %',
        '2023 project_expenditure share_pct 40.00 %',
      ],
    ],
  ],
  'what is of others, or was told': [
    ['有关说明', '“十三五”期间累计财政拨款收入4100.00万元。审计指出多列支公务接待费0.30万元。', []],
    [
      '机关运行经费支出情况',
      '机关运行经费支出9.00万元，所属参公单位机关运行经费支出3.00万元。',
      ['2023 agency_operating actual 9.00 万元'],
    ],
    [THREE_PUBLIC, '公务用车保有量由14辆减至12辆。', []],
    [
      PERFORMANCE,
      '对10个项目开展绩效自评，涉及资金90.00万元；对2个项目开展部门评价，涉及资金30.00万元。',
      ['2023 performance_project_count actual 10 个', '2023 performance_projects actual 90.00 万元'],
    ],
  ],
});
