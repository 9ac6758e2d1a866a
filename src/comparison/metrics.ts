/**
 * Everything that can be compared, by a key that an address carries: `three_public.actual` (a measure and an aspect),
 * `growth:three_public`, `share:vehicles/three_public`, `evaluation.total_score`, `findings.contradiction`.
 * The list is closed: a key that names no measure, aspect or family is no metric.
 */
import { ASPECT_NAMES, ASPECTS, type Aspect } from '../domain/aspects.ts';
import { isMeasure, type Measure } from '../domain/measures.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../domain/tables.ts';
import { t, word } from '../language/t.ts';
import { FAMILIES } from './metricFamilies.ts';
import {
  EVALUATION_FIELDS,
  EVALUATION_NAME,
  isMoney,
  operand,
  reasonOf,
  shownUnit,
  subjectName,
  type Metric,
  type MetricKey,
} from './metricSubjects.ts';

export type { Metric, MetricKey, Operand, Operation } from './metricSubjects.ts';

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
