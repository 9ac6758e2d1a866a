/** What a printed share may be of: the words that name the whole, and what a measure's share usually is of. */
import type { Measure } from '../../../domain/measures.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { EXPENDITURE_PARTS, REVENUE_PARTS } from './relations.ts';

const each = (parts: readonly Measure[], wholes: readonly Measure[]): [Measure, readonly Measure[]][] =>
  parts.map((part) => [part, wholes]);

/** The first that is printed is the one asked about; any that bears the share out will do. */
const USUAL: ReadonlyMap<Measure, readonly Measure[]> = new Map<Measure, readonly Measure[]>([
  ...each(REVENUE_PARTS, ['revenue']),
  ...each(EXPENDITURE_PARTS, ['expenditure']),
  ...each(['fiscal_appropriation_expenditure'], ['expenditure']),
  ...each(['general_public_budget_expenditure'], ['expenditure', 'fiscal_appropriation_expenditure']),
  ...each(
    ['general_public_budget_basic_expenditure', 'general_public_budget_project_expenditure'],
    ['general_public_budget_expenditure'],
  ),
  ...each(
    ['personnel', 'operating'],
    ['general_public_budget_basic_expenditure', 'general_public_budget_expenditure'],
  ),
  ...each(['overseas_travel', 'vehicles', 'reception'], ['three_public']),
  ...each(['vehicle_purchase', 'vehicle_operation'], ['three_public', 'vehicles']),
  ...each(
    ['procurement_goods', 'procurement_works', 'procurement_services', 'procurement_sme'],
    ['procurement'],
  ),
  ['procurement_small_micro', ['procurement', 'procurement_sme']],
  ['procurement_goods_sme', ['procurement_goods', 'procurement_sme']],
  ['procurement_works_sme', ['procurement_works', 'procurement_sme']],
  ['procurement_services_sme', ['procurement_services', 'procurement_sme']],
  ['performance_projects', ['general_public_budget_project_expenditure', 'project_expenditure']],
]);

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

export interface Wholes {
  readonly prints: readonly Figure[];
  /** The document says of what the share is, and prints one number for it: wherever that stands. */
  readonly certain: boolean;
}

/** The prints that a share may be of: those of the whole that it names, else those that its measure implies. */
export function wholesOf(facts: Facts, share: Figure): Wholes {
  const named = /占([^，。；:]+)$/.exec(facts.placeOf(share).clause)?.[1] ?? '';
  const words = named.replace(/的|比例|比重|比为|比/g, '');
  if (words === '') return { prints: usualOf(facts, share), certain: false };
  const measures = NAMED.find(([pattern]) => pattern.test(words))?.[1] ?? [];
  const prints = measures.map((measure) => facts.of(measure));
  // Of what may be either, both must be known.
  if (!prints.every((figures) => figures.length > 0)) return { prints: [], certain: false };
  const all = prints.flat();
  return {
    prints: all,
    certain: measures.length === 1 && all.every((one) => one.canonical === all[0]?.canonical),
  };
}

/** Of a function class, the whole by function. */
function usualOf(facts: Facts, share: Figure): readonly Figure[] {
  if (share.functionName === '') {
    const measures = USUAL.get(share.measure) ?? [];
    return measures[0] === undefined || facts.of(measures[0]).length === 0
      ? []
      : measures.flatMap((measure) => facts.of(measure));
  }
  if (facts.of(share.measure).length === 0) return [];
  const parent = share.functionName.split('/').slice(0, -1).join('/');
  return [
    ...new Set([
      ...facts.of(share.measure),
      ...facts.of(share.measure, 'actual', parent),
      ...facts.of('expenditure'),
    ]),
  ];
}

/** A share that names no whole is sound if it is one of anything printed beside it. */
export const besides = (facts: Facts, share: Figure, part: Figure): readonly Figure[] => {
  const { section } = facts.placeOf(share);
  return facts.figures.filter(
    (whole) =>
      whole.unit === part.unit &&
      whole.aspect === 'actual' &&
      whole.start !== part.start &&
      facts.placeOf(whole).section === section,
  );
};

/** Parts whose shares sum to 100 where all are printed. */
export const SHARE_GROUPS: readonly (readonly Measure[])[] = [
  REVENUE_PARTS,
  EXPENDITURE_PARTS,
  ['overseas_travel', 'vehicles', 'reception'],
];
