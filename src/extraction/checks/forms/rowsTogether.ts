/** What the rows of a form, or of several forms, say together. */
import type { Evaluation, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { isCopied, isExact, measured } from './indicators.ts';

/** Enough that it is not chance. */
const ENOUGH = 3;
const bare = (text: string): string => text.replace(/^[<>=≤≥＜＞]+/, '');

/** Every quantity is its target to the last digit, or every result, words included, repeats its target. One remark a document. */
export function* resultsAtTargets(facts: Facts): Generator<Hit> {
  const found = facts.evaluations.flatMap((evaluation): { of: Evaluation; rows: IndicatorFact[] }[] => {
    const filled = evaluation.indicators.filter((one) => one.targetText !== '' && !isCopied(one));
    const all = filled.every((one) => bare(one.targetText) === bare(one.actualText));
    if (filled.length >= 2 * ENOUGH && all) return [{ of: evaluation, rows: filled }];
    const counts = filled.filter(
      (one) => one.target?.operator === '>=' && one.target.unit !== '%' && measured(one),
    );
    return counts.length >= ENOUGH && counts.every(isExact) ? [{ of: evaluation, rows: counts }] : [];
  });
  const [first] = found;
  if (!first) return;
  const rows = found.flatMap((one) => one.rows);
  yield hit(
    'indicator.at-target',
    [`${rows.length} 项`, ''],
    {
      form: first.of,
      forms: found.length > 1 ? found.length : undefined,
      count: rows.length,
      some: first.rows.slice(0, ENOUGH).map((one) => `${one.name} ${one.targetText}→${one.actualText}`),
    },
    found.map(({ of }) => of),
  );
}

/** Fewer persons, say the reasons; as many as planned, says the count. */
export function* fewerPersonsCounted(facts: Facts): Generator<Hit> {
  for (const { indicators: rows } of facts.evaluations) {
    const fewer = rows.filter((one) =>
      /人(?:员|数)[^，。；]{0,4}减少|减少[^，。；]{0,2}人(?:员|数)/.test(one.reason),
    );
    const count = rows.find((one) => one.name.includes('人数') && one.target?.unit === '人' && isExact(one));
    const [first] = fewer;
    if (!first || !count) continue;
    yield hit(
      'indicator.fewer-persons',
      [count.actualText, first.reason],
      { count, first, reason: first.reason },
      [count, ...fewer],
    );
  }
}

/** The same purchase, as many of them, in two projects. */
export function* purchasesTwice(facts: Facts): Generator<Hit> {
  const bought = facts.projects.flatMap((project) =>
    project.indicators.filter(
      (one) => /购置|采购/.test(one.name) && /^[台套个辆件批]$/.test(one.actual?.unit ?? ''),
    ),
  );
  const same = groupBy(
    bought,
    (one) => `${one.name.replace(/[（(][^）)]*[）)]/g, '')}|${one.actual?.digits ?? ''}`,
  );
  for (const [one, other] of same.values())
    if (one && other && one.of !== other.of)
      yield hit('indicator.purchase-twice', [other.actualText, one.actualText], {
        one,
        other,
        result: bare(one.actualText),
      });
}

/** 财预〔2020〕10号: outputs, effects and satisfaction are all to be measured. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['产出', /产出|数量|质量|时效|履职|管理效率|效能|核心业务/],
  ['效益', /效益|影响|可持续|满意/],
];

export function* kindsMissing(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    if (form.indicators.length === 0) continue;
    const levels = form.indicators.map((one) => `${one.level1}${one.level2}${one.name}`).join('|');
    const missing = KINDS.filter(([, words]) => !words.test(levels)).map(([kind]) => kind);
    const kinds = [...new Set(form.indicators.map((one) => one.level2).filter((level) => level !== ''))];
    if (missing.length === 0) continue;
    const [printed, computed] = [kinds.join('、'), missing.join('、')];
    yield hit('form.kinds', [printed, computed], { form, kinds, missing });
  }
}
