/** The words of a form, or of the section on performance, against the form's rows. */
import { namedRow, type Evaluation, type IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';

export function* words(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    for (const thing of SAME) yield* sameThing(form, thing);
    yield* goalBudget(form);
    yield* reached(form);
  }
  yield* paidInFull(facts);
  yield* timesPaid(facts);
}

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

const proseHit = (one: IndicatorFact, words: string, printed: string): Hit =>
  hit('form.prose', { printed, computed: words, one });

function* sameThing(
  form: Evaluation,
  { words: pattern, name, unit: units, held }: SameThing,
): Generator<Hit> {
  const [one, ...others] = form.indicators.filter(
    (row) => name.test(row.name) && units.test(row[held]?.unit ?? ''),
  );
  if (!one || others.length > 0) return;
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
  const [original, adjusted] = [form.cell('original_budget'), form.cell('adjusted_budget')];
  const [, amount] = /(?:计划|安排|年度)(?:预算|投入)(?:资金|经费)(\d+(?:\.\d+)?)万元/.exec(form.prose) ?? [];
  if (amount === undefined || form.unit !== '万元' || !original || Number(amount) === Number(original.value))
    return;
  const later = adjusted !== undefined && Number(amount) === Number(adjusted.value);
  const params = { printed: `${amount} 万元`, computed: `${original.value} 万元`, form, later };
  yield hit('form.goal-budget', { ...params, about: [original] });
}

/** Words that say something was reached or kept, and the indicators that may say it was not. */
const REACHED: readonly (readonly [words: RegExp, rows: RegExp])[] = [
  [/目标(?:任务)?(?:已经|已|均|全部|都)+(?:按时|如期|按期|全面|圆满)?(?:完成|实现|达成)/, /./],
  [
    /(?:做到了?|实现了?|已|均)[^，。；]{0,4}(?:及时|按时|如期)(?:足额)?(?:发放|支付|拨付)/,
    /及时|按时|按期|如期/,
  ],
];

/** 目标已按时完成, beside an indicator below its target. */
function* reached(form: Evaluation): Generator<Hit> {
  for (const [pattern, names] of REACHED) {
    const told = pattern.exec(form.prose)?.[0];
    const missed = form.indicators.filter(
      (one) => names.test(`${one.level2}${one.name}`) && one.measured?.kept === false,
    );
    if (told === undefined || missed.length === 0) continue;
    yield hit('form.reached', { printed: told, computed: missed.map(namedRow), form, about: missed });
    return;
  }
}

const PAID_IN_FULL = /项目(?:支出|资金|经费)[^。；]{0,12}足额(?:支付|拨付|发放|使用)/;
const HALF = 50;

/** 项目支出足额支付, beside a project that spent less than half of its budget. */
function* paidInFull({ overall, projects }: Facts): Generator<Hit> {
  const told = PAID_IN_FULL.exec(overall?.prose ?? '')?.[0];
  const unspent = projects.filter((one) => one.amount('execution_rate_pct') < HALF);
  if (told === undefined || unspent.length === 0) return;
  const computed = unspent.map(
    (one) => `“${one.name}”执行率 ${one.cell('execution_rate_pct')?.value ?? ''}%`,
  );
  const about = unspent.map((one) => one.at('execution_rate_pct'));
  const form = overall ?? undefined;
  yield hit('form.reached', { printed: told, computed, form, unspent: true, about });
}
