/** How alike two names are that were printed a little differently. */

/** The pairs of neighbouring characters in a name. */
export type Pairs = ReadonlySet<string>;

export const pairsOf = (text: string): Pairs =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Dice's coefficient, 0 to 1. */
export function likeness(a: Pairs, b: Pairs): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
