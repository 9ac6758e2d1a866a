/**
 * What the filter bar asks for, as SQL parameters. A list travels as one string joined by a separator that none of the
 * keys contains and is split again in SQL: the statement itself never changes. An empty string means "all".
 */
export interface DataFilter {
  readonly regions: readonly string[];
  readonly agencies: readonly string[];
  readonly years: readonly number[];
}

export const NO_FILTER: DataFilter = { regions: [], agencies: [], years: [] };

const SEPARATOR = ',';

/** Sorted, so that the same selection in another order is the same query. */
export const listParam = (values: readonly (string | number)[]): string =>
  [...new Set(values.map(String))].sort().join(SEPARATOR);

export const filterParams = (
  filter: DataFilter,
): readonly [regions: string, agencies: string, years: string] => [
  listParam(filter.regions),
  listParam(filter.agencies),
  listParam(filter.years),
];
