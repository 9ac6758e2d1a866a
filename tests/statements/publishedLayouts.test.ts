/** Layouts in which bodies publish their statements as text, and what stands around the tables there. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (...lines: readonly string[]): string[] =>
  documentRows(readText(lines.join('\n'), 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  }).tables.figures.map(({ measure, aspect, function_code: code, value, unit }) =>
    [measure, aspect, code, value, unit].filter((part) => part !== '').join(' '),
  );

it('a title among the rows of a table ends it, whatever table it is of', () => {
  expect(
    figures(
      '| 政府采购情况表 | | | | |',
      '| 单位：云岭区残疾人联合会 | | 金额单位：万元 |',
      '| 项目 | 合计 | 货物 | 工程 | 服务 |',
      '| 合计 | 81.20 | 11.20 | | 70.00 |',
      '| 政府购买服务支出情况表 | | |',
      '| 项目 | | 金额 |',
      '| 合计 | | 64.80 |',
    ),
  ).toEqual([
    'procurement actual 81.20 万元',
    'procurement_goods actual 11.20 万元',
    'procurement_services actual 70.00 万元',
  ]);
});

it('budget and outturn are rows below an empty cell, and the year stands behind the body', () => {
  expect(
    figures(
      '| 政府采购情况表 | | |',
      '| 单位：云岭区残疾人联合会 | 金额单位：万元 | |',
      '| 项目 | 合计 | 货物 |',
      '| 合计 | 11.20 | 11.20 |',
      '| “三公”经费支出决算表 | | | |',
      '| 单位：云岭区残疾人联合会 2023年度 金额单位：万元 |',
      '| | “三公”经费财政拨款支出 | 公务接待费 | 公务用车购置和运行维护费 | |',
      '| | 总额 | | 小计 | 公务用车运行维护费 |',
      '| 年初预算数 | 6.60 | 0.60 | 6.00 | 6.00 |',
      '| 决算数 | 5.42 | 0.12 | 5.30 | 5.30 |',
    ).slice(2),
  ).toEqual([
    'three_public original_budget 6.60 万元',
    'reception original_budget 0.60 万元',
    'vehicles original_budget 6.00 万元',
    'vehicle_operation original_budget 6.00 万元',
    'three_public actual 5.42 万元',
    'reception actual 0.12 万元',
    'vehicles actual 5.30 万元',
    'vehicle_operation actual 5.30 万元',
  ]);
});

it('a line of one cell that a pipe closes is a title or states the unit', () => {
  expect(
    figures(
      '一般公共预算财政拨款基本支出决算表 |',
      '公开06表 |',
      '部门：云岭区司法局 | 单位：万元 |',
      '科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |',
      '301 | 工资福利支出 | 402.20 | 302 | 商品和服务支出 | 61.10 |',
      '30101 | 基本工资 | 402.20 | 30201 | 办公费 | 61.10 |',
      '人员经费合计 | 402.20 | 公用经费合计 | 61.10 |',
    ).filter((figure) => /^(?:personnel|operating) actual \d/.test(figure)),
  ).toEqual([
    'personnel actual 402.20 万元',
    'operating actual 61.10 万元',
    'personnel actual 402.20 万元',
    'operating actual 61.10 万元',
  ]);
});

it('Markdown: bold wholes, a title broken by a tag', () => {
  expect(
    figures(
      '## 收入支出决算总表',
      '单位：万元',
      '| 收入<br>项目 | 决算数 | 支出<br>项目（按功能分类） | 决算数 |',
      '| --- | ---: | --- | ---: |',
      '| 一、事业收入 | 720.66 | 一、卫生健康支出 | 718.20 |',
      '| **本年收入合计** | **720.66** | **本年支出合计** | **718.20** |',
    ),
  ).toEqual([
    'revenue_business actual 720.66 万元',
    'expenditure actual 210 718.20 万元',
    'revenue actual 720.66 万元',
    'expenditure actual 718.20 万元',
  ]);
});

it('支出决算表（分单位）: the whole of it, and nothing of its units', () => {
  expect(
    figures(
      '支出决算表（分单位）',
      '部门：云岭市水利局 单位：万元',
      '单位名称 本年支出合计 基本支出 项目支出',
      '合计 406.13 120.45 285.68',
      '云岭市水利局（本级） 302.77 80.20 222.57',
      '云岭市水库管理所 103.36 40.25 63.11',
    ),
  ).toEqual([
    'expenditure actual 406.13 万元',
    'basic_expenditure actual 120.45 万元',
    'project_expenditure actual 285.68 万元',
  ]);
});

it('收入 and 支出 name the rows below them, a cell a line', () => {
  expect(
    figures(
      '收入支出决算总表',
      '单位：万元',
      ...['收入', '决算数', '支出', '决算数'],
      ...['一、财政拨款收入', '612.30', '一、社会保障和就业支出', '71.25'],
      ...['二、其他收入', '4.10', '二、商业服务业等支出', '512.60'],
      ...['本年收入合计', '616.40', '本年支出合计', '583.85'],
      ...['年初结转和结余', '6.20', '年末结转和结余', '38.75'],
      ...['收入总计', '622.60', '支出总计', '622.60'],
    ),
  ).toEqual([
    'fiscal_appropriation_revenue actual 612.30 万元',
    'expenditure actual 208 71.25 万元',
    'revenue_other actual 4.10 万元',
    'expenditure actual 216 512.60 万元',
    'revenue actual 616.40 万元',
    'expenditure actual 583.85 万元',
    'carryover_opening actual 6.20 万元',
    'carryover_closing actual 38.75 万元',
    'revenue_total actual 622.60 万元',
    'expenditure_total actual 622.60 万元',
  ]);
});

it('the same title twice, and none above it, says nothing', () => {
  expect(() =>
    figures('收入支出决算总表', '单位：万元', '收入 决算数 决算数 支出 决算数', '事业收入 1.20 1.30 1.40'),
  ).toThrow();
});

it('决算数与预算数差额 beside them is a known title', () => {
  expect(
    figures(
      '“三公”经费决算情况表（单位：万元）',
      '项目 2023年预算数 2023年决算数 决算数与预算数差额',
      '“三公”经费合计 48.00 41.36 -6.64',
      '公务用车运行维护费 40.00 36.15 -3.85',
      '公务接待费 8.00 5.21 -2.79',
    ),
  ).toEqual([
    'three_public adjusted_budget 48.00 万元',
    'three_public actual 41.36 万元',
    'vehicle_operation adjusted_budget 40.00 万元',
    'vehicle_operation actual 36.15 万元',
    'reception adjusted_budget 8.00 万元',
    'reception actual 5.21 万元',
  ]);
});

it('rows whose cells stand one behind another, where the first amount is what the others come to', () => {
  const lines = (rows: readonly string[]): readonly string[] => [
    '一般公共预算财政拨款支出决算表',
    '部门：云岭县交通运输局金额单位：万元',
    '项目本年支出',
    '功能分类科目编码科目名称小计基本支出项目支出',
    ...rows,
  ];
  expect(figures(...lines(['合计5,150.88750.884,400.00', '214交通运输支出5,150.88750.884,400.00']))).toEqual([
    'general_public_budget_expenditure actual 5150.88 万元',
    'general_public_budget_basic_expenditure actual 750.88 万元',
    'general_public_budget_project_expenditure actual 4400.00 万元',
    'general_public_budget_expenditure actual 214 5150.88 万元',
    'general_public_budget_basic_expenditure actual 214 750.88 万元',
    'general_public_budget_project_expenditure actual 214 4400.00 万元',
  ]);
  expect(() => figures(...lines(['合计5,150.88750.884,300.00']))).toThrow();
});

it('titles in four lines, whose last characters stand beside each other', () => {
  expect(
    figures(
      '        一般公共预算财政拨款“三公”经费支出决算表',
      '部门：云岭市气象局            2023年度            单位：万元',
      '                  预算数                                 决算数',
      '        因公   公务用车购置及运行费              因公   公务用车购置及运行费',
      ' 合计   出国        公务用 公务用 公务接  合计   出国        公务用 公务用 公务接',
      '       （境）  小计 车购置 车运行 待费          （境）  小计 车购置 车运行 待费',
      '         费           费     费                    费           费     费',
      '  1      2      3      4      5      6      7      8      9     10     11     12',
      '14.50   0.00  12.00   0.00  12.00   2.50  11.82   0.00  10.90   0.00  10.90   0.92',
    ).filter((figure) => !figure.includes(' 0.00 ')),
  ).toEqual([
    'three_public adjusted_budget 14.50 万元',
    'vehicles adjusted_budget 12.00 万元',
    'vehicle_operation adjusted_budget 12.00 万元',
    'reception adjusted_budget 2.50 万元',
    'three_public actual 11.82 万元',
    'vehicles actual 10.90 万元',
    'vehicle_operation actual 10.90 万元',
    'reception actual 0.92 万元',
  ]);
});

it('a table without a unit is in that of the others where its whole is what they say', () => {
  const account = (whole: string): string[] =>
    figures(
      ...['收入支出决算总表', '单位：万元', '项目\t决算数\t项目\t决算数'],
      ...Array.from({ length: 4 }, () => '上级补助收入\t0.00\t国防支出\t0.00'),
      '本年收入合计\t8,720.66\t本年支出合计\t8,718.24',
      ...['支出决算表', '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出'],
      `\t合计\t${whole}\t8,000.00\t718.24`,
    )
      .filter((figure) => !figure.includes(' 0.00 '))
      .slice(2);
  expect(account('8,718.24')).toEqual([
    'expenditure actual 8718.24 万元',
    'basic_expenditure actual 8000.00 万元',
    'project_expenditure actual 718.24 万元',
  ]);
  expect(account('8,718.25')).toEqual([]);
});
