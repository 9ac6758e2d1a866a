/** Tables of web pages that became text with a cell a line, each closed by a pipe. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (text: string): string[] =>
  documentRows(readText(text, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 })
    .tables.figures.filter((row) => row['basis'] === 'printed')
    .map(({ measure, aspect, function_name: name, value }) =>
      [measure, aspect, name, value].filter((part) => part !== '').join(' '),
    );

const THREE_PUBLIC = `云岭县水务局2023年度“三公”经费支出决算表
单位：万元
|
项 目 |
预 算 数 |
决 算 数 |
|
合 计 |
26 |
16.37 |
|
因公出国（境）费 |
0 |
0 |
|
公务接待费 |
10 |
6.30 |
|
公务用车购置及运行维护费 |
16 |
10.07 |
|
其中：公务用车运行维护费 |
16 |
10.07 |
|
公务用车购置费 |
`;

describe('a cell a line, closed by a pipe', () => {
  const read = [
    'three_public adjusted_budget 26',
    'three_public actual 16.37',
    'overseas_travel adjusted_budget 0',
    'overseas_travel actual 0',
    'reception adjusted_budget 10',
    'reception actual 6.30',
    'vehicles adjusted_budget 16',
    'vehicles actual 10.07',
    'vehicle_operation adjusted_budget 16',
    'vehicle_operation actual 10.07',
  ];

  it('is read', () => {
    expect(figures(THREE_PUBLIC)).toEqual(read);
  });

  it('is read where each pipe has a line of its own', () => {
    expect(figures(THREE_PUBLIC.replaceAll(/(?<=\S) \|$/gm, '\n|'))).toEqual(read);
  });

  it('is read where each character is followed by how it is read', () => {
    const traditional = THREE_PUBLIC.replaceAll('预 算 数', '預(yù) 算 數(shù)')
      .replaceAll('决 算 数', '決 算 數(shù)')
      .replaceAll('决算表', '決算表')
      .replaceAll('经费', '經(jīng)費')
      .replaceAll('公务', '公務(wù)')
      .replaceAll('购置', '購置');
    expect(figures(traditional)).toEqual(read);
  });

  it('is a row a line where most lines hold several cells', () => {
    const rows = `云岭县水务局2023年度“三公”经费支出决算表
单位：万元
项 目 | 预 算 数 | 决 算 数 |
合 计 | 2.60 | 1.30 |
因公出国（境）费 | ||
公务接待费 | 2.60 | 1.30 |
公务用车购置及运行维护费 | ||
其中：公务用车运行维护费 | ||
公务用车购置费 |
`;
    expect(figures(rows)).toEqual([
      'three_public adjusted_budget 2.60',
      'three_public actual 1.30',
      'reception adjusted_budget 2.60',
      'reception actual 1.30',
    ]);
  });
});

it('the line of a row without a name is no amount of the row beside it', () => {
  const lines = (cells: readonly string[]): string => cells.map((cell) => `${cell} |\n`).join('');
  const table =
    '云岭县图书馆2023年度部门决算\n收入支出决算总表 | |||||||||\n. |\n公开01表 | ||||||||\n单位：万元 | |||||||||\n收 入 |\n支 出 | ||||||||\n' +
    lines(['项 目', '行次', '金额', '项 目', '行次']) +
    '金额 | ||||\n' +
    lines(['栏 次', '', '1', '栏 次', '']) +
    '2 | ||||\n' +
    lines([
      '一、财政拨款收入',
      '1',
      '97.90',
      '一、一般公共服务支出',
      '30',
      '二、上级补助收入',
      '2',
      '二、外交支出',
      '31',
    ]) +
    lines([
      '六、其他收入',
      '6',
      '六、科学技术支出',
      '35',
      '7',
      '七、文化旅游体育与传媒支出',
      '36',
      '117.50',
      '8',
      '八、社会保障和就业支出',
      '37',
      '9',
      '九、卫生健康支出',
      '38',
      '3.20',
    ]);
  expect(figures(table)).toEqual([
    'fiscal_appropriation_revenue actual 97.90',
    'expenditure actual 文化旅游体育与传媒支出 117.50',
    'expenditure actual 卫生健康支出 3.20',
  ]);
});
