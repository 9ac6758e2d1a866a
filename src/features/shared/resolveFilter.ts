/** From the words in an address to a filter that the dataset knows, and the words that it does not know. Pure. */
import type { Agency, DataFilter, FiscalYear, Region } from '../../queries/index.ts';
import type { FilterSearch } from './search.ts';

export interface Catalogue {
  readonly regions: readonly Region[];
  readonly agencies: readonly Agency[];
  readonly years: readonly FiscalYear[];
}

export type FilterKey = keyof FilterSearch;

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

export function resolveFilter(search: FilterSearch, catalogue: Catalogue): ResolvedFilter {
  const known: Readonly<Record<FilterKey, ReadonlySet<string>>> = {
    region: new Set(catalogue.regions.map(({ region_code }) => region_code)),
    agency: new Set(catalogue.agencies.map(({ agency_id }) => agency_id)),
    year: new Set(catalogue.years.map(({ fiscal_year }) => String(fiscal_year))),
  };
  const unknown: UnknownValue[] = [];
  const pick = (key: FilterKey): string[] => {
    const values = search[key] ?? [];
    unknown.push(...values.filter((value) => !known[key].has(value)).map((value) => ({ key, value })));
    return values.filter((value) => known[key].has(value));
  };
  const [regions, agencies, years] = [pick('region'), pick('agency'), pick('year')];
  const emptied = (key: FilterKey, rest: readonly string[]): boolean =>
    (search[key]?.length ?? 0) > 0 && rest.length === 0;
  return {
    filter: { regions, agencies, years: years.map(Number) },
    unknown,
    nothingLeft: emptied('region', regions) || emptied('agency', agencies) || emptied('year', years),
  };
}

/** The search without one value; the rest stays. */
export function withoutValue(search: FilterSearch, { key, value }: UnknownValue): FilterSearch {
  const rest = (search[key] ?? []).filter((other) => other !== value);
  return { ...search, [key]: rest.length === 0 ? undefined : rest };
}
