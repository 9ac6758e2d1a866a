/** From the words in an address to a filter that the dataset knows, and the words that it does not know. Pure. */
import { FILTER_KEYS, type DataFilter, type FilterKey, type KnownValue } from '../../queries/index.ts';
import type { FilterSearch } from './search.ts';

export type { FilterKey };

export interface UnknownValue {
  readonly key: FilterKey;
  readonly value: string;
}

export interface ResolvedFilter {
  readonly filter: DataFilter;
  readonly unknown: readonly UnknownValue[];
  /** A condition was given and nothing of it is known: showing everything instead would mislead. */
  readonly nothingLeft: boolean;
}

/** How many values the address gives. */
export const countValues = (search: FilterSearch): number =>
  FILTER_KEYS.reduce((sum, key) => sum + (search[key]?.length ?? 0), 0);

/** `known`: those of the values given that the dataset knows. */
export function resolveFilter(search: FilterSearch, known: readonly KnownValue[]): ResolvedFilter {
  const isKnown = (key: FilterKey, value: string): boolean =>
    known.some((each) => each.key === key && each.value === value);
  const picked = (key: FilterKey): string[] => (search[key] ?? []).filter((value) => isKnown(key, value));
  return {
    filter: { regions: picked('region'), agencies: picked('agency'), years: picked('year').map(Number) },
    unknown: FILTER_KEYS.flatMap((key) =>
      (search[key] ?? []).filter((value) => !isKnown(key, value)).map((value) => ({ key, value })),
    ),
    nothingLeft: FILTER_KEYS.some((key) => (search[key]?.length ?? 0) > 0 && picked(key).length === 0),
  };
}

/** How values are written. Agencies are looked up by any text. */
const WRITTEN: Readonly<Partial<Record<FilterKey, RegExp>>> = { region: /^\d{6}$/, year: /^\d{4}$/ };

/** As if the dataset knew every value, so that nothing waits for its answer; null where it cannot know one of them. */
export function assumeKnown(search: FilterSearch): ResolvedFilter | null {
  const all = FILTER_KEYS.flatMap((key) => (search[key] ?? []).map((value) => ({ key, value, name: value })));
  return all.every(({ key, value }) => WRITTEN[key]?.test(value) ?? true) ? resolveFilter(search, all) : null;
}

/** The search without one value; the rest stays. */
export function withoutValue(search: FilterSearch, { key, value }: UnknownValue): FilterSearch {
  const rest = (search[key] ?? []).filter((other) => other !== value);
  return { ...search, [key]: rest.length === 0 ? undefined : rest };
}
