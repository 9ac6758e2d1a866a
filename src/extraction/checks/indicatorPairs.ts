/** Indicators with their forms, and what the rules about them share. */
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import { titled } from './forms.ts';
import { perDocument } from './perDocument.ts';
import type { Target } from './targets.ts';

type Pair = readonly [evaluation: Evaluation, indicator: IndicatorFact];

/** Every indicator with its form. */
export const all = perDocument((facts): readonly Pair[] =>
  facts.evaluations.flatMap((evaluation) =>
    evaluation.indicators.map((indicator): Pair => [evaluation, indicator]),
  ),
);

export const where = ([evaluation, indicator]: Pair): string =>
  `${titled(evaluation)}的指标“${indicator.name}”`;

export const number = (value: string | null): number | null => (value === null ? null : Number(value));

export const sameUnit = (target: Target, actual: Target): boolean => target.unit === actual.unit;

/** 元 and 元/月 are not the same; 个 and 人 might be. */
export const family = (unit: string): string =>
  /[%‰]/.test(unit)
    ? '%'
    : unit.includes('元')
      ? unit.replace('人民币', '')
      : /[天日]|小时|分钟|年|月/.test(unit)
        ? 'time'
        : 'count';

export function grouped(pairs: readonly Pair[]): [Evaluation, IndicatorFact[]][] {
  const groups = new Map<Evaluation, IndicatorFact[]>();
  for (const [evaluation, indicator] of pairs) {
    const group = groups.get(evaluation);
    if (group) group.push(indicator);
    else groups.set(evaluation, [indicator]);
  }
  return [...groups];
}
