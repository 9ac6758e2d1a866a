/** The places in the palette of metrics that stand side by side: a part of the “三公” expenses has one colour on every page. Pure. */
import type { MetricKey } from '../comparison/metrics.ts';
import type { Measure } from '../domain/measures.ts';

/** From the largest, as a rule. */
const PARTS: readonly Measure[] = [
  'vehicles',
  'reception',
  'overseas_travel',
  'vehicle_purchase',
  'vehicle_operation',
];

/** A metric of a part has the part's place; beside parts others have none of theirs. */
export function paletteOf(keys: readonly MetricKey[]): number[] {
  const own = keys.map((key) => PARTS.findIndex((part) => key === `${part}.actual`));
  let next = own.some((place) => place >= 0) ? PARTS.length : 0;
  return own.map((place) => (place < 0 ? next++ : place));
}
