/** What several rules ask of one document is found once. */
import type { Facts } from './facts.ts';

export function perDocument<T extends object>(find: (facts: Facts) => T): (facts: Facts) => T {
  const kept = new WeakMap<Facts, T>();
  return (facts) => {
    let found = kept.get(facts);
    if (found === undefined) kept.set(facts, (found = find(facts)));
    return found;
  };
}
