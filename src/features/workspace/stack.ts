/** What a stack of chosen metrics is made of. Pure. */
import { metric, type MetricKey } from '../../comparison/metrics.ts';
import { measureDefinition, MEASURES, type Measure } from '../../domain/measures.ts';

export interface Stack {
  readonly parts: readonly MetricKey[];
  /** What they sum to, where that is a metric. */
  readonly total?: MetricKey;
}

/** The parts that sum to the measure of an amount. */
const partsOf = (key: MetricKey): MetricKey[] => {
  const subject = key.replace(/\.actual$/, '');
  return (Object.keys(MEASURES) as Measure[])
    .filter((measure) => {
      const { parent, additive } = measureDefinition(measure);
      return additive === true && parent === subject;
    })
    .map((measure) => `${measure}.actual`);
};

/** A whole and its parts are never piled on each other: the whole stands behind them as their sum. */
export function stackOf(metrics: readonly MetricKey[]): Stack {
  const [first = ''] = metrics;
  const own = partsOf(first);
  if (own.length > 0) return { parts: own, total: first };
  const { unit } = metric(first);
  const wholes = new Set(metrics.filter((key) => partsOf(key).length > 0));
  const parts = metrics.filter((key) => {
    const each = metric(key);
    return each.unit === unit && !each.signed && !wholes.has(key);
  });
  return { parts };
}
