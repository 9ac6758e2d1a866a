/** Tables side by side, rows without a code, cells with a unit of their own, tables that lie on their side. */
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
