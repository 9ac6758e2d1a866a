/** “三公”经费, procurement, vehicles and other assets, staff: parts against wholes, counts against money. */
import { SOURCES, TOLERANCES, type Rule } from '../rule.ts';
import { atMost, sumOf } from '../sums.ts';
import {
  countsAndMoney,
  operatingInBasic,
  overBudget,
  purposeOfOtherVehicles,
  receptionParts,
  staffParts,
  vehiclesOwned,
  vehicleTypes,
} from '../things.ts';

const of = (
  id: string,
  title: string,
  formula: string,
  find: Rule['find'],
  more: Partial<Rule> = {},
): Rule => ({
  id,
  title,
  formula,
  tolerance: TOLERANCES.summand,
  severity: 'contradiction',
  source: SOURCES.identity,
  find,
  ...more,
});

const counted = { tolerance: TOLERANCES.exact } as const;
const asked = { tolerance: TOLERANCES.exact, severity: 'question', source: SOURCES.wording } as const;

export const THING_RULES: readonly Rule[] = [
  of(
    'three-public.parts',
    '“三公”经费等于三项之和',
    '“三公”经费 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费',
    sumOf(
      'three_public',
      [
        ['overseas_travel', 'vehicles', 'reception'],
        ['overseas_travel', 'vehicle_purchase', 'vehicle_operation', 'reception'],
      ],
      ['actual', 'original_budget', 'adjusted_budget', 'change'],
    ),
  ),
  of(
    'three-public.vehicles',
    '公务用车费用等于购置费与运行维护费之和',
    '公务用车购置及运行维护费 = 购置费 + 运行维护费',
    sumOf(
      'vehicles',
      [['vehicle_purchase', 'vehicle_operation']],
      ['actual', 'original_budget', 'adjusted_budget', 'change'],
    ),
  ),
  of(
    'three-public.reception',
    '公务接待费等于国内接待与外宾接待之和',
    '公务接待费 = 国内接待 + 外宾接待',
    receptionParts,
  ),
  of(
    'three-public.over-budget',
    '“三公”经费决算数不大于预算数',
    '“三公”经费各项决算数 ≤ 预算数',
    overBudget,
    { severity: 'question', source: SOURCES.disclosure },
  ),
  of(
    'three-public.count-and-money',
    '有费用应有次数，有次数应有费用',
    '费用 > 0 ⇔ 数量 > 0（批次、人次、团组、车辆）',
    countsAndMoney,
    { ...asked, source: SOURCES.disclosure },
  ),
  of(
    'procurement.parts',
    '政府采购总额等于货物、工程、服务之和',
    '政府采购支出总额 = 货物 + 工程 + 服务',
    sumOf('procurement', [['procurement_goods', 'procurement_works', 'procurement_services']]),
    { source: SOURCES.disclosure },
  ),
  of(
    'procurement.sme',
    '授予中小企业合同金额不大于政府采购总额',
    '中小企业 ≤ 政府采购支出总额',
    atMost('procurement_sme', 'procurement', '授予中小企业的合同是政府采购的一部分'),
    // Contracts are for more than one year's expenditure.
    { source: SOURCES.procurement, severity: 'question' },
  ),
  of(
    'procurement.small-micro',
    '授予小微企业合同金额不大于中小企业',
    '小微企业 ≤ 中小企业',
    atMost('procurement_small_micro', 'procurement_sme', '小微企业是中小企业的一部分'),
    { source: SOURCES.procurement },
  ),
  ...(['goods', 'works', 'services'] as const).map((kind) =>
    of(
      `procurement.${kind}-sme`,
      '某类采购授予中小企业的金额不大于该类采购',
      '该类采购授予中小企业 ≤ 该类采购支出',
      atMost(`procurement_${kind}_sme`, `procurement_${kind}`, '部分不应大于整体'),
      { source: SOURCES.procurement, severity: 'question' },
    ),
  ),
  of(
    'vehicles.types',
    '各类用车之和等于车辆数',
    '车辆 = 副部（省）级及以上领导用车 + 主要负责人用车 + 机要通信 + 应急保障 + 执法执勤 + 特种专业技术 + 离退休干部 + 其他用车',
    vehicleTypes,
    counted,
  ),
  of(
    'vehicles.owned-and-assets',
    '公务用车保有量不大于固定资产车辆数',
    '公务用车保有量 ≤ 固定资产车辆数；称两者一致时相等',
    vehiclesOwned,
    { ...asked, source: SOURCES.consistency },
  ),
  of(
    'vehicles.other-purpose',
    '其他用车的用途与数量相符',
    '其他用车 > 0 ⇔ 写明用途',
    purposeOfOtherVehicles,
    { ...asked, severity: 'note' },
  ),
  of(
    'agency-operating.basic',
    '机关运行经费不大于基本支出中的公用经费',
    '机关运行经费 ≤ 公用经费',
    operatingInBasic,
    { severity: 'question', source: SOURCES.accounts },
  ),
  of('staff.parts', '各类人员之和等于实有人数', '实有人数 = 在职 + 离休 + 退休', staffParts, counted),
];
