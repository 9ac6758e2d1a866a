/** Statements of an invented body in the layouts of provinces: rows as they are printed, and what they say. */
import type { Rows, Slot } from '../support/tableTexts.ts';

export interface Layout {
  readonly title: string;
  readonly rows: Rows;
  /** Measure, aspect, function code or economic category where there is one, value. */
  readonly says: readonly string[];
  /** Texts that lose too much of it. */
  readonly except?: readonly string[];
}

const VEHICLES = '公务用车购置及运行维护费';
const PARTS = ['小计', '公务用车购置费', '公务用车运行维护费'];
const down = (text: string, rows = 2): Slot => [text, 1, rows];

/** 预算数 and 决算数 on both sides of the table of totals. */
const totals: Layout = {
  title: '收入支出决算总表',
  rows: [
    [
      ['收入', 3],
      ['支出', 3],
    ],
    ['项目', '预算数', '决算数', '项目（按支出功能分类）', '预算数', '决算数'],
    ['一、一般公共预算财政拨款收入', '410.20', '402.15', '五、教育支出', '6.00', '5.83'],
    ['八、其他收入', '3.00', '4.62', '十三、交通运输支出', '404.20', '399.14'],
    ['本年收入合计', '413.20', '406.77', '本年支出合计', '410.20', '404.97'],
    ['年初结转和结余', '2.10', '2.10', '年末结转和结余', '5.10', '3.90'],
    ['总计', '415.30', '408.87', '总计', '415.30', '408.87'],
  ],
  says: [
    'general_public_budget_revenue adjusted_budget 410.20',
    'general_public_budget_revenue actual 402.15',
    'expenditure adjusted_budget 205 6.00',
    'expenditure actual 205 5.83',
    'revenue_other adjusted_budget 3.00',
    'revenue_other actual 4.62',
    'expenditure adjusted_budget 214 404.20',
    'expenditure actual 214 399.14',
    'revenue adjusted_budget 413.20',
    'revenue actual 406.77',
    'expenditure adjusted_budget 410.20',
    'expenditure actual 404.97',
    'carryover_opening adjusted_budget 2.10',
    'carryover_opening actual 2.10',
    'carryover_closing adjusted_budget 5.10',
    'carryover_closing actual 3.90',
    'revenue_total adjusted_budget 415.30',
    'revenue_total actual 408.87',
    'expenditure_total adjusted_budget 415.30',
    'expenditure_total actual 408.87',
  ],
};

/** 按功能分类 names the rows of expenditure. */
const byFunction: Layout = {
  title: '收入支出决算总表',
  rows: [
    [
      ['收入', 2],
      ['支出', 2],
    ],
    ['项目', '决算数', '按功能分类', '决算数'],
    ['一、一般公共预算财政拨款收入', '402.15', '五、教育支出', '5.83'],
    ['八、其他收入', '4.62', '十三、交通运输支出', '399.14'],
    ['本年收入合计', '406.77', '本年支出合计', '404.97'],
    ['年初结转和结余', '2.10', '年末结转和结余', '3.90'],
    ['总计', '408.87', '总计', '408.87'],
  ],
  says: totals.says.filter((one) => one.includes(' actual ')),
};

const CARRIED = (lead: string): Slot => [lead, 3];
const CARRIED_PARTS = [down('合计'), down('基本支出结转'), down('项目支出结转和结余')];

const cells = (line: string): string[] => line.split('|');
const ALL = '|||530.40|310.10|220.30|530.40|310.10|250.60|59.50|220.30|||';

/** What was carried over, revenue and expenditure of the general public budget, all by function. */
const wide: Layout = {
  title: '一般公共预算财政拨款收入支出决算表',
  rows: [
    [['项目', 4], CARRIED('年初结转和结余'), ['本年收入', 3], ['本年支出', 5], CARRIED('年末结转和结余')],
    [
      ['支出功能分类科目编码', 3, 2],
      ['科目名称', 1, 2],
      ...CARRIED_PARTS,
      ...[down('合计'), down('基本支出'), down('项目支出')],
      ...[down('合计'), ['基本支出', 3] as const, down('项目支出')],
      ...CARRIED_PARTS,
    ],
    ['小计', '人员经费', '日常公用经费'],
    [['合计', 4], ...cells(ALL)],
    [['214', 3], '交通运输支出', ...cells(ALL)],
    [['21401', 3], '公路水路运输', ...cells(ALL)],
    [['2140101', 3], '行政运行', ...cells('|||310.10|310.10||310.10|310.10|250.60|59.50||||')],
    [['2140106', 3], '公路养护', ...cells('|||220.30||220.30|220.30||||220.30|||')],
  ],
  says: [
    ...['', '214 ', '21401 '].flatMap((code) => [
      `general_public_budget_revenue actual ${code}530.40`,
      `general_public_budget_expenditure actual ${code}530.40`,
      `general_public_budget_basic_expenditure actual ${code}310.10`,
      `general_public_budget_project_expenditure actual ${code}220.30`,
    ]),
    'general_public_budget_revenue actual 2140101 310.10',
    'general_public_budget_expenditure actual 2140101 310.10',
    'general_public_budget_basic_expenditure actual 2140101 310.10',
    'general_public_budget_revenue actual 2140106 220.30',
    'general_public_budget_expenditure actual 2140106 220.30',
    'general_public_budget_project_expenditure actual 2140106 220.30',
  ],
  // Of a row of four amounts, opening and revenue may both be the first.
  except: ['left out', 'spaces', 'one line', 'a cell a line'],
};

/** Last year, budget, actual and what they come to. */
const years: Layout = {
  title: '“三公”经费支出决算表',
  rows: [
    ['项目', '2022年决算数', '2023年预算数', '2023年决算数', '比上年增减额', '完成预算%'],
    ['“三公”经费合计', '21.30', '20.50', '18.40', '-2.90', '89.76%'],
    ['因公出国（境）费', '0.00', '0.00', '0.00', '0.00', '0.00%'],
    [VEHICLES, '17.20', '16.50', '15.10', '-2.10', '91.52%'],
    ['公务用车购置费', '0.00', '0.00', '0.00', '0.00', '0.00%'],
    ['公务用车运行维护费', '17.20', '16.50', '15.10', '-2.10', '91.52%'],
    ['公务接待费', '4.10', '4.00', '3.30', '-0.80', '82.50%'],
  ],
  says: [
    ...['three_public 21.30 20.50 18.40 -2.90 89.76', 'overseas_travel 0.00 0.00 0.00 0.00 0.00'],
    ...['vehicles 17.20 16.50 15.10 -2.10 91.52', 'vehicle_purchase 0.00 0.00 0.00 0.00 0.00'],
    ...['vehicle_operation 17.20 16.50 15.10 -2.10 91.52', 'reception 4.10 4.00 3.30 -0.80 82.50'],
  ].flatMap((row) => {
    const [measure, before, budget, actual, change, completion] = row.split(' ');
    return [
      `2022 ${measure} actual ${before}`,
      `${measure} adjusted_budget ${budget}`,
      `${measure} actual ${actual}`,
      `${measure} change ${change}`,
      `${measure} completion_pct ${completion}`,
    ];
  }),
};

/** Meetings and training beside the three expenses, and below them what is counted. */
const withCounts: Layout = {
  title: '“三公”经费、会议费、培训费支出决算表',
  rows: [
    [['“三公”经费', 6], down('会议费', 3), down('培训费', 3)],
    [down('合计'), down('因公出国（境）费'), [VEHICLES, 3], down('公务接待费')],
    PARTS,
    ['18.40', '0.00', '15.10', '0.00', '15.10', '3.30', '2.25', '4.15'],
    [['相关统计数：', 8]],
    ['项目', ['统计数', 3], ['项目', 2], ['统计数', 2]],
    ['因公出国（境）团组数（个）', ['0', 3], ['公务用车购置数（辆）', 2], ['0', 2]],
    ['公务用车保有量（辆）', ['3', 3], ['国内公务接待批次（个）', 2], ['31', 2]],
    ['国内公务接待人次（人）', ['240', 3], ['召开会议次数（个）', 2], ['6', 2]],
  ],
  says: [
    ...['three_public actual 18.40', 'overseas_travel actual 0.00', 'vehicles actual 15.10'],
    ...['vehicle_purchase actual 0.00', 'vehicle_operation actual 15.10', 'reception actual 3.30'],
    ...['meetings actual 2.25', 'training actual 4.15', 'overseas_groups actual 0'],
    ...['vehicles_purchased actual 0', 'vehicles_owned actual 3', 'reception_batches actual 31'],
    'reception_persons actual 240',
  ],
  except: ['merged cell once', 'left out', 'spaces', 'one line', 'a cell a line'],
};

/** 本年支出 above 合计, 人员经费 and 公用经费. */
const economic: Layout = {
  title: '一般公共预算财政拨款基本支出决算表',
  rows: [
    [
      ['项目', 2],
      ['本年支出', 3],
    ],
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    [['合计', 2], '310.10', '250.60', '59.50'],
    ['301', '工资福利支出', '250.60', '250.60', '0.00'],
    ['30101', '基本工资', '250.60', '250.60', '0.00'],
    ['302', '商品和服务支出', '59.50', '0.00', '59.50'],
    ['30201', '办公费', '59.50', '0.00', '59.50'],
  ],
  says: [
    ...[
      'general_public_budget_basic_expenditure actual 310.10',
      'personnel actual 250.60',
      'operating actual 59.50',
    ],
    ...['general_public_budget_basic_expenditure actual 工资福利支出 250.60'],
    ...['general_public_budget_basic_expenditure actual 基本工资 250.60', 'personnel actual 基本工资 250.60'],
    ...['general_public_budget_basic_expenditure actual 商品和服务支出 59.50'],
    ...['general_public_budget_basic_expenditure actual 办公费 59.50', 'operating actual 办公费 59.50'],
  ],
};

/** Three tables side by side, the first of which names its codes otherwise. */
const beside: Layout = {
  title: '一般公共预算财政拨款基本支出决算表',
  rows: [
    [
      ['人员经费', 3],
      ['公用经费', 6],
    ],
    ['经济分类科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
    [
      '301',
      '工资福利支出',
      '250.60',
      '302',
      '商品和服务支出',
      '59.50',
      '30231',
      '公务用车运行维护费',
      '15.10',
    ],
    ['30101', '基本工资', '250.60', '30201', '办公费', '44.40', '', '', ''],
    [['人员经费合计', 2], '250.60', ['公用经费合计', 5], '59.50'],
  ],
  says: [
    ...[
      'general_public_budget_basic_expenditure actual 工资福利支出 250.60',
      'personnel actual 基本工资 250.60',
    ],
    ...[
      'general_public_budget_basic_expenditure actual 商品和服务支出 59.50',
      'operating actual 办公费 44.40',
    ],
    ...['operating actual 公务用车运行维护费 15.10', 'personnel actual 250.60', 'operating actual 59.50'],
  ],
};

export const LAYOUTS: readonly Layout[] = [totals, byFunction, wide, years, withCounts, economic, beside];
