/** “三公” tables under other titles, with 机关运行经费 as a column beside them. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figuresOf = (text: string, year: number): string[] =>
  documentRows(readText(text, year), { documentId: 'd', agencyId: 'a', fiscalYear: year })
    .tables.figures.map(({ fiscal_year: of, measure, aspect, value }) =>
      [...(of === year ? [] : [of]), measure, aspect, value].join(' '),
    )
    .sort();

const ROWS =
  '项目\t预算数\t决算数\n合计\t40.00\t33.50\n公务接待费\t15.00\t11.20\n公务用车购置及运行费\t25.00\t22.30\n';
const READ = ['reception actual 11.20', 'three_public actual 33.50', 'vehicles actual 22.30'];

describe('a title in other words', () => {
  it.each([
    '2016年一般公共预算财政拨款开支的“三公”经费决算情况表',
    '一般公共预算财政拨款安排的“三公”经费支出决算表',
    '财政拨款“三公”经费支出决算公开表',
    '“三公”经费财政拨款支出情况表',
    '2016年度一般公共预算财政拨款“三公”经费支出情况统计表',
    '“三公”经费支出预决算对比表',
    '“三公”经费支出预决算情况公开表',
  ])('%s', (title) => {
    const figures = figuresOf(`${title}\n单位：万元\n${ROWS}`, 2016);
    expect(figures.filter((figure) => figure.includes(' actual '))).toEqual(READ);
    // Forms up to 2019 print the original budget.
    expect(figures).toContain('three_public original_budget 40.00');
  });
});

it('each row may name its unit of money, which is that of no other row', () => {
  const head = '三公经费支出决算情况\n项目\t2022年预算数\t2022年决算数\t较上年增减（%）\n';
  const rows = '“三公”经费合计（万元）\t35.00\t25.00\t-16.67\n公务接待费（元）\t70000\t50000\t0.00\n';
  const { figures } = documentRows(readText(head + rows, 2022), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2022,
  }).tables;
  const money = figures.filter(({ aspect, basis }) => aspect === 'actual' && basis === 'printed');
  expect(money.map(({ measure, value, unit }) => [measure, value, unit])).toEqual([
    ['three_public', '25.00', '万元'],
    ['reception', '50000', '元'],
  ]);
});

it('a row whose unit of money is not that of its column is left', () => {
  const text =
    '“三公”经费支出决算表\n项目\t预算数（万元）\t决算数（万元）\n合计\t40.00\t33.50\n公务接待费（元）\t15.00\t11.20\n';
  expect(figuresOf(text, 2022).filter((figure) => figure.includes('reception'))).toEqual([]);
});

it('机关运行经费决算数 is a column of its own, and no reception', () => {
  const head = '“三公”经费合计\t\t公务接待费\t\t机关运行经费决算数\n预算数\t决算数\t预算数\t决算数\t\n';
  const text = `一般公共预算财政拨款“三公”经费及机关运行经费支出决算表\n单位：万元\n${head}18.00\t7.10\t6.00\t0.30\t244.15\n`;
  expect(figuresOf(text, 2017)).toEqual([
    'agency_operating actual 244.15',
    'reception actual 0.30',
    'reception original_budget 6.00',
    'three_public actual 7.10',
    'three_public original_budget 18.00',
  ]);
});

it('counts meetings and training as columns', () => {
  const head = '“三公”经费合计\t公务接待费\t会议费\t培训费\n';
  const text = `“三公”经费、会议费、培训费支出决算表\n单位：万元\n${head}7.10\t0.30\t1.20\t2.40\n`;
  expect(figuresOf(text, 2021)).toEqual([
    'meetings actual 1.20',
    'reception actual 0.30',
    'three_public actual 7.10',
    'training actual 2.40',
  ]);
});

describe('预算数 and 决算数 below each item, a cell a line', () => {
  const table = (cells: readonly string[]): string =>
    `一般公共预算财政拨款“三公”经费支出决算表\n单位：万元\n${[
      '一般公共预算财政拨款“三公”经费',
      '合计',
      '因公出国\n\n（境）费',
      '公务用车购置及运行维护费',
      '公务接待费',
      '小计',
      '公务用车\n\n购置费',
      '公务用车\n\n运行维护费',
      ...Array.from({ length: 6 }, () => '预算数\n\n决算数'),
      ...cells,
    ].join('\n\n')}\n\n注：本表反映本年度“三公”经费支出预决算情况。\n`;
  const amounts = '63.50 38.10 8.00 0.00 45.40 36.50 15.00 14.00 30.40 22.50 10.10 1.60'.split(' ');

  it('is read', () => {
    const figures = figuresOf(table(amounts), 2020);
    expect(figures.filter((figure) => figure.includes(' actual '))).toEqual([
      'overseas_travel actual 0.00',
      'reception actual 1.60',
      'three_public actual 38.10',
      'vehicle_operation actual 22.50',
      'vehicle_purchase actual 14.00',
      'vehicles actual 36.50',
    ]);
    expect(figures).toContain('reception adjusted_budget 10.10');
    expect(figures).toHaveLength(12);
  });

  it('is left where amounts are lost', () => {
    const text = `${table(amounts.slice(0, 10))}二、政府采购情况\n政府采购支出总额7.00万元。\n`;
    expect(figuresOf(text, 2020)).toEqual(['procurement actual 7.00']);
  });
});

describe('预算数 and 决算数 as rows beside a header of three rows', () => {
  const under = (group: string): string =>
    `一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表\n单位：万元\n项目\t${group}\t\t\t\t\t\t会议费\t培训费\n` +
    '\t小计\t因公出国（境）费用\t公务接待费\t公务用车购置及运行维护费\t\t\t\t\n' +
    '\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\n' +
    '栏次\t1\t2\t3\t4\t5\t6\t7\t8\n' +
    '预算数\t14.00\t0.00\t3.00\t11.00\t4.00\t7.00\t1.50\t2.50\n' +
    '决算数\t12.60\t0.00\t2.40\t10.20\t3.80\t6.40\t0.90\t1.70\n';

  it.each(['“三公”经费', '财政拨款安排的“三公”经费'])('below %s', (group) => {
    const figures = figuresOf(under(group), 2023);
    expect(figures.filter((figure) => figure.includes(' actual '))).toEqual([
      'meetings actual 0.90',
      'overseas_travel actual 0.00',
      'reception actual 2.40',
      'three_public actual 12.60',
      'training actual 1.70',
      'vehicle_operation actual 6.40',
      'vehicle_purchase actual 3.80',
      'vehicles actual 10.20',
    ]);
    expect(figures).toContain('vehicle_purchase adjusted_budget 4.00');
    expect(figures).toHaveLength(16);
  });

  it('leaves a row of something else', () => {
    const figures = figuresOf(
      `${under('“三公”经费')}其中：上半年\t13.00\t0.00\t2.00\t11.00\t4.00\t7.00\t1.00\t2.00\n`,
      2023,
    );
    expect(figures).toHaveLength(16);
  });
});

it('where years are rows, reads the account and the year before it, and the change below them', () => {
  const head = '年度\t合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\n';
  const rows =
    '2019年\t9.90\t0.00\t7.70\t2.20\n2020年\t4.40\t0.00\t3.40\t1.00\n2021年\t3.80\t0.00\t3.00\t0.80\n增减额\t-0.60\t0.00\t-0.40\t-0.20\n';
  expect(figuresOf(`“三公”经费支出决算表\n单位：万元\n${head}${rows}`, 2021)).toEqual([
    '2020 overseas_travel actual 0.00',
    '2020 reception actual 1.00',
    '2020 three_public actual 4.40',
    '2020 vehicles actual 3.40',
    'overseas_travel actual 0.00',
    'overseas_travel change 0.00',
    'reception actual 0.80',
    'reception change -0.20',
    'three_public actual 3.80',
    'three_public change -0.60',
    'vehicles actual 3.00',
    'vehicles change -0.40',
  ]);
});

it('with its counts below, and its reasons in words', () => {
  const rows = [
    '项      目 本年决算数',
    '一、支出合计 9.20',
    '1、因公出国(境)费用  ',
    '2、公务接待费 9.20',
    '3、公务用车费  ',
    '其中:(1)公务用车运行维护费  ',
    '二、相关统计数  ',
    '4.公务用车保有量(辆)  ',
    '5.公务接待批次(批) 86',
    '6.公务接待人数(人) 956',
  ];
  const reasons =
    '三、“三公”经费增减变化原因等说明 三公经费比2014年决算数略有减少,减少0.50万元,降低5.2%,变化较小的原因主要为来局办理业务的人员较多。';
  const text = `云岭县移民局2015年度“三公”经费决算情况表\n单位:万元\n${rows.join('\n')}\n${reasons}\n`;
  const printed = figuresOf(text, 2015).filter((figure) => !figure.endsWith(' 9.70'));
  expect(printed).toEqual([
    'reception actual 9.20',
    'reception_batches actual 86',
    'reception_persons actual 956',
    'three_public actual 9.20',
    'three_public change -0.50',
    'three_public change_pct -5.2',
  ]);
});

describe('财政拨款预算数, 财政拨款决算数 and those of the next budget, a cell a line', () => {
  const table = (next: string): string =>
    [
      '云岭署“三公经费”财政拨款情况表',
      '单位:万元',
      '2010年“三公经费”财政拨款预算数',
      '2010年“三公经费”财政拨款决算数',
      next,
      ...Array.from({ length: 3 }, () => [
        '合计',
        '因公出国(境)费',
        '公务用车购置及',
        '运行费',
        '公务',
        '接待费',
      ]).flat(),
      ...['40.50', '10', '20.25', '10.25', '36.25', '9.75', '20.25', '6.25', '38.00', '10', '18.00', '10.00'],
      '',
    ].join('\n\n');

  it('reads those of the year', () => {
    expect(figuresOf(table('2011年“三公经费”财政拨款预算数'), 2010)).toEqual([
      'overseas_travel actual 9.75',
      'overseas_travel original_budget 10',
      'reception actual 6.25',
      'reception original_budget 10.25',
      'three_public actual 36.25',
      'three_public original_budget 40.50',
      'vehicles actual 20.25',
      'vehicles original_budget 20.25',
    ]);
  });

  it('and nothing where the third are of a year that nobody knows', () => {
    expect(() => figuresOf(table('2014年“三公经费”财政拨款预算数'), 2010)).toThrow();
  });
});

it('an amount of the column beside them in the last line of the header', () => {
  const table = `2022年度一般公共预算财政拨款“三公”经费及机关运行经费支出决算表
单位:万元
一般公共预算财政拨款“三公”经费 | 机关运行 经费决算数 | |||||||||||
合计 | 因公出国 (境)费 | 公务用车购置及运行费 | 公务接待费 | |||||||||
小计 | 公务用车 购置费 | 公务用车 运行费 | ||||||||||
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 216.40 |
18.00 | 7.35 | 12.00 | 6.90 | 12.00 | 6.90 | 6.00 | 0.45 |
`;
  // Which of 购置 and 运行 is the whole of 公务用车 nobody knows.
  expect(figuresOf(table, 2022)).toEqual([
    'agency_operating actual 216.40',
    'reception actual 0.45',
    'reception adjusted_budget 6.00',
    'three_public actual 7.35',
    'three_public adjusted_budget 18.00',
    'vehicles actual 6.90',
    'vehicles adjusted_budget 12.00',
  ]);
});
