/** Every rule: how grave a departure is, what it is worth to a reader who has time for ten (0–99), what it is called, and its sentence. */
import type { Severity } from '../tables.ts';

interface Rule {
  readonly severity: Severity;
  readonly news: number;
  /** The heading under which findings of different documents stand together. */
  readonly name: string;
  /** Key of `zh.json` and `en.json`, where several rules have one sentence. */
  readonly message?: string | undefined;
}

const rule =
  (severity: Severity) =>
  (news: number, name: string, message?: string): Rule => ({ severity, news, name, message });
const contradiction = rule('contradiction');
const question = rule('question');
const note = rule('note');
const minor = rule('minor');

/** What is no arithmetic is at most a question: see `docs/decisions/0016`, `0017`. */
export const RULES = {
  'sum.account': contradiction(78, '收支各项相加不等于合计', 'sum'),
  'sum.three-public': contradiction(78, '“三公”各项相加不等于合计', 'sum'),
  'sum.classification': contradiction(73, '科目相加不等于合计', 'sum'),
  'row.slipped': contradiction(84, '表中金额与科目错行'),
  'sum.things': contradiction(66, '采购、车辆、人员各项相加不等于总数', 'sum'),
  'sum.budget': question(52, '各项预算或增减相加不等于合计', 'sum'),
  'sum.form': contradiction(70, '自评表各项相加不等于合计', 'sum'),
  'balance.totals': contradiction(79, '收入总计与支出总计不等', 'equal'),
  'balance.funds': contradiction(70, '收支与结转不平'),
  'limit.part': contradiction(73, '部分大于整体', 'limit'),
  'limit.over-budget': question(72, '支出超过预算'),
  'limit.unusual': question(55, '金额或数量超出应有的范围', 'limit'),
  'count-and-money': question(52, '有金额无数量，或有数量无金额'),
  'count.listed': question(45, '所列名称与个数不符'),
  'count.costly': question(65, '平均到人或车的费用过高'),
  'absence.printed': question(80, '称没有的收支却有金额'),
  'item.project-money': question(68, '项目支出找不到对应的科目'),
  'item.category': question(69, '同一笔支出的类别不一致', 'equal'),
  'ratio.amounts': contradiction(66, '百分比与金额不符'),
  'zero-base.rate': question(60, '以零为基数计算百分比'),
  'print.same-quantity': contradiction(70, '同一数字两处不同'),
  'unit.ten-thousand': contradiction(92, '两处相差一万倍'),
  'variance.amount': contradiction(66, '所述预算差额与预算、决算不符'),
  'change.prior': contradiction(66, '所述上年数与增减额推算不符'),
  'change.sign': contradiction(66, '增减额与增减幅度方向相反'),
  'change.large': question(66, '变动很大，原因未必说明全部'),
  'change.reason-sign': question(50, '原因与增减方向相反'),
  'change.same-reason': question(60, '增加和减少写同一原因'),
  'change.partial-reason': question(60, '原因只说明一部分变动'),
  'change.operating': question(61, '公用经费的增加超过列支科目的增加'),
  'carry-over.chain': question(76, '上年结余与本年年初结转不符'),
  'carry-over.variance': question(71, '有结转却把差异归于追加'),
  'carry-over.used': contradiction(85, '没有年初结转却称使用结转资金'),
  'vehicles.owned-and-assets': question(40, '公务用车保有量与资产车辆数不符'),
  'vehicles.scrapped': question(95, '车辆报废与在用说法不一'),
  'form.rate': contradiction(70, '自评表执行率与金额不符'),
  'form.execution-score': question(55, '执行率得分与执行率不符'),
  'form.weights': note(40, '自评表分值合计不是100分'),
  'form.adjusted-to-outturn': question(70, '预算年中调成与支出完全相同'),
  'form.score-order': question(60, '执行率低的项目得分反而高'),
  'form.costs': contradiction(86, '成本指标超过实际支出'),
  'form.caps': question(56, '成本上限正好等于调整后预算'),
  'form.budget-later': question(58, '调整后预算正好是已付与未付之和'),
  'form.kinds': question(50, '整体自评只评数量'),
  'form.uncosted': question(61, '计有购置而成本中没有'),
  'form.per-head': question(62, '标准乘数量不等于支出'),
  'form.prose': contradiction(90, '自评表的数字与文字说明不符'),
  'form.goal-budget': question(62, '预期目标的预算与年初预算不同'),
  'form.reached': question(76, '称目标已完成而有指标未达'),
  'form.effects-unspent': question(69, '执行率不到一半而效益满分'),
  'form.grade': question(68, '自评得分与等级不符'),
  'form.copied': question(58, '自评文字逐字相同'),
  'form.problems': question(67, '有问题或未完成的目标而自评写“无”'),
  'year.title': question(55, '标题年份与文件年度不同'),
  'indicator.copied': question(72, '完成值照抄目标值'),
  'indicator.at-target': question(57, '完成值与目标值全部相同'),
  'indicator.full-marks': contradiction(78, '未达目标却得满分'),
  'indicator.deducted': question(64, '已达目标却被扣分'),
  'indicator.faulty': question(52, '指标的目标、完成值或得分有误'),
  'indicator.completion': contradiction(60, '完成率与目标、实际不符'),
  'indicator.far-exceeded': question(52, '远超目标'),
  'indicator.reason': question(62, '完成值没有偏差却写偏差原因'),
  'indicator.unexplained': question(54, '未达目标而没有写明原因'),
  'indicator.timeliness': note(48, '及时率等于预算执行率'),
  'rate.account': contradiction(72, '自评表的比率与账面不符'),
  'rate.unlisted': question(58, '没有列支的费用却有下降率'),
  'rate.procurement': contradiction(68, '没有政府采购却有采购指标'),
  'cross.account': contradiction(66, '整体自评表与决算说明不符', 'equal'),
  'cross.rate': contradiction(88, '同一支出两个执行率', 'equal'),
  'cross.fiscal-remark': question(62, '自评表备注与财政拨款不符'),
  'cross.project-count': contradiction(75, '自评项目数前后不符'),
  'cross.project-money': contradiction(70, '项目资金与所附自评表不符'),
  'cross.project-coverage': question(84, '项目支出没有全部纳入自评'),
  'cross.funding-source': question(94, '整体与项目的资金来源不符'),
  'cross.unspent': question(70, '整体与项目的结余不符'),
  'cross.purchases': question(60, '项目有采购而采购总额不符'),
  'cross.unknown-project': question(73, '原因所述项目不在所列项目中'),
  'wording.plan-as-result': question(56, '评价结果写成今后打算'),
  'wording.purchases': question(65, '文字所述采购没有金额'),
  'wording.slips': minor(0, '文字、格式问题'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const isRule = (text: string): text is RuleId => Object.hasOwn(RULES, text);

/** Asked for each departure more than once; so many names make an object slow to look into. */
const byId: ReadonlyMap<string, Rule & { readonly message: string }> = new Map(
  Object.entries<Rule>(RULES).map(([id, one]) => [id, { ...one, message: one.message ?? id }]),
);

/** Throws `RangeError` where there is no such rule. */
export function ruleOf(id: RuleId): Rule & { readonly message: string } {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no rule ${id}`);
  return found;
}
