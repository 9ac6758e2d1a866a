/** Tables side by side, columns below the same titles, rows without a code, cells with a unit of their own, tables that lie on their side. */
import { expect, it } from 'vitest';
import { figuresOf, rowsOf } from './tableFigures.ts';

const THREE = [
  '收入\t\t\t支出\t\t\t\t\t',
  '项目\t行次\t决算数\t项目（按功能分类）\t行次\t决算数\t%\t行次\t决算数',
  '其他收入\t8\t2.50\t二、外交支出\t33\t\t人员经费\t60\t50.25',
  '\t\t\t八、社会保障和就业支出\t39\t12.40\t二、项目支出\t62\t24.90',
  '本年收入合计\t27\t87.00\t本年支出合计\t57\t86.00\t本年支出合计\t88\t86.00',
];

it('the expenditure twice, by function and by nature', () => {
  const [sides = '', titles = '', ...rows] = THREE;
  const figures = figuresOf(
    '收入支出决算总表',
    sides,
    titles.replace('%', '项目（按支出性质和经济分类）'),
    ...rows,
  );
  expect(figures).toEqual([
    'revenue_other actual 2.50 万元',
    'expenditure actual 12.40 万元',
    'project_expenditure actual 24.90 万元',
    'revenue actual 87.00 万元',
    'expenditure actual 86.00 万元',
    'expenditure actual 86.00 万元',
  ]);
});

it('the expenditure twice, below 收入 and 支出 as cells of a line each, whose rows lost what was empty at their end', () => {
  const rows = [
    '收入 | 支出',
    '项目 | 决算数 | 项目（按功能分类） | 决算数 | 项目（按支出性质） | 决算数',
    '一、财政拨款收入 | 300.00 | 一、社会保障和就业支出 | 20.00 | 一、基本支出 | 200.00',
    '二、其他收入 | 0.00 | 二、农林水支出 | 280.00 | 二、项目支出 | 100.00',
    '本年收入合计 | 300.00 | 本年支出合计 | 300.00 | 本年支出合计 | 300.00',
    '上年结转 | 0.00 | 年末结转 | 0.00',
    '收入总计 | 300.00 | 支出总计 | 300.00',
  ];
  expect(figuresOf('收入支出决算总表', ...rows.slice(0, 5))).toEqual([
    'fiscal_appropriation_revenue actual 300.00 万元',
    'expenditure actual 20.00 万元',
    'basic_expenditure actual 200.00 万元',
    'revenue_other actual 0.00 万元',
    'expenditure actual 280.00 万元',
    'project_expenditure actual 100.00 万元',
    'revenue actual 300.00 万元',
    'expenditure actual 300.00 万元',
    'expenditure actual 300.00 万元',
  ]);
  // A shorter row with an empty cell kept at its end has lost none; of another nothing is known.
  expect(figuresOf('收入支出决算总表', ...rows.slice(0, 6), `${rows[6] ?? ''} | |`)).toContain(
    'expenditure_total actual 300.00 万元',
  );
});

it('总计 is of the side of its line, whatever line stands within a name that lines broke', () => {
  const figures = figuresOf(
    '收入支出决算总表',
    '收入 支出',
    '项目 行次 金额 项目 行次 金额',
    '八、其他收入 8 5.00 八、社会保障和就业支出 38 2.50',
    '9 九、卫生健康支出 39 84.50',
    '十四、资源勘探工业信息等支',
    '14 44',
    '出',
    '15 十五、商业服务业等支出 45',
    '本年收入合计 27 87.00 本年支出合计 57 87.00',
    '使用非财政拨款结余 28 结余分配 58',
    '年初结转和结余 29 年末结转和结余 59',
    '总计 30 87.00 总计 60 87.00',
  );
  expect(figures.filter((figure) => /total/.test(figure))).toEqual([
    'revenue_total actual 87.00 万元',
    'expenditure_total actual 87.00 万元',
  ]);
});

it('the last row of a page is whole where the next page repeats the header as a line', () => {
  const figures = figuresOf(
    '收入支出决算总表',
    '收入\t\t\t支出\t\t',
    '项目\t行次\t金额\t项目\t行次\t金额',
    '八、其他收入\t8\t5.00\t八、社会保障和就业支出\t38\t2.50',
    '年初结转和结余\t29\t1.50\t年末结转和结余\t59\t4.00',
    '收入支出',
    '项目行次金额项目行次金额',
  );
  expect(figures).toEqual([
    'revenue_other actual 5.00 万元',
    'expenditure actual 2.50 万元',
    'carryover_opening actual 1.50 万元',
    'carryover_closing actual 4.00 万元',
  ]);
});

it('what stands under a title that nobody knows is not of the row before it', () => {
  const [sides = '', titles = '', ...rows] = THREE;
  const figures = rowsOf('收入支出决算总表', [sides, titles.replace('%', '摘要'), ...rows]);
  expect(figures.map(({ value }) => value)).not.toContain('50.25');
});

it('公用经费合计 reaches over the table beside it', () => {
  expect(
    figuresOf(
      '一般公共预算财政拨款基本支出决算表',
      '科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数',
      '30101\t基本工资\t20.00\t30201\t办公费\t3.00',
      '公用经费合计\t\t\t\t\t3.00',
    ),
  ).toEqual(['personnel actual 20.00 万元', 'operating actual 3.00 万元', 'operating actual 3.00 万元']);
});

it('names without codes: a class, its subclasses, their items', () => {
  const rows = rowsOf('支出决算表', [
    '支出功能分类科目\t本年支出合计\t基本支出',
    '社会保障和就业支出\t30.00\t30.00',
    '行政事业单位养老支出\t30.00\t30.00',
    '机关事业单位基本养老保险缴费支出\t20.00\t20.00',
    '特别事项\t10.00\t10.00',
    '其他支出\t5.00\t5.00',
    '其他支出\t5.00\t5.00',
    '其他支出\t5.00\t5.00',
    '合计\t35.00\t35.00',
  ]);
  const all = rows.filter(({ measure }) => measure === 'expenditure');
  expect(all.map(({ function_code: code, value }) => `${code} ${value}`)).toEqual([
    ...['208 30.00', '20805 30.00', '2080505 20.00'],
    ...['229 5.00', '22999 5.00', '2299999 5.00', ' 35.00'],
  ]);
});

it('a cell with its own unit or a sign of the currency', () => {
  expect(
    figuresOf(
      '“三公”经费支出决算表',
      '项目\t年初预算数\t决算数',
      '公务接待费\t5.00万元\t￥３．００',
      '公务用车运行维护费\t20000元\t1 5',
    ),
  ).toEqual([
    'reception original_budget 5.00 万元',
    'reception actual 3.00 万元',
    'vehicle_operation original_budget 20000 元',
  ]);
});

it('政府采购情况表 on its side: 采购预算 is not what was bought', () => {
  expect(
    figuresOf(
      '政府采购情况表',
      '项目\t合计\t货物\t服务',
      '采购预算\t12.00\t5.00\t7.00',
      '实际采购金额\t10.10\t4.10\t6.00',
    ),
  ).toEqual([
    'procurement actual 10.10 万元',
    'procurement_goods actual 4.10 万元',
    'procurement_services actual 6.00 万元',
  ]);
});

it('what a 财政拨款 table has under 一般公共预算 is of the side that it stands on', () => {
  expect(
    figuresOf(
      '财政拨款收入支出决算总表',
      '项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款',
      '一、一般公共预算财政拨款\t84.00\t十三、农林水支出\t89.00\t84.00\t5.00',
    ),
  ).toEqual([
    'general_public_budget_revenue actual 84.00 万元',
    'fiscal_appropriation_expenditure actual 89.00 万元',
    'general_public_budget_expenditure actual 84.00 万元',
    'government_funds_expenditure actual 5.00 万元',
  ]);
});

it('收入 and 支出 stand above the names of the rows', () => {
  expect(
    figuresOf(
      '收入支出决算总表',
      '收入\t决算数\t支出\t决算数',
      '一、事业收入\t84.00\t一、基本支出\t60.00',
      '本年收入合计\t84.00\t本年支出合计\t83.00',
    ),
  ).toEqual([
    'revenue_business actual 84.00 万元',
    'basic_expenditure actual 60.00 万元',
    'revenue actual 84.00 万元',
    'expenditure actual 83.00 万元',
  ]);
});

it.each([
  ['小计\t人员经费\t公用经费', ['52.00']],
  // A word that nobody knows: the columns below 基本支出 cannot be told from each other.
  ['全部\t其一\t其二', []],
])('below 基本支出: %s', (parts, basic) => {
  const rows = rowsOf('支出决算表', [
    '科目编码\t科目名称\t本年支出\t\t\t\t',
    '\t\t合计\t基本支出\t\t\t项目支出',
    `\t\t\t${parts}\t`,
    '213\t农林水支出\t73.00\t52.00\t44.00\t8.00\t21.00',
  ]);
  const values = (measure: string): unknown[] =>
    rows.filter((row) => row['measure'] === measure).map(({ value }) => value);
  expect(values('basic_expenditure')).toEqual(basic);
  expect([values('expenditure'), values('project_expenditure')]).toEqual([['73.00'], ['21.00']]);
});

it('names of economic categories without codes are of the expense that has them', () => {
  const rows = rowsOf('一般公共预算财政拨款基本支出决算表', [
    '项目\t合计',
    '一、人员经费\t52.00',
    '（一）工资福利支出\t52.00',
    '基本工资\t52.00',
    '二、公用经费\t8.00',
    '办公费\t5.00',
    '特别事项\t3.00',
    '合计\t60.00',
  ]);
  const basic = 'general_public_budget_basic_expenditure';
  expect(rows.map((row) => `${row['measure']} ${row['economic_name']} ${row['value']}`)).toEqual([
    'personnel  52.00',
    `${basic} 工资福利支出 52.00`,
    'personnel 基本工资 52.00',
    'operating  8.00',
    'operating 办公费 5.00',
    `${basic}  60.00`,
  ]);
});

it('a summary that tells of two kinds of units has the whole of neither’s share', () => {
  const figures = rowsOf('收入支出决算总表', [
    '项目\t决算数\t项目\t决算数',
    '一、行政单位收入\t72.70\t一、行政单位支出\t92.70',
    '（二）其他收入\t2.50\t（五）住房保障支出\t8.50',
    '二、事业单位收入\t14.30\t二、事业单位支出\t13.30',
    '（三）事业收入\t11.80\t（七）住房保障支出\t13.30',
    '（六）其他收入\t2.60\t\t',
    '本年收入合计\t87.00\t本年支出合计\t106.00',
  ]).map(({ measure, value }) => `${String(measure)} ${String(value)}`);
  expect(figures).toEqual(['revenue_business 11.80', 'revenue 87.00', 'expenditure 106.00']);
});

it('the first of two totals is of the first table, also where broken names have the lines beside them', () => {
  const figures = rowsOf('财政拨款收入支出决算总表', [
    '收入 支出',
    '项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款',
    '栏次 1 栏次 2 3 4 5',
    '一、一般公',
    '共预算财政 1 350.20 一、一般公共服务 32',
    '拨款',
    '二、政府性 2 二、外交支出 33',
    '三、国有资 3 三、国防支出 34',
    '四、公共安全支',
    '4 35',
    '出',
    '5 五、教育支出 36',
    '二十、粮油物资',
    '20 51',
    '储备支出',
    '二十二、灾害防',
    '22 治及应急管理支 53',
    '出',
    '二十六、抗疫特',
    '26 别国债安排的支 57',
    '出',
    '本年收入合 27 350.20 本年支出合计 58 350.20 350.20',
    '计',
    '总计 31 350.20 总计 62 350.20 350.20',
  ]).map(({ measure, value }) => `${String(measure)} ${String(value)}`);
  expect(figures.filter((figure) => figure.includes('_total '))).toEqual([
    'fiscal_appropriation_revenue_total 350.20',
    'fiscal_appropriation_expenditure_total 350.20',
  ]);
});
