/** Printed shares against the part and the whole that they are of. */
import type { Measure } from '../../domain/measures.ts';
import { type Interval, intervalOf, ownTolerance, percentOf } from './amounts.ts';
import { type Facts, type Figure, sameSeries } from './facts.ts';
import { inTurn, missed, pairs, ratioHit, same } from './ratios.ts';
import { type Hit, headingIn, idsOf, nameOf, said } from './rule.ts';

/** What a share may be of. The first that is printed is the one asked about; any that bears the share out will do. */
export const SHARE_BASES: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  fiscal_appropriation_revenue: ['revenue'],
  revenue_superior_subsidy: ['revenue'],
  revenue_business: ['revenue'],
  revenue_operations: ['revenue'],
  revenue_affiliates: ['revenue'],
  revenue_other: ['revenue'],
  basic_expenditure: ['expenditure'],
  project_expenditure: ['expenditure'],
  expenditure_to_superior: ['expenditure'],
  expenditure_operations: ['expenditure'],
  expenditure_to_affiliates: ['expenditure'],
  fiscal_appropriation_expenditure: ['expenditure'],
  general_public_budget_expenditure: ['expenditure', 'fiscal_appropriation_expenditure'],
  general_public_budget_basic_expenditure: ['general_public_budget_expenditure'],
  general_public_budget_project_expenditure: ['general_public_budget_expenditure'],
  personnel: ['general_public_budget_basic_expenditure', 'general_public_budget_expenditure'],
  operating: ['general_public_budget_basic_expenditure', 'general_public_budget_expenditure'],
  overseas_travel: ['three_public'],
  vehicles: ['three_public'],
  vehicle_purchase: ['three_public', 'vehicles'],
  vehicle_operation: ['three_public', 'vehicles'],
  reception: ['three_public'],
  procurement_goods: ['procurement'],
  procurement_works: ['procurement'],
  procurement_services: ['procurement'],
  procurement_sme: ['procurement'],
  procurement_small_micro: ['procurement', 'procurement_sme'],
  procurement_goods_sme: ['procurement_goods', 'procurement_sme'],
  procurement_works_sme: ['procurement_works', 'procurement_sme'],
  procurement_services_sme: ['procurement_services', 'procurement_sme'],
  performance_projects: ['general_public_budget_project_expenditure', 'project_expenditure'],
};

/** The prints of what the share is of: of a function class, the whole by function. */
export function shareBases(facts: Facts, figure: Figure): readonly Figure[] {
  if (figure.functionName !== '') {
    const parent = figure.functionName.split('/').slice(0, -1).join('/');
    return [
      ...new Set([
        ...facts.of(figure.measure),
        ...facts.of(figure.measure, 'actual', parent),
        ...facts.of('expenditure'),
      ]),
    ];
  }
  const [only, ...others] = SHARE_BASES[figure.measure] ?? [];
  if (only === undefined || others.length === 0) return only === undefined ? [] : facts.of(only);
  return [only, ...others].flatMap((measure) => facts.of(measure));
}

export function shares(facts: Facts): Hit[] {
  return facts.ofAspect('share_pct').flatMap((figure) => {
    if (figure.economicName !== '') return [];
    const wholes = shareBases(facts, figure);
    const first = wholes[0];
    if (!first) return [];
    // Prints of the first base before those of the others.
    const usual = wholes.filter((one) => sameSeries(one, first));
    const others = wholes.filter((one) => !sameSeries(one, first));
    const exact = (part: Figure, whole: Figure): Interval | null =>
      percentOf(intervalOf(facts, part), intervalOf(facts, whole));
    const parts = same(facts, figure, 'actual');
    const base = missed(
      figure,
      inTurn(pairs(figure, parts, usual, exact), pairs(figure, parts, others, exact)),
    );
    return base
      ? ratioHit(facts, figure, base, `${said(base.part)} ÷ ${nameOf(base.whole)} ${said(base.whole)}`)
      : [];
  });
}

const SHARE_GROUPS: readonly (readonly Measure[])[] = [
  [
    'fiscal_appropriation_revenue',
    'revenue_superior_subsidy',
    'revenue_business',
    'revenue_operations',
    'revenue_affiliates',
    'revenue_other',
  ],
  [
    'basic_expenditure',
    'project_expenditure',
    'expenditure_to_superior',
    'expenditure_operations',
    'expenditure_to_affiliates',
  ],
  ['overseas_travel', 'vehicles', 'reception'],
];

/** Shares of the parts of one whole sum to 100, where all are printed and the whole is not zero. */
export function shareSums(facts: Facts): Hit[] {
  return SHARE_GROUPS.flatMap((measures): Hit[] => {
    const parts = measures.map((measure) => nearestShare(facts, measure));
    const figures = parts.filter((part) => part !== undefined);
    const [first] = figures;
    if (!first || figures.length < parts.length || figures.every((figure) => Number(figure.value) === 0))
      return [];
    const sum = figures.reduce((total, figure) => total + Number(figure.value), 0);
    const tolerance = figures.reduce((total, figure) => total + ownTolerance(figure.decimals), 0);
    if (Math.abs(sum - 100) <= tolerance + 1e-9) return [];
    return [
      {
        question: `${headingIn(facts, first)}各项占比 ${figures.map(said).join('、')}，合计 ${sum.toFixed(2)}%，不是 100%，是否有误？`,
        printed: `${sum.toFixed(2)}%`,
        computed: '100%',
        difference: (sum - 100).toFixed(2),
        tolerance: tolerance.toFixed(2),
        ids: idsOf(figures),
      },
    ];
  });
}

const nearestShare = (facts: Facts, measure: Measure): Figure | undefined =>
  facts.of(measure, 'share_pct')[0];
