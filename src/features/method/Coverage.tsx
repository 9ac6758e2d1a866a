/** What is in the collection and what is not: each agency of the filter with each year. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { Pager } from '../../components/Pager.tsx';
import { SourceLink } from '../../components/SourceLink.tsx';
import { coverage, type CoverageRow } from '../../queries/coverage.ts';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { listedName } from '../../language/names.ts';

const PAGE_SIZE = 30;

/** The rows come agency by agency. */
function byAgency(rows: readonly CoverageRow[]): CoverageRow[][] {
  const agencies = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const own = agencies.get(row.agency_id);
    if (own) own.push(row);
    else agencies.set(row.agency_id, [row]);
  }
  return [...agencies.values()];
}

function Year({ row }: { readonly row: CoverageRow }) {
  if (row.document_id !== null)
    return <SourceLink to={{ documentId: row.document_id }}>{t('有文件')}</SourceLink>;
  return row.is_derived ? (
    <span data-tip={t('本数据集没有该年文件；部分数由次年文件的“比上年增减”推算')}>
      {t('未收录（有推算）')}
    </span>
  ) : (
    <span className="absent">{t('未收录')}</span>
  );
}

export function Coverage({ filter }: { readonly filter: DataFilter }) {
  const { page = 1 } = useAnySearch();
  const update = useUpdateSearch();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(coverage(filter, page, PAGE_SIZE)),
    placeholderData: keepPreviousData,
  });
  const shown = useMemo(() => byAgency(data ?? []), [data]);
  const total = data?.[0]?.agency_total ?? 0;
  const rows = usePaperRows(data ?? [], total, coverage(filter, 1, MOST_ON_PAPER), shown.length);
  const onPaper = useMemo(() => byAgency(rows), [rows]);
  const agencies = usePrinting() ? onPaper : shown;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={240} />;
  const years = agencies[0]?.map(({ fiscal_year }) => fiscal_year) ?? [];
  return (
    <div className="data-table" aria-busy={isPlaceholderData}>
      <Waiting isOn={isPlaceholderData} />
      <div className="table-scroll" role="region" aria-label={t('收录范围')} tabIndex={0}>
        <table aria-label={t('收录范围')}>
          <thead>
            <tr>
              <th scope="col" className="is-text">
                {t('部门')}
              </th>
              <th scope="col" className="is-text">
                {t('地区')}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="is-text">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agencies.map(([first, ...rest]) =>
              first === undefined ? null : (
                <tr key={first.agency_id}>
                  <th scope="row" className="is-text">
                    <AgencyLink agencyId={first.agency_id}>{first.short_name}</AgencyLink>
                  </th>
                  <td className="is-text">
                    <Spoken text={listedName(first.region_name)} />
                  </td>
                  {[first, ...rest].map((row) => (
                    <td key={row.fiscal_year} className="is-text">
                      <Year row={row} />
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <Pager
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
        isWholeOnPaper={onPaper.length === total}
        unit={t('个部门')}
        onPage={(next) => {
          update({ page: next === 1 ? undefined : next });
        }}
      />
    </div>
  );
}
