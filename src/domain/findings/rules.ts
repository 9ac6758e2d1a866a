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
  'total.revenue': contradiction(80, '收入各项相加不等于总计', 'sum'),
  'total.expenditure': contradiction(80, '支出各项相加不等于总计', 'sum'),
  'total.balance': contradiction(80, '收入总计与支出总计不等', 'equal'),
  'revenue.parts': contradiction(78, '各项收入相加不等于合计', 'sum'),
  'expenditure.parts': contradiction(78, '各项支出相加不等于合计', 'sum'),
  'fiscal.revenue-total': contradiction(78, '财政拨款收入相加不等于总计', 'sum'),
  'fiscal.expenditure-total': contradiction(78, '财政拨款支出相加不等于总计', 'sum'),
  'fiscal.balance': contradiction(78, '财政拨款收支总计不等', 'equal'),
  'fiscal.revenue-parts': contradiction(76, '各类财政拨款收入相加不等于合计', 'sum'),
  'fiscal.expenditure-parts': contradiction(76, '各类财政拨款支出相加不等于合计', 'sum'),
  'basic.personnel-operating': contradiction(76, '人员与公用经费相加不等于基本支出', 'sum'),
  'basic.plus-project': contradiction(76, '基本与项目支出相加不等于合计', 'sum'),
  'budget.kinds': question(60, '各类预算相加不等于合计', 'sum'),
  'three-public.parts': contradiction(79, '“三公”各项相加不等于合计', 'sum'),
  'three-public.vehicles': contradiction(77, '车辆购置与运行相加不等于车辆费用', 'sum'),
  'three-public.reception': contradiction(74, '国内与外宾接待相加不等于接待费', 'sum'),
  'procurement.parts': contradiction(74, '政府采购各项相加不等于总额', 'sum'),
  'vehicles.types': contradiction(62, '各类车辆相加不等于总数', 'sum'),
  'staff.parts': contradiction(60, '各类人员相加不等于总人数', 'sum'),
  'funds.balance': contradiction(70, '收支与结转不平', 'balance'),
  'limit.part': contradiction(74, '部分大于整体', 'limit'),
  'limit.budget': question(60, '预算的部分大于整体', 'limit'),
  'limit.offices': note(25, '内设机构多于在职人员', 'limit'),
  'procurement.contracts': question(55, '授予的合同金额超过采购总额', 'limit'),
  'three-public.over-budget': question(72, '“三公”经费超过预算', 'limit'),
  'agency-operating.basic': question(60, '机关运行经费超过基本支出', 'limit'),
  'assets.parts': question(50, '资产的部分大于整体', 'limit'),
  'class.total': contradiction(74, '功能分类各类相加不等于合计', 'sum'),
  'class.items': contradiction(72, '款、项相加不等于该类', 'sum'),
  'item.total': contradiction(74, '各项相加不等于合计', 'sum'),
  'item.original-budget': question(50, '各项年初预算相加不等于合计', 'sum'),
  'item.change': question(50, '各项增减相加不等于合计', 'sum'),
  'item.project-money': question(68, '项目支出找不到对应的科目'),
  'item.category': question(69, '同一笔支出的类别不一致', 'equal'),
  'economic.parts': contradiction(68, '经济分类相加不等于合计', 'sum'),
  'economic.three-public': contradiction(64, '经济分类与“三公”经费不符', 'limit'),
  'share.amount': contradiction(66, '占比与金额不符', 'ratio'),
  'share.sum': contradiction(66, '各项占比之和不是100%'),
  'share.over': contradiction(50, '占比超过100%'),
  'change.rate': contradiction(66, '增减幅度与金额不符', 'ratio'),
  'change.prior': contradiction(66, '所述上年数与增减额推算不符'),
  'change.above': contradiction(66, '增加额大于本年数'),
  'change.sign': contradiction(66, '增减额与增减幅度方向相反'),
  'variance.rate': contradiction(66, '预决算差异率与金额不符', 'ratio'),
  'completion.rate': contradiction(66, '完成预算比例与金额不符', 'ratio'),
  'zero-base.rate': question(60, '以零为基数计算百分比'),
  'print.same-quantity': contradiction(70, '同一数字两处不同', 'print'),
  'unit.ten-thousand': contradiction(82, '两处相差一万倍', 'print.unit'),
  'change.large': question(66, '变动很大，原因未必说明全部'),
  'change.reason-sign': question(50, '原因与增减方向相反'),
  'change.partial-reason': question(60, '原因只说明一部分变动'),
  'change.operating': question(61, '公用经费的增加超过列支科目的增加'),
  'carry-over.chain': question(76, '上年结余与本年年初结转不符'),
  'carry-over.variance': question(71, '有结转却把差异归于追加'),
  'carry-over.used': contradiction(85, '没有年初结转却称使用结转资金'),
  'three-public.count-and-money': question(55, '“三公”有金额无数量，或有数量无金额', 'count-and-money'),
  'three-public.fewer-persons': question(55, '接待人次少于批次', 'fewer-persons'),
  'assets.count-and-money': question(40, '资产有金额无数量，或有数量无金额', 'count-and-money'),
  'vehicles.owned-and-assets': question(40, '公务用车保有量与资产车辆数不符'),
  'vehicles.scrapped': question(95, '车辆报废与在用说法不一'),
  'form.funding': contradiction(70, '自评表资金来源相加不等于总额'),
  'form.rate': contradiction(70, '自评表执行率与金额不符'),
  'form.execution-score': question(55, '执行率得分与执行率不符'),
  'form.weights': note(40, '自评表分值合计不是100分'),
  'form.scores': contradiction(70, '自评表总分与各项得分之和不符'),
  'form.over-budget': question(65, '项目支出超过全年预算'),
  'form.adjusted-to-outturn': question(70, '预算年中调成与支出完全相同'),
  'form.score-order': question(60, '执行率低的项目得分反而高'),
  'form.costs': contradiction(86, '成本指标超过实际支出'),
  'form.caps': question(56, '成本上限正好等于调整后预算'),
  'form.per-head': question(62, '标准乘数量不等于支出'),
  'form.prose': contradiction(90, '自评表的数字与文字说明不符'),
  'form.goal-budget': question(62, '预期目标的预算与年初预算不同'),
  'form.reached': question(76, '称目标已完成而有指标未达'),
  'form.effects-unspent': question(69, '执行率不到一半而效益满分'),
  'form.result-copied': question(56, '完成情况照抄年度目标'),
  'form.problems': question(67, '综述有问题而自评写“无”'),
  'form.unmet-cause': question(60, '目标未完成而原因写“无”'),
  'form.purpose-copied': question(58, '不同项目的立项目的逐字相同'),
  'form.goal-copied': question(59, '不同项目的绩效目标逐字相同'),
  'year.title': question(55, '标题年份与文件年度不同'),
  'indicator.copied': question(72, '完成值照抄目标值'),
  'indicator.at-target': question(57, '完成值与目标值全部相同'),
  'indicator.full-marks': contradiction(78, '未达目标却得满分'),
  'indicator.deducted': question(64, '已达目标却被扣分'),
  'indicator.score-limit': contradiction(70, '得分高于分值'),
  'indicator.over-hundred': question(58, '不会超过100%的比率超过了100%'),
  'indicator.units': question(45, '目标与完成的单位不同'),
  'indicator.completion': contradiction(60, '完成率与目标、实际不符'),
  'indicator.far-exceeded': question(52, '远超目标'),
  'indicator.reason-without-deviation': question(63, '没有偏差却写偏差原因'),
  'indicator.fewer-persons': question(61, '人数指标与文字说明不符'),
  'indicator.timeliness': note(48, '及时率等于预算执行率'),
  'indicator.limit-direction': note(44, '指标方向写反'),
  'indicator.zero-target': note(42, '目标为零'),
  'indicator.no-values': note(42, '没有目标值和完成值'),
  'rate.project': contradiction(80, '项目类完成率与账面不符', 'rate'),
  'rate.operating': contradiction(64, '公用经费控制率与账面不符', 'rate'),
  'rate.adjustment': contradiction(64, '预算调整率与账面不符', 'rate'),
  'rate.three-public': note(45, '“三公”经费控制率与账面不符', 'rate'),
  'rate.procurement': contradiction(68, '没有政府采购却有采购指标'),
  'cross.overall-account': question(66, '整体自评表与决算说明不符', 'form.account'),
  'cross.overall-section': contradiction(66, '整体自评金额前后不符', 'form.account'),
  'cross.original-budget': question(60, '自评表年初预算与决算说明不符', 'form.account'),
  'cross.overall-prose': contradiction(60, '整体自评表与文字不符', 'form.account'),
  'cross.overall-costs': question(60, '整体成本指标与账面不符', 'form.account'),
  'cross.project-count': question(58, '自评项目数与所附自评表不符', 'cross.count'),
  'cross.project-count-prose': contradiction(75, '项目数的两种说法不符', 'cross.count-prose'),
  'cross.project-money': contradiction(70, '自评项目资金与所附自评表不符'),
  'cross.project-coverage': question(84, '项目支出没有全部纳入自评'),
  'cross.project-original': question(56, '项目预算指标与所附项目不符'),
  'cross.funding-source': question(94, '整体与项目的资金来源不符'),
  'cross.unspent': question(70, '整体与项目的结余不符'),
  'cross.rate': contradiction(88, '同一支出两个执行率'),
  'cross.purchases': question(60, '项目有采购而采购总额不符'),
  'cross.fiscal-remark': question(62, '自评表备注与财政拨款不符'),
  'cross.unknown-project': question(73, '原因所述项目不在所列项目中'),
  'wording.plan-as-result': question(56, '评价结果写成今后打算'),
  'wording.purchases': question(65, '文字所述采购没有金额'),
  'wording.slips': minor(0, '文字、格式问题'),
  'structure.table-missing': note(50, '缺少应公开的表'),
  'structure.table-empty': note(35, '空表没有说明'),
  'structure.contents': note(35, '目录所列正文没有'),
  'structure.repeated': note(35, '整段重复'),
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
