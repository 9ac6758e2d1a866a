import { Pager, type Paging } from '../../components/Pager.tsx';
import { useUpdateSearch } from './useFilter.ts';

/** A pager whose page stands in the address; the next page begins at its top. */
export function SearchPager(paging: Omit<Paging, 'onPage'>) {
  const update = useUpdateSearch();
  return (
    <Pager
      {...paging}
      onPage={(next) => {
        update({ page: next === 1 ? undefined : next });
        window.scrollTo({ top: 0 });
      }}
    />
  );
}
