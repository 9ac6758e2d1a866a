/** Rows that their names alone tell: amounts behind their names without a header, and items of the classification without codes. */
import { describe, expect, it } from 'vitest';
import { lines, read } from './readTables.ts';

describe('amounts behind their names', () => {
  const ROWS = [
    '单位：万元',
    '“三公”经费合计 62.00 因公出国（境）费 11.50 公务用车购置及运行费 27.30 公务接待费 23.20',
  ];
  it('are those of a statement without a header', () => {
    expect(read(lines('“三公”经费支出决算表', ...ROWS))).toEqual([
      'three_public actual 62.00 万元',
      'overseas_travel actual 11.50 万元',
      'vehicles actual 27.30 万元',
      'reception actual 23.20 万元',
    ]);
  });

  it.each([
    ['whose title does not say of which side', '“三公”经费情况表', ROWS],
    ['of budgets and actuals', '“三公”经费预决算情况表', ROWS],
    [
      'of two bodies',
      '“三公”经费支出决算表',
      ['单位：万元', '本级 “三公”经费合计 9.00 公务接待费 1.20', '分局 “三公”经费合计 6.00 公务接待费 1.10'],
    ],
    [
      'of two amounts each',
      '“三公”经费支出决算表',
      ['单位：万元', '“三公”经费合计 9.00 8.00 公务接待费 1.20 1.10'],
    ],
  ])('are left: %s', (_, title, rows) => {
    expect(read(lines(title, ...rows))).toEqual([]);
  });
});

describe('items without codes', () => {
  const HEADER = '科目名称\t本年支出合计\t基本支出\t项目支出';
  it('are known below their subclass', () => {
    const rows = [
      '农林水支出\t50.00\t30.00\t20.00',
      '水利\t50.00\t30.00\t20.00',
      '水利工程建设\t20.00\t\t20.00',
    ];
    expect(
      read(lines('支出决算表', '单位：万元', HEADER, ...rows)).filter((one) => one.includes('工程')),
    ).toEqual([
      'expenditure actual 农林水支出/水利/水利工程建设 20.00 万元',
      'project_expenditure actual 农林水支出/水利/水利工程建设 20.00 万元',
    ]);
  });

  it('and below their class, where their names tell their subclass', () => {
    const rows = [
      '住房保障支出\t50.00\t50.00\t',
      '住房公积金\t30.00\t30.00\t',
      '购房补贴\t20.00\t20.00\t',
      '行政运行\t1.00\t1.00\t',
    ];
    expect(
      read(lines('支出决算表', '单位：万元', HEADER, ...rows)).filter((one) => one.startsWith('expenditure')),
    ).toEqual([
      'expenditure actual 住房保障支出 50.00 万元',
      'expenditure actual 住房保障支出/住房改革支出/住房公积金 30.00 万元',
      'expenditure actual 住房保障支出/住房改革支出/购房补贴 20.00 万元',
    ]);
  });

  it('but not those that several subclasses may have', () => {
    const rows = ['一般公共服务支出\t50.00\t50.00\t', '信息化建设\t30.00\t30.00\t'];
    const figures = read(lines('支出决算表', '单位：万元', HEADER, ...rows));
    expect(figures.filter((one) => one.includes('信息化'))).toEqual([]);
  });
});
