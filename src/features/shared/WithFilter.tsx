/** The filter of a page, resolved: nothing is drawn where nothing is known. */
import { useState, type ReactNode } from 'react';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import type { DataFilter } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import type { AnySearch } from './search.ts';
import { UnknownValues } from './UnknownValues.tsx';
import { useAnySearch, useFilter, useUpdateSearch } from './useFilter.ts';

interface Props {
  /** `search`: of the address that the filter is of. Who draws by the one of the moment draws what stays, too, while a value is looked up. */
  readonly children: (filter: DataFilter, search: AnySearch) => ReactNode;
}

/** Resolves the filter and hands it to the page, or says why there is nothing to show. */
export function WithFilter({ children }: Props) {
  const { resolved, isOfBefore, error, refetch } = useFilter();
  const update = useUpdateSearch();
  const search = useAnySearch();
  const [settled, setSettled] = useState(search);
  if (!isOfBefore && settled !== search) setSettled(search);
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!resolved) return <Loading height={420}>{t('正在载入目录…')}</Loading>;
  return (
    <>
      <UnknownValues values={resolved.unknown} />
      {resolved.nothingLeft ? (
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        >
          {t(
            '地址中给出的条件在数据集里都找不到，为免误读，这里不显示其他部门的数据。请移除该条件，或清除筛选。',
          )}
        </EmptyResult>
      ) : (
        children(resolved.filter, isOfBefore ? settled : search)
      )}
    </>
  );
}
