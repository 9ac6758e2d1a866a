/** What the printed amounts of an account must be to each other; `|` divides other ways to say the same. A new relation is a line. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../../domain/threePublic.ts';
import { termOf, type Term } from '../terms.ts';

/** The first way that is printed in full is checked. */
export interface Relation {
  readonly rule: RuleId;
  readonly left: readonly (readonly Term[])[];
  readonly right: readonly (readonly Term[])[];
}

/** A relation of outturns that holds for other aspects too. */
export interface Sum extends Relation {
  readonly total: Measure;
  readonly aspects: readonly Aspect[];
}

const relations = (rule: RuleId, texts: readonly string[]): Relation[] =>
  texts.map((text) => {
    const [left = [], right = []] = text
      .split(/ (?:=|<=|~) /)
      .map((side) => side.split(' | ').map((way) => way.split(' + ').map(termOf)));
    return { rule, left, right };
  });

const sums = (rule: RuleId, aspects: readonly Aspect[], texts: readonly string[]): Sum[] =>
  relations(rule, texts).flatMap((one) =>
    (one.left[0] ?? []).map(({ measure }) => ({ ...one, total: measure, aspects })),
  );

const OLDER_TYPES = 'leaders confidential emergency enforcement specialised retired other'
  .split(' ')
  .map((type) => `assets_vehicles_${type}`)
  .join(' + ');
const BUDGETED: readonly Aspect[] = ['actual', 'original_budget', 'adjusted_budget'];

/** The whole is the sum of its parts: of the account, of each function that prints them, of each row of a table. */
export const SUMS: readonly Sum[] = [
  ...sums(
    'sum.account',
    ['actual'],
    [
      'revenue_total = revenue + nonfiscal_surplus_used + carryover_opening',
      'expenditure_total = expenditure + surplus_distribution + carryover_closing',
      'fiscal_appropriation_revenue_total = fiscal_appropriation_carryover_opening + fiscal_appropriation_revenue',
      'fiscal_appropriation_expenditure_total = fiscal_appropriation_expenditure + fiscal_appropriation_carryover_closing',
      'fiscal_appropriation_revenue = general_public_budget_revenue + government_funds_revenue + state_capital_revenue',
      'fiscal_appropriation_expenditure = general_public_budget_expenditure + government_funds_expenditure + state_capital_expenditure',
      'general_public_budget_basic_expenditure = personnel + operating',
    ],
  ),
  ...sums('sum.account', BUDGETED, [
    'revenue = fiscal_appropriation_revenue + revenue_superior_subsidy + revenue_business + revenue_operations + revenue_affiliates + revenue_other',
    'expenditure = basic_expenditure + project_expenditure + expenditure_to_superior + expenditure_operations + expenditure_to_affiliates',
    'general_public_budget_expenditure = general_public_budget_basic_expenditure + general_public_budget_project_expenditure',
  ]),
  ...sums(
    'sum.account',
    ['actual'],
    [
      // Fiscal money by fund, where it is not printed as a whole.
      'revenue = general_public_budget_revenue + government_funds_revenue + state_capital_revenue + revenue_superior_subsidy + revenue_business + revenue_operations + revenue_affiliates + revenue_other',
      'personnel = general_public_budget_basic_expenditure:工资福利支出 + general_public_budget_basic_expenditure:对个人和家庭的补助',
      'operating = general_public_budget_basic_expenditure:商品和服务支出 + general_public_budget_basic_expenditure:资本性支出',
    ],
  ),
  ...sums(
    'sum.budget',
    ['original_budget', 'adjusted_budget'],
    ['performance_overall = basic_expenditure + project_expenditure'],
  ),
  ...sums('sum.three-public', ['actual'], ['reception = reception_domestic + reception_foreign']),
  ...sums(
    'sum.three-public',
    [...BUDGETED, 'change'],
    [
      'three_public = overseas_travel + vehicles + reception | overseas_travel + vehicle_purchase + vehicle_operation + reception',
      'vehicles = vehicle_purchase + vehicle_operation',
    ],
  ),
  ...sums(
    'sum.things',
    ['actual'],
    [
      'procurement = procurement_goods + procurement_works + procurement_services',
      `assets_vehicles = ${OLDER_TYPES} + assets_vehicles_principals | ${OLDER_TYPES}`,
      'staff = staff_active + staff_retired_cadres + staff_retired',
    ],
  ),
];

export const partsOf = (total: Measure): readonly Measure[] =>
  SUMS.find((sum) => sum.total === total)?.right[0]?.map(({ measure }) => measure) ?? [];

/** The parts together are not more than the whole. */
export const LIMITS: readonly Relation[] = [
  ...relations('limit.part', [
    'fiscal_appropriation_revenue <= revenue',
    'general_public_budget_expenditure <= fiscal_appropriation_expenditure',
    'fiscal_appropriation_expenditure <= expenditure',
    'general_public_budget_basic_expenditure <= basic_expenditure',
    'fiscal_appropriation_carryover_opening <= carryover_opening',
    'fiscal_appropriation_carryover_closing <= carryover_closing',
    'procurement_small_micro <= procurement_sme',
    // What operating expenses paid for it is a part of what was paid for it.
    'operating:公务用车运行维护费 <= vehicle_operation',
    'operating:公务接待费 <= reception',
    'operating:因公出国（境）费用 | operating:因公出国（境）费 <= overseas_travel',
  ]),
  ...relations('limit.unusual', [
    // Contracts are for more than one year's expenditure (财库〔2020〕46号).
    'procurement_sme <= procurement',
    'procurement_goods_sme <= procurement_goods',
    'procurement_works_sme <= procurement_works',
    'procurement_services_sme <= procurement_services',
    'fiscal_appropriation_revenue@original_budget <= performance_overall@original_budget',
    // Less is sound wherever a public institution stands below the agency: its operating expenses are none of the agency's.
    'agency_operating <= operating',
    'institution_operating <= operating',
    'assets_building_value + assets_vehicle_value <= assets_fixed',
    // An office has somebody in it, and so has a batch or a group.
    'internal_offices <= staff_active | staff',
    'reception_batches <= reception_persons',
    'reception_foreign_batches <= reception_foreign_persons',
    'overseas_groups <= overseas_persons',
  ]),
  ...relations(
    'limit.over-budget',
    THREE_PUBLIC_AMOUNTS.map((one) => `${one} <= ${one}@adjusted_budget | ${one}@original_budget`),
  ),
];

/** Two totals that are equal by what they are made of. */
export const BALANCES = relations('balance.totals', [
  'revenue_total = expenditure_total',
  'fiscal_appropriation_revenue_total = fiscal_appropriation_expenditure_total',
]);

/** What came in with what was there is what went out with what is left, where a section prints all four. */
export const FLOWS = relations(
  'balance.funds',
  ['government_funds', 'state_capital'].map(
    (fund) => `${fund}_carryover_opening + ${fund}_revenue = ${fund}_expenditure + ${fund}_carryover_closing`,
  ),
);

/** Money and the count that it bought: neither without the other. Vehicles kept are not vehicles bought, so each count has its own money. */
export const COUNTED = relations('count-and-money', [
  // Persons may travel in a group that another body sent.
  'overseas_travel ~ overseas_persons',
  'overseas_persons ~ overseas_groups',
  'vehicle_purchase ~ vehicles_purchased',
  'vehicle_operation ~ vehicles_owned',
  'reception_domestic ~ reception_batches',
  'reception_domestic ~ reception_persons',
  'reception_foreign ~ reception_foreign_batches',
  'reception_foreign ~ reception_foreign_persons',
  'reception ~ reception_batches',
  'reception ~ reception_persons',
  'reception_persons ~ reception_batches',
  'assets_building_value ~ assets_building_area',
  'assets_vehicle_value ~ assets_vehicles',
]);

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
