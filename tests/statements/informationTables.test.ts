/** Tables beside the nine that provinces name in their own way, and columns that say what lies between budget and actual. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { figuresOf } from './tableFigures.ts';

describe('the table of expenses, assets and purchases', () => {
  it.each([
    '部门决算公开相关信息统计表',
    '决算相关信息统计表',
    '机构运行经费支出、国有资产占用情况及政府采购支出信息表',
    '2023年度“三公”经费、行政参公单位机关运行经费情况表',
    '财政拨款“三公”经费、行政参公单位机关运行经费情况表',
    '2023年度“三公”经费及机关运行经费情况表',
  ])('%s', (title) => {
    expect(
      figuresOf(
        title,
        '项目\t统计数\t项目\t统计数',
        '（一）支出合计\t4.60\t（一）政府采购支出合计\t91.20',
        '3.公务接待费\t0.60\t1.政府采购货物支出\t11.20',
        '公务用车保有量（辆）\t2\t3.政府采购服务支出\t80.00',
        '二、机关运行经费\t52.00\t其中：授予小微企业合同金额\t60.00',
      ),
    ).toEqual([
      'three_public actual 4.60 万元',
      'procurement actual 91.20 万元',
      'reception actual 0.60 万元',
      'procurement_goods actual 11.20 万元',
      'vehicles_owned actual 2 辆',
      'procurement_services actual 80.00 万元',
      'agency_operating actual 52.00 万元',
      'procurement_small_micro actual 60.00 万元',
    ]);
  });

  it('goes on past a row whose name has a comma in its brackets', () => {
    const lines = [
      '云溪县审计局2023年度部门决算',
      '机构运行经费支出、国有资产占用情况及政府采购支出信息表',
      '部门：云溪县审计局 2023年度 金额单位：万元',
      '项目 行次 决算数',
      '一、机构运行经费支出 1 62.18',
      '4．应急保障用车 9 3',
      '（二）单价100万元（含）以上设备（不含车辆）（台，套） 10 2',
      '（一）政府采购支出合计 12 40.25',
      '1．政府采购货物支出 13 40.25',
    ];
    const figures = readText(lines.join('\n')).statements.flatMap((table) => table.figures);
    expect(figures.map(({ measure, value }) => `${measure} ${value}`)).toEqual([
      'agency_operating 62.18',
      'assets_vehicles_emergency 3',
      'assets_equipment_over_threshold 2',
      'procurement 40.25',
      'procurement_goods 40.25',
    ]);
  });

  it('a cell a line, with dashes for what is not to be filled', () => {
    const lines = [
      '云溪县审计局2023年度部门决算',
      '“三公”经费、行政参公单位机关运行经费情况表',
      '部门：云溪县审计局',
      '2023年度 单位：万元',
      ...['项目', '行次', '预算数', '全年预算数', '决算统计数', '栏次', '', '1', '2', '3'],
      ...['一、“三公”经费支出', '1', '—', '—', '—'],
      ...['（一）支出合计', '2', '20.00', '19.00', '16.40'],
      ...['3．公务接待费', '7', '5.00', '4.00', '3.40'],
      ...['（1）国内接待费', '8', '—', '—', '3.40'],
      ...['4．公务用车保有量（辆）', '15', '—', '—', '6'],
      ...['6．国内公务接待人次（人）', '17', '—', '—', '268'],
      ...['二、机关运行经费', '23', '—', '—', '71.30'],
    ];
    const figures = readText(lines.join('\n')).statements.flatMap((table) => table.figures);
    expect(figures.map(({ measure, aspect, value }) => `${measure} ${aspect} ${value}`)).toEqual([
      'three_public original_budget 20.00',
      'three_public adjusted_budget 19.00',
      'three_public actual 16.40',
      'reception original_budget 5.00',
      'reception adjusted_budget 4.00',
      'reception actual 3.40',
      'reception_domestic actual 3.40',
      'vehicles_owned actual 6',
      // 268 might be a code, were its rows of the classification.
      'reception_persons actual 268',
      'agency_operating actual 71.30',
    ]);
  });
});

it('counts below a line of their own', () => {
  expect(
    figuresOf(
      '“三公”经费、会议费、培训费支出决算表',
      '“三公”经费\t\t\t\t\t\t会议费\t培训费',
      '合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费',
      '\t\t小计\t公务用车购置费\t公务用车运行维护费',
      '18.40\t\t15.10\t\t15.10\t3.30\t2.25\t4.15',
      '相关统计数：',
      '项目\t统计数\t项目\t统计数',
      '公务用车保有量(辆)\t3\t国内公务接待批次(个)\t31',
    ).slice(-2),
  ).toEqual(['vehicles_owned actual 3 辆', 'reception_batches actual 31 个']);
});

it('机关运行经费支出决算表: the whole, and none of what it is made of', () => {
  expect(
    figuresOf(
      '机关运行经费支出决算表',
      '项目\t决算数',
      '机关运行经费\t41.30',
      '会议费\t1.10',
      '差旅费\t9.00',
    ),
  ).toEqual(['agency_operating actual 41.30 万元']);
});

it('项目支出决算表: the whole of all projects', () => {
  expect(
    figuresOf(
      '项目支出决算表',
      '项目名称\t年初预算数\t决算数\t执行率',
      '合计\t80.00\t71.00\t88.75%',
      '河道清淤\t80.00\t71.00\t88.75%',
    ),
  ).toEqual(['project_expenditure original_budget 80.00 万元', 'project_expenditure actual 71.00 万元']);
});

it('政府采购支出情况表: the row of all purchases under the titles of their kinds', () => {
  expect(
    figuresOf(
      '政府采购支出情况表',
      '项目\t采购金额\t\t\t',
      '\t合计\t货物\t工程\t服务',
      '政府采购支出\t61.30\t16.30\t0.00\t45.00',
      '其中：授予中小企业合同\t50.00\t10.00\t0.00\t40.00',
    ),
  ).toEqual([
    'procurement actual 61.30 万元',
    'procurement_goods actual 16.30 万元',
    'procurement_works actual 0.00 万元',
    'procurement_services actual 45.00 万元',
  ]);
});

it('收入决算表 with a row for each unit: the whole', () => {
  expect(
    figuresOf(
      '收入决算表',
      '预算单位\t本年收入合计\t财政拨款收入\t其他收入',
      '合计\t90.00\t80.00\t10.00',
      '青溪县林业局（本级）\t90.00\t80.00\t10.00',
    ),
  ).toEqual([
    'revenue actual 90.00 万元',
    'fiscal_appropriation_revenue actual 80.00 万元',
    'revenue_other actual 10.00 万元',
  ]);
});

describe('差异额 and 差异率', () => {
  const title = '财政拨款“三公”经费支出决算表';
  it('are read where budget and actual bear them out', () => {
    expect(
      figuresOf(
        title,
        '项目\t年初预算数\t决算数\t差异额\t差异率（%）',
        '公务接待费\t5.00\t4.00\t-1.00\t-20.00',
      ),
    ).toEqual([
      'reception original_budget 5.00 万元',
      'reception actual 4.00 万元',
      'reception variance -1.00 万元',
      'reception variance_pct -20.00 %',
    ]);
  });

  it('are left where they are taken the other way round, or from another budget', () => {
    const read = ['reception original_budget 5.00 万元', 'reception actual 4.00 万元'];
    const header = '项目\t年初预算数\t决算数\t差异额\t差异率（%）';
    expect(figuresOf(title, header, '公务接待费\t5.00\t4.00\t1.00\t20.00')).toEqual(read);
    expect(figuresOf(title, '项目\t全年预算数\t决算数\t差异额', '公务接待费\t5.00\t4.00\t-1.00')).toEqual([
      'reception adjusted_budget 5.00 万元',
      'reception actual 4.00 万元',
    ]);
  });
});

it('增减额 and 增减率 under one title, beside both years', () => {
  expect(
    figuresOf(
      '财政拨款“三公”经费支出决算表',
      '项目\t2022年决算数\t2023年决算数\t比上年增减情况\t',
      '\t\t\t增减额\t增减率',
      '公务接待费\t5.00\t4.00\t-1.00\t-20.00%',
    ),
  ).toEqual([
    '2022 reception actual 5.00 万元',
    'reception actual 4.00 万元',
    'reception change -1.00 万元',
    'reception change_pct -20.00 %',
  ]);
});

it('完成预算（%）', () => {
  expect(
    figuresOf(
      '财政拨款“三公”经费支出决算表',
      '项目\t预算数\t决算数\t完成预算（%）',
      '公务接待费\t5.00\t4.00\t80.00',
    ),
  ).toEqual([
    'reception adjusted_budget 5.00 万元',
    'reception actual 4.00 万元',
    'reception completion_pct 80.00 %',
  ]);
});

describe('机关运行经费 by sort of body, without their sum', () => {
  const table = (whole: string, agencies: string, institutions: string): string[] =>
    figuresOf(
      '财政拨款“三公”经费、行政参公单位机关运行经费情况表',
      '项目\t行次\t预算数\t决算统计数',
      '（一）支出合计\t2\t9.50\t8.20',
      `二、机关运行经费\t19\t—\t${whole}`,
      `（一）行政单位\t20\t—\t${agencies}`,
      `（二）参照公务员法管理事业单位\t21\t—\t${institutions}`,
    ).filter((figure) => figure.includes('agency_operating'));

  it.each([
    ['only one has any', ['—', '57.30', '—'], ['57.30']],
    ['the other has none', ['—', '0.00', '57.30'], ['57.30']],
    ['of two nothing is said', ['—', '57.30', '12.10'], []],
    ['the whole is printed', ['69.40', '57.30', '12.10'], ['69.40']],
  ] as const)('%s', (_, [whole, agencies, institutions], values) => {
    expect(table(whole, agencies, institutions)).toEqual(
      values.map((value) => `agency_operating actual ${value} 万元`),
    );
  });
});
