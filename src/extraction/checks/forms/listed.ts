/** What forms of a document do alike: one finding names all of them. Predicates over a form, as a table. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { EvaluationField } from '../../../domain/evaluationFields.ts';
import { COLUMNS, namedRow, type Column, type Form, type IndicatorFact } from '../form.ts';
import type { Facts } from '../facts.ts';
import { amountOf, wan, within } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { isCost } from './costs.ts';

interface Listed {
  readonly rule: RuleId;
  readonly computed: string;
  /** What is told of a form that fails, behind its name. */
  readonly fails: (form: Form, facts: Facts) => string | false | undefined;
  /** What of its head it is about; without any, the form. */
  readonly at: readonly EvaluationField[];
}

const of = (rule: RuleId, computed: string, at: Listed['at'], fails: Listed['fails']): Listed => ({
  ...{ rule, computed, at, fails },
});

const FAR = 0.05;
const HALF = 50;
/** Enough that it is not chance. */
const ENOUGH = 3;
const RESULT = /实际完成(?:情况|目标)(.{40,2000}?)(?:年度绩效|一级指标)/;
const bare = (text: string): string => text.replace(/^[<>=≤≥＜＞]+/, '');
const isEffect = ({ levels, score }: IndicatorFact): boolean => /效益|满意/.test(levels) && score !== null;

const moved = ({ cells, unit }: Form): string =>
  ` ${cells.original_budget?.value ?? ''}→${cells.adjusted_budget?.value ?? ''} ${unit}`;

const LISTED: readonly Listed[] = [
  // An adjusted budget that is the outturn to the cent, far from the original: the rate of 100% says nothing.
  of('form.adjusted-to-outturn', '执行率 100%', ['adjusted_budget', 'actual'], (form) => {
    const [original, adjusted, actual] = COLUMNS.map(form.amount) as [number, number, number];
    const share = actual / original;
    const isAdjusted = original > 0 && adjusted > 0 && adjusted === actual;
    return isAdjusted && Math.abs(share - 1) > FAR && `${moved(form)}（${(share * 100).toFixed(2)}%）`;
  }),
  // Caps of cost that add up to the adjusted budget to the cent, and not to the original one, were written when it was known.
  of('form.caps', '年初预算', ['adjusted_budget'], (form) => {
    const caps = form.indicators.filter((one) => isCost(one) && one.measured?.kept);
    const sum = amountOf(caps.flatMap(({ cap }) => cap ?? []));
    const isAt = (column: Column): boolean => within(form.amount(column), sum, 10);
    const isLater = isAt('adjusted_budget') && !isAt('original_budget') && form.cells.original_budget;
    return form.scope === 'project' && sum > 0 && isLater && moved(form);
  }),
  // Original + later changes = what was paid + the cap of what was not: the budget was adjusted when it was known.
  of(
    'form.budget-later',
    '实际支出与没有用完的成本上限之和',
    ['original_budget', 'adjusted_budget', 'actual'],
    (form) => {
      const [original, adjusted, actual] = COLUMNS.map(form.amount) as [number, number, number];
      const costs = form.indicators
        .filter(isCost)
        .flatMap(({ cap, paid }) => (cap && paid && cap.amount > paid.amount ? [{ cap, paid }] : []));
      const [cost, ...others] = costs;
      if (form.scope !== 'project' || !cost || others.length > 0 || cost.paid.amount >= actual) return false;
      const isLater = adjusted > actual && Math.abs(adjusted - original) > 100;
      const rest = actual - cost.paid.amount;
      const isSum = within(adjusted, rest + cost.cap.amount, 50);
      return isLater && isSum && `${moved(form)}（${wan(rest)}与 ${wan(cost.cap.amount)}）`;
    },
  ),
  // Of a form whose weights say that all of it was read, nothing but quantities: no cost, quality, effect, satisfaction.
  of('form.kinds', '数量指标', [], (form) => {
    const { indicators, scope } = form;
    const weights = [...indicators.map((one) => one.weight), form.cells.execution_weight?.value];
    const isWhole = weights.reduce((sum, weight) => sum + Number(weight), 0) === 100;
    const isOnly = indicators.every(({ level2 }) => level2.includes('数量'));
    return (
      scope === 'overall' && indicators.length >= ENOUGH && isWhole && isOnly && ` ${indicators.length} 项`
    );
  }),
  // Every mark for effects and satisfaction, where less than half of the money was spent.
  of('form.effects-unspent', '效益、满意度得分满分', ['execution_rate_pct'], (form) => {
    const effects = form.indicators.filter(isEffect);
    const full = effects.length > 1 && effects.every((one) => one.marks === 'full');
    const rate = form.cells.execution_rate_pct;
    // A total of nothing above a source that spent: the rate is none of what was spent.
    const spent = form.funding.some(({ cells }) => (cells.actual?.amount ?? 0) > form.amount('actual'));
    return rate && rate.amount < HALF && full && !spent && `${rate.value}%`;
  }),
  // The goal is printed once more as the result, word for word.
  of('form.copied', '实际完成情况与预期目标', [], ({ prose }) => {
    if (!prose.includes('实际完成')) return false;
    const both = RESULT.exec(prose)?.[1] ?? '';
    return both !== '' && both.slice(0, both.length / 2) === both.slice(both.length / 2) && ' ';
  }),
  // Every quantity is its target to the last digit, or every result, words included, repeats its target.
  of('indicator.at-target', '', [], ({ indicators }) => {
    const filled = indicators.filter((one) => one.targetText !== '' && !one.copied);
    const all = filled.every((one) => bare(one.targetText) === bare(one.actualText));
    const counts = filled.filter(
      ({ target, measured }) => target?.operator === '>=' && target.stated && target.unit !== '%' && measured,
    );
    const rows =
      all && filled.length >= 2 * ENOUGH ? filled : counts.every((one) => one.measured?.exact) ? counts : [];
    const some = rows.slice(0, ENOUGH).map(namedRow).join('、');
    return rows.length >= ENOUGH && ` ${rows.length} 项（${some}）`;
  }),
  // Projects told in prose whose only unmet goal is the money: a lower rate does not earn a higher score.
  of('form.score-order', '执行率高者得分不低', ['total_score'], (form, { projects }) => {
    const [rate, total] = [form.amount('execution_rate_pct'), form.amount('total_score')];
    const isTold = ({ scope, indicators }: Form): boolean => scope === 'project' && indicators.length === 0;
    const isReversed = (other: Form): boolean =>
      isTold(other) &&
      (rate - other.amount('execution_rate_pct')) * (total - other.amount('total_score')) < 0;
    return isTold(form) && projects.some(isReversed) && `${rate}%→${total} 分`;
  }),
];

export function* listed(facts: Facts): Generator<Hit> {
  for (const { rule, computed, fails, at } of LISTED) {
    const found = facts.evaluations.flatMap((form) => {
      const told = fails(form, facts);
      const name = form.scope === 'overall' ? '整体支出' : form.name;
      return told ? [{ form, told: `“${name}”${told.trimEnd()}` }] : [];
    });
    const printed = found.map(({ told }) => told);
    const about = found.flatMap(({ form }) => (at.length > 0 ? at.map(form.at) : [form]));
    if (found.length > 0) yield hit(rule, { printed, computed, count: found.length, about });
  }
}
