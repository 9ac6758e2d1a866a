/** A header whose words a printer wrote after the rows, in the lines of a workbook's PDF. */
import { expect, it } from 'vitest';
import { lines, read } from './readTables.ts';

const ROWS = [
  ...['合计', '95.40', '64.10', '31.30', '0.00', '0.00', '0.00'],
  ...['205', '教育支出', '83.60', '52.30', '31.30', '0.00', '0.00', '0.00'],
  ...['221', '住房保障支出', '11.80', '11.80', '0.00', '0.00', '0.00', '0.00'],
];
const NOTE = '注：本表反映本年度各项支出情况。';
const TITLES = [
  ...['项目', '功能分类科', '目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出'],
  ...['经营支出', '对附属单位补助支出', '栏次', '1', '2', '3', '4', '5', '6'],
];
const HEAD = ['支出决算表', '公开03表', '部门：云岭县第一中学', '2023年度', '金额单位：万元'];

it.each([
  ['behind the note', [NOTE, ...TITLES]],
  ['before it', [...TITLES, NOTE]],
])('the titles %s', (_, behind) => {
  const figures = read(lines(...HEAD, ...ROWS, ...behind));
  expect(figures.slice(0, 3)).toEqual([
    'expenditure actual 95.40 万元',
    'basic_expenditure actual 64.10 万元',
    'project_expenditure actual 31.30 万元',
  ]);
  expect(figures).toContain('project_expenditure actual 教育支出 31.30 万元');
  expect(figures).toContain('basic_expenditure actual 住房保障支出 11.80 万元');
});

it('titles of more columns than any row has amounts are of another table', () => {
  const short = ROWS.filter((word) => word !== '0.00');
  expect(read(lines(...HEAD, ...short, NOTE, ...TITLES))).toEqual([]);
});
