import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { NothingFound } from '../shared/NothingFound.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { useFirstPageInstead } from '../shared/useFirstPageInstead.ts';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { WithFilter } from '../shared/WithFilter.tsx';
import { t } from '../../language/t.ts';
import { documentList, PAGE_SIZE } from './documentList.ts';
import { documentsTable } from './documentsTable.ts';

const LEDE = t('所有数字的出处。点开一份文件，可看全文、从中读出的每个数，以及核对时发现的疑点。');

interface Props {
  readonly filter: DataFilter;
  readonly search: AnySearch;
}

function useListedDocuments({ filter, search: { sort, page = 1 } }: Props) {
  const call = documentList(filter, sort, page);
  const result = useQuery({ ...namedQueryOptions(call), placeholderData: keepPreviousData });
  return { ...result, sort, page };
}

function DocumentList({ filter, search }: Props) {
  const update = useUpdateSearch();
  const { data, error, refetch, isPlaceholderData, sort, page } = useListedDocuments({ filter, search });
  const isBeyond = useFirstPageInstead(page, data);
  const total = data?.[0]?.document_total ?? 0;
  const onPaper = usePaperRows(data ?? [], total, documentList(filter, sort, 1, MOST_ON_PAPER));
  const listed = usePrinting() ? onPaper : data;
  const table = useMemo(() => (listed ? documentsTable(listed) : null), [listed]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!table || isBeyond) return <Loading height={320} />;
  if (table.rows.length === 0) {
    return (
      <NothingFound>
        {t('所选范围内没有公开文件。推算年度没有自己的文件；可改选公开年度，或清除筛选。')}
      </NothingFound>
    );
  }
  return (
    <section className="panel is-full" aria-busy={isPlaceholderData} data-panel="documents">
      <Waiting isOn={isPlaceholderData} />
      <p>
        {t(
          '文中的数字或已读入数据表，或注明未读原因（年份、序号等）；其余未能识别，在全文中标出，没有丢弃，也没有猜测。',
        )}
      </p>
      <DataTableView
        table={table}
        label={t('决算公开文件')}
        sort={sort}
        onSort={(next) => {
          update({ sort: next, page: undefined });
        }}
        paging={{
          page,
          pageSize: PAGE_SIZE,
          total,
          isWholeOnPaper: onPaper.length === total,
          unit: t('份#documents'),
          onPage: (next) => {
            update({ page: next === 1 ? undefined : next });
          },
        }}
      />
    </section>
  );
}

export const DocumentsPage = () => (
  <WithFilter>
    {(filter, search) => (
      <>
        <PageHead title={t('文件')} lede={LEDE} />
        <DocumentList filter={filter} search={search} />
      </>
    )}
  </WithFilter>
);
