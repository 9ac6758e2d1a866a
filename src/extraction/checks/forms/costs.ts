/** Costs among the indicators against what the form spent, and the words of a form against its rows. */
import { namedRow, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';
import type { Target } from '../targets.ts';

export const inWan = (money: Target | null): number =>
  money === null ? 0 : money.unit.startsWith('万元') ? money.value : money.value / 10_000;
const isMoney = ({ actual }: IndicatorFact): boolean => /^万?元$/.test(actual?.unit ?? '');
const sumOf = (rows: readonly IndicatorFact[]): number =>
  rows.reduce((sum, one) => sum + inWan(one.actual), 0);
const wan = (value: number): string => `${value.toFixed(2)} 万元`;
/** Unit prices (元/个) are not summed. */
export const isCost = ({ levels, name }: IndicatorFact): boolean =>
  levels.includes('成本') && !/单价|单位成本|人均|每|均|标准/.test(name);

export function* costs(facts: Facts): Generator<Hit> {
  for (const form of facts.projects) {
    const spent = form.yuan('actual') / 10_000;
    if (Number.isNaN(spent)) continue;
    yield* aboveActual(form, spent);
    yield* perHead(form, spent);
  }
}

const costHit = (
  rule: 'form.costs' | 'form.per-head',
  form: Evaluation,
  rows: readonly IndicatorFact[],
  sum: number,
  spent: number,
): Hit =>
  hit(
    rule,
    {
      printed: wan(sum),
      computed: `${rule === 'form.costs' ? '≤ ' : ''}${wan(spent)}`,
      difference: wan(sum - spent),
      form,
      costs: rows.map((one) => `${one.name} ${one.actualText}`),
      several: rows.length > 1,
      spent: wan(spent),
    },
    { about: [...rows, form.at('actual')] },
  );

/** Costs of a project are part of what it spent. */
function* aboveActual(form: Evaluation, spent: number): Generator<Hit> {
  const rows = form.indicators.filter((one) => isMoney(one) && isCost(one));
  const sum = sumOf(rows);
  if (rows.length === 0 || rows.some(({ copied }) => copied) || sum <= spent + 0.01 * rows.length + 1e-9)
    return;
  const certain = rows.some((one) => inWan(one.actual) > spent + 0.01);
  // A total among its parts is counted twice.
  if (!certain && rows.some((one) => Math.abs(inWan(one.actual) - spent) <= 0.01)) return;
  const found = costHit('form.costs', form, rows, sum, spent);
  yield certain ? found : { ...found, severity: 'question' };
}

/** Persons × times × standard against what was spent on them. Checked only where the form states all three exactly once. */
function* perHead(form: Evaluation, spent: number): Generator<Hit> {
  const only = (name: RegExp, unit: RegExp): IndicatorFact[] => {
    const found = form.indicators.filter((one) => name.test(one.name) && unit.test(one.actual?.unit ?? ''));
    return found.length === 1 ? found : [];
  };
  const rows = [
    ...only(/^发放人(?:数|员数)$/, /^人$/),
    ...only(/发放(?:的)?次数$/, /^次$/),
    ...only(/人均/, /^万?元\/(?:月|次|人)/),
  ];
  const [persons, times, standard] = rows.map((one) => one.actual);
  if (!persons || !times || !standard) return;
  const number = persons.value * times.value;
  const [product, rest] = [number * inWan(standard), spent - sumOf(form.indicators.filter(isMoney))];
  // A standard may have been cut off rather than rounded: a whole unit of its last digit.
  const [, fraction] = standard.digits.split('.');
  const unit = fraction === undefined ? 0 : inWan({ ...standard, value: 10 ** -fraction.length });
  if (Math.abs(product - rest) > number * unit + 0.01)
    yield costHit('form.per-head', form, rows, product, rest);
}

/** Words that say something was reached or kept, and the indicators that may say it was not. */
const REACHED: readonly (readonly [words: RegExp, rows: RegExp])[] = [
  [/目标(?:任务)?(?:已经|已|均|全部|都)+(?:按时|如期|按期|全面|圆满)?(?:完成|实现|达成)/, /./],
  [
    /(?:做到了?|实现了?|已|均)[^，。；]{0,4}(?:及时|按时|如期)(?:足额)?(?:发放|支付|拨付)/,
    /及时|按时|按期|如期/,
  ],
];

/** The same thing in the words, with its number and unit, and in a row. */
interface SameThing {
  readonly words: RegExp;
  readonly name: RegExp;
  readonly unit: RegExp;
  /** The goal comes first and is held against the target; with two numbers or more, what was done comes last. */
  readonly held: 'target' | 'actual';
}

const SAME: readonly SameThing[] = [
  {
    words: /(?:规模|人数)(?:为|达|达到)?(\d+)(人)/g,
    name: /参会|参训|参加|培训/,
    unit: /^人$/,
    held: 'actual',
  },
  {
    words: /标准为?(\d+(?:\.\d+)?)(万?元\/(?:人\/)?(?:月|季度|年|次|个))/g,
    name: /人均|标准/,
    unit: /^万?元\//,
    held: 'target',
  },
];

/** A number in the words of a form, or of the section on performance, against the same thing in the form's tables. */
export function* words(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    for (const thing of SAME) {
      const rows = form.indicators.filter(
        (one) => thing.name.test(one.name) && thing.unit.test(one[thing.held]?.unit ?? ''),
      );
      const [one] = rows;
      if (one && rows.length === 1) yield* ofRow(form, thing, one);
    }
    yield* goalBudget(form);
    yield* reached(form);
  }
  yield* timesPaid(facts);
}

const proseHit = (one: IndicatorFact, words: string, printed: string): Hit =>
  hit('form.prose', { printed, computed: words, one });

function* ofRow(form: Evaluation, { words: pattern, held }: SameThing, one: IndicatorFact): Generator<Hit> {
  const bare = (unit = ''): string => unit.replace('/人', '');
  const told = [...form.prose.matchAll(pattern)].filter(([, , unit]) => bare(unit) === bare(one[held]?.unit));
  const value = one[held]?.value;
  const isDone = held === 'actual';
  // Once in the goal, once in what was done.
  const isTwice = told.length > 1 && one.target?.value !== value;
  if (isDone && (!isTwice || told.some(([, number]) => Number(number) === value))) return;
  const [, number, unit = ''] = (isDone ? told.at(-1) : told[0]) ?? [];
  if (number !== undefined && Number(number) !== value)
    yield proseHit(one, `${number}${unit}`, isDone ? one.actualText : one.targetText);
}

/** 共发放补助8个月 in the section against 发放次数 of the one form that pays such. */
function* timesPaid(facts: Facts): Generator<Hit> {
  const [, what, months] = /发放(?:个人)?([一-龥]{2})(\d+)个月/.exec(facts.flow.text) ?? [];
  if (what === undefined || months === undefined) return;
  const [one, ...others] = facts.projects
    .filter((form) => form.name.includes(what))
    .flatMap((form) => form.indicators.filter(({ name }) => /^发放(?:的)?次数$/.test(name)));
  if (one?.actual && others.length === 0 && one.actual.value !== Number(months))
    yield proseHit(one, `${months}个月`, one.actualText);
}

/** An amount called the planned budget in the goal against the original budget of the form. */
function* goalBudget(form: Evaluation): Generator<Hit> {
  const { original_budget: original, adjusted_budget: adjusted } = form.amounts;
  const [, amount] = /(?:计划|安排|年度)(?:预算|投入)(?:资金|经费)(\d+(?:\.\d+)?)万元/.exec(form.prose) ?? [];
  if (amount === undefined || !original || form.unit !== '万元' || Number(amount) === Number(original))
    return;
  const later = adjusted !== '' && Number(amount) === Number(adjusted);
  yield hit(
    'form.goal-budget',
    { printed: `${amount} 万元`, computed: `${original} 万元`, form, later },
    { about: [form.at('original_budget')] },
  );
}

/** 目标已按时完成, beside an indicator below its target. */
function* reached(form: Evaluation): Generator<Hit> {
  for (const [pattern, names] of REACHED) {
    const told = pattern.exec(form.prose)?.[0];
    const missed = form.indicators.filter(
      (one) => names.test(`${one.level2}${one.name}`) && one.measured?.kept === false,
    );
    if (told === undefined || missed.length === 0) continue;
    yield hit('form.reached', { printed: told, computed: missed.map(namedRow), form }, { about: missed });
    return;
  }
}
