/** What stands around a statement table: its unit below it, the year beside its unit, brackets behind its title, rows of numbers. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const SURE = '二、政府采购情况\n政府采购支出总额7.00万元。\n';
const readingOf = (...lines: readonly string[]) =>
  readText(`清塘县水务局2022年度部门决算\n${lines.join('\n')}\n`, 2022);
const figuresOf = (...lines: readonly string[]): string[] =>
  readingOf(...lines, SURE).statements.flatMap(({ figures }) =>
    figures.map(({ measure, value, unit }) => `${measure} ${value} ${unit}`),
  );

it('the unit of a table may be on the line below 金额单位：', () => {
  const table = ['“三公”经费支出决算表', '部门：清塘县水务局 2022年度 金额单位：', '万元'];
  expect(figuresOf(...table, '项目\t预算数\t决算数', '公务接待费\t5.00\t4.00')).toEqual([
    'reception 5.00 万元',
    'reception 4.00 万元',
  ]);
});

describe('the unit below a table', () => {
  const table = ['“三公”经费支出决算表', '项目\t预算数\t决算数', '公务接待费\t5.00\t4.00'];

  it('is the unit of the table where nothing follows that it could head', () => {
    const read = ['reception 5.00 万元', 'reception 4.00 万元'];
    expect(figuresOf(...table, '单位：万元')).toEqual(read);
  });

  it('may be of the next table where that stands below it', () => {
    const next = ['收入决算表', '项目\t本年收入合计', '合计\t90.00'];
    expect(figuresOf(...table, '单位：万元', ...next)).toEqual(['revenue 90.00 万元']);
  });
});

it('a line with body, year and unit is the head of a table whose cells are gone', () => {
  expect(
    figuresOf(
      '收入支出决算总表',
      '公开01表',
      '编制单位：清塘县水务局 2022年度 金额单位：万元',
      '收入 支出',
      '项目 行次 金额 项目 行次 金额',
      '栏次 1 栏次 2',
      '八、其他收入 8 6.20 十二、农林水支出 43 90.00',
      '本年收入合计 27 96.20 本年支出合计 58 90.00',
    ),
  ).toEqual([
    'revenue_other 6.20 万元',
    'expenditure 90.00 万元',
    'revenue 96.20 万元',
    'expenditure 90.00 万元',
  ]);
});

it('人员经费合计 goes on no name of a row whose cells are empty', () => {
  const lines = [
    '科目编码',
    '科目名称',
    '决算数',
    '科目编码',
    '科目名称',
    '决算数',
    '科目编码',
    '科目名称',
    '决算数',
  ];
  expect(
    figuresOf(
      '一般公共预算财政拨款基本支出决算表',
      '单位：万元',
      ...['人员经费', '公用经费', ...lines],
      ...['30101', '基本工资', '60.00', '30201', '办公费', '9.00', '31002', '办公设备购置', '1.00'],
      ...['30239', '其他交通费用', '人员经费合计', '60.00', '公用经费合计', '10.00'],
    ),
  ).toEqual([
    'personnel 60.00 万元',
    'operating 9.00 万元',
    'operating 1.00 万元',
    'personnel 60.00 万元',
    'operating 10.00 万元',
  ]);
});

describe('brackets behind a title', () => {
  const table = (title: string, total: string): string[] => [
    title,
    '单位：万元',
    '收入\t\t支出\t',
    '项目\t决算数\t项目\t决算数',
    `本年收入合计\t${total}\t本年支出合计\t${total}`,
    `总计\t${total}\t总计\t${total}`,
  ];

  it('汇总 is the table of the department', () => {
    const department = table('收入支出决算总表（汇总）', '21.00');
    const read = figuresOf(...department);
    expect(read).toContain('revenue 21.00 万元');
    // What stands below another title is of none of its rows.
    expect(figuresOf(...department, ...table('收入支出决算总表（本级）', '9.00'))).toEqual(read);
  });

  it('a year is that of the table', () => {
    expect(figuresOf(...table('收入支出决算总表（2022年度）', '21.00'))).toContain('revenue 21.00 万元');
    expect(figuresOf(...table('收入支出决算总表（2021年度）', '21.00'))).toEqual([]);
  });

  it('a classification that the rows have no codes of: the whole', () => {
    expect(
      figuresOf(
        '一般公共预算财政拨款基本支出决算表（按政府预算支出经济分类）',
        '单位：万元',
        '经济分类科目编码\t经济分类科目名称\t决算数',
        '501\t机关工资福利支出\t32.00',
        '50206\t公务接待费\t2.00',
        '\t合计\t34.00',
      ),
    ).toEqual(['general_public_budget_basic_expenditure 34.00 万元']);
  });
});

it('of several numbers in a row of a table that nobody knows, none is the one behind its label', () => {
  const rows = ['单价100万元以上设备（不含车辆） | 12 | 1 |', '车辆总数（辆） | 13 | 4 |'];
  const { claims } = readingOf('四、国有资产占用情况', '资产名称 | 行 | 数 |', ...rows, SURE);
  expect(claims.map(({ measure }) => measure)).toEqual(['procurement']);
});
