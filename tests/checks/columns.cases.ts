/** Tables by function, by fund and by economic category: one amount of a sound table is another. */
import { inSection, type Case, type Subject } from './cases.ts';

/** 项目支出 of one item, 基本支出 of another, and what may stand below the rows. */
export const byFunction = (project: string, basic = '11.80', below = ''): Subject => ({
  text: `支出决算表
单位：万元
功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t95.40\t64.10\t31.30
201\t一般公共服务支出\t83.60\t52.30\t31.30
20103\t政府办公厅（室）及相关机构事务\t83.60\t52.30\t31.30
2010301\t行政运行\t56.30\t52.30\t4.00
2010302\t一般行政管理事务\t27.30\t\t${project}
208\t社会保障和就业支出\t11.80\t11.80\t
20805\t行政事业单位养老支出\t11.80\t11.80\t
2080505\t机关事业单位基本养老保险缴费支出\t11.80\t${basic}\t
${below}`,
});

const ofFund = (spent: string): Subject => ({
  text: `政府性基金预算财政拨款收入支出决算表
单位：万元
功能分类科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出合计\t基本支出\t项目支出\t年末结转和结余
合计\t\t2.00\t9.00\t8.00\t\t8.00\t3.00
212\t城乡社区支出\t2.00\t9.00\t${spent}\t\t${spent}\t3.00
`,
});

/** 一般公共预算财政拨款收入 and its share, of 120.00 and 75 %. */
export const byFund = (general: string, share = '75'): Subject =>
  inSection(
    'revenue',
    `2023年度本年收入合计160.00万元，其中：一般公共预算财政拨款收入${general}万元，占${share}%；政府性基金预算财政拨款收入24.00万元，占15%；国有资本经营预算财政拨款收入0.00万元，占0%；上级补助收入0.00万元，占0%；事业收入8.00万元，占5%；经营收入0.00万元，占0%；附属单位上缴收入0.00万元，占0%；其他收入8.00万元，占5%。`,
  );

const byCategory = (wages: string): Subject => ({
  text: `一般公共预算财政拨款基本支出决算表
单位：万元
经济分类科目编码\t科目名称\t决算数
301\t工资福利支出\t${wages}
30101\t基本工资\t41.20
303\t对个人和家庭的补助\t6.50
人员经费合计\t\t47.70
`,
});

/** 办公费 of 公用经费, beside 人员经费 whose items add up, and what may stand below the rows. */
export const byItem = (office: string, below = ''): Subject => ({
  text: `一般公共预算财政拨款基本支出决算表
单位：万元
经济分类科目编码\t科目名称\t决算数
301\t工资福利支出\t47.70
30101\t基本工资\t41.20
30102\t津贴补贴\t6.50
人员经费合计\t\t47.70
302\t商品和服务支出\t9.60
30201\t办公费\t${office}
30207\t邮电费\t2.30
30211\t差旅费\t3.20
公用经费合计\t\t9.60
${below}`,
});

const ROWS = [
  ['205', '教育支出', '61.20'],
  ['20502', '普通教育', '61.20'],
  ['2050202', '小学教育', '40.10'],
  ['2050203', '初中教育', '21.10'],
  ['208', '社会保障和就业支出', '14.70'],
  ['20805', '行政事业单位养老支出', '14.70'],
  ['2080502', '事业单位离退休', '4.30'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '10.40'],
  ['210', '卫生健康支出', '6.50'],
  ['21011', '行政事业单位医疗', '6.50'],
  ['2101102', '事业单位医疗', '6.50'],
] as const;

/** Two tables of the same rows; in the second, the amounts from 初中教育 on stand `by` rows too high. */
export const slipped = (by: number): Subject => {
  const amounts = ROWS.map(([, , amount]) => amount);
  const moved = amounts.map((_, index) => amounts[index < 3 ? index : (index + by) % ROWS.length] ?? '');
  const rows = (own: readonly string[]): string =>
    ROWS.map(([code, name], index) => `${code}\t${name}\t${own[index]}\t${own[index]}\t`).join('\n');
  const head = '功能分类科目编码\t科目名称';
  return {
    text: `支出决算表
单位：万元
${head}\t本年支出合计\t基本支出\t项目支出
合计\t\t82.40\t82.40\t
${rows(amounts)}
一般公共预算财政拨款支出决算表
单位：万元
${head}\t合计\t基本支出\t项目支出
合计\t\t82.40\t82.40\t
${rows(moved)}
`,
  };
};

export const COLUMN_CASES: readonly Case[] = [
  ['sum.classification', byFunction('23.80'), byFunction('27.30')],
  ['sum.classification', byFunction('30.80'), byFunction('27.30')],
  // The one part of a row that has one.
  ['sum.account', byFunction('27.30', '10.70'), byFunction('27.30')],
  ['row.slipped', slipped(2), slipped(0)],
  ['balance.funds', ofFund('7.00'), ofFund('8.00')],
  ['sum.account', byFund('130.00'), byFund('120.00')],
  ['ratio.amounts', byFund('120.00', '57'), byFund('120.00')],
  ['sum.account', byCategory('43.20'), byCategory('41.20')],
  ['sum.classification', byItem('3.10'), byItem('4.10')],
];
