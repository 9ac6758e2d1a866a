/** Costs among the indicators against what the form spent and was given. */
import type { Evaluation, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';
import { isCopied, measured } from './indicators.ts';

const inWan = (value: number, unit: string): number => (unit.startsWith('万元') ? value : value / 10_000);
const costOf = ({ actual }: IndicatorFact): number => inWan(actual?.value ?? 0, actual?.unit ?? '');
const isMoney = ({ actual }: IndicatorFact): boolean => /^万?元$/.test(actual?.unit ?? '');
const sumOf = (rows: readonly IndicatorFact[]): number => rows.reduce((sum, one) => sum + costOf(one), 0);
const told = (rows: readonly IndicatorFact[]): string[] => rows.map((one) => `${one.name} ${one.actualText}`);
const wan = (value: number): string => `${value.toFixed(2)} 万元`;

export function* costs(facts: Facts): Generator<Hit> {
  for (const form of facts.projects) {
    if (form.actual === null) continue;
    const spent = inWan(Number(form.actual), form.unit);
    yield* aboveActual(form, spent);
    yield* perHead(form, spent);
    yield* annualised(form, spent);
  }
  yield* capsWrittenAfter(facts);
}

const costHit = (
  rule: Hit['rule'],
  form: Evaluation,
  rows: readonly IndicatorFact[],
  sum: number,
  spent: number,
): Hit =>
  hit(
    rule,
    [
      rule === 'form.costs' ? wan(sum) : wan(spent),
      rule === 'form.costs' ? `≤ ${wan(spent)}` : wan(sum),
      wan(sum - spent),
    ],
    {
      form,
      costs: told(rows),
      several: rows.length > 1,
      sum: wan(sum),
      spent: wan(spent),
      gap: wan(Math.abs(sum - spent)),
    },
    [...rows, form.at('actual')],
  );

/** Unit prices (元/个) are not summed. */
const UNIT_PRICE = /单价|单位成本|人均|每|均|标准/;
const isCost = (one: IndicatorFact): boolean =>
  `${one.level1}${one.level2}${one.name}`.includes('成本') && !UNIT_PRICE.test(one.name);

/** Costs of a project are part of what it spent. */
function* aboveActual(form: Evaluation, spent: number): Generator<Hit> {
  const rows = form.indicators.filter((one) => isMoney(one) && isCost(one));
  const sum = sumOf(rows);
  if (rows.length === 0 || rows.some(isCopied) || sum <= spent + 0.01 * rows.length + 1e-9) return;
  const certain = rows.some((one) => costOf(one) > spent + 0.01);
  // A total among its parts is counted twice.
  if (!certain && rows.length > 1 && rows.some((one) => Math.abs(costOf(one) - spent) <= 0.01)) return;
  const hit = costHit('form.costs', form, rows, sum, spent);
  yield certain ? hit : { ...hit, severity: 'question' };
}

/** Persons × times × standard against what was spent on them. Checked only where the form states all three exactly once. */
function* perHead(form: Evaluation, spent: number): Generator<Hit> {
  const only = (test: (one: IndicatorFact) => boolean): IndicatorFact | undefined => {
    const found = form.indicators.filter(test);
    return found.length === 1 ? found[0] : undefined;
  };
  const persons = only((one) => /^发放人(?:数|员数)$/.test(one.name) && one.actual?.unit === '人');
  const times = only((one) => /发放(?:的)?次数$/.test(one.name) && one.actual?.unit === '次');
  const standard = only(
    (one) => one.name.includes('人均') && /^万?元\/(?:月|次|人)/.test(one.actual?.unit ?? ''),
  );
  if (!persons?.actual || !times?.actual || !standard?.actual) return;
  const number = persons.actual.value * times.actual.value;
  const [product, rest] = [number * costOf(standard), spent - sumOf(form.indicators.filter(isMoney))];
  // A standard may have been cut off rather than rounded: a whole unit of its last digit.
  const digits = standard.actual.digits.split('.')[1]?.length;
  const unit = digits === undefined ? 0 : 10 ** -digits;
  if (Math.abs(product - rest) <= number * inWan(unit, standard.actual.unit) + 0.01) return;
  yield costHit('form.per-head', form, [persons, times, standard], product, rest);
}

const PER_YEAR: readonly (readonly [unit: RegExp, times: number])[] = [
  [/^万?元\/季度?$/, 4],
  [/^万?元\/月$/, 12],
];

/** A cost by the quarter or month, for a whole year, with the other costs of the form, against what was spent. */
function* annualised(form: Evaluation, spent: number): Generator<Hit> {
  const timesOf = (one: IndicatorFact): number | undefined =>
    /人均|每人|标准/.test(one.name)
      ? undefined
      : PER_YEAR.find(([unit]) => unit.test(one.actual?.unit ?? ''))?.[1];
  const regular = form.indicators.filter((one) => timesOf(one) !== undefined);
  if (regular.length === 0 || form.indicators.some((one) => /次数|月数|季度数/.test(one.name))) return;
  const year = regular.reduce((sum, one) => sum + costOf(one) * (timesOf(one) ?? 0), 0);
  const sum = year + sumOf(form.indicators.filter(isMoney));
  if (sum > spent * 1.05) yield costHit('form.annualised', form, regular, sum, spent);
}

/** Caps of cost that add up to the adjusted budget to the cent, and not to the original one, were written when it was known. */
function* capsWrittenAfter(facts: Facts): Generator<Hit> {
  const found = facts.projects.filter(({ indicators, originalBudget, adjustedBudget, unit }) => {
    const caps = indicators.filter(
      (one) => /^万?元$/.test(one.target?.unit ?? '') && isCost(one) && measured(one)?.kept,
    );
    const sum = caps.reduce((total, one) => total + inWan(one.target?.value ?? 0, one.target?.unit ?? ''), 0);
    const at = (budget: string | null): boolean =>
      budget !== null && Math.abs(inWan(Number(budget), unit) - sum) <= 0.001;
    return caps.length > 0 && at(adjustedBudget) && originalBudget !== null && !at(originalBudget);
  });
  if (found.length === 0) return;
  yield hit(
    'form.caps',
    [
      found.map((form) => form.adjustedBudget ?? '').join('、'),
      found.map((form) => form.originalBudget ?? '').join('、'),
    ],
    {
      forms: found.map(
        (form) => `“${form.name}” ${form.originalBudget ?? ''}→${form.adjustedBudget ?? ''} ${form.unit}`,
      ),
    },
    found.map((form) => form.at('adjusted_budget')),
  );
}
