/** What the selects of the filter bar offer, asked for when they are opened. Chosen values are always among it, with their names. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AgencyOption } from '../../components/AgencySelect.tsx';
import type { RegionOption } from '../../components/regionTree.ts';
import { agencySearch, namedQueryOptions, regions, type KnownValue } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import type { FilterKey } from './resolveFilter.ts';
import { listedName } from '../../language/names.ts';

const namesOf = (known: readonly KnownValue[], key: FilterKey): readonly KnownValue[] =>
  known.filter((value) => value.key === key);

export function useAgencyOptions(open: boolean, typed: string, known: readonly KnownValue[]) {
  const filter = {
    regions: namesOf(known, 'region').map(({ value }) => value),
    years: namesOf(known, 'year').map(({ value }) => Number(value)),
  };
  const { data, isPending } = useQuery({
    ...namedQueryOptions(agencySearch(typed, filter)),
    enabled: open,
    // What was found for the last letter stays until the next answer.
    placeholderData: keepPreviousData,
  });
  const options = useMemo<readonly AgencyOption[]>(() => {
    const found = (data ?? []).map((agency) => ({
      value: agency.agency_id,
      label: agency.short_name,
      full: agency.agency_name,
      note: agency.is_collected
        ? listedName(agency.region_name)
        : t('{regionName} · 未收录该年文件', { regionName: listedName(agency.region_name) }),
    }));
    const shown = new Set(found.map(({ value }) => value));
    const chosen = namesOf(known, 'agency').filter(({ value }) => !shown.has(value));
    return [
      ...found,
      ...chosen.map(({ value, name }) => ({ value, label: name, full: name, note: t('已选') })),
    ];
  }, [data, known]);
  return { options, total: data?.[0]?.match_total ?? 0, isPending: open && isPending };
}

export function useRegionOptions(open: boolean, known: readonly KnownValue[]) {
  const { data, isPending } = useQuery({ ...namedQueryOptions(regions()), enabled: open });
  const options = useMemo<readonly RegionOption[]>(
    () =>
      data?.map((region) => ({
        value: region.region_code,
        name: region.name,
        parent: region.parent_code,
        spellings: region.name_spellings,
        agencyCount: region.agency_count,
      })) ??
      namesOf(known, 'region').map(({ value, name }) => ({
        value,
        name,
        parent: null,
        spellings: name,
        agencyCount: null,
      })),
    [data, known],
  );
  return { options, isPending: open && isPending };
}
