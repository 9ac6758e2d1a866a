/** Tables under the title of their page, with rows for budget and actual, groups of columns, and the unit at the end of a note. */
import { describe, expect, it } from 'vitest';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { figuresOf } from './tableFigures.ts';

const headed = (...lines: readonly string[]): string[] =>
  readText(`${lines.join('\n')}\n`, 2023)
    .statements.flatMap(({ figures }) => figures)
    .map(({ measure, aspect, yearOffset, value, unit }) =>
      [...(yearOffset === 0 ? [] : ['before']), measure, aspect, value, unit].join(' '),
    );

describe('a page that publishes “三公” expenses alone', () => {
  const table = [
    '项目\t“三公”经费合计\t公务用车购置及运行维护费\t\t公务接待费',
    '\t\t小计\t公务用车运行维护费\t',
    '年初预算数\t52000.00\t40000.00\t40000.00\t12000.00',
    '决算数\t41300.50\t36000.50\t36000.50\t5300.00',
    '上年决算数\t45000.00\t38000.00\t38000.00\t7000.00',
  ];
  it.each([
    '清塘县水务局2023年度“三公”经费决算公开',
    '2023年度“三公”经费支出情况说明',
    '七、“三公”经费支出决算情况',
  ])('%s', (title) => {
    expect(headed(title, '单位：清塘县水务局 金额单位：元', ...table)).toEqual([
      'three_public original_budget 52000.00 元',
      'vehicles original_budget 40000.00 元',
      'vehicle_operation original_budget 40000.00 元',
      'reception original_budget 12000.00 元',
      'three_public actual 41300.50 元',
      'vehicles actual 36000.50 元',
      'vehicle_operation actual 36000.50 元',
      'reception actual 5300.00 元',
      'before three_public actual 45000.00 元',
      'before vehicles actual 38000.00 元',
      'before vehicle_operation actual 38000.00 元',
      'before reception actual 7000.00 元',
    ]);
  });

  it('has no table in one of other things, nor far below', () => {
    const rows = ['姓名\t职务', '合计\t12.00'];
    expect(
      headed(
        '2023年度部门决算',
        '“三公”经费支出决算情况说明',
        '单位：万元',
        ...rows,
        '支出决算表',
        '单位：万元',
      ),
    ).toEqual([]);
    const prose = ['一是厉行节约。', '二是严格审批。', '三是加强监督。', '四是公开透明。'];
    expect(headed('2023年度部门决算', '“三公”经费支出决算情况说明', ...prose, '单位：元', ...table)).toEqual(
      [],
    );
  });
});

describe('收入支出决算总表', () => {
  const rows = [
    '收入\t\t\t\t支出\t\t\t',
    '项目\t预算\t\t决算数\t项目\t预算\t\t决算数',
    '\t年初预算数\t全年预算数\t\t\t年初预算数\t全年预算数\t',
    '一、一般公共预算财政拨款收入\t800000.00\t850000.00\t842000.00\t五、教育支出\t790000.00\t840000.00\t832000.00',
    '本年收入合计\t800000.00\t850000.00\t842000.00\t本年支出合计\t790000.00\t840000.00\t832000.00',
  ];
  const note = '注：1.本表反映单位本年度的总收支情况。2.金额单位：元';
  it('has two budgets in one group, and its unit at the end of its note', () => {
    expect(headed('2023年度单位决算', '收入支出决算总表', ...rows, note)).toEqual([
      'general_public_budget_revenue original_budget 800000.00 元',
      'general_public_budget_revenue adjusted_budget 850000.00 元',
      'general_public_budget_revenue actual 842000.00 元',
      'expenditure original_budget 790000.00 元',
      'expenditure adjusted_budget 840000.00 元',
      'expenditure actual 832000.00 元',
      'revenue original_budget 800000.00 元',
      'revenue adjusted_budget 850000.00 元',
      'revenue actual 842000.00 元',
      'expenditure original_budget 790000.00 元',
      'expenditure adjusted_budget 840000.00 元',
      'expenditure actual 832000.00 元',
    ]);
  });

  it('is left where a note speaks of units in passing', () => {
    const passing = '注：本表与其他单位：万元以下的表口径一致。';
    expect(() => headed('2023年度单位决算', '收入支出决算总表', ...rows, passing)).toThrow(ExtractionError);
  });
});

it('支出决算表（分单位）: the whole, and none of the units', () => {
  expect(
    figuresOf(
      '支出决算表（分单位）',
      '单位名称\t本年收入\t本年支出\t\t',
      '\t\t小计\t基本支出\t项目支出',
      '合计\t93.00\t92.00\t50.00\t42.00',
      '清塘县水务局本级\t61.00\t60.00\t30.00\t30.00',
      '清塘县水文站\t32.00\t32.00\t20.00\t12.00',
    ),
  ).toEqual([
    'expenditure actual 92.00 万元',
    'basic_expenditure actual 50.00 万元',
    'project_expenditure actual 42.00 万元',
  ]);
});

it('政府采购情况表: what was planned is not read beside what was bought, nor where the money came from', () => {
  expect(
    figuresOf(
      '政府采购情况表',
      '项目\t采购计划金额\t\t实际采购金额\t',
      '\t合计\t财政性资金\t合计\t财政性资金',
      '合计\t91.00\t80.00\t88.00\t79.00',
      '货物\t31.00\t20.00\t30.00\t19.50',
      '服务\t60.00\t60.00\t58.00\t59.50',
    ),
  ).toEqual([
    'procurement actual 88.00 万元',
    'procurement_goods actual 30.00 万元',
    'procurement_services actual 58.00 万元',
  ]);
});

it('决算数占年初预算数%', () => {
  expect(
    figuresOf(
      '一般公共预算财政拨款支出决算表',
      '科目编码\t科目名称\t年初预算数\t决算数\t决算数占年初预算数%',
      '\t合计\t50.00\t40.00\t80.00',
    ),
  ).toEqual([
    'general_public_budget_expenditure original_budget 50.00 万元',
    'general_public_budget_expenditure actual 40.00 万元',
    'general_public_budget_expenditure completion_pct 80.00 %',
  ]);
});

it('a title and its unit in the first row of the table, names under 经费项目', () => {
  const rows = ['经费项目\t年初预算\t决算', '公务接待费\t2.5\t1.2', '合计\t8.5\t6.3'];
  expect(
    headed('2023年度部门决算', '2023年度一般公共预算“三公”经费支出情况表（单位：万元）', ...rows),
  ).toEqual([
    'reception original_budget 2.5 万元',
    'reception actual 1.2 万元',
    'three_public original_budget 8.5 万元',
    'three_public actual 6.3 万元',
  ]);
});
