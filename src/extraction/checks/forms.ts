/** Self-evaluation forms by themselves: money by source, rate, budget. Amounts of a form are in its own unit. */
import { absoluteDecimal, compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import { ownTolerance } from './amounts.ts';
import type { Evaluation, Funding } from './evaluations.ts';
import type { Facts } from './facts.ts';
import type { Hit } from './rule.ts';
import { inYuan } from './yuan.ts';

/** A form drops trailing zeros at will, so its amounts are taken to be rounded to 0.01. */
export const STEP = 0.01;

export const HALF = STEP / 2;

export const titled = (evaluation: Evaluation): string =>
  evaluation.scope === 'overall' ? `整体支出自评（${evaluation.name}）` : `项目自评“${evaluation.name}”`;

export const decimals = (value: string): number => value.split('.')[1]?.length ?? 0;

const COLUMNS: readonly (readonly [field: 'originalBudget' | 'adjustedBudget' | 'actual', name: string])[] = [
  ['originalBudget', '年初预算数'],
  ['adjustedBudget', '全年预算数'],
  ['actual', '全年执行数'],
];

const MOST_LINES = 10;

/** Whether some of `amounts` make up `total`. */
function makesUp(total: string, amounts: readonly string[], tolerance: string): boolean {
  if (amounts.length > MOST_LINES) return true;
  const values = amounts.map(Number);
  return Array.from({ length: 2 ** values.length - 1 }, (_, index) => index + 1).some((chosen) => {
    const sum = values.reduce((sofar, value, bit) => sofar + (chosen & (1 << bit) ? value : 0), 0);
    return Math.abs(sum - Number(total)) <= Number(tolerance) + 1e-9;
  });
}

/** Funding by source sums to the form's total, column by column, where every source prints an amount. */
export function fundingSums(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation) =>
    COLUMNS.flatMap(([field, name]): Hit[] => {
      const total = evaluation[field];
      const amounts = evaluation.funding
        .map((line: Funding) => line[field])
        .filter((amount) => amount !== null);
      if (total === null || amounts.length === 0) return [];
      const sum = sumDecimals(amounts);
      const tolerance = (STEP * amounts.length).toFixed(2);
      const difference = subtractDecimals(total, sum);
      if (compareDecimals(absoluteDecimal(difference), tolerance) <= 0) return [];
      // 财政拨款, and then what it is of (其中：上级、本级): amounts listed twice, so that some of the lines make the total.
      if (makesUp(total, amounts, tolerance)) return [];
      // A source without an amount may hold what is missing, but not what is too much.
      if (amounts.length < evaluation.funding.length && compareDecimals(difference, '0') > 0) return [];
      const less = compareDecimals(difference, '0') > 0;
      return [
        {
          // A line of the form may not have been read.
          ...(less ? { severity: 'question' as const } : {}),
          question: `${titled(evaluation)}的${name}印 ${total} ${evaluation.unit}，而各资金来源合计 ${sum} ${evaluation.unit}，相差 ${difference}，是否有误？`,
          printed: `${total} ${evaluation.unit}`,
          computed: `${sum} ${evaluation.unit}`,
          difference,
          tolerance,
          ids: [evaluation.id],
        },
      ];
    }),
  );
}

/** 执行率 = actual ÷ adjusted budget, or ÷ the original one where a report compares with that. */
export function executionRates(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const { rate, actual } = evaluation;
    const budget = evaluation.adjustedBudget;
    if (rate === null || actual === null || budget === null || Number(budget) <= HALF) return [];
    const [spent, base] = [Number(actual), Number(budget)];
    const exact = (spent / base) * 100;
    const spread = ((spent + HALF) / (base - HALF)) * 100 - exact + ownTolerance(decimals(rate));
    const difference = Number(rate) - exact;
    if (Math.abs(difference) <= spread + 1e-9) return [];
    // 0.98 for 98%.
    if (Number(rate) <= 1 && Math.abs(Number(rate) * 100 - exact) <= 1) return [];
    const original = Number(evaluation.originalBudget ?? 0);
    const ofOriginal = original > 0 && Math.abs(Number(rate) - (spent / original) * 100) <= spread + 1e-9;
    return [
      {
        ...(ofOriginal ? { severity: 'question' as const } : {}),
        question: `${titled(evaluation)}印执行率 ${rate}%，而执行数 ${actual} ÷ 全年预算数 ${budget} = ${exact.toFixed(2)}%，执行率如何计算？`,
        printed: `${rate}%`,
        computed: `${exact.toFixed(2)}%`,
        difference: difference.toFixed(2),
        tolerance: spread.toFixed(3),
        ids: [evaluation.id],
      },
    ];
  });
}

/** A report in prose that has no adjusted budget may state its rate against the original budget or against what was received. */
export function ratesWithoutBudget(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const { rate, actual, originalBudget } = evaluation;
    if (rate === null || actual === null || originalBudget === null || evaluation.adjustedBudget !== null)
      return [];
    const received = facts
      .of('revenue')
      .map((figure) => Number(figure.canonical) / Number(inYuan('1', evaluation)));
    const fits = [Number(originalBudget), ...received].some(
      (base) => Math.abs((Number(actual) / base) * 100 - Number(rate)) <= 1,
    );
    const exact = (Number(actual) / Number(originalBudget)) * 100;
    if (fits || !Number.isFinite(exact)) return [];
    return [
      {
        question: `${titled(evaluation)}印资金执行率 ${rate}%，而支出 ${actual}、年初预算 ${originalBudget}，两者之比为 ${exact.toFixed(2)}%，执行率以何数为分母？`,
        printed: `${rate}%`,
        computed: `${exact.toFixed(2)}%`,
        difference: (Number(rate) - exact).toFixed(2),
        tolerance: '1.00',
        ids: [evaluation.id],
      },
    ];
  });
}

export function executionAboveBudget(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const { actual, adjustedBudget } = evaluation;
    if (actual === null || adjustedBudget === null) return [];
    const over = Number(subtractDecimals(actual, adjustedBudget));
    if (over <= STEP) return [];
    return [
      {
        question: `${titled(evaluation)}的执行数 ${actual} ${evaluation.unit}大于全年预算数 ${adjustedBudget} ${evaluation.unit}，超出的 ${over.toFixed(2)} 如何安排？`,
        printed: `${actual} ${evaluation.unit}`,
        computed: `≤ ${adjustedBudget} ${evaluation.unit}`,
        difference: over.toFixed(2),
        tolerance: STEP.toFixed(2),
        ids: [evaluation.id],
      },
    ];
  });
}

/** An adjusted budget that is the outturn to the cent, far from the original: the rate of 100% says nothing. */
export function adjustedToOutturn(facts: Facts): Hit[] {
  const FAR = 0.05;
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const { originalBudget, adjustedBudget, actual } = evaluation;
    if (originalBudget === null || adjustedBudget === null || actual === null) return [];
    const [original, adjusted] = [Number(originalBudget), Number(adjustedBudget)];
    if (adjusted !== Number(actual) || adjusted === 0 || original === 0) return [];
    if (Math.abs(adjusted - original) / original <= FAR) return [];
    const rate = ((Number(actual) / original) * 100).toFixed(2);
    return [
      {
        question: `${titled(evaluation)}的全年预算数与执行数同为 ${actual} ${evaluation.unit}，而年初预算数为 ${originalBudget} ${evaluation.unit}（执行数为其 ${rate}%），预算是否按执行结果调整？`,
        printed: '执行率 100%',
        computed: `${rate}%（对年初预算）`,
        ids: [evaluation.id],
      },
    ];
  });
}
