/** The head of a form by itself: money by source, rates, scores. A form drops trailing zeros at will, so its amounts are taken to be rounded to 0.01. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import { subtractDecimals, sumDecimals } from '../../../domain/decimal.ts';
import { ownTolerance } from '../amounts.ts';
import { numberOf, type Column, type Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit, type HitParams } from '../finding.ts';

const STEP = 0.01;
const decimals = (value: string | null): number => value?.split('.')[1]?.length ?? 0;
const known = (values: readonly (string | null)[]): string[] =>
  values.filter((value) => value !== null && value !== '') as string[];

/** A departure of what a form prints in `field`, in `unit`. */
function formHit(
  [form, field]: readonly [Evaluation, string],
  rule: RuleId,
  [printed, computed, unit]: readonly [string, string, string],
  more: Partial<HitParams> = {},
): Hit {
  const difference = `${(Number(printed) - Number(computed)).toFixed(2)}${unit}`;
  const [told, wanted] = [printed, computed].map((value) => `${value}${unit}`);
  return hit(
    rule,
    { printed: told, computed: wanted, form, difference, ...more },
    { about: [form.at(field)] },
  );
}

export function* money(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    yield* funding(form);
    yield* rate(facts, form);
    yield* executionScore(form);
    yield* scores(form);
  }
}

const MOST_LINES = 10;

/** Whether some of `amounts` make up `total`. */
function makesUp(total: number, amounts: readonly number[], tolerance: number): boolean {
  if (amounts.length > MOST_LINES || Math.abs(amounts.reduce((a, b) => a + b, 0) - total) <= tolerance)
    return true;
  for (let chosen = 1; chosen < 2 ** amounts.length; chosen++) {
    const sum = amounts.reduce((sofar, value, bit) => sofar + (chosen & (1 << bit) ? value : 0), 0);
    if (Math.abs(sum - total) <= tolerance + 1e-9) return true;
  }
  return false;
}

const COLUMNS: readonly (readonly [Column, string])[] = [
  ['original_budget', '年初预算数'],
  ['adjusted_budget', '全年预算数'],
  ['actual', '全年执行数'],
];

/** Funding by source sums to the form's total, column by column, where every source prints an amount. */
function* funding(form: Evaluation): Generator<Hit> {
  for (const [column, name] of COLUMNS) {
    const total = form.amounts[column];
    const amounts = known(form.funding.map((line) => line.amounts[column]));
    // 财政拨款, and then what it is of (其中：上级、本级): amounts listed twice, so that some of the lines make the total.
    if (!total || amounts.length === 0 || makesUp(Number(total), amounts.map(Number), STEP * amounts.length))
      continue;
    const sum = sumDecimals(amounts);
    const isLess = Number(subtractDecimals(total, sum)) > 0;
    // A source without an amount may hold what is missing, but not what is too much.
    if (amounts.length < form.funding.length && isLess) continue;
    const found = formHit([form, column], 'form.funding', [total, sum, ` ${form.unit}`], { name });
    const lines = form.funding.map((_, index) => form.at(column, `funding-${index + 1}`));
    // A line of the form may not have been read.
    yield { ...found, about: [...found.about, ...lines], severity: isLess ? 'question' : undefined };
  }
}

/** 执行率 = actual ÷ adjusted budget; of a report that prints none, ÷ the original one or what was received. */
function* rate(facts: Facts, form: Evaluation): Generator<Hit> {
  const { actual, adjusted_budget: adjusted, original_budget: original } = form.amounts;
  const [printed, spent, whole] = [numberOf(form.rate), numberOf(actual), numberOf(adjusted)];
  if (spent - whole > STEP)
    yield formHit([form, 'actual'], 'form.over-budget', [actual, adjusted, ` ${form.unit}`]);
  const budget = adjusted || original;
  if (!(Number(budget) > STEP / 2) || Number.isNaN(printed + spent)) return;
  const exact = (spent / Number(budget)) * 100;
  const spread = adjusted
    ? ((spent + STEP / 2) / (whole - STEP / 2)) * 100 - exact + ownTolerance(decimals(form.rate))
    : 1;
  const fits = (base: number): boolean => Math.abs(printed - (spent / base) * 100) <= spread + 1e-9;
  const received = adjusted
    ? []
    : facts.of('revenue').map(({ amount }) => (amount * spent) / form.yuan('actual'));
  // 0.98 for 98%.
  const isFraction = printed <= 1 && Math.abs(printed * 100 - exact) <= 1;
  if (isFraction || [Number(budget), ...received].some(fits)) return;
  const found = formHit([form, 'execution_rate_pct'], 'form.rate', [form.rate ?? '', exact.toFixed(2), '%'], {
    ...{ spent: actual, budget, original: !adjusted },
  });
  yield !adjusted || fits(numberOf(original)) ? { ...found, severity: 'question' } : found;
}

/** 得分 = 分值 × 执行率 (not above the weight). Some places give full marks from a rate below 100% on. */
function* executionScore(form: Evaluation): Generator<Hit> {
  const { weight, score, amounts } = form;
  if (weight === null || score === null) return;
  const computed = (numberOf(amounts.actual) / numberOf(amounts.adjusted_budget)) * 100;
  const rates = [numberOf(form.rate), computed].filter((one) => Number.isFinite(one));
  const [first, ...others] = rates.map((one) => (Number(weight) * Math.min(100, one)) / 100);
  // 9.795 is printed as 9.8; a form that prints all its scores in whole points has rounded this one too.
  const digits = Math.max(
    ...known([score, form.total, ...form.indicators.map((one) => one.score)]).map(decimals),
  );
  const allowed = STEP + Number(weight) * 1e-4 + (digits >= 2 ? 0 : 0.5 / 10 ** digits) + 1e-9;
  if (first === undefined || [first, ...others].some((one) => Math.abs(one - Number(score)) <= allowed))
    return;
  yield formHit([form, 'execution_score'], 'form.execution-score', [score, first.toFixed(2), ' 分'], {
    ...{ weight, rate: (rates[0] ?? 0).toFixed(2) },
  });
}

/** Weights of the indicators and of execution sum to 100, their scores to the total. */
function* scores(form: Evaluation): Generator<Hit> {
  const column = (of: 'weight' | 'score'): (string | null)[] => form.indicators.map((one) => one[of]);
  const [values, points] = [column('weight'), column('score')];
  if (values.length === 0 || values.includes(null) || points.includes(null)) return;
  const weight = Number(sumDecimals(known([...values, form.weight])));
  const score = Number(sumDecimals(known([...points, form.score])));
  const difference = Number(form.total) - score;
  // What is wrong with a sum may be wrong with any of its rows, and that of execution is one.
  const about = ['total_score', 'execution_weight', 'execution_score'].map((field) => form.at(field));
  const rows = { about: [...about, ...form.indicators] };
  // Only scores that make the total, or 90 left where execution has no row, say that every line was read.
  const isRead = form.total === null ? form.weight === null && weight === 90 : Math.abs(difference) <= STEP;
  if (weight !== 100 && isRead)
    yield {
      ...formHit([form, 'execution_weight'], 'form.weights', [String(weight), '100', ' 分'], {
        ...{ without: form.weight === null, total: form.total !== null },
      }),
      ...rows,
    };
  if (form.total === null || weight !== 100 || (form.score === null && form.weight !== null)) return;
  const rounded = known([...points, form.score]).filter((one) => /\.\d*[1-9]/.test(one)).length;
  if (Math.abs(difference) <= (STEP / 2) * (rounded + 1) + 1e-9) return;
  yield {
    ...formHit([form, 'total_score'], 'form.scores', [form.total, String(Number(score.toFixed(4))), ' 分']),
    ...rows,
  };
}
