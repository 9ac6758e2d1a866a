/** Headings that are a sentence's beginning: the amount behind them is theirs. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (text: string): string[] =>
  documentRows(readText(text, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 }).tables.figures.map(
    ({ measure, aspect, value, unit }) => [measure, aspect, value, unit].join(' '),
  );

it('the total of “三公” expenses stands in its heading', () => {
  expect(
    figures(
      '二、“三公”经费支出：3.86万元\n1、公务接待费：0.66万元，接待12批次\n2、公务用车运行维护费：3.20万元\n三、机关运行经费支出：42.08万元\n四、政府采购\n全年政府采购总金额9.35万元。其中货物类6.35万元，服务类3万元。',
    ),
  ).toEqual([
    'three_public actual 3.86 万元',
    'reception actual 0.66 万元',
    'reception_batches actual 12 批次',
    'vehicle_operation actual 3.20 万元',
    'agency_operating actual 42.08 万元',
    'procurement actual 9.35 万元',
    'procurement_goods actual 6.35 万元',
    'procurement_services actual 3 万元',
  ]);
});

it('the first heading within another stands in the same line', () => {
  expect(
    figures(
      '二、2023年度单位决算公开表 详见附表。 三、2023年度单位决算情况说明 （一）收入支出决算总体情况说明 2023年度收入总计519.00万元，支出总计519.00万元。 （二）收入决算情况说明 本年收入合计500.00万元。',
    ),
  ).toEqual([
    'revenue_total actual 519.00 万元',
    'expenditure_total actual 519.00 万元',
    'revenue actual 500.00 万元',
  ]);
});

it('a heading that says whose account and of which year ends in any title', () => {
  expect(
    figures(
      '七、云岭县清水街道办事处2023年度财政拨款“三公”经费支出决算情况说明\n公务接待费支出7.92万元。\n八、云岭县清水街道办事处2023年度政府性基金预算财政拨款收支情况说明\n年初结转和结余34.70万元，本年收入505.37万元，本年支出501.77万元，年末结转和结余38.30万元。',
    ),
  ).toEqual([
    'reception actual 7.92 万元',
    'government_funds_carryover_opening actual 34.70 万元',
    'government_funds_revenue actual 505.37 万元',
    'government_funds_expenditure actual 501.77 万元',
    'government_funds_carryover_closing actual 38.30 万元',
  ]);
});

it('items of a list by function are of the budget that is listed', () => {
  expect(
    figures(
      '二、财政拨款支出决算情况\n（一）总体情况\n2023年度财政拨款支出95.00万元。\n（二）具体情况\n2023年度一般公共预算财政拨款支出90.00万元，按支出功能分类科目分，包括：卫生健康支出90.00万元，占100%。具体包括：\n1.卫生健康支出（类）公共卫生（款）基本公共卫生服务（项）77.67万元，完成年初预算的100%。\n2023年度政府性基金预算财政拨款支出5.00万元，按支出功能分类科目分，包括：\n1.其他支出（类）5.00万元。',
    ).filter((row) => /(?:77\.67|100|90\.00|95\.00| 5\.00) /.test(row)),
  ).toEqual([
    'fiscal_appropriation_expenditure actual 95.00 万元',
    'general_public_budget_expenditure actual 90.00 万元',
    'general_public_budget_expenditure actual 90.00 万元',
    'general_public_budget_expenditure share_pct 100 %',
    'general_public_budget_expenditure actual 77.67 万元',
    'general_public_budget_expenditure completion_pct 100 %',
    'government_funds_expenditure actual 5.00 万元',
    'government_funds_expenditure actual 5.00 万元',
  ]);
});

it('projects by the procedure of their evaluation are a part of all', () => {
  expect(
    figures(
      '四、预算绩效情况说明\n对部门项目支出实施绩效评价，评价项目2个，涉及金额51.01万元。其中，普通程序评价项目0个，涉及金额0.00万元；简易程序评价项目2个，涉及金额51.01万元。',
    ),
  ).toEqual(['performance_project_count actual 2 个', 'performance_projects actual 51.01 万元']);
});
