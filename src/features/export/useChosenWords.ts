/** What the filter chooses, as the name of a file tells it. */
import { t } from '../../language/t.ts';
import type { FilterKey } from '../shared/resolveFilter.ts';
import { useFilterSearch, useKnownValues } from '../shared/useFilter.ts';

/** More would make a name that nobody reads. */
const MOST_NAMED = 2;

/** Empty where nothing is chosen. */
export type ChosenWords = Readonly<Record<FilterKey, string>>;

export function useChosenWords(): ChosenWords {
  const search = useFilterSearch();
  const { known = [] } = useKnownValues(search);
  const names = (key: FilterKey): string[] =>
    known.filter((each) => each.key === key).map(({ name }) => name);
  const listed = (chosen: readonly string[], counted: (count: number) => string): string =>
    chosen.length <= MOST_NAMED ? chosen.join(t('、')) : counted(chosen.length);
  const years = [...(search.year ?? [])].sort();
  return {
    region: listed(names('region'), (count) => t('{count} 个地区', { count })),
    agency: listed(names('agency'), (count) => t('{count} 个部门', { count })),
    year: [...new Set([years[0] ?? '', years.at(-1) ?? ''])].join('-'),
  };
}
