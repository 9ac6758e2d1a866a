/**
 * The places in the palette of what stands side by side: a part of the “三公” expenses, and a class of expenditure that almost every
 * agency has, have one colour on every page. Pure.
 */
import type { MetricKey } from '../comparison/metrics.ts';
import { FUNCTION_CLASSES } from '../domain/functionClasses.ts';
import type { Measure } from '../domain/measures.ts';

/** Of the palette. */
const COLORS = 10;

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

/** 一般公共服务、社会保障和就业、住房保障、卫生健康支出: from the largest, as a rule. */
const COMMON_CLASSES = ['201', '208', '221', '210'];

const commonPlaces = new Map(
  FUNCTION_CLASSES.flatMap(([code, ...names]) =>
    names.map((name): [string, number] => [name, COMMON_CLASSES.indexOf(code)]),
  ),
);

/** `items`: function paths, from the largest. What is no common class has a place that none of these has, while there are others. */
export function itemPalette(items: readonly string[]): number[] {
  const asked = items.map((item) => commonPlaces.get(item) ?? -1);
  // A class may stand there under two of its names.
  const own = asked.map((place, index) => (asked.indexOf(place) === index ? place : -1));
  const first = own.some((place) => place >= 0) ? COMMON_CLASSES.length : 0;
  const after = items.map((_, index) => first + index);
  const unused = COMMON_CLASSES.map((_, place) => place).filter((place) => !own.includes(place));
  const free = first === 0 ? after : [...after.slice(0, COLORS - first), ...unused];
  return own.map((place) => (place < 0 ? (free.shift() ?? 0) : place));
}
