/** How bodies of other kinds write, and accounts of earlier years. */
import { expect, it } from 'vitest';
import { rows } from './sentences.ts';
import {
  EXPENDITURE,
  FISCAL,
  PERFORMANCE,
  REVENUE,
  THREE_PUBLIC,
  TOTAL,
  describeWordings,
} from './wordings.ts';

describeWordings({
  '公共预算 is the general public budget’s older name': [
    [
      '公共预算财政拨款支出决算情况',
      '公共预算财政拨款支出90.00万元，主要用于公共安全支出80.00万元、住房保障支出10.00万元。',
      [
        '2023 general_public_budget_expenditure actual 90.00 万元',
        '2023 general_public_budget_expenditure actual 公共安全支出 80.00 万元',
        '2023 general_public_budget_expenditure actual 住房保障支出 10.00 万元',
      ],
    ],
    [
      '公共财政预算拨款基本支出决算情况',
      '公共预算财政拨款基本支出60.00万元。其中：人员经费50.00万元；日常公用经费10.00万元。',
      [
        '2023 general_public_budget_basic_expenditure actual 60.00 万元',
        '2023 personnel actual 50.00 万元',
        '2023 operating actual 10.00 万元',
      ],
    ],
  ],
  'nor is it any other than “三公” expenses that it paid for': [
    [
      '“三公”经费公共预算财政拨款支出决算情况',
      '“三公”经费公共预算财政拨款支出2.10万元，比上年减少0.20万元。',
      ['2023 three_public actual 2.10 万元', '2023 three_public change -0.20 万元'],
    ],
  ],
  'a budget without the word 支出 is no item of expenditure': [
    [
      FISCAL,
      '2023年度财政拨款收入50.00万元，其中：一般公共预算30.00万元，占60%；政府性基金预算17.00万元，占34%；国有资本经营预算3.00万元，占6%。',
      [
        '2023 fiscal_appropriation_revenue actual 50.00 万元',
        '2023 general_public_budget_revenue actual 30.00 万元',
        '2023 general_public_budget_revenue share_pct 60 %',
        '2023 government_funds_revenue actual 17.00 万元',
        '2023 government_funds_revenue share_pct 34 %',
        '2023 state_capital_revenue actual 3.00 万元',
        '2023 state_capital_revenue share_pct 6 %',
      ],
    ],
  ],
  'items by function below the amount of one budget': [
    [
      '财政拨款支出决算情况说明',
      '（一）一般公共预算财政拨款支出90.00万元，完成年初预算80.00万元的112.50%，主要是追加经费。\n（二）按功能分类看：公共安全（类）支出80.00万元，占88.89%。',
      [
        '2023 general_public_budget_expenditure actual 90.00 万元',
        '2023 general_public_budget_expenditure original_budget 80.00 万元',
        '2023 general_public_budget_expenditure completion_pct 112.50 %',
        '2023 general_public_budget_expenditure actual 公共安全支出 80.00 万元',
        '2023 general_public_budget_expenditure share_pct 公共安全支出 88.89 %',
      ],
    ],
  ],
  'groups that went abroad, and those of others': [
    [
      THREE_PUBLIC,
      '因公出国（境）费31.00万元，组团1个、6人次出访考察。',
      [
        '2023 overseas_travel actual 31.00 万元',
        '2023 overseas_groups actual 1 个',
        '2023 overseas_persons actual 6 人次',
      ],
    ],
    [
      REVENUE,
      '因公出国（境）费52.30万元；全年组织出国（境）团（组）6个，参加其他单位组织的出国团组2个。',
      ['2023 overseas_travel actual 52.30 万元', '2023 overseas_groups actual 6 个'],
    ],
  ],
  'vehicles that public money pays for are no count of all by kind': [
    [
      THREE_PUBLIC,
      '公务用车保有量为22辆，其中执法执勤用车20辆、其他用车2辆。',
      ['2023 vehicles_owned actual 22 辆'],
    ],
  ],
  'projects below the basic expenditure of public money are of a budget that is not told': [
    [
      '财政拨款基本支出决算情况',
      '基本支出60.00万元。\n财政拨款项目支出\n用于参政议政的项目支出30.00万元，比上年增加2.00万元。',
      ['2023 general_public_budget_basic_expenditure actual 60.00 万元'],
    ],
  ],
  'the amounts behind the score of one project are not those of all': [
    [
      PERFORMANCE,
      '对4个项目开展了绩效自评，涉及资金22.00万元。“购书经费”项目自评得分96.5分，全年预算数12.00万元，执行数11.98万元，执行率99.83%。',
      ['2023 performance_project_count actual 4 个', '2023 performance_projects actual 22.00 万元'],
    ],
  ],
  'projects of both levels, whose money is that of all': [
    [
      PERFORMANCE,
      '组织对项目支出全面开展绩效自评，其中，一级项目1个，二级项目3个，共涉及资金30.24万元。',
      ['2023 performance_projects actual 30.24 万元'],
    ],
    [PERFORMANCE, '其中，一级项目1个，涉及资金3.00万元，二级项目3个，涉及资金9.00万元。', []],
  ],
  'projects that are described, by grade, and one that is named': [
    [
      '绩效情况',
      '组织对9个社区治理类项目开展绩效自评，涉及资金21.00万元。其中，评价等级为“优”的7个，“良”的2个。',
      [
        '2023 performance_project_count actual 9 个',
        '2023 performance_projects actual 21.00 万元',
        '2023 performance_rated_excellent actual 7 个',
        '2023 performance_rated_good actual 2 个',
      ],
    ],
    [
      '绩效自评',
      '纳入绩效自评的项目5个，资金49.00万元。信访化解专项经费项目支出绩效自评情况：全年预算12.00万元，执行11.83万元。',
      ['2023 performance_project_count actual 5 个', '2023 performance_projects actual 49.00 万元'],
    ],
  ],
  'a bare budget before the one that was adjusted, and budgets in turn': [
    [
      THREE_PUBLIC,
      '“三公”经费预算数8.00万元，调整预算数7.00万元，决算数6.00万元。',
      [
        '2023 three_public original_budget 8.00 万元',
        '2023 three_public adjusted_budget 7.00 万元',
        '2023 three_public actual 6.00 万元',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费年初预算、全年预算、决算分别为6.00万元、5.50万元、4.80万元，完成全年预算的87.27%。',
      [
        '2023 reception original_budget 6.00 万元',
        '2023 reception adjusted_budget 5.50 万元',
        '2023 reception actual 4.80 万元',
        '2023 reception completion_pct 87.27 %',
      ],
    ],
    [THREE_PUBLIC, '公务接待费年初预算、全年预算、决算分别为6.00万元、5.50万元。', []],
  ],
  'vehicles that were approved, and all guests whoever they were': [
    [
      THREE_PUBLIC,
      '公务用车购置支出0.00万元（含购置税等附加费用），主要用于经批准购置的0辆公务用车；公务用车保有量9辆。',
      [
        '2023 vehicle_purchase actual 0.00 万元',
        '2023 vehicles_purchased actual 0 辆',
        '2023 vehicles_owned actual 9 辆',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出4.21万元，接待上级法院检查指导、兄弟法院考察交流等共计46批次，389人次。',
      [
        '2023 reception actual 4.21 万元',
        '2023 reception_batches actual 46 批次',
        '2023 reception_persons actual 389 人次',
      ],
    ],
    [
      THREE_PUBLIC,
      '公务接待费支出4.21万元，接待上级法院检查等共计4批次，兄弟法院考察等共计6批次。',
      ['2023 reception actual 4.21 万元'],
    ],
  ],
  'the year’s revenue and expenditure, below headings of the year': [
    [
      '本年收入情况',
      '2023年度收入15.44万元，较上年增加0.33万元，上升2.18%。',
      ['2023 revenue actual 15.44 万元', '2023 revenue change 0.33 万元', '2023 revenue change_pct 2.18 %'],
    ],
    [
      EXPENDITURE,
      '2023年我镇全年支出33.00万元，其中：基本支出12.00万元；项目支出21.00万元。',
      [
        '2023 expenditure actual 33.00 万元',
        '2023 basic_expenditure actual 12.00 万元',
        '2023 project_expenditure actual 21.00 万元',
      ],
    ],
  ],
  'the amounts of a fund behind its carry-over': [
    [
      '政府性基金预算财政拨款收入支出决算情况说明',
      '2023年度政府性基金预算年初结转和结余18.00万元，收入66.00万元，支出77.00万元，年末结转和结余7.00万元。',
      [
        '2023 government_funds_carryover_opening actual 18.00 万元',
        '2023 government_funds_revenue actual 66.00 万元',
        '2023 government_funds_expenditure actual 77.00 万元',
        '2023 government_funds_carryover_closing actual 7.00 万元',
      ],
    ],
  ],
  'vehicles bought and held, and the money of projects': [
    [
      THREE_PUBLIC,
      '出国（境）团组0个，0人次；购置车辆0辆，保有14辆。',
      [
        '2023 overseas_groups actual 0 个',
        '2023 overseas_persons actual 0 人次',
        '2023 vehicles_purchased actual 0 辆',
        '2023 vehicles_owned actual 14 辆',
      ],
    ],
    [
      PERFORMANCE,
      '我单位对17个项目开展了绩效自评，涉及财政拨款项目支出资金326.16万元。',
      ['2023 performance_project_count actual 17 个', '2023 performance_projects actual 326.16 万元'],
    ],
  ],
  'of this year’s revenue its rate tells which of those above changed': [
    [
      TOTAL,
      '（一）收入总计90.00万元，包括：\n1.财政拨款收入60.00万元。\n2.上年结转和结余30.00万元。\n与上年相比，今年收入减少9.00万元，下降9.1%，主要是项目减少。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 fiscal_appropriation_revenue actual 60.00 万元',
        '2023 carryover_opening actual 30.00 万元',
        '2023 revenue_total change -9.00 万元',
        '2023 revenue_total change_pct -9.1 %',
      ],
    ],
    // Of the year's own expenditure, which is not printed.
    [
      TOTAL,
      '（二）支出总计90.00万元，包括：\n1.基本支出80.00万元。\n2.年末结转和结余10.00万元。\n与上年相比，今年支出减少9.00万元，下降10.1%。',
      [
        '2023 expenditure_total actual 90.00 万元',
        '2023 basic_expenditure actual 80.00 万元',
        '2023 carryover_closing actual 10.00 万元',
      ],
    ],
  ],
  'what was saved is a change only where the year before was named': [
    ['预算执行情况', '“三公”经费支出3.00万元，节约2.00万元。', ['2023 three_public actual 3.00 万元']],
    [
      THREE_PUBLIC,
      '“三公”经费支出3.00万元，比上年节约2.00万元。',
      ['2023 three_public actual 3.00 万元', '2023 three_public change -2.00 万元'],
    ],
  ],
});

it('what was bought by another word', () => {
  const figures = rows(
    '一、政府采购支出情况\n全年政府采购预算8.00万元，实际采购7.43万元，节约资金0.57万元，其中货物0.90万元，服务6.53万元。\n',
  ).figures.filter(({ basis, value }) => basis === 'printed' && value !== '7.00');
  expect(figures.map(({ measure, aspect, value }) => [measure, aspect, value].join(' '))).toEqual([
    'procurement actual 7.43',
    'procurement_goods actual 0.90',
    'procurement_services actual 6.53',
  ]);
});

it('evaluations told below headings of their own', () => {
  const figures = rows(
    '一、项目绩效自评情况\n对4个项目开展了绩效自评，共涉及资金22.00万元。\n二、整体支出绩效\n本部门整体支出全年预算数35.00万元，执行数34.00万元，预算执行率97.14%。\n',
  ).figures.filter(({ basis, measure }) => basis === 'printed' && measure !== 'procurement');
  expect(figures.map(({ measure, aspect, value }) => [measure, aspect, value].join(' '))).toEqual([
    'performance_project_count actual 4',
    'performance_projects actual 22.00',
    'performance_overall adjusted_budget 35.00',
    'performance_overall actual 34.00',
    'performance_overall completion_pct 97.14',
  ]);
});
