/** What the printed amounts of an account must be to each other: sums, limits, balances, shares, pairs. Read by `sums.ts`, `ratios.ts`, `counts.ts`. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';

/** The whole is the sum of its parts, of the account and of each function that prints them. */
export interface Sum {
  readonly rule: RuleId;
  readonly total: Measure;
  /** One or more ways to divide the whole; the first that is printed in full is checked. */
  readonly parts: readonly (readonly Measure[])[];
  readonly aspects?: readonly Aspect[];
}

const BUDGETED: readonly Aspect[] = ['actual', 'original_budget', 'adjusted_budget'];
const MOVING: readonly Aspect[] = [...BUDGETED, 'change'];

export const REVENUE_PARTS = [
  'fiscal_appropriation_revenue',
  'revenue_superior_subsidy',
  'revenue_business',
  'revenue_operations',
  'revenue_affiliates',
  'revenue_other',
] as const;
export const EXPENDITURE_PARTS = [
  'basic_expenditure',
  'project_expenditure',
  'expenditure_to_superior',
  'expenditure_operations',
  'expenditure_to_affiliates',
] as const;
export const VEHICLE_TYPES = [
  'assets_vehicles_leaders',
  'assets_vehicles_principals',
  'assets_vehicles_confidential',
  'assets_vehicles_emergency',
  'assets_vehicles_enforcement',
  'assets_vehicles_specialised',
  'assets_vehicles_retired',
  'assets_vehicles_other',
] as const;
const FUNDS = ['general_public_budget', 'government_funds', 'state_capital'] as const;
const GENERAL = 'general_public_budget_expenditure';
const GENERAL_BASIC = 'general_public_budget_basic_expenditure';
const GENERAL_PROJECT = 'general_public_budget_project_expenditure';
const FISCAL_IN = 'fiscal_appropriation_revenue';
const FISCAL_OUT = 'fiscal_appropriation_expenditure';
const FISCAL_OPENING = 'fiscal_appropriation_carryover_opening';
const FISCAL_CLOSING = 'fiscal_appropriation_carryover_closing';

const OPENINGS = ['revenue', 'nonfiscal_surplus_used', 'carryover_opening'] as const;
const CLOSINGS = ['expenditure', 'surplus_distribution', 'carryover_closing'] as const;

export const SUMS: readonly Sum[] = [
  { rule: 'total.revenue', total: 'revenue_total', parts: [OPENINGS] },
  { rule: 'total.expenditure', total: 'expenditure_total', parts: [CLOSINGS] },
  { rule: 'revenue.parts', total: 'revenue', parts: [REVENUE_PARTS], aspects: BUDGETED },
  { rule: 'expenditure.parts', total: 'expenditure', parts: [EXPENDITURE_PARTS], aspects: BUDGETED },
  { rule: 'fiscal.revenue-total', total: `${FISCAL_IN}_total`, parts: [[FISCAL_OPENING, FISCAL_IN]] },
  { rule: 'fiscal.expenditure-total', total: `${FISCAL_OUT}_total`, parts: [[FISCAL_OUT, FISCAL_CLOSING]] },
  {
    rule: 'fiscal.revenue-parts',
    total: FISCAL_IN,
    parts: [FUNDS.map((fund) => `${fund}_revenue` as const)],
  },
  {
    rule: 'fiscal.expenditure-parts',
    total: FISCAL_OUT,
    parts: [FUNDS.map((fund) => `${fund}_expenditure` as const)],
  },
  { rule: 'basic.personnel-operating', total: GENERAL_BASIC, parts: [['personnel', 'operating']] },
  {
    rule: 'basic.plus-project',
    total: GENERAL,
    parts: [[GENERAL_BASIC, GENERAL_PROJECT]],
    aspects: BUDGETED,
  },
  {
    rule: 'budget.kinds',
    total: 'performance_overall',
    parts: [['basic_expenditure', 'project_expenditure']],
    aspects: ['original_budget', 'adjusted_budget'],
  },
  {
    rule: 'three-public.parts',
    total: 'three_public',
    parts: [
      ['overseas_travel', 'vehicles', 'reception'],
      ['overseas_travel', 'vehicle_purchase', 'vehicle_operation', 'reception'],
    ],
    aspects: MOVING,
  },
  {
    rule: 'three-public.vehicles',
    total: 'vehicles',
    parts: [['vehicle_purchase', 'vehicle_operation']],
    aspects: MOVING,
  },
  {
    rule: 'three-public.reception',
    total: 'reception',
    parts: [['reception_domestic', 'reception_foreign']],
  },
  {
    rule: 'procurement.parts',
    total: 'procurement',
    parts: [['procurement_goods', 'procurement_works', 'procurement_services']],
  },
  // Older forms have no 主要负责人用车.
  {
    rule: 'vehicles.types',
    total: 'assets_vehicles',
    parts: [VEHICLE_TYPES, VEHICLE_TYPES.filter((type) => type !== 'assets_vehicles_principals')],
  },
  {
    rule: 'staff.parts',
    total: 'staff',
    parts: [['staff_active', 'staff_retired_cadres', 'staff_retired']],
  },
];

/** The parts together are not more than the whole. */
export interface Limit {
  readonly rule: RuleId;
  readonly parts: readonly Measure[];
  readonly whole: Measure;
  readonly aspect?: Aspect;
  /** Where the whole is of another aspect: in this order, the first that is printed. */
  readonly wholeAspects?: readonly Aspect[];
}

const part = (one: Measure, whole: Measure, rule: RuleId = 'limit.part'): Limit => ({
  rule,
  parts: [one],
  whole,
});
const withinBudget = (measure: Measure): Limit => ({
  rule: 'three-public.over-budget',
  parts: [measure],
  whole: measure,
  wholeAspects: ['adjusted_budget', 'original_budget'],
});

export const LIMITS: readonly Limit[] = [
  part(FISCAL_IN, 'revenue'),
  part(GENERAL, FISCAL_OUT),
  part(FISCAL_OUT, 'expenditure'),
  part(GENERAL_BASIC, 'basic_expenditure'),
  part(FISCAL_OPENING, 'carryover_opening'),
  part(FISCAL_CLOSING, 'carryover_closing'),
  part('procurement_small_micro', 'procurement_sme'),
  // Contracts are for more than one year's expenditure (财库〔2020〕46号).
  part('procurement_sme', 'procurement', 'procurement.contracts'),
  part('procurement_goods_sme', 'procurement_goods', 'procurement.contracts'),
  part('procurement_works_sme', 'procurement_works', 'procurement.contracts'),
  part('procurement_services_sme', 'procurement_services', 'procurement.contracts'),
  {
    ...part(FISCAL_IN, 'performance_overall', 'limit.budget'),
    aspect: 'original_budget',
    wholeAspects: ['original_budget'],
  },
  // Less is sound wherever a public institution stands below the agency: its operating expenses are none of the agency's.
  part('agency_operating', 'operating', 'agency-operating.basic'),
  part('institution_operating', 'operating', 'agency-operating.basic'),
  { rule: 'assets.parts', parts: ['assets_building_value', 'assets_vehicle_value'], whole: 'assets_fixed' },
  withinBudget('three_public'),
  withinBudget('overseas_travel'),
  withinBudget('vehicles'),
  withinBudget('vehicle_purchase'),
  withinBudget('vehicle_operation'),
  withinBudget('reception'),
];

/** Two totals that are equal by what they are made of. */
export const BALANCES: readonly {
  readonly rule: RuleId;
  readonly left: readonly [total: Measure, parts: readonly Measure[]];
  readonly right: readonly [total: Measure, parts: readonly Measure[]];
}[] = [
  { rule: 'total.balance', left: ['revenue_total', OPENINGS], right: ['expenditure_total', CLOSINGS] },
  {
    rule: 'fiscal.balance',
    left: [`${FISCAL_IN}_total`, [FISCAL_OPENING, FISCAL_IN]],
    right: [`${FISCAL_OUT}_total`, [FISCAL_OUT, FISCAL_CLOSING]],
  },
];

/** What came in with what was there is what went out with what is left, where a section prints all four. */
export const FLOWS: readonly { readonly in: readonly Measure[]; readonly out: readonly Measure[] }[] = [
  {
    in: ['government_funds_carryover_opening', 'government_funds_revenue'],
    out: ['government_funds_expenditure', 'government_funds_carryover_closing'],
  },
  {
    in: ['state_capital_carryover_opening', 'state_capital_revenue'],
    out: ['state_capital_expenditure', 'state_capital_carryover_closing'],
  },
];

/** Money and the count that it bought. Vehicles kept are not vehicles bought, so each count has its own money. */
export const COUNTED: readonly (readonly [rule: RuleId, money: Measure, count: Measure])[] = [
  // Persons may travel in a group that another body sent.
  ['three-public.count-and-money', 'overseas_travel', 'overseas_persons'],
  ['three-public.count-and-money', 'vehicle_purchase', 'vehicles_purchased'],
  ['three-public.count-and-money', 'vehicle_operation', 'vehicles_owned'],
  ['three-public.count-and-money', 'reception_domestic', 'reception_batches'],
  ['three-public.count-and-money', 'reception_domestic', 'reception_persons'],
  ['three-public.count-and-money', 'reception_foreign', 'reception_foreign_batches'],
  ['three-public.count-and-money', 'reception_foreign', 'reception_foreign_persons'],
  ['three-public.count-and-money', 'reception', 'reception_batches'],
  ['three-public.count-and-money', 'reception', 'reception_persons'],
  ['three-public.count-and-money', 'reception_persons', 'reception_batches'],
  ['three-public.count-and-money', 'overseas_persons', 'overseas_groups'],
  ['assets.count-and-money', 'assets_building_value', 'assets_building_area'],
  ['assets.count-and-money', 'assets_vehicle_value', 'assets_vehicles'],
];

/** A batch, or a group, has at least one person. */
export const PERSONS: readonly (readonly [batches: Measure, persons: Measure])[] = [
  ['reception_batches', 'reception_persons'],
  ['reception_foreign_batches', 'reception_foreign_persons'],
  ['overseas_groups', 'overseas_persons'],
];

/** No statute: 元 for each above which a reader would ask. */
export const PER_HEAD: readonly (readonly [money: Measure, count: Measure, most: number])[] = [
  ['reception_domestic', 'reception_persons', 500],
  ['reception', 'reception_persons', 500],
  ['vehicle_operation', 'vehicles_owned', 100_000],
  ['overseas_travel', 'overseas_persons', 150_000],
  // With what is paid to and for those retired; 60 万元 is common in the capital.
  ['personnel', 'staff_active', 1_000_000],
];

/** Items that by their definition in 《政府收支分类科目》 hold no project money. */
export const BASIC_ITEM =
  /(?:^|\/)(?:行政运行|事业运行|机关事业单位基本养老保险缴费支出|机关事业单位职业年金缴费支出|行政单位离退休|事业单位离退休|行政单位医疗|事业单位医疗|公务员医疗补助|其他行政事业单位医疗支出|住房公积金|提租补贴|购房补贴)$/;

/** Items and the economic categories that by definition are the same payments. */
export const SAME_PAYMENT: readonly (readonly [item: RegExp, category: string])[] = [
  [/\/机关事业单位基本养老保险缴费支出$/, '机关事业单位基本养老保险缴费'],
  [/\/机关事业单位职业年金缴费支出$/, '职业年金缴费'],
  [/\/公务员医疗补助$/, '公务员医疗补助缴费'],
  [/\/住房公积金$/, '住房公积金'],
];
