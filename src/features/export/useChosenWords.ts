/** What the filter chooses, as a file and its name tell it. Empty where nothing is chosen. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ChosenNames } from '../../comparison/export/scope.ts';
import { t } from '../../language/t.ts';
import type { KnownValue } from '../../queries/index.ts';
import type { FilterKey } from '../shared/resolveFilter.ts';
import type { FilterSearch } from '../shared/search.ts';
import { knownOf } from '../shared/useFilter.ts';

/** More would make a name that nobody reads. */
const MOST_NAMED = 2;

function chosenWords(search: FilterSearch, known: readonly KnownValue[] | undefined): ChosenNames {
  // Until the names are known, what the address has.
  const names = (key: FilterKey): readonly string[] =>
    known ? known.filter((each) => each.key === key).map(({ name }) => name) : (search[key] ?? []);
  const listed = (chosen: readonly string[], counted: (count: number) => string): string =>
    chosen.length <= MOST_NAMED ? chosen.join(t('、')) : counted(chosen.length);
  const years = [...(search.year ?? [])].sort();
  const [first = ''] = years;
  const isRun = years.length > 1 && years.every((year, index) => Number(year) === Number(first) + index);
  return {
    region: listed(names('region'), (count) => t('{count} 个地区', { count })),
    agency: listed(names('agency'), (count) => t('{count} 个部门', { count })),
    year: isRun ? `${first}-${years.at(-1) ?? ''}` : years.join(t('、')),
  };
}

/** Asked for when something is saved: no button is drawn again because the filter changed. */
export function useChosenWords(): () => ChosenNames {
  const client = useQueryClient();
  const router = useRouter();
  return useCallback(() => {
    const search = router.state.matches.at(-1)?.search ?? {};
    return chosenWords(search, knownOf(client, search));
  }, [client, router]);
}
