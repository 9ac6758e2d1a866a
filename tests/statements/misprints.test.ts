/** 支出决算表 whose empty cells are gone, with one amount misprinted: the others still tell of which column each is. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const HEAD = [
  '支出决算表',
  '单位：万元',
  '科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出',
];
const rowsOf = (basic: string, project: string): string[] => [
  '合计 200.00 150.00 50.00',
  '201 一般公共服务支出 17.00 17.00',
  '20132 组织事务 17.00 17.00',
  '208 社会保障和就业支出 43.00 40.00 3.00',
  '20805 行政事业单位养老支出 43.00 40.00 3.00',
  `212 城乡社区支出 140.00 ${basic} ${project}`,
  `21201 城乡社区管理事务 140.00 ${basic} ${project}`,
  '2120101 行政运行 95.00 90.00 5.00',
  '2120102 一般行政管理事务 25.00 25.00',
  '2120104 城管执法 20.00 20.00',
];

const read = (rows: readonly string[]): string[] =>
  documentRows(readText([...HEAD, ...rows].join('\n'), 2024), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2024,
  })
    .tables.figures.filter(({ measure }) => measure !== 'expenditure')
    .map(({ measure, function_code: code, value }) => [measure, code, value].filter(Boolean).join(' '));

const TOLD = [
  'project_expenditure 201 17.00',
  'basic_expenditure 2120101 90.00',
  'project_expenditure 2120102 25.00',
  'basic_expenditure 2120104 20.00',
];

describe('an amount that does not add up', () => {
  it('none', () => {
    expect(read(rowsOf('110.00', '30.00'))).toEqual(expect.arrayContaining(TOLD));
  });

  it('one: it is read as it is printed, and the rows around it by the other column', () => {
    const figures = read(rowsOf('11.00', '30.00'));
    expect(figures).toEqual(expect.arrayContaining([...TOLD, 'basic_expenditure 212 11.00']));
  });

  it('in both columns: nothing is said of rows with two amounts', () => {
    const figures = read(rowsOf('11.00', '3.00')).join();
    expect(figures).not.toMatch(/2120102|2120104|expenditure 201 /);
  });
});
