/** Tables of the accounts beside the nine: how a body works (机构运行信息表), what it owns, what it bought. */
import { expect, it } from 'vitest';
import { figuresOf, rowsOf } from './tableFigures.ts';

const statusesOf = (title: string, ...rows: readonly string[]): string[] => [
  ...new Set(rowsOf(title, rows).map((row) => String(row['status']))),
];

it('机构运行信息表: expenses, and counts in the units that the labels name', () => {
  expect(
    figuresOf(
      '机构运行信息表',
      '项目\t行次\t预算数\t统计数\t项目\t行次\t统计数',
      '栏次\t\t1\t2\t栏次\t\t3',
      '一、“三公”经费支出\t1\t—\t—\t四、机关运行经费\t20\t88.20',
      '（一）支出合计\t2\t9.00\t7.40\t（一）行政单位\t21\t88.20',
      '2.公务用车购置及运行维护费\t3\t6.00\t5.10\t五、资产信息\t22\t—',
      '（2）公务用车运行维护费\t4\t6.00\t5.10\t（一）车辆数合计（辆）\t23\t3',
      '3.公务接待费\t5\t3.00\t2.30\t4.机要通信用车\t24\t1',
      '（二）相关统计数\t6\t—\t—\t（二）单价100万元（含）以上设备（不含车辆）\t25\t2',
      '5.国内公务接待批次（个）\t7\t—\t19\t（一）政府采购支出合计\t26\t41.00',
      '二、会议费\t8\t—\t1.60\t（二）政府采购授予中小企业合同金额\t27\t40.00',
    ),
  ).toEqual([
    'agency_operating actual 88.20 万元',
    'three_public adjusted_budget 9.00 万元',
    'three_public actual 7.40 万元',
    'vehicles adjusted_budget 6.00 万元',
    'vehicles actual 5.10 万元',
    'vehicle_operation adjusted_budget 6.00 万元',
    'vehicle_operation actual 5.10 万元',
    'assets_vehicles actual 3 辆',
    'reception adjusted_budget 3.00 万元',
    'reception actual 2.30 万元',
    'assets_vehicles_confidential actual 1 辆',
    'assets_equipment_over_threshold actual 2 台（套）',
    'reception_batches actual 19 个',
    'procurement actual 41.00 万元',
    'meetings actual 1.60 万元',
    'procurement_sme actual 40.00 万元',
  ]);
});

it('国有资产占用情况表: a count is not taken where its column is of money', () => {
  expect(
    figuresOf(
      '国有资产占用情况表',
      '项目\t行次\t统计数',
      '一、车辆数合计（辆）\t1\t4',
      '1.执法执勤用车\t2\t4',
    ),
  ).toEqual(['assets_vehicles actual 4 辆', 'assets_vehicles_enforcement actual 4 辆']);
  expect(
    figuresOf(
      '国有资产占用情况表',
      '项目\t数量\t金额',
      '车辆数合计（辆）\t4\t61.00',
      '政府采购支出合计\t\t9.00',
    ),
  ).toEqual(['assets_vehicles actual 4 辆', 'procurement actual 9.00 万元']);
});

it('国有资产占用情况表: nor where a column that nobody knows has a number', () => {
  expect(
    figuresOf(
      '国有资产占用情况表',
      '项目\t规模\t金额',
      '车辆数合计（辆）\t4\t61',
      '政府采购支出合计\t\t9.00',
    ),
  ).toEqual(['procurement actual 9.00 万元']);
});

it('国有资产占用情况表: counts stand below 数量, whatever their unit and their worth', () => {
  expect(
    figuresOf(
      '国有资产占用情况表',
      '资产类别\t计量单位\t数量\t价值',
      '车辆\t辆\t12\t210',
      '其中：执法执勤用车\t辆\t5\t90',
      '单价100万元（含）以上设备（不含车辆）\t台（套）\t3\t420',
    ),
  ).toEqual([
    'assets_vehicles actual 12 辆',
    'assets_vehicles_enforcement actual 5 辆',
    'assets_equipment_over_threshold actual 3 台（套）',
  ]);
});

it('公立医院收支对比表: two years side by side', () => {
  expect(
    figuresOf(
      '公立医院收支对比表',
      '项目\t2022年\t2023年\t增减额\t增减率（%）',
      '一、本年收入合计\t175.00\t190.00\t15.00\t8.57',
      '事业收入（医疗收入）\t168.00\t182.00\t14.00\t8.33',
      '二、本年支出合计\t170.00\t178.00\t8.00\t4.71',
    ),
  ).toEqual([
    '2022 revenue actual 175.00 万元',
    'revenue actual 190.00 万元',
    'revenue change 15.00 万元',
    'revenue change_pct 8.57 %',
    '2022 revenue_business actual 168.00 万元',
    'revenue_business actual 182.00 万元',
    'revenue_business change 14.00 万元',
    'revenue_business change_pct 8.33 %',
    '2022 expenditure actual 170.00 万元',
    'expenditure actual 178.00 万元',
    'expenditure change 8.00 万元',
    'expenditure change_pct 4.71 %',
  ]);
});

it('政府采购情况表: what was bought; which budget 采购预算 is, nothing says', () => {
  expect(
    figuresOf(
      '2023年政府采购情况表',
      '项目\t采购预算\t采购决算',
      '合计\t70.00\t61.30',
      '货物\t20.00\t16.30',
      '服务\t50.00\t45.00',
    ),
  ).toEqual([
    'procurement actual 61.30 万元',
    'procurement_goods actual 16.30 万元',
    'procurement_services actual 45.00 万元',
  ]);
});

it('一般公共预算财政拨款支出决算情况表: the year before, and the change from it', () => {
  expect(
    figuresOf(
      '一般公共预算财政拨款支出决算情况表',
      '科目编码\t科目名称\t2022年决算数\t2023年决算数\t增减额\t增减率（%）',
      '205\t教育支出\t120.00\t132.00\t12.00\t10.00',
    ),
  ).toEqual([
    '2022 general_public_budget_expenditure actual 120.00 万元',
    'general_public_budget_expenditure actual 132.00 万元',
    'general_public_budget_expenditure change 12.00 万元',
    'general_public_budget_expenditure change_pct 10.00 %',
  ]);
});

it('收支决算总表 by nature, and 三公 in a table of its own year and the one before', () => {
  expect(
    figuresOf(
      '部门收支决算总表',
      '收入项目\t决算数\t支出项目\t决算数',
      '一、财政拨款收入\t84.00\t一、基本支出\t61.00',
      '二、其他收入\t2.00\t二、项目支出\t24.00',
      '上年结转\t1.00\t结转下年\t2.00',
      '收入总计\t87.00\t支出总计\t87.00',
    ),
  ).toEqual([
    'fiscal_appropriation_revenue actual 84.00 万元',
    'basic_expenditure actual 61.00 万元',
    'revenue_other actual 2.00 万元',
    'project_expenditure actual 24.00 万元',
    'carryover_opening actual 1.00 万元',
    'carryover_closing actual 2.00 万元',
    'revenue_total actual 87.00 万元',
    'expenditure_total actual 87.00 万元',
  ]);
  expect(
    figuresOf(
      '“三公”经费支出情况表',
      '项目\t2023年年初预算数\t2023年决算数\t2022年决算数\t较上年增减\t完成预算%',
      '“三公”经费合计\t18.00\t14.10\t15.60\t-1.50\t78.33',
      '公务接待费\t5.00\t3.10\t3.60\t-0.50\t62.00',
    ),
  ).toEqual([
    'three_public original_budget 18.00 万元',
    'three_public actual 14.10 万元',
    '2022 three_public actual 15.60 万元',
    'three_public completion_pct 78.33 %',
    'reception original_budget 5.00 万元',
    'reception actual 3.10 万元',
    '2022 reception actual 3.60 万元',
    'reception completion_pct 62.00 %',
  ]);
});

it('the words of the cells around a number say nothing against its column', () => {
  const rows = [
    '收入\t\t支出\t\t\t\t',
    '项目\t决算数\t项目（按功能分类）\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款',
    '一、一般公共预算财政拨款\t84.00\t一、教育支出\t84.00\t84.00\t\t',
    '本年收入合计\t84.00\t本年支出合计\t84.00\t84.00\t\t',
  ];
  expect(statusesOf('财政拨款收入支出决算总表', ...rows)).toEqual(['ok']);
});

it('revenue and expenditure beside the budget, or beside the year before', () => {
  expect(
    figuresOf(
      '收入支出预决算对比表',
      '项目 年初预算数 决算数 差额 差异率',
      '本年收入合计 80.00 90.00 10.00 12.50%',
      '其他收入 0.00 5.00 5.00 --',
      '本年支出合计 80.00 88.00 8.00 10.00%',
      '基本支出 60.00 66.00 6.00 10.00%',
    ),
  ).toEqual([
    ...['original_budget 80.00 万元', 'actual 90.00 万元', 'variance 10.00 万元', 'variance_pct 12.50 %'].map(
      (figure) => `revenue ${figure}`,
    ),
    ...['original_budget 0.00 万元', 'actual 5.00 万元', 'variance 5.00 万元'].map(
      (figure) => `revenue_other ${figure}`,
    ),
    ...['original_budget 80.00 万元', 'actual 88.00 万元', 'variance 8.00 万元', 'variance_pct 10.00 %'].map(
      (figure) => `expenditure ${figure}`,
    ),
    ...['original_budget 60.00 万元', 'actual 66.00 万元', 'variance 6.00 万元', 'variance_pct 10.00 %'].map(
      (figure) => `basic_expenditure ${figure}`,
    ),
  ]);
  expect(
    figuresOf(
      '收入支出与上年对比情况表',
      '项目 2022年决算数 2023年决算数 增减额 增减率',
      '收入合计 80.00 90.00 10.00 12.50%',
      '支出合计 79.00 88.00 9.00 11.39%',
    ).filter((figure) => figure.includes('expenditure')),
  ).toEqual([
    '2022 expenditure actual 79.00 万元',
    'expenditure actual 88.00 万元',
    'expenditure change 9.00 万元',
    'expenditure change_pct 11.39 %',
  ]);
});
