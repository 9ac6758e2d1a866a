/** Statement tables as the lines of a page print them: titles and names broken by narrow columns, amounts in the middle. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figuresOf = (...lines: readonly string[]): string[] =>
  documentRows(readText(lines.join('\n'), 2024), { documentId: 'd', agencyId: 'a', fiscalYear: 2024 })
    .tables.figures.filter(({ basis }) => basis === 'printed')
    .map(({ measure, aspect, function_code: code, value }) =>
      [measure, aspect, code, value].filter((part) => part !== '').join(' '),
    );

describe('titles of columns', () => {
  const summary = (titles: readonly string[]): string[] =>
    figuresOf(
      '财政拨款收入支出决算总表',
      '单位：万元',
      ...titles,
      '一、一般公共预算财政拨款 66.00 一、一般公共服务支出 60.00 60.00 0.00 0.00',
      '二、政府性基金预算财政拨款 9.00 二、外交支出 0.00 0.00 0.00 0.00',
      '三、国有资本经营预算财政拨款 0.00 十一、城乡社区支出 15.00 6.00 9.00 0.00',
      '本年收入合计 75.00 本年支出合计 75.00 66.00 9.00 0.00',
      '总计 75.00 总计 75.00 66.00 9.00 0.00',
      '第三部分 2024年度部门决算情况说明',
      '二、收入决算情况说明',
      '本年收入合计75.00万元。',
    );
  const READ = [
    'fiscal_appropriation_expenditure actual 212 15.00',
    'general_public_budget_expenditure actual 212 6.00',
    'government_funds_expenditure actual 212 9.00',
  ];

  it('in three pieces, which lines between them part', () => {
    const titles = [
      '收入 支出',
      '一般公共 政府性基 国有资本',
      '项目 决算数 项目 合计 预算财政 金预算财 经营预算',
      '拨款 政拨款 财政拨款',
    ];
    expect(summary(titles)).toEqual(expect.arrayContaining(READ));
  });

  it('below 收入决算数 and 支出决算数', () => {
    const titles = [
      '收入决算数 支出决算数',
      '一般公共预算财 政府性基金预算 国有资本经营预',
      '项目 决算数 项目 合计',
      '政拨款 财政拨款 算财政拨款',
    ];
    expect(summary(titles)).toEqual(expect.arrayContaining(READ));
  });

  it('nothing is read where a piece is of no title, nor are the rows taken for headings and sentences', () => {
    const titles = [
      '收入 支出',
      '一般公共 政府性基 国有资本',
      '项目 决算数 项目 合计 预算财政 金预算财 其他',
    ];
    expect(summary(titles)).toEqual(['revenue actual 75.00']);
  });

  it('with 决算数 under each of them, and the whole in the line of the codes’ levels', () => {
    const read = figuresOf(
      '收入决算表',
      '单位：万元',
      '项目',
      '附属单位上缴',
      '功能分 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 其他收入',
      '收入',
      '类科目 科目名称',
      '编码 决算数 决算数 决算数 决算数 决算数 决算数 决算数',
      '类 款 项 合计 90.00 70.00 0.00 20.00 0.00 0.00 0.00',
      '205 教育支出 90.00 70.00 0.00 20.00 0.00 0.00 0.00',
    );
    expect(read).toEqual(
      expect.arrayContaining([
        'revenue actual 90.00',
        'revenue actual 205 90.00',
        'revenue_business actual 205 20.00',
      ]),
    );
  });
});

it('titles in the line of the whole are titles all the same', () => {
  const read = figuresOf(
    '政府性基金预算财政拨款收入支出决算表',
    '单位：万元',
    '项目',
    '年初结转和 年末结转和',
    '本年收入 本年支出',
    '功能分类',
    '结余 结余',
    '科目名称',
    '科目编码',
    '合计 0 46.00 合计 基本支出 项目支出 0',
    '城乡社区支',
    '212 0 46.00 46.00 46.00 0',
    '出',
  );
  // Whether it is 基本支出 or 项目支出 is not printed.
  expect(read).toEqual([
    'government_funds_carryover_opening actual 212 0',
    'government_funds_revenue actual 212 46.00',
    'government_funds_expenditure actual 212 46.00',
  ]);
});

describe('“三公” expenses', () => {
  const table = (amounts: string): string[] =>
    figuresOf(
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      '财政拨款“三公”经费',
      '公务用车购置及运行维护费',
      '因公出国',
      '合计 公务用车 公务用车 公务接待费',
      '（境）费 小计',
      '购置费 运行维护费',
      '预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数',
      amounts,
    ).filter((figure) => figure.includes(' actual '));

  it('are read where the title over the vehicles stands above all others', () => {
    expect(table('31.00 24.20 4.00 3.20 25.50 20.60 10.00 9.10 15.50 11.50 1.50 0.40')).toEqual([
      'three_public actual 24.20',
      'overseas_travel actual 3.20',
      'vehicles actual 20.60',
      'vehicle_purchase actual 9.10',
      'vehicle_operation actual 11.50',
      'reception actual 0.40',
    ]);
  });

  it('are told by what adds up where two cells are empty', () => {
    expect(table('27.00 21.00 25.50 20.60 10.00 9.10 15.50 11.50 1.50 0.40')).toEqual([
      'three_public actual 21.00',
      'vehicles actual 20.60',
      'vehicle_purchase actual 9.10',
      'vehicle_operation actual 11.50',
      'reception actual 0.40',
    ]);
  });
});

describe('names of rows', () => {
  const HEAD = [
    '一般公共预算财政拨款支出决算表',
    '单位：万元',
    '项目',
    '合计 基本支出 项目支出',
    '功能分类',
    '科目名称',
    '科目编码',
  ];

  it('of which a part stands above the code and the amounts, and a part below', () => {
    const read = figuresOf(
      ...HEAD,
      '社会保障和就业',
      '208 88.00 80.00 8.00',
      '支出',
      '行政事业单位养老',
      '20805 88.00 80.00 8.00',
      '支出',
      '机关事业单位基',
      '2080505 本养老保险缴费 88.00 80.00 8.00',
      '支出',
      '合计 88.00 80.00 8.00',
    );
    expect(read).toEqual([
      'general_public_budget_expenditure actual 208 88.00',
      'general_public_budget_basic_expenditure actual 208 80.00',
      'general_public_budget_project_expenditure actual 208 8.00',
      'general_public_budget_expenditure actual 20805 88.00',
      'general_public_budget_basic_expenditure actual 20805 80.00',
      'general_public_budget_project_expenditure actual 20805 8.00',
      'general_public_budget_expenditure actual 2080505 88.00',
      'general_public_budget_basic_expenditure actual 2080505 80.00',
      'general_public_budget_project_expenditure actual 2080505 8.00',
      'general_public_budget_expenditure actual 88.00',
      'general_public_budget_basic_expenditure actual 80.00',
      'general_public_budget_project_expenditure actual 8.00',
    ]);
  });

  it('whose rest stands below them', () => {
    const read = figuresOf(
      ...HEAD,
      '208 社会保障和就业支出 12.00 12.00 0.00',
      '20805 行政事业单位养老支出 12.00 12.00 0.00',
      '2080505 机关事业单位基本养老保险缴费 7.00 7.00 0.00',
      '支出',
      '2080506 机关事业单位职业年金缴费支出 5.00 5.00 0.00',
      '合计 12.00 12.00 0.00',
    );
    expect(read).toContain('general_public_budget_basic_expenditure actual 2080505 7.00');
    expect(read).toContain('general_public_budget_basic_expenditure actual 2080506 5.00');
  });

  it('without a code, which the amount parts', () => {
    const read = figuresOf(
      '收入支出决算总表',
      '单位：万元',
      '收入 支出',
      '项目 决算数 项目 决算数',
      '一、一般公共预算财政拨款收入 50.00 一、一般公共服务支出 41.70',
      '二十二、灾害防治及应急管理支',
      '8.30',
      '出',
      '二十三、其他支出',
      '本年收入合计 50.00 本年支出合计 50.00',
      '总计 50.00 总计 50.00',
    );
    expect(read).toContain('expenditure actual 224 8.30');
  });
});
