/** Indicators of all forms: looked for by words, by what became of their target. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Choice } from '../../components/Choice.tsx';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { indicatorSearch } from '../../queries/indicatorSearch.ts';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { TextSearch } from '../shared/TextSearch.tsx';
import { useFirstPageInstead } from '../shared/useFirstPageInstead.ts';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { ExportIndicators } from './ExportIndicators.tsx';
import { foundTable } from './foundTable.ts';
import { indicatorChoice, indicatorPage, OUTCOMES, PAGE_SIZE } from './indicatorList.ts';
import { OUTCOME_NAMES } from './outcomes.ts';

export function IndicatorSearch({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const { hits: page = 1 } = search;
  const choice = indicatorChoice(filter, search);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(indicatorPage(choice, page)),
    placeholderData: keepPreviousData,
  });
  useFirstPageInstead(page, data, 'hits');
  const total = data?.[0]?.indicator_total ?? 0;
  const onPaper = usePaperRows(data ?? [], total, indicatorSearch(choice, MOST_ON_PAPER, 0));
  const listed = usePrinting() ? onPaper : data;
  const table = useMemo(() => foundTable(listed ?? []), [listed]);
  return (
    <section
      className="panel is-full"
      aria-label={t('查找指标')}
      aria-busy={isPlaceholderData}
      data-panel="indicators"
    >
      <Waiting isOn={isPlaceholderData} />
      <header className="panel-head">
        <div className="panel-titles">
          <h2>{t('查找指标')}</h2>
          <p>{t('在指标名称、目标值和完成值里找；点名称看原文所在行。')}</p>
        </div>
        <div className="panel-actions">
          <ExportIndicators choice={choice} total={total} />
        </div>
      </header>
      <div className="panel-controls">
        <TextSearch
          label={t('查找指标')}
          placeholder={t('查找指标，如：满意度，按回车')}
          onLook={(text) => {
            update({ text, hits: undefined });
          }}
        />
        <Choice
          label={t('目标结果')}
          value={choice.outcome === '' ? 'all' : choice.outcome}
          options={OUTCOMES.map((value) => ({
            value,
            label: value === 'all' ? t('全部结果') : OUTCOME_NAMES[value],
          }))}
          onChange={(next) => {
            update({ outcome: next === 'all' ? undefined : next, hits: undefined });
          }}
        />
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <DataTableView
          table={table}
          label={t('找到的指标')}
          sort={search.order}
          onSort={(order) => {
            update({ order, hits: undefined });
          }}
          paging={{
            page,
            pageSize: PAGE_SIZE,
            total,
            isWholeOnPaper: onPaper.length === total,
            unit: t('条指标'),
            onPage: (next) => {
              update({ hits: next === 1 ? undefined : next });
            },
          }}
        />
      ) : (
        <Loading height={300} />
      )}
    </section>
  );
}
