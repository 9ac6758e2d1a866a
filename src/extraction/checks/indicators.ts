/** Indicators of the forms: targets, results, scores. */
import type { IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { all, family, number, sameUnit, where } from './indicatorPairs.ts';
import { isCopied } from './indicatorTargets.ts';
import type { Hit } from './rule.ts';
import { type Target, meets } from './targets.ts';

const full = (indicator: IndicatorFact): boolean =>
  indicator.weight !== null &&
  indicator.score !== null &&
  number(indicator.score) === number(indicator.weight) &&
  Number(indicator.weight) > 0;

/** Without a sign, neither time nor what should be rare says whether more or less of it is better. */
const UNDIRECTED = /故障|投诉|差错|事故|时间|时限|天数|下降|减少|控制|降低/;

const isUndirected = (one: IndicatorFact, target: Target): boolean =>
  !target.stated && (family(target.unit) === 'time' || UNDIRECTED.test(one.name));

/** Full marks though the target was missed. An exact target exceeded, or a limit without its sign, is asked about. */
export function fullMarksMissed(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target, actual } = one;
    if (
      !target ||
      !actual ||
      isCopied(one) ||
      !full(one) ||
      !sameUnit(target, actual) ||
      meets(target, actual)
    )
      return [];
    if (isUndirected(one, target)) return [];
    const doubtful = !target.stated || (target.operator === '=' && actual.value > target.value);
    return [
      {
        ...(doubtful ? { severity: 'question' as const } : {}),
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，却得满分 ${one.score ?? ''}/${one.weight ?? ''}，目标是否达到？`,
        printed: `${one.score ?? ''} 分`,
        computed: `未达目标 ${one.targetText}`,
        ids: [one.id],
      },
    ];
  });
}

/** Marks taken off though the target was kept. */
export function deductedThoughMet(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target, actual } = one;
    const [weight, score] = [number(one.weight), number(one.score)];
    if (!target || !actual || weight === null || score === null || score >= weight) return [];
    if (!sameUnit(target, actual) || !meets(target, actual)) return [];
    const ratio = target.value > 0 ? actual.value / target.value : null;
    const by =
      ratio === null || ratio > 1
        ? ''
        : `（约合 ${weight} × ${(ratio * 100).toFixed(2)}% = ${(weight * ratio).toFixed(2)} 分）`;
    return [
      {
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，已达目标，却只得 ${one.score ?? ''}/${one.weight ?? ''} 分${by}，为何扣分？`,
        printed: `${one.score ?? ''} 分`,
        computed: `${one.weight ?? ''} 分`,
        difference: (score - weight).toFixed(2),
        tolerance: '0',
        ids: [one.id],
      },
    ];
  });
}

export function scoresAboveWeights(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const [weight, score] = [number(one.weight), number(one.score)];
    if (weight === null || score === null || score <= weight) return [];
    return [
      {
        question: `${where(pair)}得分 ${one.score ?? ''} 高于分值 ${one.weight ?? ''}，是否有误？`,
        printed: `${one.score ?? ''} 分`,
        computed: `≤ ${one.weight ?? ''} 分`,
        difference: (score - weight).toFixed(2),
        tolerance: '0',
        ids: [one.id],
      },
    ];
  });
}

/** 完成率 = result ÷ target, where more is better. */
export function completionRates(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const printed = /^(\d+(?:\.\d+)?)%$/.exec(one.completion)?.[1];
    const { target, actual } = one;
    if (printed === undefined || !target || !actual || target.value === 0 || !sameUnit(target, actual))
      return [];
    if (target.operator === '<=' || target.operator === '<' || isUndirected(one, target)) return [];
    const exact = (actual.value / target.value) * 100;
    // Many forms stop at 100.
    if (exact >= 100 && Number(printed) === 100) return [];
    if (Math.abs(exact - Number(printed)) <= (printed.includes('.') ? 0.06 : 0.5) + 1e-9) return [];
    return [
      {
        question: `${where(pair)}印完成率 ${one.completion}，而完成 ${one.actualText} ÷ 目标 ${one.targetText} = ${exact.toFixed(2)}%，完成率如何计算？`,
        printed: one.completion,
        computed: `${exact.toFixed(2)}%`,
        difference: (Number(printed) - exact).toFixed(2),
        tolerance: printed.includes('.') ? '0.06' : '0.5',
        ids: [one.id],
      },
    ];
  });
}

const FAR_EXCEEDED = 1.5;

export function farExceeded(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target, actual } = one;
    if (!target || !actual || target.operator !== '>=' || target.unit === '%' || target.value === 0)
      return [];
    if (!sameUnit(target, actual) || actual.value / target.value < FAR_EXCEEDED) return [];
    const rate = ((actual.value / target.value) * 100).toFixed(2);
    return [
      {
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，为目标的 ${rate}%，目标是否定得过低？`,
        printed: one.actualText,
        computed: `${rate}%`,
        tolerance: `${FAR_EXCEEDED * 100}%`,
        ids: [one.id],
      },
    ];
  });
}
