/**
 * Everything that can be compared, by a key that an address carries: `three_public.actual` (a measure and an aspect),
 * `growth:three_public`, `share:vehicles/three_public`, `evaluation.total_score`, `findings.contradiction`.
 * The list is closed: a key that names no measure, aspect or family is no metric.
 */
import { ASPECT_NAMES, ASPECTS, type Aspect } from '../domain/aspects.ts';
import { isMeasure, MEASURES, type Measure } from '../domain/measures.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../domain/tables.ts';
import { t, word } from '../language/t.ts';
import { measureName } from '../language/measures.ts';

export type MetricKey = string;

/** As `metric_value` in SQL knows them (src/queries/macros/). */
export type Operation = 'value' | 'difference' | 'percent' | 'growth' | 'quotient';

/** A quantity of the row (measure.aspect), of its own year or the one before, of its own item or of the whole measure. */
export interface Operand {
  readonly quantity: string;
  readonly shift: 0 | -1;
  readonly whole: boolean;
}

export interface Metric {
  readonly key: MetricKey;
  readonly title: string;
  /** The unit shown; amounts of money are shown in 万元. */
  readonly unit: string;
  /** A change or a difference: shown with its sign. */
  readonly signed: boolean;
  readonly operation: Operation;
  readonly a: Operand;
  readonly b: Operand | null;
  /** The same value as a document prints it, which comes before the computed one. */
  readonly stated: Operand | null;
  /** How it is computed, for the hint and the export. */
  readonly formula: string;
  /** What an export calls the metric: 指标 and 口径. */
  readonly subject: string;
  readonly facet: string;
  /** The measure and aspect whose stated reason (主要原因) explains it. */
  readonly explainedBy: string | null;
}

/** Subjects that are no measures of an account: the overall self-evaluation form, and what the checks found. */
const EVALUATION_FIELDS: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  original_budget: [t('年初预算数'), '万元'],
  adjusted_budget: [t('全年预算数'), '万元'],
  actual: [t('全年执行数'), '万元'],
  execution_rate_pct: [t('文件所载执行率'), '%'],
  total_score: [t('自评总分'), '分'],
};
const EVALUATION_NAME = t('部门整体支出（绩效自评表）');

const subjectName = (subject: string): string | null => {
  if (subject === 'evaluation') return EVALUATION_NAME;
  return isMeasure(subject) ? measureName(subject) : null;
};

const isMoney = (subject: string): boolean =>
  subject === 'evaluation' || (isMeasure(subject) && MEASURES[subject].dimension === 'money');

/** The unit in which a quantity is shown: 万元 for money. */
export const shownUnit = (subject: string): string => {
  if (isMoney(subject)) return '万元';
  const definition: { unit?: string; dimension: string } | null = isMeasure(subject)
    ? MEASURES[subject]
    : null;
  return definition?.unit ?? (definition?.dimension === 'area' ? '平方米' : '个');
};

const operand = (quantity: string, more: Partial<Operand> = {}): Operand => ({
  quantity,
  shift: 0,
  whole: false,
  ...more,
});

/** What a family computes as well, and prefers as printed: by itself it is what a document states, and nothing where it does not. */
const STATED: ReadonlySet<Aspect> = new Set([
  'change',
  'change_pct',
  'variance_pct',
  'completion_pct',
  'share_pct',
]);

const aspectFacet = (aspect: Aspect): string => {
  const name = word(ASPECT_NAMES[aspect]);
  return STATED.has(aspect) ? t('文件所载{name}', { name }) : name;
};

const SIGNED: ReadonlySet<Aspect> = new Set(['change', 'change_pct', 'variance', 'variance_pct']);

/** Documents give reasons for two things: the change on the prior year, and the departure from the budget. */
function reasonOf(subject: string, kind: 'change' | 'variance_pct'): string {
  return `${subject === 'evaluation' ? 'performance_overall' : subject}.${kind}`;
}

function explains(subject: string, aspect: Aspect): string | null {
  if (aspect === 'change' || aspect === 'change_pct') return reasonOf(subject, 'change');
  if (aspect === 'variance' || aspect === 'variance_pct' || aspect === 'completion_pct')
    return reasonOf(subject, 'variance_pct');
  return null;
}

function quantity(key: MetricKey, subject: string, field: string): Metric | null {
  const base = { key, operation: 'value', a: operand(key), b: null, stated: null, formula: '' } as const;
  if (subject === 'findings') {
    const severity = SEVERITIES.find((each) => each === field);
    if (!severity) return null;
    const facet = word(SEVERITY_NAMES[severity]);
    return {
      ...base,
      title: t('疑点数·{facet}', { facet }),
      unit: '条',
      signed: false,
      subject: t('疑点数'),
      facet,
      explainedBy: null,
    };
  }
  if (subject === 'evaluation') {
    const found = EVALUATION_FIELDS[field];
    if (!found) return null;
    const [facet, unit] = found;
    const title = field === 'total_score' ? t('整体支出自评总分') : facet;
    return { ...base, title, unit, signed: false, subject: EVALUATION_NAME, facet, explainedBy: null };
  }
  const aspect = ASPECTS.find((each) => each === field);
  const name = subjectName(subject);
  if (!aspect || name === null) return null;
  const facet = aspect === 'actual' && !isMoney(subject) ? t('数量') : aspectFacet(aspect);
  return {
    ...base,
    title: aspect === 'actual' ? name : t('{name}·{facet}', { name, facet }),
    unit: aspect.endsWith('_pct') ? '%' : shownUnit(subject),
    signed: SIGNED.has(aspect),
    subject: name,
    facet,
    explainedBy: explains(subject, aspect),
  };
}

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

const FAMILIES: Readonly<Record<string, Family>> = {
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

function familyMetric(key: MetricKey, family: string, rest: string): Metric | null {
  const make = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  const [subject = '', whole = null] = rest.split('/');
  const name = subjectName(subject);
  if (!make || name === null || (whole !== null && family !== 'share')) return null;
  const made = make(subject, whole);
  if (!made) return null;
  return {
    ...made,
    key,
    subject: name,
    title: subject === 'evaluation' ? made.facet : t('{name}·{facet}', { name, facet: made.facet }),
  };
}

const known = new Map<MetricKey, Metric | null>();

/** Null where the key names nothing that can be compared. */
export function metricOf(key: MetricKey): Metric | null {
  const found = known.get(key);
  if (found !== undefined) return found;
  const family = /^([a-z_]+):([a-z_0-9/]+)$/.exec(key);
  const plain = /^([a-z_0-9]+)\.([a-z_]+)$/.exec(key);
  const metric = family
    ? familyMetric(key, family[1] ?? '', family[2] ?? '')
    : plain
      ? quantity(key, plain[1] ?? '', plain[2] ?? '')
      : null;
  known.set(key, metric);
  return metric;
}

/** @throws RangeError for a key of a preset that names nothing: a mistake in the code, not of a reader */
export function metric(key: MetricKey): Metric {
  const found = metricOf(key);
  if (!found) throw new RangeError(`no such metric: ${key}`);
  return found;
}

/** The measure that a metric is of, whose definition says what it counts; null for what is no measure of an account. */
export function measureOf({ a }: Metric): Measure | null {
  const [measure = ''] = a.quantity.split('.');
  return isMeasure(measure) ? measure : null;
}
