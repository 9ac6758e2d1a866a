/** Metrics that are computed of a measure: shares, changes, rates, per head. */
import { t } from '../language/t.ts';
import {
  isMoney,
  operand,
  reasonOf,
  shownUnit,
  subjectName,
  type Metric,
  type Operation,
} from './metricSubjects.ts';

type Family = (subject: string, whole: string | null) => Omit<Metric, 'key' | 'subject'> | null;

const ratio = (
  facet: string,
  formula: string,
  unit: string,
  operation: Operation,
  parts: Pick<Metric, 'a' | 'b'> & Partial<Pick<Metric, 'stated' | 'signed' | 'explainedBy'>>,
): Omit<Metric, 'key' | 'subject'> => ({
  title: facet,
  facet,
  formula,
  unit,
  operation,
  stated: null,
  signed: false,
  explainedBy: null,
  ...parts,
});

/** `per` a count of the same agency and year: amounts of money only. */
const perCount =
  (facet: string, count: string, unit: string): Family =>
  (subject) =>
    isMoney(subject)
      ? ratio(facet, `${subjectName(subject) ?? ''} ÷ ${subjectName(count) ?? ''}`, unit, 'quotient', {
          a: operand(`${subject}.actual`),
          b: operand(`${count}.actual`, { whole: true }),
        })
      : null;

export const FAMILIES: Readonly<Record<string, Family>> = {
  prior: (subject) =>
    ratio(t('上年决算数'), '', shownUnit(subject), 'value', {
      a: operand(`${subject}.actual`, { shift: -1 }),
      b: null,
    }),
  change: (subject) =>
    ratio(t('比上年增减额'), t('本年 − 上年'), shownUnit(subject), 'difference', {
      a: operand(`${subject}.actual`),
      b: operand(`${subject}.actual`, { shift: -1 }),
      stated: operand(`${subject}.change`),
      signed: true,
      explainedBy: reasonOf(subject, 'change'),
    }),
  growth: (subject) =>
    ratio(t('比上年增减幅度'), t('（本年 − 上年）÷ 上年'), '%', 'growth', {
      a: operand(`${subject}.actual`),
      b: operand(`${subject}.actual`, { shift: -1 }),
      stated: operand(`${subject}.change_pct`),
      signed: true,
      explainedBy: reasonOf(subject, 'change'),
    }),
  // The rate that a document prints beside its amounts is a metric of its own: it does not always agree with them.
  execution: (subject) =>
    ratio(t('执行率'), t('决算（执行）数 ÷ 全年预算数'), '%', 'percent', {
      a: operand(`${subject}.actual`),
      b: operand(`${subject}.adjusted_budget`),
      explainedBy: reasonOf(subject, 'variance_pct'),
    }),
  completion: (subject) =>
    ratio(t('完成年初预算'), t('决算（执行）数 ÷ 年初预算数'), '%', 'percent', {
      a: operand(`${subject}.actual`),
      b: operand(`${subject}.original_budget`),
      explainedBy: reasonOf(subject, 'variance_pct'),
    }),
  variance: (subject) =>
    ratio(t('预决算差异率'), t('（决算数 − 年初预算数）÷ 年初预算数'), '%', 'growth', {
      a: operand(`${subject}.actual`),
      b: operand(`${subject}.original_budget`),
      signed: true,
      explainedBy: reasonOf(subject, 'variance_pct'),
    }),
  per_staff: perCount(t('人均'), 'staff_active', '万元／人'),
  per_vehicle: perCount(t('车均'), 'vehicles_owned', '万元／辆'),
  per_visitor: perCount(t('每接待一人次'), 'reception_persons', '万元／人次'),
  share: (subject, whole) => {
    const of = whole ?? subject;
    const name = subjectName(of);
    if (name === null) return null;
    // Of a function or a category, the share that the document prints is of this very whole.
    const stated = whole === null ? operand(`${subject}.share_pct`) : null;
    return ratio(t('占{name}', { name }), `÷ ${name}`, '%', 'percent', {
      a: operand(`${subject}.actual`),
      b: operand(`${of}.actual`, { whole: true }),
      stated,
    });
  },
};
