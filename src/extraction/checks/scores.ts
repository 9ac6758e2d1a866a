/** Scores and weights of forms. */
import { absoluteDecimal, compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Evaluation } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { HALF, STEP, decimals, titled } from './forms.ts';
import type { Hit } from './rule.ts';

/** 得分 = 分值 × 执行率 (not above the weight). */
export function executionScores(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const { weight, score, rate, actual, adjustedBudget } = evaluation;
    if (weight === null || score === null) return [];
    const computedRate =
      actual !== null && adjustedBudget !== null && Number(adjustedBudget) > 0
        ? (Number(actual) / Number(adjustedBudget)) * 100
        : null;
    const rates = [rate === null ? null : Number(rate), computedRate].filter((one) => one !== null);
    if (rates.length === 0) return [];
    const scores = rates.map((one) => (Number(weight) * Math.min(100, one)) / 100);
    // 9.795 is printed as 9.8; a form that prints all its scores in whole points has rounded this one too.
    const printed = [score, evaluation.total, ...evaluation.indicators.map((one) => one.score)];
    const digits = Math.max(...printed.map((one) => (one === null ? 0 : decimals(one))));
    const allowed = STEP + Number(weight) * 1e-4 + (digits >= 2 ? 0 : 0.5 / 10 ** digits);
    if (scores.some((one) => Math.abs(one - Number(score)) <= allowed)) return [];
    const expected = scores[0] ?? 0;
    return [
      {
        question: `${titled(evaluation)}的执行率得分印 ${score} 分，而分值 ${weight} × 执行率 ${rates[0]?.toFixed(2) ?? ''}% = ${expected.toFixed(2)} 分，按何规则赋分？`,
        printed: `${score} 分`,
        computed: `${expected.toFixed(2)} 分`,
        difference: (Number(score) - expected).toFixed(2),
        tolerance: allowed.toFixed(3),
        ids: [evaluation.id],
      },
    ];
  });
}

const allGiven = (values: readonly (string | null)[]): values is string[] =>
  values.every((value) => value !== null);

/** Whether every line was read: the scores make the total, or what is missing is what execution weighs. */
function isComplete(evaluation: Evaluation, weights: string): boolean {
  const scores = evaluation.indicators.map((indicator) => indicator.score);
  if (evaluation.weight === null && Number(weights) === 90) return true;
  if (evaluation.total === null || !allGiven(scores)) return false;
  return (
    Math.abs(Number(sumDecimals([...scores, evaluation.score ?? '0'])) - Number(evaluation.total)) <= STEP
  );
}

/** Weights of the indicators and of execution sum to 100. A form without an execution weight is left with 90. */
export function weightsSum(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const weights = evaluation.indicators.map((indicator) => indicator.weight);
    if (weights.length === 0 || !allGiven(weights)) return [];
    const sum = sumDecimals([...weights, evaluation.weight ?? '0']);
    if (compareDecimals(sum, '100') === 0 || !isComplete(evaluation, sum)) return [];
    return [
      {
        question: `${titled(evaluation)}的分值合计 ${sum} 分${evaluation.weight === null ? '，表中未印预算执行率的分值和得分' : `（含执行率 ${evaluation.weight} 分）`}，不是 100 分，总分如何得出？`,
        printed: `${sum} 分`,
        computed: '100 分',
        difference: subtractDecimals(sum, '100'),
        tolerance: '0',
        ids: [evaluation.id],
      },
    ];
  });
}

/** Scores sum to the total printed. */
export function scoresSum(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const scores = evaluation.indicators.map((indicator) => indicator.score);
    if (evaluation.total === null || scores.length === 0 || !allGiven(scores)) return [];
    if (evaluation.score === null && evaluation.weight !== null) return [];
    // Only weights that make 100 say that every line was read.
    const weights = evaluation.indicators.map((indicator) => indicator.weight);
    if (!allGiven(weights) || Number(sumDecimals([...weights, evaluation.weight ?? '0'])) !== 100) return [];
    const sum = sumDecimals([...scores, evaluation.score ?? '0']);
    const difference = subtractDecimals(evaluation.total, sum);
    const rounded = [...scores, evaluation.score ?? '0'].filter((score) => /\.\d*[1-9]/.test(score)).length;
    const tolerance = (HALF * (rounded + 1)).toFixed(3);
    if (compareDecimals(absoluteDecimal(difference), tolerance) <= 0) return [];
    return [
      {
        question: `${titled(evaluation)}的总分印 ${evaluation.total} 分，而各项得分合计 ${sum} 分，相差 ${difference} 分，是否有误？`,
        printed: `${evaluation.total} 分`,
        computed: `${sum} 分`,
        difference,
        tolerance,
        ids: [evaluation.id],
      },
    ];
  });
}

/** A form with weights and scores that prints no total. */
export function totalMissing(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const scores = evaluation.indicators.map((indicator) => indicator.score);
    if (evaluation.total !== null || scores.length === 0 || !allGiven(scores)) return [];
    const sum = sumDecimals([...scores, evaluation.score ?? '0']);
    return [
      {
        question: `${titled(evaluation)}印有各项得分（合计 ${sum} 分）而没有总分，自评总分是多少？`,
        printed: '',
        computed: `${sum} 分`,
        ids: [evaluation.id],
      },
    ];
  });
}

/** Projects told in prose whose only unmet goal is the money: a lower rate does not earn a higher score. */
export function scoresAgainstRates(facts: Facts): Hit[] {
  const told = facts.evaluations.filter(
    (one) =>
      one.scope === 'project' && one.indicators.length === 0 && one.rate !== null && one.total !== null,
  );
  const inverted = told.flatMap((low) =>
    told.flatMap((high) =>
      Number(low.rate) < Number(high.rate) && Number(low.total) > Number(high.total) ? [{ low, high }] : [],
    ),
  );
  const worst = inverted[0];
  if (!worst) return [];
  const named = [...new Set(inverted.flatMap(({ low, high }) => [low, high]))];
  return [
    {
      question: `${named.map((one) => `“${one.name}”执行率 ${one.rate ?? ''}%、自评 ${one.total ?? ''} 分`).join('；')}，执行率较低的得分反而较高，按何规则赋分？`,
      printed: named.map((one) => `${one.rate ?? ''}% → ${one.total ?? ''}`).join('；'),
      computed: '执行率高者得分不低',
      ids: named.map((one) => one.id),
    },
  ];
}
