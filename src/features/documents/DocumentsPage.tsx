import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTableView } from '../../components/DataTableView.tsx';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import { documents, namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { WithFilter } from '../shared/WithFilter.tsx';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { documentsTable } from './documentsTable.ts';

const LEDE = '所有数字的出处。点开一份文件，可看全文、从中读出的每个数，以及核对时发现的疑点。';

function Documents({ filter }: { readonly filter: DataFilter }) {
  const update = useUpdateSearch();
  const { data, error, refetch } = useQuery(namedQueryOptions(documents(filter)));
  const table = useMemo(() => (data ? documentsTable(data) : null), [data]);
  const header = <PageHead title="文件" lede={LEDE} />;
  if (error)
    return (
      <>
        {header}
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!table)
    return (
      <>
        {header}
        <Loading height={320} />
      </>
    );
  if (table.rows.length === 0) {
    return (
      <>
        {header}
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        >
          所选范围内没有公开文件。推算年度没有自己的文件；可改选公开年度，或清除筛选。
        </EmptyResult>
      </>
    );
  }
  return (
    <>
      {header}
      <section className="panel is-full" data-panel="documents">
        <p>
          “数字有交代”指已读入数据表，或注明未读原因（年份、序号等）；其余未能识别，在全文中标出，没有丢弃，也没有猜测。
        </p>
        <DataTableView table={table} label="决算公开文件" />
      </section>
    </>
  );
}

export const DocumentsPage = () => <WithFilter>{(filter) => <Documents filter={filter} />}</WithFilter>;
