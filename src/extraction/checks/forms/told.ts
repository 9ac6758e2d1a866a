/** What a form tells of its results in words and marks, against what its numbers say. */
import type { Evaluation, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';
import { measured } from './indicators.ts';

/** Words that say something was reached or kept, and the indicators that may say it was not. */
const REACHED: readonly (readonly [words: RegExp, rows: RegExp])[] = [
  [/目标(?:任务)?(?:已经|已|均|全部|都)+(?:按时|如期|按期|全面|圆满)?(?:完成|实现|达成)/, /./],
  [
    /(?:做到了?|实现了?|已|均)[^，。；]{0,4}(?:及时|按时|如期)(?:足额)?(?:发放|支付|拨付)/,
    /及时|按时|按期|如期/,
  ],
];

export function* told(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) yield* reached(form);
  yield* unspent(facts.evaluations);
  yield* copied(facts.evaluations);
}

/** 目标已按时完成, beside an indicator below its target. */
function* reached(form: Evaluation): Generator<Hit> {
  for (const [pattern, names] of REACHED) {
    const words = pattern.exec(form.prose)?.[0];
    const missed = form.indicators.filter(
      (one) => names.test(`${one.level2}${one.name}`) && measured(one)?.kept === false,
    );
    if (words === undefined || missed.length === 0) continue;
    yield hit(
      'form.reached',
      [words, missed.map((one) => `${one.targetText}→${one.actualText}`).join('、')],
      { form, words, missed: missed.map((one) => `${one.name} ${one.targetText}→${one.actualText}`) },
      missed,
    );
    return;
  }
}

const HALF = 50;
const EFFECTS = /效益|满意/;
const full = ({ weight, score }: IndicatorFact): boolean =>
  weight !== null && Number(score) === Number(weight);

/** Every mark for effects and satisfaction, where less than half of the money was spent. */
function* unspent(forms: readonly Evaluation[]): Generator<Hit> {
  const found = forms.filter(({ rate, indicators }) => {
    const effects = indicators.filter(
      (one) => EFFECTS.test(`${one.level1}${one.level2}`) && one.score !== null,
    );
    return rate !== null && Number(rate) < HALF && effects.length > 1 && effects.every(full);
  });
  if (found.length === 0) return;
  const rates = found.map(({ name, rate }) => `“${name}”${rate ?? ''}%`);
  yield hit('form.effects-unspent', [rates.join('、'), '效益、满意度得分满分'], { forms: rates }, [
    ...found.map((form) => form.at('execution_rate_pct')),
  ]);
}

const RESULT = /实际完成(?:情况|目标)(.{40,2000}?)(?:年度绩效|一级指标)/;

/** The goal is printed once more as the result, word for word. */
function* copied(forms: readonly Evaluation[]): Generator<Hit> {
  const found = forms.filter(({ prose }) => {
    const both = RESULT.exec(prose)?.[1] ?? '';
    const half = both.length / 2;
    return both !== '' && both.slice(0, half) === both.slice(half);
  });
  if (found.length === 0) return;
  const names = found.map(({ name }) => `“${name}”`);
  yield hit('form.result-copied', [names.join('、'), '实际完成情况'], { forms: names }, found);
}
