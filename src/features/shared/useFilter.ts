import { hashKey, keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { knownValues, namedQueryOptions, type KnownValue } from '../../queries/index.ts';
import { assumeKnown, countValues, resolveFilter, type ResolvedFilter } from './resolveFilter.ts';
import type { AnySearch, FilterSearch } from './search.ts';
import { listedName } from '../../language/names.ts';

/** The search of whatever page is open. */
export const useAnySearch = (): AnySearch => useSearch({ strict: false });

/** Only what the filter bar sets: who uses this is not drawn again when a table is sorted. */
export const useFilterSearch = (): FilterSearch =>
  useSearch({
    strict: false,
    select: ({ region, agency, year }: AnySearch): FilterSearch => ({ region, agency, year }),
    structuralSharing: true,
  });

/**
 * Changes a part of the address and stays on the page. A filter is a step of its own in the history, unless `replace`
 * says that it takes the last one's place.
 */
export function useUpdateSearch(): (patch: Partial<AnySearch>, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (patch, { replace = false } = {}) => {
      void navigate({
        to: '.',
        search: (previous: AnySearch) => ({ ...previous, ...patch }),
        resetScroll: false,
        replace,
        // The page's code is there: nothing to wait for, and the change is felt at once.
        ignoreBlocker: true,
      });
    },
    [navigate],
  );
}

const NOTHING: readonly KnownValue[] = [];

const nameRegions = (known: readonly KnownValue[]): readonly KnownValue[] =>
  known.map((each) => (each.key === 'region' ? { ...each, name: listedName(each.name) } : each));

const knownOptions = ({ region = [], agency = [], year = [] }: FilterSearch) =>
  namedQueryOptions(knownValues({ region, agency, year }));

/** Those that have been looked up already. */
export function knownOf(client: QueryClient, search: FilterSearch): readonly KnownValue[] | undefined {
  const known = client.getQueryData(knownOptions(search).queryKey);
  return known && nameRegions(known);
}

/** Those of the values in the address that the dataset knows. Nothing is asked where none is given. */
export function useKnownValues(search: FilterSearch) {
  const isAsked = countValues(search) > 0;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...knownOptions(search),
    enabled: isAsked,
    select: nameRegions,
    // While one value more is looked up the page stays as it is.
    placeholderData: keepPreviousData,
  });
  return { known: isAsked ? data : NOTHING, isOfBefore: isAsked && isPlaceholderData, error, refetch };
}

export interface FilterState {
  /** Until the dataset has been asked which values it knows, as if it knew all; null where one of them cannot be. */
  readonly resolved: ResolvedFilter | null;
  /** A value of the address is being looked up: `resolved` is of the address before. */
  readonly isOfBefore: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
}

export function useFilter(): FilterState {
  const search = useFilterSearch();
  const { known, isOfBefore, error, refetch } = useKnownValues(search);
  // What was known of the last address says nothing of this one: it would call a value unknown that is only being looked up.
  const next = useMemo(
    () => (known && !isOfBefore ? resolveFilter(search, known) : assumeKnown(search)),
    [known, isOfBefore, search],
  );
  // While a value that cannot be is looked up, the page stays as it is; what was rightly assumed is not drawn again.
  const [resolved, setResolved] = useState(next);
  const isNew = next !== null && hashKey([next]) !== hashKey([resolved]);
  if (isNew) setResolved(next);
  return {
    resolved: isNew ? next : resolved,
    isOfBefore: next === null,
    error,
    refetch: () => void refetch(),
  };
}
