/** The columns that name the rows of a classification, as documents title them, and the codes in them. */
import { expect, it } from 'vitest';
import { lines, read } from './readTables.ts';

const AMOUNTS = '30.00\t20.00\t10.00';
const rowsOf = (...codes: readonly string[]): string[] => [
  `合计\t\t${AMOUNTS}`,
  `${codes[0] ?? ''}\t农林水支出\t${AMOUNTS}`,
  `${codes[1] ?? ''}\t水利\t${AMOUNTS}`,
  `${codes[2] ?? ''}\t行政运行\t${AMOUNTS}`,
];
const ALL = ['', '农林水支出', '农林水支出/水利', '农林水支出/水利/行政运行'].flatMap((name) => {
  const of = name === '' ? '' : `${name} `;
  return [
    `expenditure actual ${of}30.00 万元`,
    `basic_expenditure actual ${of}20.00 万元`,
    `project_expenditure actual ${of}10.00 万元`,
  ];
});
const table = (header: string, rows: readonly string[]): string[] =>
  read(lines('支出决算表', '单位：万元', header, ...rows));

it.each([
  '支出功能分类编码\t支出功能分类名称\t合计\t基本支出\t项目支出',
  '类款项\t科目名称\t本年支出小计\t基本支出\t项目支出',
  '项目编码\t项目名称\t本年支出合计\t其中：基本支出\t项目支出',
])('codes and names: %s', (header) => {
  expect(table(header, rowsOf('213', '21303', '2130301'))).toEqual(ALL);
});

it('a point between the levels of a code', () => {
  const header = '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出';
  expect(table(header, rowsOf('213', '213.03', '213.03.01'))).toEqual(ALL);
});

it.each(['项目', '支出功能分类科目（按项级科目）', '功能分类科目（类、款、项）'])(
  'names alone: %s',
  (title) => {
    const rows = rowsOf().map((row) => row.replace(/^\t/, '').replace('合计\t\t', '合计\t'));
    expect(table(`${title}\t本年支出合计\t基本支出\t项目支出`, rows)).toEqual(ALL);
  },
);

it('the whole of 基本支出 beside its two parts', () => {
  const header = '经济科目编码\t经济科目名称\t基本支出合计\t人员经费\t公用经费';
  const figures = read(
    lines(
      '一般公共预算财政拨款基本支出决算表',
      '单位：万元',
      header,
      '合计\t\t30.00\t20.00\t10.00',
      '30101\t基本工资\t20.00\t20.00\t',
    ),
  );
  expect(figures).toEqual([
    'general_public_budget_basic_expenditure actual 30.00 万元',
    'personnel actual 20.00 万元',
    'operating actual 10.00 万元',
    'general_public_budget_basic_expenditure actual 基本工资 20.00 万元',
    'personnel actual 基本工资 20.00 万元',
  ]);
});
