/** The documents of an agency, the latest first. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import { namedQueryOptions } from '../../queries/index.ts';
import { documentsOf, MOST_DOCUMENTS } from '../documents/documentList.ts';
import { documentsTable } from '../documents/documentsTable.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { onlyAgency } from './comparisons.ts';

export function AgencyDocuments({ agencyId }: { readonly agencyId: string }) {
  const { data, error, refetch } = useQuery(
    namedQueryOptions(documentsOf(onlyAgency(agencyId), MOST_DOCUMENTS)),
  );
  const table = useMemo(() => (data ? documentsTable(data) : null), [data]);
  return (
    <section className="panel is-full" aria-label={t('文件')} data-panel="documents">
      <div className="panel-titles">
        <h2>{t('文件')}</h2>
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : table ? (
        <DataTableView table={table} label={t('这个部门的文件')} />
      ) : (
        <Loading height={90} />
      )}
    </section>
  );
}
