/** Headers of tables whose cells became lines or words apart by spaces, as only some provinces print them. */
import { expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figuresOf = (title: string, ...lines: readonly string[]): string[] =>
  readText(
    `清塘县水务局2022年度部门决算\n${[title, '部门：清塘县水务局 单位：万元', ...lines].join('\n')}\n`,
    2022,
  )
    .statements.flatMap(({ figures }) => figures)
    .map(({ measure, aspect, yearOffset, value }) =>
      [...(yearOffset === 0 ? [] : ['before']), measure, aspect, value].join(' '),
    );

it('three amounts on each side of the table of totals', () => {
  const titles = ['项目', '行次', '年初预算数', '全年预算数', '决算数'];
  expect(
    figuresOf(
      '收入支出决算总表',
      ...['收入', '支出', ...titles, ...titles],
      ...[
        '一、一般公共预算财政拨款收入',
        '1',
        '40.00',
        '43.20',
        '43.20',
        '九、卫生健康支出',
        '40',
        '40.00',
        '45.30',
        '44.30',
      ],
      ...['八、其他收入', '8', '0.00', '2.10', '1.10', '本年支出合计', '58', '40.00', '45.30', '44.30'],
    ),
  ).toEqual([
    'general_public_budget_revenue original_budget 40.00',
    'general_public_budget_revenue adjusted_budget 43.20',
    'general_public_budget_revenue actual 43.20',
    'expenditure original_budget 40.00',
    'expenditure adjusted_budget 45.30',
    'expenditure actual 44.30',
    'revenue_other original_budget 0.00',
    'revenue_other adjusted_budget 2.10',
    'revenue_other actual 1.10',
    'expenditure original_budget 40.00',
    'expenditure adjusted_budget 45.30',
    'expenditure actual 44.30',
  ]);
});

it('years before the titles of their columns', () => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      '项目 2022年预算数 2022年决算数 2021年决算数',
      '合计 12.00 9.30 10.20',
      '公务接待费 2.00 1.20 1.50',
    ),
  ).toEqual([
    'three_public adjusted_budget 12.00',
    'three_public actual 9.30',
    'before three_public actual 10.20',
    'reception adjusted_budget 2.00',
    'reception actual 1.20',
    'before reception actual 1.50',
  ]);
});

it('会议费, 培训费 and 机关运行经费 behind the “三公” expenses, budget and actual in rows', () => {
  const actual = ['决算数', '7.12', '0.00', '0.62', '6.50', '0.00', '6.50'];
  const vehicles = ['小计', '公务用车购置费', '公务用车运行维护费'];
  const read = [
    'three_public actual 7.12',
    'overseas_travel actual 0.00',
    'reception actual 0.62',
    'vehicles actual 6.50',
    'vehicle_purchase actual 0.00',
    'vehicle_operation actual 6.50',
  ];
  expect(
    figuresOf(
      '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
      ...['项目', '“三公”经费', '会议费', '培训费', '小计', '因公出国（境）费用', '公务接待费'],
      ...['公务用车购置及运行维护费', ...vehicles, '栏次', '1', '2', '3', '4', '5', '6', '7', '8'],
      ...[...actual, '1.10', '2.30'],
    ),
  ).toEqual([...read, 'meetings actual 1.10', 'training actual 2.30']);
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      ...['项目', '合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行维护费'],
      ...['机关运行经费', ...vehicles, '栏次', '1', '2', '3', '4', '5', '6', '7', ...actual, '58.40'],
    ),
  ).toEqual([...read, 'agency_operating actual 58.40']);
});

it('rows of two tables side by side are told by the numbers of their lines', () => {
  expect(
    figuresOf(
      '机构运行信息表',
      '项目 行次 预算数 统计数 项目 行次 统计数',
      '栏次 1 2 栏次 3',
      '一、“三公”经费支出 1 — — 四、机关运行经费 26 78.10',
      '（一）支出合计 2 8.00 6.90 （一）行政单位 27 78.10',
      '3.公务接待费 7 2.00 1.30 （一）车辆数合计（辆） 30 3',
      '（一）政府采购支出合计 37 55.40',
    ),
  ).toEqual([
    'agency_operating actual 78.10',
    'three_public adjusted_budget 8.00',
    'three_public actual 6.90',
    'reception adjusted_budget 2.00',
    'reception actual 1.30',
    'assets_vehicles actual 3',
    'procurement actual 55.40',
  ]);
});

it('what was bought, a cell a line', () => {
  expect(
    figuresOf(
      '政府采购支出情况表',
      ...['项目', '行次', '决算数', '合计', '1', '88.20', '政府采购货物支出', '2', '18.20'],
      ...['政府采购服务支出', '4', '70.00', '授予中小企业合同金额', '5', '80.00'],
    ),
  ).toEqual([
    'procurement actual 88.20',
    'procurement_goods actual 18.20',
    'procurement_services actual 70.00',
    'procurement_sme actual 80.00',
  ]);
});

it('人员经费 and 公用经费 beside their sum, the empty one of them lost', () => {
  expect(
    figuresOf(
      '一般公共预算财政拨款基本支出决算表',
      '经济分类科目编码   科目名称      合计      人员经费   公用经费',
      '类  款',
      '合计                          1,205.60   1,088.32   117.28',
      '301   工资福利支出            1,088.32   1,088.32',
      '30101   基本工资              1,088.32   1,088.32',
      '302   商品和服务支出          117.28                117.28',
      '30201   办公费                117.28                117.28',
    ),
  ).toEqual([
    'general_public_budget_basic_expenditure actual 1205.60',
    'personnel actual 1088.32',
    'operating actual 117.28',
    'general_public_budget_basic_expenditure actual 1088.32',
    'general_public_budget_basic_expenditure actual 1088.32',
    'personnel actual 1088.32',
    'general_public_budget_basic_expenditure actual 117.28',
    'general_public_budget_basic_expenditure actual 117.28',
    'operating actual 117.28',
  ]);
});

const EXPENSES = [
  '因公出国（境）费',
  '公务用车购置及运行费',
  '公务接待费',
  '小计',
  '公务用车购置费',
  '公务用车运行费',
];

it.each([
  ['“三公”经费合计', ...EXPENSES],
  ['合计', ...EXPENSES, '决算数'],
])('“三公” expenses in one row without a name: %s', (...titles) => {
  const amounts = ['31.30', '0', '28.20', '13.10', '15.10', '3.10'];
  expect(figuresOf('财政拨款“三公”经费支出决算表', ...titles, ...amounts)).toEqual([
    'three_public actual 31.30',
    'overseas_travel actual 0',
    'vehicles actual 28.20',
    'vehicle_purchase actual 13.10',
    'vehicle_operation actual 15.10',
    'reception actual 3.10',
  ]);
});

it('a title that is lost is not made up for by the name of the first row', () => {
  const amounts = ['90.00', '80.00', '0.00', '4.00', '0.00', '0.00', '6.00'].join(' ');
  const titles = ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '其他收入'];
  const table = [`科目编码 科目名称 ${titles.join(' ')}`, `合计 ${amounts}`, `205 教育支出 ${amounts}`];
  const overview = ['一、收入支出决算总体情况说明', '2022年度收入总计90.00万元。'];
  expect(figuresOf('收入决算表', ...table, ...overview)).toEqual([]);
});
