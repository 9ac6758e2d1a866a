/** Indicators of the forms: targets, results, scores. */
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { meets, type Target } from './targets.ts';
import type { Hit } from './rule.ts';

type Pair = readonly [evaluation: Evaluation, indicator: IndicatorFact];

const pairsOf = new WeakMap<Facts, readonly Pair[]>();

/** Every indicator with its form. */
export function all(facts: Facts): readonly Pair[] {
  const known = pairsOf.get(facts);
  if (known) return known;
  const pairs = facts.evaluations.flatMap((evaluation) =>
    evaluation.indicators.map((indicator): Pair => [evaluation, indicator]),
  );
  pairsOf.set(facts, pairs);
  return pairs;
}

export const where = ([evaluation, indicator]: Pair): string =>
  `${titled(evaluation)}的指标“${indicator.name}”`;

const number = (value: string | null): number | null => (value === null ? null : Number(value));

const sameUnit = (target: Target, actual: Target): boolean => target.unit === actual.unit;

/** A result that repeats the target, sign and all (≤376.03万元), is no result. */
const isCopied = (indicator: IndicatorFact): boolean =>
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

/** 元 and 元/月 are not the same; 个 and 人 might be. */
const family = (unit: string): string =>
  /[%‰]/.test(unit)
    ? '%'
    : unit.includes('元')
      ? unit.replace('人民币', '')
      : /[天日]|小时|分钟|年|月/.test(unit)
        ? 'time'
        : 'count';

export function unitsOfTargets(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target, actual } = one;
    if (
      !target ||
      !actual ||
      target.unit === '' ||
      actual.unit === '' ||
      family(target.unit) === family(actual.unit)
    )
      return [];
    return [
      {
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，单位不同，如何比较？`,
        printed: one.actualText,
        computed: target.unit,
        ids: [one.id],
      },
    ];
  });
}

/** 设备购置数量（个） that is counted in 台. */
export function unitsInNames(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const named = /[（(]([^）)]{1,4})[）)]$/.exec(one.name)?.[1];
    const unit = one.actual?.unit ?? one.target?.unit ?? '';
    if (named === undefined || unit === '' || unit.includes(named) || named.includes(unit)) return [];
    if (!/^(?:[个台套次人辆份件天月年亩间家户批]|%|万?元|人次|批次|平方米|公里)$/.test(named)) return [];
    return [
      {
        question: `${where(pair)}以“${named}”为单位，而数值为 ${one.actualText || one.targetText}，单位是否写错？`,
        printed: one.actualText || one.targetText,
        computed: named,
        ids: [one.id],
      },
    ];
  });
}

const isCostName = (name: string): boolean => /(?:费|成本|经费|费用)(?:[（(][^）)]*[）)])?$/.test(name);

/** 办公室维修（护）费 of 4 次: an expense that is measured by how often. */
export function costsInCounts(facts: Facts): Hit[] {
  const found = all(facts).filter(
    ([, one]) =>
      isCostName(one.name) && one.target !== null && /^(?:次|个|台|人|批|套)$/.test(one.target.unit),
  );
  return grouped(found).map(([evaluation, indicators]) => ({
    question: `${titled(evaluation)}的指标${indicators.map((one) => `“${one.name}”${one.targetText}`).join('、')}是费用，却以次数（数量）为值，考核的是金额还是次数？`,
    printed: indicators.map((one) => one.targetText).join('、'),
    computed: '金额',
    ids: indicators.map((one) => one.id),
  }));
}

export function grouped(pairs: readonly Pair[]): [Evaluation, IndicatorFact[]][] {
  const groups = new Map<Evaluation, IndicatorFact[]>();
  for (const [evaluation, indicator] of pairs) {
    const group = groups.get(evaluation);
    if (group) group.push(indicator);
    else groups.set(evaluation, [indicator]);
  }
  return [...groups];
}

/** 完成率 = result ÷ target, where more is better. */
export function completionRates(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const printed = /^(\d+(?:\.\d+)?)%$/.exec(one.completion)?.[1];
    const { target, actual } = one;
    if (printed === undefined || !target || !actual || target.value === 0 || !sameUnit(target, actual))
      return [];
    if (target.operator === '<=' || target.operator === '<') return [];
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
