/** Indicators of the forms: predicates over a row, as a table. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Severity } from '../../../domain/tables.ts';
import type { IndicatorFact } from '../form.ts';
import type { Facts } from '../facts.ts';
import { groupBy } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { family } from '../targets.ts';

/** What the row should have printed, where it fails. */
type Fails = (one: IndicatorFact) => string | false | null | undefined;

interface More {
  /** What is told to be printed; without it, the result. */
  readonly printed?: (one: IndicatorFact) => string;
  /** One finding a form with all its rows. */
  readonly listed?: true;
  readonly severity?: Severity;
  readonly asked?: (one: IndicatorFact) => boolean;
}

const row = (rule: RuleId, fails: Fails, more: More = {}): More & { rule: RuleId; fails: Fails } => ({
  rule,
  fails,
  ...more,
});

const GOOD_RATE = /(?:完成率|采购率|合格率|覆盖率|及时率|满意(?:度|率)|达标率|执行率|到位率|办结率)$/;
/** Shares of a whole, of which nothing is more than all. */
const NEVER_MORE =
  /(?:合格率|覆盖率|及时率|准确率|满意(?:度|率)|达标率|开展率|畅通率|运转率|合规率|公开率)(?:[（(]%[）)])?$/;
/** Rates of what is kept within a limit, or was done of what there was: a target of more than all of it is none. */
const NO_MORE_WANTED = /(?:控制|执行|支付|到位|结余|评估完成|储备)率(?:[（(]%[）)])?$/;
const FAR_EXCEEDED = 150;
const NO_DEVIATION = /(?:无|没有|不存在|未发生|未出现|未产生)[^，。；]{0,4}偏差/;
const FEWER = /人(?:员|数)[^，。；]{0,4}减少|减少[^，。；]{0,2}人(?:员|数)/;
const points = ({ score }: IndicatorFact): string => `${score ?? ''} 分`;
const targetOf = ({ targetText }: IndicatorFact): string => targetText;
const resultOf = ({ actualText }: IndicatorFact): string => actualText;
/** 99.98% of a target is worth 10 points of 10, rounded. */
const LEAST_LOST = 0.05;
const isMissed = ({ measured }: IndicatorFact): boolean => measured?.kept === false && measured.directed;
const isWorthAll = ({ measured, weight }: IndicatorFact): boolean =>
  Math.abs(100 - (measured?.done ?? 0)) * Number(weight) < 100 * LEAST_LOST;
/** More than the exact count that was planned: 3500亩→3620亩. */
const isExceeded = ({ measured }: IndicatorFact): boolean =>
  measured?.target.operator === '=' && measured.done > 100 && family(measured.target.unit) === 'count';

/** What was wanted, digit by digit or word for word, is all of it; of nothing no share is certain. */
const isAsWanted = ({ target, targetText, actualText, measured }: IndicatorFact): boolean =>
  target?.value !== 0 && (measured?.exact ?? (targetText !== '' && targetText === actualText));

const PREDICATES = [
  row(
    'indicator.full-marks',
    (one) =>
      isMissed(one) &&
      !isExceeded(one) &&
      !isWorthAll(one) &&
      /full|over/.test(one.marks ?? '') &&
      `未达目标 ${one.targetText}`,
    {
      printed: points,
      // An exact target exceeded, or a limit without its sign.
      asked: ({ target, actual }) =>
        target?.stated === false || (target?.operator === '=' && (actual?.value ?? 0) > target.value),
    },
  ),
  row(
    'indicator.deducted',
    ({ measured, marks, weight }) =>
      measured?.kept && measured.directed && marks === 'less' && `${weight ?? ''} 分`,
    { printed: points },
  ),
  row('indicator.faulty', ({ marks, weight }) => marks === 'over' && `≤${weight ?? ''} 分`, {
    printed: points,
    severity: 'contradiction',
  }),
  row(
    'indicator.faulty',
    ({ target, actual }) =>
      target?.unit && actual?.unit && family(target.unit) !== family(actual.unit) && target.unit,
    { printed: ({ actual }) => actual?.unit ?? '' },
  ),
  row('indicator.completion', completion, {
    printed: (one) => one.completion,
    asked: (one) => one.measured === null,
  }),
  row('indicator.far-exceeded', farExceeded),
  // 超额完成 of a target that was exceeded is no deviation.
  row('indicator.reason', ({ measured, reason, marks }) => {
    const isFailure = /偏差|未完成|未达|撤回|未及时/.test(reason) && !NO_DEVIATION.test(reason);
    return measured?.exact && isFailure && /full|^$/.test(marks ?? '') && reason;
  }),
  // Neither marks nor words say of a target that was missed.
  row(
    'indicator.unexplained',
    (one) => isMissed(one) && one.score === null && one.reason === '' && `未达目标 ${one.targetText}`,
  ),
  // Fewer persons, say the reasons; as many as planned, says the count.
  row('indicator.reason', ({ name, target, measured, of }) => {
    const isCount = name.includes('人数') && target?.unit === '人' && measured?.exact;
    return isCount && of.indicators.find(({ reason }) => FEWER.test(reason))?.reason;
  }),
  row('indicator.timeliness', ({ name, rate, of }) => {
    const isSame = rate < 100 && rate === of.amount('execution_rate_pct');
    return /及时率|及时性/.test(name) && isSame && `执行率 ${rate}%`;
  }),
  row(
    'indicator.faulty',
    ({ target, name }) => {
      const isLimit = target?.operator === '<=' && target.stated && target.unit === '%';
      return isLimit && GOOD_RATE.test(name) && `≥${target.digits}%`;
    },
    { printed: targetOf, severity: 'note' },
  ),
  row(
    'indicator.faulty',
    ({ name, target, actual }) => {
      const held = NEVER_MORE.test(name) ? [target, actual] : NO_MORE_WANTED.test(name) ? [target] : [];
      return held.some((one) => one?.unit === '%' && one.value > 100) && '≤100%';
    },
    { printed: ({ targetText, actualText }) => `${targetText}→${actualText}` },
  ),
  // 非税收入 of nothing is sound where none is due.
  row(
    'indicator.faulty',
    ({ target, name }) =>
      target?.unit === '%' &&
      target.value === 0 &&
      /(?:学习|培训|评价|监控|覆盖|合格|达标)\S*率$/.test(name) &&
      '>0',
    { printed: targetOf, listed: true, severity: 'note' },
  ),
  row(
    'indicator.faulty',
    ({ targetText, actualText, of: { indicators: rows } }) => {
      const isUnusual = rows.filter((other) => other.targetText === '').length * 2 <= rows.length;
      return targetText === '' && actualText === '' && isUnusual && '目标值和完成值';
    },
    { listed: true, severity: 'note' },
  ),
  row('indicator.copied', ({ copied }) => copied && '实际完成的数值', { listed: true }),
];

/** A printed rate of completion against result ÷ target. */
function completion(one: IndicatorFact): string | false | null {
  const printed = /^(\d+(?:\.\d+)?)%$/.exec(one.completion)?.[1];
  const both = one.measured;
  const isCounted = both?.directed && !both.target.operator.startsWith('<');
  // Of a target in words there is no more than all.
  const isOver = one.target === null && Number(printed) > 100;
  if (printed === undefined || !(isCounted || isOver || isAsWanted(one))) return null;
  const done = isCounted ? both.done : 100;
  // Many forms stop at 100.
  if (!Number.isFinite(done) || (done >= 100 && Number(printed) === 100)) return null;
  const tolerance = printed.includes('.') ? 0.06 : 0.5;
  return Math.abs(done - Number(printed)) > tolerance + 1e-9 && `${isOver ? '≤100' : done.toFixed(2)}%`;
}

/** Of shares only those of all that there is: a growth has no such bound. */
function farExceeded({ name, measured }: IndicatorFact): string | false {
  const { target, done = 0, directed } = measured ?? {};
  const isShare = target?.unit === '%' && directed && (target.value === 100 || GOOD_RATE.test(name));
  const isCount = isShare ? /^>?=$/.test(target.operator) : target?.operator === '>=' && target.unit !== '%';
  return isCount && Number.isFinite(done) && done >= FAR_EXCEEDED && `${done.toFixed(2)}%`;
}

export function* indicators(facts: Facts): Generator<Hit> {
  for (const { rule, fails, printed = resultOf, listed, severity, asked } of PREDICATES) {
    const failed: { one: IndicatorFact; computed: string }[] = [];
    for (const one of facts.indicators) {
      const computed = fails(one);
      if (computed) failed.push({ one, computed });
    }
    for (const group of groupBy(failed, ({ one }) => (listed ? one.of.id : one.id)).values()) {
      const [{ one, computed }] = group as [{ one: IndicatorFact; computed: string }];
      const rows = group.map((each) => each.one);
      yield hit(rule, {
        ...{ printed: rows.map(printed), computed, one, count: rows.length, several: rows.length > 1 },
        ...{ names: rows.map(({ name }) => name), by: shareOf(one), about: rows },
        severity: asked?.(one) ? 'question' : severity,
      });
    }
  }
}

/** Of the share of its marks that a row got: whether that is its result ÷ its target, or what the form spent of its budget. */
function shareOf({ target, actual, weight, score, of }: IndicatorFact): string | undefined {
  if (!target || !actual || score === null || !Number(weight)) return undefined;
  const got = (Number(score) / Number(weight)) * 100;
  const near = (rate: number): boolean => Math.abs(got - rate) <= 0.5;
  if (target.value > 0 && near((actual.value / target.value) * 100)) return 'result';
  return near(of.amount('execution_rate_pct')) ? 'rate' : undefined;
}
