/** A number in the words of a form, or of the section on performance, against the same thing in the form's tables. */
import type { Evaluation, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';

interface SameThing {
  /** What stands in the words: the number is the first group, its unit the second. */
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

export function* proseAgainstRows(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    for (const thing of SAME) {
      const rows = form.indicators.filter(
        (one) => thing.name.test(one.name) && thing.unit.test(one[thing.held]?.unit ?? ''),
      );
      const [one] = rows;
      if (!one || rows.length > 1) continue;
      yield* ofRow(form, thing, one);
    }
    yield* goalBudget(form);
  }
  yield* timesPaid(facts);
}

function* ofRow(form: Evaluation, { words, held }: SameThing, one: IndicatorFact): Generator<Hit> {
  const unit = (one[held]?.unit ?? '').replace('/人', '');
  const told = [...form.prose.matchAll(words)].filter(
    (match) => (match[2] ?? '').replace('/人', '') === unit,
  );
  const numbers = told.map((match) => Number(match[1]));
  const value = one[held]?.value;
  // Once in the goal, once in what was done.
  if (
    held === 'actual' &&
    (numbers.length < 2 || one.target?.value === value || numbers.includes(value ?? Number.NaN))
  )
    return;
  const match = held === 'actual' ? told.at(-1) : told[0];
  if (!match || Number(match[1]) === value) return;
  yield proseHit(
    one,
    `${match[1] ?? ''}${match[2] ?? ''}`,
    held === 'actual' ? one.actualText : one.targetText,
  );
}

const proseHit = (one: IndicatorFact, words: string, printed: string): Hit =>
  hit('form.prose', [printed, words], { one, printed, words });

const PAID = /发放(?:个人)?([一-龥]{2})(\d+)个月/;

/** 共发放补助8个月 in the section against 发放次数 of the one form that pays such. */
function* timesPaid(facts: Facts): Generator<Hit> {
  const [, what, months] = PAID.exec(facts.flow.text) ?? [];
  if (what === undefined || months === undefined) return;
  const rows = facts.projects
    .filter((form) => form.name.includes(what))
    .flatMap((form) => form.indicators.filter((one) => /^发放(?:的)?次数$/.test(one.name)));
  const [one] = rows;
  if (one?.actual && rows.length === 1 && one.actual.value !== Number(months))
    yield proseHit(one, `${months}个月`, one.actualText);
}

/** An amount called the planned budget in the goal against the original budget of the form. */
function* goalBudget(form: Evaluation): Generator<Hit> {
  const { originalBudget, adjustedBudget, unit } = form;
  if (originalBudget === null || unit !== '万元') return;
  const amount = /(?:计划|安排|年度)(?:预算|投入)(?:资金|经费)(\d+(?:\.\d+)?)万元/.exec(form.prose)?.[1];
  if (amount === undefined || Number(amount) === Number(originalBudget)) return;
  const later = adjustedBudget !== null && Number(amount) === Number(adjustedBudget);
  const [printed, computed] = [`${amount} 万元`, `${originalBudget} 万元`];
  yield hit('form.goal-budget', [printed, computed], { form, printed, computed, later }, [
    form.at('original_budget'),
  ]);
}
