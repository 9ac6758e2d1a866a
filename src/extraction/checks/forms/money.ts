/** Self-evaluation forms by themselves: money by source, rates, scores. Amounts of a form are in its own unit. */
import { subtractDecimals, sumDecimals } from '../../../domain/decimal.ts';
import { ownTolerance } from '../amounts.ts';
import { yuanOf, type Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';

/** A form drops trailing zeros at will, so its amounts are taken to be rounded to 0.01. */
const STEP = 0.01;
const decimals = (value: string): number => value.split('.')[1]?.length ?? 0;
const known = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
const num = (value: string | null): number => (value === null ? Number.NaN : Number(value));

const COLUMNS = [
  ['originalBudget', 'original_budget', '年初预算数'],
  ['adjustedBudget', 'adjusted_budget', '全年预算数'],
  ['actual', 'actual', '全年执行数'],
] as const;

type Told = readonly [rule: RuleId, printed: string, computed: string, difference?: number];

const formHit = (
  form: Evaluation,
  field: string,
  [rule, printed, computed, difference]: Told,
  more: Hit['params'] = {},
): Hit => ({
  ...hit(
    rule,
    [printed, computed],
    {
      form,
      printed,
      computed,
      gap: difference === undefined ? undefined : Math.abs(difference).toFixed(2),
      ...more,
    },
    [form.at(field)],
  ),
  ...(difference === undefined ? {} : { difference: difference.toFixed(2) }),
});

export function* forms(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    yield* funding(form);
    yield* rate(facts, form);
    yield* executionScore(form);
    yield* weights(form);
  }
  yield* adjustedToOutturn(facts);
  yield* scoreOrder(facts);
}

const MOST_LINES = 10;

/** Whether some of `amounts` make up `total`. */
function makesUp(total: number, amounts: readonly number[], tolerance: number): boolean {
  if (amounts.length > MOST_LINES) return true;
  for (let chosen = 1; chosen < 2 ** amounts.length; chosen++) {
    const sum = amounts.reduce((sofar, value, bit) => sofar + (chosen & (1 << bit) ? value : 0), 0);
    if (Math.abs(sum - total) <= tolerance + 1e-9) return true;
  }
  return false;
}

/** Funding by source sums to the form's total, column by column, where every source prints an amount. */
function* funding(form: Evaluation): Generator<Hit> {
  for (const [field, cell, name] of COLUMNS) {
    const total = form[field];
    const amounts = known(form.funding.map((line) => line[field]));
    if (total === null || amounts.length === 0) continue;
    const sum = sumDecimals(amounts);
    const difference = Number(subtractDecimals(total, sum));
    // 财政拨款, and then what it is of (其中：上级、本级): amounts listed twice, so that some of the lines make the total.
    if (makesUp(Number(total), amounts.map(Number), STEP * amounts.length)) continue;
    // A source without an amount may hold what is missing, but not what is too much.
    if (amounts.length < form.funding.length && difference > 0) continue;
    const hit = formHit(
      form,
      cell,
      ['form.funding', `${total} ${form.unit}`, `${sum} ${form.unit}`, difference],
      { name },
    );
    const lines = form.funding.map((_, index) => form.at(cell, `funding-${index + 1}`));
    // A line of the form may not have been read.
    yield { ...hit, about: [...hit.about, ...lines], ...(difference > 0 ? { severity: 'question' } : {}) };
  }
}

/** 执行率 = actual ÷ adjusted budget; of a report that prints none, ÷ the original one or what was received. */
function* rate(facts: Facts, form: Evaluation): Generator<Hit> {
  const [printed, spent, adjusted, original] = [
    form.rate,
    form.actual,
    form.adjustedBudget,
    form.originalBudget,
  ].map(num) as [number, number, number, number];
  if (spent - adjusted > STEP)
    yield formHit(form, 'actual', [
      'form.over-budget',
      `${form.actual ?? ''} ${form.unit}`,
      `${form.adjustedBudget ?? ''} ${form.unit}`,
      spent - adjusted,
    ]);
  const budget = Number.isNaN(adjusted) ? original : adjusted;
  if (!(budget > STEP / 2) || Number.isNaN(printed + spent)) return;
  const exact = (spent / budget) * 100;
  const spread = Number.isNaN(adjusted)
    ? 1
    : ((spent + STEP / 2) / (budget - STEP / 2)) * 100 - exact + ownTolerance(decimals(form.rate ?? ''));
  const fits = (base: number): boolean => Math.abs(printed - (spent / base) * 100) <= spread + 1e-9;
  if (fits(budget)) return;
  // 0.98 for 98%.
  if (printed <= 1 && Math.abs(printed * 100 - exact) <= 1) return;
  const received = facts.of('revenue').map((figure) => figure.amount / yuanOf('1', form.unit));
  if (Number.isNaN(adjusted) && received.some(fits)) return;
  const hit = formHit(
    form,
    'execution_rate_pct',
    ['form.rate', `${form.rate ?? ''}%`, `${exact.toFixed(2)}%`, printed - exact],
    {
      spent: form.actual ?? '',
      budget: Number.isNaN(adjusted) ? (form.originalBudget ?? '') : (form.adjustedBudget ?? ''),
      original: Number.isNaN(adjusted),
    },
  );
  yield Number.isNaN(adjusted) || fits(original) ? { ...hit, severity: 'question' } : hit;
}

/** 得分 = 分值 × 执行率 (not above the weight). Some places give full marks from a rate below 100% on. */
function* executionScore(form: Evaluation): Generator<Hit> {
  const { weight, score, rate: printed, actual, adjustedBudget } = form;
  if (weight === null || score === null) return;
  const computed = (num(actual) / num(adjustedBudget)) * 100;
  const rates = [num(printed), computed].filter((one) => Number.isFinite(one));
  const expected = rates.map((one) => (Number(weight) * Math.min(100, one)) / 100);
  // 9.795 is printed as 9.8; a form that prints all its scores in whole points has rounded this one too.
  const scores = known([score, form.total, ...form.indicators.map((one) => one.score)]);
  const digits = Math.max(...scores.map(decimals));
  const allowed = STEP + Number(weight) * 1e-4 + (digits >= 2 ? 0 : 0.5 / 10 ** digits);
  const [first] = expected;
  if (first === undefined || expected.some((one) => Math.abs(one - Number(score)) <= allowed + 1e-9)) return;
  yield formHit(
    form,
    'execution_score',
    ['form.execution-score', `${score} 分`, `${first.toFixed(2)} 分`, Number(score) - first],
    {
      weight,
      rate: (rates[0] ?? 0).toFixed(2),
    },
  );
}

/** What is wrong with a sum may be wrong with any of its rows, and that of execution is one. */
const ofRows = (hit: Hit, form: Evaluation): Hit => ({
  ...hit,
  about: [
    ...hit.about,
    ...['execution_weight', 'execution_score'].map((field) => form.at(field)),
    ...form.indicators,
  ],
});

/** Weights of the indicators and of execution sum to 100, their scores to the total. */
function* weights(form: Evaluation): Generator<Hit> {
  const [values, scores] = [
    form.indicators.map((one) => one.weight),
    form.indicators.map((one) => one.score),
  ];
  if (values.length === 0 || values.includes(null) || scores.includes(null)) return;
  const weight = Number(sumDecimals([...known(values), form.weight ?? '0']));
  const score = Number(sumDecimals([...known(scores), form.score ?? '0']));
  const read =
    form.total === null
      ? form.weight === null && weight === 90
      : Math.abs(score - Number(form.total)) <= STEP;
  // Only scores that make the total, or 90 left where execution has no row, say that every line was read.
  if (weight !== 100 && read)
    yield ofRows(
      formHit(form, 'execution_weight', ['form.weights', `${weight} 分`, '100 分', weight - 100], {
        without: form.weight === null,
        total: form.total !== null,
      }),
      form,
    );
  if (form.total === null || weight !== 100 || (form.score === null && form.weight !== null)) return;
  const rounded = known([...scores, form.score]).filter((one) => /\.\d*[1-9]/.test(one)).length;
  const difference = Number(form.total) - score;
  if (Math.abs(difference) > (STEP / 2) * (rounded + 1) + 1e-9)
    yield ofRows(
      formHit(form, 'total_score', [
        'form.scores',
        `${form.total} 分`,
        `${Number(score.toFixed(4))} 分`,
        difference,
      ]),
      form,
    );
}

const FAR = 0.05;

/** An adjusted budget that is the outturn to the cent, far from the original: the rate of 100% says nothing. One finding a document. */
function* adjustedToOutturn(facts: Facts): Generator<Hit> {
  const found = facts.evaluations.filter(({ originalBudget, adjustedBudget, actual }) => {
    const [original, adjusted] = [num(originalBudget), num(adjustedBudget)];
    return (
      adjusted > 0 &&
      adjusted === num(actual) &&
      original > 0 &&
      Math.abs(adjusted - original) / original > FAR
    );
  });
  if (found.length === 0) return;
  const share = (form: Evaluation): string =>
    `${((num(form.actual) / num(form.originalBudget)) * 100).toFixed(2)}%`;
  yield hit(
    'form.adjusted-to-outturn',
    ['执行率 100%', found.map(share).join('、')],
    {
      forms: found.map(
        (form) =>
          `“${form.scope === 'overall' ? '整体支出' : form.name}” ${form.originalBudget ?? ''}→${form.adjustedBudget ?? ''} ${form.unit}（${share(form)}）`,
      ),
      count: found.length,
    },
    found.flatMap((form) => [form.at('adjusted_budget'), form.at('actual')]),
  );
}

/** Projects told in prose whose only unmet goal is the money: a lower rate does not earn a higher score. */
function* scoreOrder(facts: Facts): Generator<Hit> {
  const told = facts.projects.filter(
    (one) => one.indicators.length === 0 && one.rate !== null && one.total !== null,
  );
  const ordered = [...told].sort((a, b) => num(a.rate) - num(b.rate));
  const named = ordered.filter((one) =>
    ordered.some(
      (other) =>
        (num(one.rate) < num(other.rate) && num(one.total) > num(other.total)) ||
        (num(one.rate) > num(other.rate) && num(one.total) < num(other.total)),
    ),
  );
  if (named.length === 0) return;
  yield hit(
    'form.score-order',
    [named.map((one) => `${one.rate ?? ''}% → ${one.total ?? ''}`).join('；'), '执行率高者得分不低'],
    { forms: named.map((one) => `“${one.name}”${one.rate ?? ''}%→${one.total ?? ''} 分`) },
    named.map((one) => one.at('total_score')),
  );
}
