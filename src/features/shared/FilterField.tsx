/** The fields of the filter bar, and boxes of their size for the time before the selects are there. */
import { useRouterState, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../language/t.ts';
import type { FilterKey } from './resolveFilter.ts';
import type { AnySearch } from './search.ts';
import { useFilterSearch } from './useFilter.ts';

interface Field {
  readonly key: FilterKey;
  readonly name: string;
  readonly all: string;
  /** What is chosen where nothing is, as paper says it; `all` where that is the same. */
  readonly none?: string;
}

const FIELDS: readonly Field[] = [
  { key: 'region', name: t('地区'), all: t('全部地区') },
  {
    key: 'agency',
    name: t('部门'),
    all: t('全部部门，可输入汉字、拼音或首字母'),
    none: t('全部部门'),
  },
  { key: 'year', name: t('年度'), all: t('最新公开年度') },
];

/** Lists of what was read: where no year is chosen they hold those of all years; so does a comparison that spans them. */
const OF_ALL_YEARS: readonly unknown[] = ['/findings', '/reasons', '/documents'];
const FIELDS_OF_ALL_YEARS = FIELDS.map((field) =>
  field.key === 'year' ? { ...field, all: t('全部年度') } : field,
);

/** What the bar calls each field on the page that is open, and what stands in it where nothing is chosen. */
export function useFilterFields(): readonly Field[] {
  const routeId = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId });
  const spansAll = useSearch({ strict: false, select: ({ span }: AnySearch) => span === 'every' });
  return spansAll || OF_ALL_YEARS.includes(routeId) ? FIELDS_OF_ALL_YEARS : FIELDS;
}

export const FilterField = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <label className="filter-field">
    <span>{name}</span>
    {children}
  </label>
);

export function FilterPlaceholders() {
  const search = useFilterSearch();
  return useFilterFields().map(({ key, name, all }) => {
    const count = search[key]?.length ?? 0;
    return (
      <div key={key} className="filter-field">
        <span>{name}</span>
        <span className={`filter-control is-${key} is-waiting`}>
          {count === 0 ? all : t('已选 {count} 项', { count })}
        </span>
      </div>
    );
  });
}
