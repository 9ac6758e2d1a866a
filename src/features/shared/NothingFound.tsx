/** Where a page has nothing to show: the filter leaves nothing, or the collection holds nothing yet. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyResult, Loading, Notice } from '../../components/Notice.tsx';
import { mayHaveOwnDocuments } from '../../own/flag.ts';
import { t } from '../../language/t.ts';
import { useAnySearch, useUpdateSearch } from './useFilter.ts';

/** What an address may leave nothing by: the filter, and what 对比 breaks down and whom it takes. */
const CONDITIONS = ['region', 'agency', 'year', 'per', 'level', 'kind', 'who'] as const;

/** Without a condition that could be lifted it is the collection that is empty. */
function EmptyCollection() {
  if (mayHaveOwnDocuments()) return <Loading>{t('正在并入本机保存的文件…')}</Loading>;
  return (
    <Notice
      title={t('这里还没有数据')}
      actions={
        <Link to="/own" className="button is-primary">
          {t('放入文件')}
        </Link>
      }
    >
      {t('数据集里还没有这样的决算公开文件。放入自己手里的文件，核对后就可以查看和比较；文件不会离开本机。')}
    </Notice>
  );
}

export function NothingFound({ children }: { readonly children?: ReactNode }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  if (CONDITIONS.every((key) => search[key] === undefined)) return <EmptyCollection />;
  return (
    <EmptyResult
      onClear={() => {
        update({ ...Object.fromEntries(CONDITIONS.map((key) => [key, undefined])), page: undefined });
      }}
    >
      {children}
    </EmptyResult>
  );
}
