/** What a printed share may be of: the words that name the whole, else what its measure is a part of. */
import type { Measure } from '../../../domain/measures.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { LIMITS, SUMS } from './relations.ts';

const PARTS = SUMS.filter(({ total }) => total !== 'performance_overall').map(
  ({ left, right }) => [right, left] as const,
);

/** Each measure and what it is a part of by the relations, the nearest first. */
const PARENTS: readonly (readonly [part: Measure, whole: Measure])[] = [
  ...[...PARTS, ...LIMITS.map(({ left, right }) => [left, right] as const)].flatMap(([parts, wholes]) =>
    parts
      .flat()
      .flatMap((part) =>
        part.category === '' ? wholes.flat().map((whole) => [part.measure, whole.measure] as const) : [],
      ),
  ),
  ['performance_projects', 'general_public_budget_project_expenditure'],
  ['performance_projects', 'project_expenditure'],
];

/** All that a measure is a part of, however far above, but for what holds more than one year. */
const WHOLES: ReadonlyMap<Measure, readonly Measure[]> = new Map(
  PARENTS.map(([part]) => [part, wholesAbove(part)]),
);

function wholesAbove(measure: Measure, above: Measure[] = []): Measure[] {
  for (const [part, whole] of PARENTS) {
    if (part !== measure || whole.endsWith('_total') || above.includes(whole) || whole === measure) continue;
    above.push(whole);
    wholesAbove(whole, above);
  }
  return above;
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
  if (prints.some((figures) => figures.length === 0)) return { prints: [], certain: false };
  const all = prints.flat();
  const one = measures.length === 1 && all.every(({ canonical }) => canonical === all[0]?.canonical);
  return { prints: all, certain: one };
}

/** Of a function class, the whole by function. */
function usualOf(facts: Facts, { measure, functionName }: Figure): readonly Figure[] {
  const parent = functionName.slice(0, Math.max(0, functionName.lastIndexOf('/')));
  const wholes = functionName === '' ? (WHOLES.get(measure) ?? []) : [measure];
  const others =
    functionName === '' ? [] : [...facts.of(measure, 'actual', parent), ...facts.of('expenditure')];
  return [...new Set([...wholes.flatMap((whole) => facts.of(whole)), ...others])];
}

const isMoney = (unit: string): boolean => unit.endsWith('元');

/** A share that names no whole is sound if it is one of anything printed beside it. */
export const besides = (facts: Facts, share: Figure, part: Figure): readonly Figure[] =>
  facts.figures.filter(
    (whole) =>
      isMoney(whole.unit) === isMoney(part.unit) &&
      whole.aspect === 'actual' &&
      whole.start !== part.start &&
      facts.together(share, whole),
  );
