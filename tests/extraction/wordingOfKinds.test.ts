/** How bodies of other kinds write, and accounts of earlier years. */
import { expect, it } from 'vitest';
import { rows } from './sentences.ts';
import { FISCAL, PERFORMANCE, REVENUE, THREE_PUBLIC, describeWordings } from './wordings.ts';

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
