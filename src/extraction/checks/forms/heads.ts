/** The head of a form by itself: money by source, rates, scores. */
import { sumDecimals } from '../../../domain/decimal.ts';
import { COLUMNS, type Form, type FormCell } from '../form.ts';
import type { Facts } from '../facts.ts';
import { amountOf, decimalsOf, isZero, standsFor, toleranceOf, within } from '../figure.ts';
import { departs, hit, limitHit, sumHit, type Hit } from '../finding.ts';

export function* heads(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    yield* funding(form);
    yield* rate(form, facts);
    for (const line of form.funding) yield* rate(line);
    yield* executionScore(form);
    yield* scores(form);
  }
}

const MOST_LINES = 10;

/** Of whom, or of which budget, fiscal money is. */
const PART = /^$|其中|中央|上级|本级|省|自治区|市|县|转移支付|一般公共|基金/;

/** 财政拨款, and then what it is of (其中：上级、本级): an amount that may be listed twice. */
const isWithin = (source: string, others: readonly string[]): boolean =>
  others.some((other) => {
    if (!other.includes('财政') || PART.test(other)) return false;
    return PART.test(source) || (source.includes('结转') && !/^[当本]年/.test(other));
  });

/** Whether `parts`, with or without some of those that may be left out, make up `total`. */
function makesUp(
  total: FormCell,
  parts: readonly FormCell[],
  mayBeLeft: (index: number) => boolean,
): boolean {
  if (parts.length > MOST_LINES) return true;
  let ways: FormCell[][] = [[]];
  for (const [index, part] of parts.entries())
    ways = ways.flatMap((way) => (mayBeLeft(index) ? [[...way, part], way] : [[...way, part]]));
  const tolerance = toleranceOf(...parts);
  return ways.some((way) => way.length > 0 && within(amountOf(way), total.amount, tolerance));
}

const HALVES = [/基本支出/, /项目支出/] as const;
/** What one level of government gave. */
const OF_LEVEL = /^(?:中央|上级|[省市区县]级?)/;
/** Of basic and project expenditure a form that prints one alone leaves the other out, as does one that prints the money of one level. */
const isHalf = (sources: readonly string[]): boolean =>
  (sources.length === 1 && OF_LEVEL.test(sources[0] ?? '')) ||
  HALVES.filter((half) => sources.some((source) => half.test(source))).length === 1;

/** Funding by source sums to the form's total, column by column. */
function* funding(form: Form): Generator<Hit> {
  const columns = COLUMNS.map((column) => {
    const printed = form.funding.filter(({ cells }) => cells[column]);
    const sources = printed.map(({ source }) => source);
    const lines = printed.flatMap(({ cells }) => cells[column] ?? []);
    const mayBeLeft = (index: number): boolean => isWithin(sources[index] ?? '', sources);
    const total = form.cells[column];
    const isSound = total !== undefined && lines.length > 0 && makesUp(total, lines, mayBeLeft);
    return { column, total, lines, isSound };
  });
  // A source without an amount may hold what is missing, unless it holds nothing in a column that adds up.
  const isNothing = ({ cells }: Form['funding'][number]): boolean =>
    columns.some(({ column, isSound }) => isSound && (!cells[column] || isZero(cells[column])));
  for (const { column, total, lines, isSound } of columns) {
    if (!total || lines.length === 0 || isSound) continue;
    const isLess = amountOf(lines) < total.amount;
    // A total may leave other money than fiscal out.
    const asked = isLess || makesUp(total, lines, () => true);
    const isTold =
      !isHalf(form.funding.map(({ source }) => source)) &&
      form.funding.every((line) => line.cells[column] !== undefined || isNothing(line));
    if (isTold || !isLess) yield sumHit('sum.form', total, lines, asked && 'question');
  }
}

/** 执行率 = actual ÷ adjusted budget; of a report that prints none, ÷ the original one or what was received. */
function* rate({ cells }: Form['funding'][number] | Form, facts?: Facts): Generator<Hit> {
  const [original, adjusted, actual] = COLUMNS.map((column) => cells[column]);
  const printed = cells.execution_rate_pct;
  if (facts && actual && adjusted && actual.amount - adjusted.amount > adjusted.step)
    yield limitHit('limit.over-budget', [actual], adjusted);
  const budget = adjusted ?? original;
  if (!actual || !printed || !budget) return;
  if (isZero(budget) && isZero(actual) && printed.amount !== 0 && printed.amount !== 100)
    yield hit('zero-base.rate', { printed, computed: '基数为 0，无法计算', part: actual, whole: budget });
  if (budget.amount <= budget.step / 2) return;
  const percent = (base: number): number => (actual.amount / base) * 100;
  const exact = percent(budget.amount);
  const half = budget.step / 2;
  const most = ((actual.amount + half) / (budget.amount - half)) * 100;
  const spread = adjusted ? most - exact : 1;
  const fits = (base: number): boolean => {
    const [low, high] = [percent(base) - spread, percent(base) + spread];
    return standsFor(
      printed.amount,
      decimalsOf(printed.value),
      Math.min(Math.max(printed.amount, low), high),
    );
  };
  const received = adjusted ? [] : (facts?.of('revenue') ?? []).map(({ amount }) => amount);
  // 0.98 for 98%.
  const isFraction = printed.amount <= 1 && within(printed.amount * 100, exact, 1);
  if (isFraction || [budget.amount, ...received].some(fits)) return;
  const asked = !adjusted || fits(original?.amount ?? Number.NaN);
  const told = { actual, budget, about: [printed], severity: asked && ('question' as const) };
  yield departs('form.rate', printed, exact.toFixed(2), told);
}

/** 得分 = 分值 × 执行率 (not above the weight). Some places give full marks from a rate below 100% on. */
function* executionScore(form: Form): Generator<Hit> {
  const [weight, score] = [form.cells.execution_weight, form.cells.execution_score];
  if (!weight || !score) return;
  const rates = [
    form.amount('execution_rate_pct'),
    (form.amount('actual') / form.amount('adjusted_budget')) * 100,
  ].filter((one) => Number.isFinite(one));
  const [first, ...others] = rates.map((one) => (weight.amount * Math.min(100, one)) / 100);
  // 9.795 is printed as 9.8; a form that prints all its scores in whole points has rounded this one too.
  const points = [score.value, form.cells.total_score?.value, ...form.indicators.map((one) => one.score)];
  const digits = Math.max(...points.map((value) => decimalsOf(value ?? '')));
  const allowed = 0.01 + weight.amount * 1e-4 + (digits >= 2 ? 0 : 0.5 / 10 ** digits);
  if (first === undefined || [first, ...others].some((one) => within(one, score.amount, allowed))) return;
  const told = { weight, rate: (rates[0] ?? 0).toFixed(2), about: [score] };
  yield departs('form.execution-score', score, first.toFixed(2), told);
}

const FULL = 100;
const SCORING = ['execution_weight', 'execution_score', 'total_score'] as const;

/** Weights of the indicators and of execution sum to 100, their scores to the total. */
function* scores(form: Form): Generator<Hit> {
  const rows = form.indicators;
  const [ownWeight, ownScore, total] = SCORING.map((field) => form.cells[field]);
  if (total && total.amount > FULL)
    yield limitHit('limit.unusual', [total], form.told('full', String(FULL), '分'));
  if (rows.length === 0 || rows.some(({ marks }) => marks === null)) return;
  const column = (of: 'weight' | 'score', own: FormCell | undefined): string[] =>
    [...rows.map((row) => row[of]), own?.value].flatMap((value) => value ?? []);
  const points = column('score', ownScore);
  const [weight, score] = [Number(sumDecimals(column('weight', ownWeight))), sumDecimals(points)];
  const difference = (total?.amount ?? Number.NaN) - Number(score);
  // What is wrong with a sum may be wrong with any of its rows, and that of execution is one.
  const about = [...SCORING.map(form.at), ...rows];
  // Only scores that make the total, or 90 left where execution has no row, say that every line was read; that of money is its row.
  const isRead = total
    ? Math.abs(difference) <= 0.01
    : !ownWeight && weight === 90 && form.cells.actual !== undefined;
  if (weight > FULL || (weight !== FULL && isRead)) {
    const told = { form, without: !ownWeight, total: total !== undefined, about };
    yield hit('form.weights', { printed: `${weight} 分`, computed: `${FULL} 分`, ...told });
  }
  if (!total || weight !== FULL || (!ownScore && ownWeight)) return;
  const rounded = points.filter((one) => /\.\d*[1-9]/.test(one)).length;
  if (!within(difference, 0, (0.01 / 2) * (rounded + 1)))
    yield departs('sum.form', total, String(Number(Number(score).toFixed(4))), { about });
}
