/** Indicators of the forms: predicates over a row, as a table. */
import type { IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import type { RuleId } from '../../../domain/findings/rules.ts';
import { meets, type Target } from '../targets.ts';

interface Predicate {
  readonly rule: RuleId;
  /** What the row should have printed, where it fails; null where it does not. */
  readonly fails: (one: IndicatorFact, facts: Facts) => string | null;
  readonly printed?: (one: IndicatorFact) => string;
  /** One finding a form with all its rows. */
  readonly listed?: true;
  readonly asked?: (one: IndicatorFact) => boolean;
}

/** 元 and 元/月 are not the same; 个 and 人 might be. */
const family = (unit: string): string =>
  /[%‰]/.test(unit)
    ? '%'
    : unit.includes('元')
      ? unit.replace('人民币', '')
      : /[天日]|小时|分钟|年|月/.test(unit)
        ? 'time'
        : 'count';

/** Without a sign, neither time nor what should be rare says whether more or less of it is better. */
const RARE = /故障|投诉|差错|事故|时间|时限|天数|下降|减少|控制|降低/;
const isUndirected = (one: IndicatorFact, target: Target): boolean =>
  !target.stated && (family(target.unit) === 'time' || RARE.test(one.name));

/** A result that repeats the target, sign and all (≤376.03万元), is no result. */
export const isCopied = (one: IndicatorFact): boolean =>
  /^[<>≤≥＜＞]/.test(one.actualText) &&
  one.actualText.replace(/\s/g, '') === one.targetText.replace(/\s/g, '');

interface Measured {
  readonly target: Target;
  readonly actual: Target;
  readonly kept: boolean;
}

/** Target and result, where they can be compared. An exact rate that more is better of is a lower bound. */
export function measured(one: IndicatorFact): Measured | null {
  const { target, actual } = one;
  if (!target || target.unit !== actual?.unit || isCopied(one)) return null;
  const more =
    target.operator === '=' && target.unit === '%' && !RARE.test(one.name) && actual.value > target.value;
  return { target, actual, kept: more || meets(target, actual) };
}

const scored = (one: IndicatorFact): { weight: number; score: number } | null =>
  one.weight === null || one.score === null ? null : { weight: Number(one.weight), score: Number(one.score) };

export const isExact = (one: IndicatorFact): boolean => {
  const both = measured(one);
  return both !== null && both.target.value === both.actual.value;
};

const GOOD_RATE = /(?:完成率|采购率|合格率|覆盖率|及时率|满意(?:度|率)|达标率|执行率|到位率|办结率)$/;
/** Shares of a whole, of which nothing is more than all. */
const NEVER_MORE =
  /(?:合格率|覆盖率|及时率|准确率|满意(?:度|率)|达标率|开展率|畅通率|运转率|合规率|公开率)(?:[（(]%[）)])?$/;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const FAR_EXCEEDED = 1.5;

const PREDICATES: readonly Predicate[] = [
  {
    rule: 'indicator.full-marks',
    fails: (one) => {
      const [both, marks] = [measured(one), scored(one)];
      if (!both || both.kept || !marks || marks.score < marks.weight || marks.weight <= 0) return null;
      return isUndirected(one, both.target) ? null : `未达目标 ${one.targetText}`;
    },
    printed: (one) => `${one.score ?? ''} 分`,
    // An exact target exceeded, or a limit without its sign.
    asked: ({ target, actual }) =>
      target?.stated === false || (target?.operator === '=' && (actual?.value ?? 0) > target.value),
  },
  {
    rule: 'indicator.deducted',
    fails: (one) => {
      const [both, marks] = [measured(one), scored(one)];
      return both?.kept && marks && marks.score < marks.weight ? `${one.weight ?? ''} 分` : null;
    },
    printed: (one) => `${one.score ?? ''} 分`,
  },
  {
    rule: 'indicator.score-limit',
    fails: (one) => {
      const marks = scored(one);
      return marks && marks.score > marks.weight ? `≤ ${one.weight ?? ''} 分` : null;
    },
    printed: (one) => `${one.score ?? ''} 分`,
  },
  {
    rule: 'indicator.units',
    fails: ({ target, actual }) =>
      target &&
      actual &&
      target.unit !== '' &&
      actual.unit !== '' &&
      family(target.unit) !== family(actual.unit)
        ? target.unit
        : null,
  },
  {
    rule: 'indicator.completion',
    fails: (one) => {
      const printed = /^(\d+(?:\.\d+)?)%$/.exec(one.completion)?.[1];
      const both = measured(one);
      if (printed === undefined || !both || both.target.value === 0 || isUndirected(one, both.target))
        return null;
      if (both.target.operator === '<=' || both.target.operator === '<') return null;
      const exact = (both.actual.value / both.target.value) * 100;
      // Many forms stop at 100.
      if (exact >= 100 && Number(printed) === 100) return null;
      const tolerance = printed.includes('.') ? 0.06 : 0.5;
      return Math.abs(exact - Number(printed)) <= tolerance + 1e-9 ? null : `${exact.toFixed(2)}%`;
    },
    printed: (one) => one.completion,
  },
  {
    rule: 'indicator.far-exceeded',
    fails: (one) => {
      const both = measured(one);
      if (both?.target.operator !== '>=' || both.target.unit === '%' || both.target.value === 0) return null;
      const ratio = both.actual.value / both.target.value;
      return ratio < FAR_EXCEEDED ? null : `${(ratio * 100).toFixed(2)}%`;
    },
  },
  {
    rule: 'indicator.days',
    fails: ({ actual }, { fiscalYear }) =>
      actual?.value === 366 && /^[次天日]$/.test(actual.unit) && !isLeap(fiscalYear) ? '365' : null,
  },
  {
    rule: 'indicator.reason-without-deviation',
    // 超额完成 of a target that was exceeded is no deviation.
    fails: (one) => {
      const marks = scored(one);
      if (!isExact(one) || !/偏差|未完成|未达|撤回|未及时/.test(one.reason)) return null;
      if (/(?:无|没有|不存在|未发生|未出现|未产生)[^，。；]{0,4}偏差/.test(one.reason)) return null;
      return !marks || marks.score === marks.weight ? '无偏差' : null;
    },
    printed: (one) => one.reason,
  },
  {
    rule: 'indicator.timeliness',
    fails: (one) =>
      /及时率|及时性/.test(one.name) &&
      one.of.rate !== null &&
      Number(one.of.rate) < 100 &&
      one.actual?.unit === '%' &&
      one.actual.value === Number(one.of.rate)
        ? `执行率 ${one.of.rate}%`
        : null,
  },
  {
    rule: 'indicator.limit-direction',
    fails: ({ target, name }) =>
      target?.operator === '<=' && target.stated && target.unit === '%' && GOOD_RATE.test(name)
        ? `≥${target.digits}%`
        : null,
    printed: (one) => one.targetText,
  },
  {
    rule: 'indicator.over-hundred',
    fails: ({ name, target, actual }) =>
      NEVER_MORE.test(name) && [target, actual].some((one) => one?.unit === '%' && one.value > 100)
        ? '≤ 100%'
        : null,
    printed: ({ targetText, actualText }) => `${targetText}→${actualText}`,
  },
  {
    rule: 'indicator.zero-target',
    // 非税收入 of nothing is sound where none is due.
    fails: ({ target, name }) =>
      target?.unit === '%' && target.value === 0 && /(?:学习|培训|评价|监控|覆盖|合格|达标)\S*率$/.test(name)
        ? '> 0'
        : null,
    printed: (one) => one.targetText,
    listed: true,
  },
  {
    rule: 'indicator.no-values',
    fails: (one) =>
      one.targetText === '' &&
      one.actualText === '' &&
      one.of.indicators.filter((other) => other.targetText === '').length * 2 <= one.of.indicators.length
        ? '目标值和完成值'
        : null,
    listed: true,
  },
  { rule: 'indicator.copied', fails: (one) => (isCopied(one) ? '实际完成的数值' : null), listed: true },
];

export function* indicators(facts: Facts): Generator<Hit> {
  const all = facts.evaluations.flatMap((evaluation) => evaluation.indicators);
  for (const { rule, fails, listed, asked, ...predicate } of PREDICATES) {
    const printed = predicate.printed ?? ((one: IndicatorFact) => one.actualText);
    const failed = all.flatMap((one) => {
      const computed = fails(one, facts);
      return computed === null ? [] : [{ one, computed }];
    });
    const groups = listed ? groupBy(failed, ({ one }) => one.of.id).values() : failed.map((each) => [each]);
    for (const group of groups) {
      const rows = group.map(({ one }) => one);
      const [first] = group;
      if (!first) continue;
      yield {
        ...hit(rule, [rows.map(printed).join('、'), first.computed], {
          one: first.one,
          rows,
          names: rows.map((one) => one.name),
          count: rows.length,
          computed: first.computed,
          by: shareOf(first.one),
        }),
        ...(asked?.(first.one) ? { severity: 'question' } : {}),
      };
    }
  }
}

/** Of the share of its marks that a row got: whether that is its result ÷ its target, or what the form spent of its budget. */
function shareOf({ target, actual, weight, score, of }: IndicatorFact): string | undefined {
  if (!target || !actual || weight === null || score === null || Number(weight) === 0) return undefined;
  const got = (Number(score) / Number(weight)) * 100;
  const near = (rate: number): boolean => Math.abs(got - rate) <= 0.5;
  if (target.value > 0 && near((actual.value / target.value) * 100)) return 'result';
  return of.rate !== null && near(Number(of.rate)) ? 'rate' : undefined;
}
