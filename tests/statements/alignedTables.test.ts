/** Tables of a whole account as converters lay them out by blanks: below a head of tabs, with names broken over lines, a cell a line. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (table: string): string[] =>
  documentRows(readText(`云岭县水务局2023年度部门决算\n第二部分 2023年度部门决算表\n${table}`, 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  }).tables.figures.map(({ measure, function_code: code, function_name: name, value }) =>
    [measure, code, name, value].filter(Boolean).join(' '),
  );

const HEAD = '部门：云岭县水务局\t公开03表\t单位：万元';

describe('a head parted by tabs above rows apart by blanks', () => {
  const rows = `项目                                本年支出合计  基本支出  项目支出
功能分类科目编码  科目名称
栏次                                1             2         3
合计                                90.00         60.00     30.00
213               农林水支出        90.00         60.00     30.00`;

  it('is no row of the table below', () => {
    expect(figures(`支出决算表\n${HEAD}\n${rows}`)).toEqual([
      'expenditure 90.00',
      'basic_expenditure 60.00',
      'project_expenditure 30.00',
      'expenditure 213 农林水支出 90.00',
      'basic_expenditure 213 农林水支出 60.00',
      'project_expenditure 213 农林水支出 30.00',
    ]);
  });

  it('stands below a title with the number of the table in brackets', () => {
    expect(figures(`三、支出决算表（表3）\n${HEAD}\n${rows}`)).toHaveLength(6);
    expect(figures(`三、支出决算表（附表三）\n${HEAD}\n${rows}`)).toHaveLength(6);
  });
});

it('a name goes on over several lines below its code', () => {
  expect(
    figures(`一般公共预算财政拨款支出决算表
${HEAD}
项目                        本年支出合计  基本支出  项目支出
功能分类科目  科目名称
编码
栏次                        1             2         3
合计                        90.00         60.00     30.00
208           社会保障和就  40.00         40.00     0.00
              业支出
20805         行政事业单位  40.00         40.00     0.00
              养老支出
2080505       机关事业单位  40.00         40.00     0.00
              基本养老保险
              缴费支出
213           农林水支出    50.00         20.00     30.00`).filter((row) =>
      row.startsWith('general_public_budget_expenditure'),
    ),
  ).toEqual([
    'general_public_budget_expenditure 90.00',
    'general_public_budget_expenditure 208 社会保障和就业支出 40.00',
    'general_public_budget_expenditure 20805 社会保障和就业支出/行政事业单位养老支出 40.00',
    'general_public_budget_expenditure 2080505 社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出 40.00',
    'general_public_budget_expenditure 213 农林水支出 50.00',
  ]);
});

it('names of two tables side by side go on below each other', () => {
  expect(
    figures(`收入支出决算总表
${HEAD}
收入                            支出
项目          行次  金额        项目          行次  金额
栏次                1           栏次                2
一、一般公共  1     70.00       一、一般公共  28    60.00
预算财政拨款                    服务支出
收入
二、政府性基  2     20.00       二、外交支出  29    0.00
金预算财政拨
款收入
              3                 三、科学技术  30    30.00
                                支出
本年收入合计  24    90.00       本年支出合计  51    90.00`),
  ).toEqual([
    'general_public_budget_revenue 70.00',
    'expenditure 201 一般公共服务支出 60.00',
    'government_funds_revenue 20.00',
    'expenditure 202 外交支出 0.00',
    'expenditure 206 科学技术支出 30.00',
    'revenue 90.00',
    'expenditure 90.00',
  ]);
});

describe('names alone tell the rows apart', () => {
  const spent = (...rows: readonly string[]): string[] =>
    figures(
      ['财政拨款“三公”经费支出决算表', HEAD, '项目          预算数  决算数', ...rows].join('\n'),
    ).filter((row) => !row.startsWith('three_public'));
  const REST = [
    '二、公务用车  2.73    2.61',
    '购置及运行维',
    '护费',
    '其中：公务用',
    '车购置费',
    '公务用车运行  2.73    2.61',
    '维护费',
    '三、公务接待  0.07    0.06',
    '费',
  ];

  it('of which each goes on below its amounts', () => {
    expect(spent('合计          2.80    2.67', '一、因公出国', '（境）费', ...REST)).toEqual([
      'vehicles 2.73',
      'vehicles 2.61',
      'vehicle_operation 2.73',
      'vehicle_operation 2.61',
      'reception 0.07',
      'reception 0.06',
    ]);
  });

  it('or stands above and below them', () => {
    expect(
      spent('合计          2.80    2.67', '一、因公出国', '              0.50    0.40', '（境）费'),
    ).toEqual(['overseas_travel 0.50', 'overseas_travel 0.40']);
  });

  it('and nothing is read of a name that goes on as none does', () => {
    expect(spent('合计          2.80    2.67', '二、公务用车  2.73    2.61', '租赁')).toEqual([]);
  });
});

describe('a line number in each row', () => {
  it('tells the rests of the names below it', () => {
    expect(
      figures(`财政拨款“三公”经费、行政参公单位机关运行经费情况表
${HEAD}
项目          行次  预算数    决算统计数
栏次                1         2
一、“三公”经  1
费支出
（一）支出合  2     70.42     67.35
计
1.因公出国（  3     0.00      0.00
境）费
2.公务用车购  4     63.46     61.23
置及运行维护
费
（二）相关统  11    —         —
计数
1.因公出国（  12    —         2
境）团组数（
个）`),
    ).toEqual(
      expect.arrayContaining([
        'overseas_travel 0.00',
        'vehicles 63.46',
        'vehicles 61.23',
        'overseas_groups 2',
      ]),
    );
  });
});

describe('blanks for empty cells', () => {
  const funds = (rows: string): string[] =>
    figures(`财政拨款收入支出决算总表
${HEAD}
收入                                        支出
项目                          行次  金额    项目                            行次  合计    一般公共预算  政府性基金预算  国有资本经营
                                                                                          财政拨款      财政拨款        预算财政拨款
栏次                                1       栏次                                  2       3             4               5
一、一般公共预算财政拨款      1     92.40   一、一般公共服务支出            32    30.00   30.00
二、政府性基金预算财政拨款    2     7.60    二、外交支出                    33
三、国有资本经营预算财政拨款  3             十一、城乡社区支出              42    7.60                  7.60
${rows}
本年收入合计                  27    100.00  本年支出合计                    58    100.00  92.40         7.60`).filter(
      (row) => /expenditure/.test(row),
    );

  it('leave each amount below its title where rows leave out one between two others', () => {
    expect(
      funds(
        '                              4             十二、农林水支出                43    62.40   62.40',
      ),
    ).toEqual([
      'fiscal_appropriation_expenditure 201 一般公共服务支出 30.00',
      'general_public_budget_expenditure 201 一般公共服务支出 30.00',
      'fiscal_appropriation_expenditure 212 城乡社区支出 7.60',
      'government_funds_expenditure 212 城乡社区支出 7.60',
      'fiscal_appropriation_expenditure 213 农林水支出 62.40',
      'general_public_budget_expenditure 213 农林水支出 62.40',
      'fiscal_appropriation_expenditure 100.00',
      'general_public_budget_expenditure 92.40',
      'government_funds_expenditure 7.60',
    ]);
  });

  it('say nothing where one amount stands below a title that what adds up does not allow', () => {
    const read = funds(
      '                              4             十二、农林水支出                43            62.40   62.40',
    );
    expect(read).not.toContain('government_funds_expenditure 213 农林水支出 62.40');
    expect(read).not.toContain('government_funds_expenditure 212 城乡社区支出 7.60');
  });
});
