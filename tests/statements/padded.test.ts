/** Tables of web pages whose merged cells were written once, with empty cells at the end of their row. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figuresOf = (text: string): string[] =>
  documentRows(readText(text, 2022), { documentId: 'd', agencyId: 'a', fiscalYear: 2022 }).tables.figures.map(
    ({ measure, aspect, function_code: code, value }) =>
      [measure, aspect, code, value].filter((part) => part !== '').join(' '),
  );

const expenditure = (numbering: string): string => `支出决算表
部门：云岭县水务局 2022年度 金额单位：万元
项目 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 | |
功能分类科目编码 | 科目名称 | ||||||
${numbering}合计 | 672.32 | 584.15 | 88.17 |||| |
210 | 卫生健康支出 | 98.75 | 98.75 |||||
21011 | 行政事业单位医疗 | 98.75 | 98.75 |||||
2101101 | 行政单位医疗 | 98.75 | 98.75 |||||
213 | 农林水支出 | 573.57 | 485.40 | 88.17 ||||
21303 | 水利 | 573.57 | 485.40 | 88.17 ||||
2130301 | 行政运行 | 485.40 | 485.40 |||||
2130304 | 水利行业业务管理 | 88.17 || 88.17 ||||
`;

describe('the title of two columns before six, all rows as wide', () => {
  it.each([
    ['with the numbers of columns', '栏次 | 1 | 2 | 3 | 4 | 5 | 6 | |\n'],
    ['without', ''],
  ])('%s', (_, numbering) => {
    const figures = figuresOf(expenditure(numbering));
    expect(figures.slice(0, 3)).toEqual([
      'expenditure actual 672.32',
      'basic_expenditure actual 584.15',
      'project_expenditure actual 88.17',
    ]);
    expect(figures.filter((figure) => figure.includes('2130304'))).toEqual([
      'expenditure actual 2130304 88.17',
      'project_expenditure actual 2130304 88.17',
    ]);
    expect(figures.filter((figure) => figure.includes('2101101'))).toEqual([
      'expenditure actual 2101101 98.75',
      'basic_expenditure actual 2101101 98.75',
    ]);
  });
});

it('names and amounts of two sums that reach over the columns of three tables', () => {
  const table = `一般公共预算财政拨款基本支出决算表
部门：云岭县水务局 2022年度 金额单位：万元
人员经费 | 公用经费 | |||||||
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
301 | 工资福利支出 | 456.81 | 302 | 商品和服务支出 | 87.62 | 310 | 资本性支出 ||
30101 | 基本工资 | 456.81 | 30201 | 办公费 | 81.62 | 31002 | 办公设备购置 ||
||| 30299 | 其他商品和服务支出 | 6.00 ||||
人员经费合计 | 456.81 | 公用经费合计 | 87.62 | |||||
`;
  const figures = figuresOf(table);
  expect(figures).toContain('personnel actual 456.81');
  expect(figures).toContain('operating actual 87.62');
});

describe('the funds of “三公” below budget and outturn', () => {
  const table = `云岭县人民法院2022年度一般公共预算及政府性基金财政拨款“三公”经费支出决算表
单位：万元
项目 | 预算数 | 决算数 | ||||
合计 | 一般公共预算 | 政府性基金 | 合计 | 一般公共预算 | 政府性基金 | |
因公出国（境）费 | 0 | 0 | 0 | 0 | 0 | 0 |
公务接待费 | 9 | 8 | 1 | 2.26 | 2.01 | 0.25 |
公务用车购置及运行费 | 72.7 | 72.7 | 0 | 71.97 | 71.97 | 0 |
总计 | 81.7 | 80.7 | 1 | 74.23 | 73.98 | 0.25 |
`;
  const read = [
    'overseas_travel adjusted_budget 0',
    'overseas_travel actual 0',
    'reception adjusted_budget 9',
    'reception actual 2.26',
    'vehicles adjusted_budget 72.7',
    'vehicles actual 71.97',
    'three_public adjusted_budget 81.7',
    'three_public actual 74.23',
  ];

  it('in rows', () => {
    expect(figuresOf(table)).toEqual(read);
  });

  it('a cell a line', () => {
    const lines = table.replaceAll(/[^\S\n]*\|[ |]*/g, (pipes) => (pipes.includes('||') ? '' : '\n'));
    expect(figuresOf(lines)).toEqual(read);
  });
});
