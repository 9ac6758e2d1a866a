/** Results that are their targets: copied with the sign, or equal to the last digit. */
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { sameUnit } from './indicatorPairs.ts';
import type { Hit } from './rule.ts';

/** A result that repeats the target, sign and all (≤376.03万元), is no result. */
export const isCopied = (indicator: IndicatorFact): boolean =>
  /^(?:[<>≤≥＜＞]=?)/.test(indicator.actualText) &&
  indicator.actualText.replace(/\s/g, '') === indicator.targetText.replace(/\s/g, '');

export function targetsCopied(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const copied = evaluation.indicators.filter(isCopied);
    if (copied.length === 0) return [];
    return [
      {
        question: `${titled(evaluation)}有 ${copied.length} 项指标的完成值照抄了目标值（${copied.map((one) => `${one.name} ${one.actualText}`).join('、')}），实际完成多少？`,
        printed: copied.map((one) => one.actualText).join('、'),
        computed: '实际完成的数值',
        ids: copied.map((one) => one.id),
      },
    ];
  });
}

/** Enough that it is not chance. */
const ENOUGH = 3;

const isBound = (one: IndicatorFact): boolean =>
  one.target !== null &&
  one.actual !== null &&
  one.target.operator !== '=' &&
  one.target.unit !== '%' &&
  sameUnit(one.target, one.actual) &&
  !isCopied(one);

const atTarget = (one: IndicatorFact): boolean => one.target?.value === one.actual?.value;

/** Every quantity is its target to the last digit, or every result, words included, repeats its target. */
export function resultsAtTargets(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const filled = evaluation.indicators.filter((one) => one.targetText !== '' && !isCopied(one));
    const bare = (text: string): string => text.replace(/^[<>=≤≥＜＞＝]+/, '');
    if (filled.length >= 2 * ENOUGH && filled.every((one) => bare(one.targetText) === bare(one.actualText)))
      return [sameHit(evaluation, filled, '全部')];
    const counts = filled.filter((one) => isBound(one) && one.target?.operator === '>=');
    if (counts.length < ENOUGH || !counts.every(atTarget)) return [];
    return [sameHit(evaluation, counts, '数量')];
  });
}

/** A cost that is its limit to the cent, in every cost indicator of a form; one remark for the document. */
export function costsAtLimits(facts: Facts): Hit[] {
  const forms = facts.evaluations.flatMap((evaluation) => {
    const costs = evaluation.indicators.filter(
      (one) => isBound(one) && one.target?.operator === '<=' && one.target.unit.includes('元'),
    );
    return costs.length > 0 && costs.every(atTarget) ? [{ evaluation, costs }] : [];
  });
  if (forms.length === 0) return [];
  const told = forms.map(
    ({ evaluation, costs }) =>
      `“${evaluation.name}”${costs.map((one) => `${one.targetText}→${one.actualText}`).join('、')}`,
  );
  return [
    {
      question: `${forms.length} 份自评表的成本指标完成值恰为上限（${told.join('；')}），目标是否事后按支出填写？`,
      printed: forms.flatMap(({ costs }) => costs.map((one) => one.actualText)).join('、'),
      computed: '',
      ids: forms.flatMap(({ costs }) => costs.map((one) => one.id)),
    },
  ];
}

const sameHit = (evaluation: Evaluation, indicators: readonly IndicatorFact[], label: string): Hit => ({
  question: `${titled(evaluation)}${label}指标的完成值都与目标值分毫不差（${indicators
    .slice(0, 8)
    .map((one) => `${one.name} ${one.targetText}→${one.actualText}`)
    .join('、')}${indicators.length > 8 ? ' 等' : ''}），目标是否事后按结果填写？`,
  printed: `${indicators.length} 项`,
  computed: '',
  ids: indicators.map((one) => one.id),
});
