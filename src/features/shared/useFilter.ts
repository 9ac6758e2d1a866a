import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { agencies, fiscalYears, namedQueryOptions, regions } from '../../queries/index.ts';
import { resolveFilter, type Catalogue, type ResolvedFilter } from './resolveFilter.ts';
import type { AnySearch } from './search.ts';

/** The search of whatever page is open. */
export const useAnySearch = (): AnySearch => useSearch({ strict: false });

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

export interface CatalogueState {
  readonly catalogue: Catalogue | null;
  readonly error: Error | null;
  readonly refetch: () => void;
}

export function useCatalogue(): CatalogueState {
  const [regionResult, agencyResult, yearResult] = useQueries({
    queries: [namedQueryOptions(regions()), namedQueryOptions(agencies()), namedQueryOptions(fiscalYears())],
  });
  const catalogue = useMemo(
    () =>
      regionResult.data && agencyResult.data && yearResult.data
        ? { regions: regionResult.data, agencies: agencyResult.data, years: yearResult.data }
        : null,
    [regionResult.data, agencyResult.data, yearResult.data],
  );
  return {
    catalogue,
    error: regionResult.error ?? agencyResult.error ?? yearResult.error,
    refetch: () => {
      for (const result of [regionResult, agencyResult, yearResult])
        if (result.isError) void result.refetch();
    },
  };
}

export interface FilterState extends CatalogueState {
  readonly resolved: ResolvedFilter | null;
}

export function useFilter(): FilterState {
  const search = useAnySearch();
  const state = useCatalogue();
  const { region, agency, year } = search;
  const resolved = useMemo(
    () => (state.catalogue ? resolveFilter({ region, agency, year }, state.catalogue) : null),
    [state.catalogue, region, agency, year],
  );
  return { ...state, resolved };
}
