/** Printed shares against the part and the whole that they are of. */
import type { Measure } from '../../domain/measures.ts';
import { type Interval, agrees, intervalOf, ownTolerance, percentOf } from './amounts.ts';
import { type Facts, type Figure, sameSeries } from './facts.ts';
import { inTurn, missed, pairs, ratioHit, same } from './ratios.ts';
import { type Hit, headingIn, idsOf, nameOf, oneSentence, said, together } from './rule.ts';

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

/** What a document calls the whole of a share, 占基本支出的; the first words that fit. */
const NAMED: readonly (readonly [words: RegExp, measures: readonly Measure[]])[] = [
  [/三公/, ['three_public']],
  [/货物/, ['procurement_goods']],
  [/工程/, ['procurement_works']],
  [/服务支出/, ['procurement_services']],
  [/中小企业/, ['procurement_sme']],
  [/采购/, ['procurement']],
  [/公务用车/, ['vehicles']],
  [/一般公共预算.*项目/, ['general_public_budget_project_expenditure']],
  [/项目/, ['project_expenditure', 'general_public_budget_project_expenditure']],
  [/基本/, ['general_public_budget_basic_expenditure', 'basic_expenditure']],
  [/一般公共预算.*收入/, ['general_public_budget_revenue']],
  [/一般公共预算/, ['general_public_budget_expenditure']],
  [/财政拨款.*支出/, ['fiscal_appropriation_expenditure', 'general_public_budget_expenditure']],
  [/财政拨款/, ['fiscal_appropriation_revenue', 'fiscal_appropriation_revenue_total']],
  [/收入总计/, ['revenue_total']],
  [/本年收入|收入合计/, ['revenue']],
  [/收入/, ['revenue', 'revenue_total']],
  [/支出总计/, ['expenditure_total']],
  [/本年支出|支出合计/, ['expenditure']],
  [/支出/, ['expenditure', 'expenditure_total']],
];

/** The prints that a share may be of: those of the whole that it names, else those that its measure implies. */
function wholesOf(facts: Facts, figure: Figure): readonly Figure[] {
  const named = /占([^，。；:]+)$/.exec(facts.placeOf(figure).clause)?.[1] ?? '';
  const words = named.replace(/的|比例|比重|比为|比/g, '');
  if (words === '') {
    const usual = figure.functionName === '' ? SHARE_BASES[figure.measure]?.[0] : figure.measure;
    return usual === undefined || facts.of(usual).length === 0 ? [] : shareBases(facts, figure);
  }
  const measures = NAMED.find(([pattern]) => pattern.test(words))?.[1] ?? [];
  const prints = measures.map((measure) => facts.of(measure));
  // Of what may be either, both must be known.
  return prints.every((figures) => figures.length > 0) ? prints.flat() : [];
}

/** A share that names no whole is sound if it is one of anything printed beside it. */
const ofAnything = (facts: Facts, figure: Figure, part: Figure): boolean =>
  facts.figures.some((whole) => {
    if (whole.unit !== part.unit || whole.aspect !== 'actual' || !together(facts, whole, figure))
      return false;
    const exact = percentOf(intervalOf(facts, part), intervalOf(facts, whole));
    return exact !== null && agrees(Number(figure.value), figure.decimals, exact);
  });

export function shares(facts: Facts): Hit[] {
  return facts.ofAspect('share_pct').flatMap((figure) => {
    if (figure.economicName !== '') return [];
    const wholes = wholesOf(facts, figure);
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
    if (!base || !oneSentence(facts, figure, base.part) || ofAnything(facts, figure, base.part)) return [];
    return ratioHit(facts, figure, base, `${said(base.part)} ÷ ${nameOf(base.whole)} ${said(base.whole)}`);
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
    if (!together(facts, ...figures)) return [];
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
