/** What the printed amounts of an account must be to each other. A new relation is a line: `rule[ of aspects]: left = right`; `|` divides other ways to say the same. */
import { isAspect, type Aspect } from '../../../domain/aspects.ts';
import type { Measure } from '../../../domain/measures.ts';
import { isRule, type RuleId } from '../../../domain/findings/rules.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../../domain/threePublic.ts';
import { termOf, type Term } from '../terms.ts';

/** The terms that are added up, in each way to say the same; the first way that is printed in full is checked. */
export type Side = readonly (readonly Term[])[];

export interface Relation {
  readonly rule: RuleId;
  readonly left: Side;
  readonly right: Side;
  /** The measure that stands first. */
  readonly total: Measure;
  /** Those that it holds for, where it is not written for one. */
  readonly aspects: readonly Aspect[];
}

const sideOf = (text: string): Side => text.split(' | ').map((way) => way.split(' + ').map(termOf));

function relationOf(line: string): Relation {
  const [, rule = '', aspects = 'actual', first = '', second = ''] =
    /^([\w.-]+)(?: of ([\w, ]+))?: (.+) (?:=|<=|~) (.+)$/.exec(line) ?? [];
  const [left, right] = [sideOf(first), sideOf(second)];
  const [total] = left.flat();
  if (!total || !isRule(rule)) throw new RangeError(`no relation: ${line}`);
  return {
    ...{ rule, left, right, total: total.measure },
    aspects: aspects.split(', ').filter(isAspect),
  };
}

const OLDER_TYPES = 'leaders confidential emergency enforcement specialised retired other'
  .split(' ')
  .map((type) => `assets_vehicles_${type}`)
  .join(' + ');
const BUDGETED = 'actual, original_budget, adjusted_budget';

/** The whole is the sum of its parts: of the account, of each function that prints them, of each row of a table. */
export const SUMS = [
  'sum.account: revenue_total = revenue + nonfiscal_surplus_used + carryover_opening',
  'sum.account: expenditure_total = expenditure + surplus_distribution + carryover_closing',
  'sum.account: fiscal_appropriation_revenue_total = fiscal_appropriation_carryover_opening + fiscal_appropriation_revenue',
  'sum.account: fiscal_appropriation_expenditure_total = fiscal_appropriation_expenditure + fiscal_appropriation_carryover_closing',
  'sum.account: fiscal_appropriation_revenue = general_public_budget_revenue + government_funds_revenue + state_capital_revenue',
  'sum.account: fiscal_appropriation_expenditure = general_public_budget_expenditure + government_funds_expenditure + state_capital_expenditure',
  'sum.account: general_public_budget_basic_expenditure = personnel + operating',
  `sum.account of ${BUDGETED}: revenue = fiscal_appropriation_revenue + revenue_superior_subsidy + revenue_business + revenue_operations + revenue_affiliates + revenue_other`,
  `sum.account of ${BUDGETED}: expenditure = basic_expenditure + project_expenditure + expenditure_to_superior + expenditure_operations + expenditure_to_affiliates`,
  `sum.account of ${BUDGETED}: general_public_budget_expenditure = general_public_budget_basic_expenditure + general_public_budget_project_expenditure`,
  // Fiscal money by fund, where it is not printed as a whole.
  'sum.account: revenue = general_public_budget_revenue + government_funds_revenue + state_capital_revenue + revenue_superior_subsidy + revenue_business + revenue_operations + revenue_affiliates + revenue_other',
  'sum.account: personnel = general_public_budget_basic_expenditure:工资福利支出 + general_public_budget_basic_expenditure:对个人和家庭的补助',
  'sum.account: operating = general_public_budget_basic_expenditure:商品和服务支出 + general_public_budget_basic_expenditure:资本性支出',
  'sum.budget of original_budget, adjusted_budget: performance_overall = basic_expenditure + project_expenditure',
  'sum.three-public: reception = reception_domestic + reception_foreign',
  `sum.three-public of ${BUDGETED}, change: three_public = overseas_travel + vehicles + reception | overseas_travel + vehicle_purchase + vehicle_operation + reception`,
  `sum.three-public of ${BUDGETED}, change: vehicles = vehicle_purchase + vehicle_operation`,
  'sum.things: procurement = procurement_goods + procurement_works + procurement_services',
  `sum.things: assets_vehicles = ${OLDER_TYPES} + assets_vehicles_principals | ${OLDER_TYPES}`,
  'sum.things: performance_project_count = performance_rated_excellent + performance_rated_good + performance_rated_fair + performance_rated_poor',
  'sum.things: staff = staff_active + staff_retired_cadres + staff_retired',
].map(relationOf);

export const partsOf = (total: Measure): readonly Measure[] =>
  SUMS.find((sum) => sum.total === total)?.right[0]?.map(({ measure }) => measure) ?? [];

/** The parts together are not more than the whole. */
export const LIMITS = [
  'limit.part: fiscal_appropriation_revenue <= revenue',
  'limit.part: general_public_budget_expenditure <= fiscal_appropriation_expenditure',
  'limit.part: fiscal_appropriation_expenditure <= expenditure',
  'limit.part: general_public_budget_basic_expenditure <= basic_expenditure',
  'limit.part: fiscal_appropriation_carryover_opening <= carryover_opening',
  'limit.part: fiscal_appropriation_carryover_closing <= carryover_closing',
  'limit.part: procurement_small_micro <= procurement_sme',
  // What operating expenses paid for it is a part of what was paid for it.
  'limit.part: operating:公务用车运行维护费 <= vehicle_operation',
  'limit.part: operating:公务接待费 <= reception',
  'limit.part: operating:因公出国（境）费用 | operating:因公出国（境）费 <= overseas_travel',
  // Contracts are for more than one year's expenditure (财库〔2020〕46号).
  'limit.unusual: procurement_sme <= procurement',
  'limit.unusual: procurement_goods_sme <= procurement_goods',
  'limit.unusual: procurement_works_sme <= procurement_works',
  'limit.unusual: procurement_services_sme <= procurement_services',
  'limit.unusual: fiscal_appropriation_revenue@original_budget <= performance_overall@original_budget',
  // Less is sound wherever a public institution stands below the agency: its operating expenses are none of the agency's.
  'limit.unusual: agency_operating <= operating',
  'limit.unusual: institution_operating <= operating',
  'limit.unusual: assets_building_value + assets_vehicle_value <= assets_fixed',
  // An office has somebody in it, and so has a batch or a group.
  'limit.unusual: internal_offices <= staff_active | staff',
  'limit.unusual: reception_batches <= reception_persons',
  'limit.unusual: reception_foreign_batches <= reception_foreign_persons',
  'limit.unusual: overseas_groups <= overseas_persons',
  ...THREE_PUBLIC_AMOUNTS.map(
    (one) => `limit.over-budget: ${one} <= ${one}@adjusted_budget | ${one}@original_budget`,
  ),
].map(relationOf);

/** Two totals that are equal by what they are made of. */
export const BALANCES = [
  'balance.totals: revenue_total = expenditure_total',
  'balance.totals: fiscal_appropriation_revenue_total = fiscal_appropriation_expenditure_total',
].map(relationOf);

/** What came in with what was there is what went out with what is left, where a section prints all four. */
export const FLOWS = [
  'balance.funds: government_funds_carryover_opening + government_funds_revenue = government_funds_expenditure + government_funds_carryover_closing',
  'balance.funds: state_capital_carryover_opening + state_capital_revenue = state_capital_expenditure + state_capital_carryover_closing',
].map(relationOf);

/** Money and the count that it bought: neither without the other. Vehicles kept are not vehicles bought, so each count has its own money. */
export const COUNTED = [
  // Persons may travel in a group that another body sent.
  'count-and-money: overseas_travel ~ overseas_persons',
  'count-and-money: overseas_persons ~ overseas_groups',
  'count-and-money: vehicle_purchase ~ vehicles_purchased',
  'count-and-money: vehicle_operation ~ vehicles_owned',
  'count-and-money: reception_domestic ~ reception_batches',
  'count-and-money: reception_domestic ~ reception_persons',
  'count-and-money: reception_foreign ~ reception_foreign_batches',
  'count-and-money: reception_foreign ~ reception_foreign_persons',
  'count-and-money: reception ~ reception_batches',
  'count-and-money: reception ~ reception_persons',
  'count-and-money: reception_persons ~ reception_batches',
  'count-and-money: assets_building_value ~ assets_building_area',
  'count-and-money: assets_vehicle_value ~ assets_vehicles',
].map(relationOf);

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
