/** 疑点: what does not add up in all documents, what a newsroom would print first before the rest. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Choice } from '../../components/Choice.tsx';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { findingList } from '../../queries/findingList.ts';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { SearchPager } from '../shared/SearchPager.tsx';
import { useFirstPageInstead } from '../shared/useFirstPageInstead.ts';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { useNarrow } from '../shared/useMedia.ts';
import { WithFilter } from '../shared/WithFilter.tsx';
import { t } from '../../language/t.ts';
import { choiceOf, foldsMinor, orderOf, PAGE_SIZE } from './choice.ts';
import { ExportFindings } from './ExportFindings.tsx';
import { Facets } from './Facets.tsx';
import { FindingCards } from './FindingCards.tsx';
import { useMarks } from './marks.ts';
import { MinorFindings } from './MinorFindings.tsx';

const LEDE = t(
  '文件自己的数字之间对不上的地方，逐条写成问题，不是结论。引用前请对照原文，并向公开单位核实。',
);

const ORDERS = [
  { value: 'news', label: t('按轻重：涉及金额的矛盾在前') },
  { value: 'amount', label: t('按相差的金额') },
] as const;

const NO_CONDITIONS = {
  region: undefined,
  agency: undefined,
  year: undefined,
  rule: undefined,
  severity: undefined,
  measure: undefined,
  mark: undefined,
  page: undefined,
};

function Findings({ filter, search }: { readonly filter: DataFilter; readonly search: AnySearch }) {
  const update = useUpdateSearch();
  const marks = useMarks();
  const narrow = useNarrow();
  const choice = useMemo(() => choiceOf(filter, search, marks), [filter, search, marks]);
  const { page = 1 } = search;
  const order = orderOf(search);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(findingList(choice, order, PAGE_SIZE, (page - 1) * PAGE_SIZE)),
    placeholderData: keepPreviousData,
  });
  const isBeyond = useFirstPageInstead(page, data);
  const total = data?.[0]?.finding_total ?? 0;
  const onPaper = usePaperRows(data ?? [], total, findingList(choice, order, MOST_ON_PAPER, 0));
  const facets = <Facets choice={choice} />;
  return (
    <>
      <PageHead title={t('疑点')} lede={LEDE}>
        <ExportFindings choice={choice} order={order} total={total} />
      </PageHead>
      <div className="findings-grid">
        {narrow ? (
          <details className="facets">
            <summary>{t('按程度、问题、指标、地区、部门筛选')}</summary>
            {facets}
          </details>
        ) : (
          <aside className="facets" aria-label={t('按程度、问题、指标、地区、部门筛选')}>
            {facets}
          </aside>
        )}
        <section
          className="findings"
          aria-label={t('疑点')}
          aria-busy={isPlaceholderData}
          data-panel="findings"
        >
          <Waiting isOn={isPlaceholderData} />
          {error ? (
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          ) : !data || isBeyond ? (
            <Loading height={420} />
          ) : data.length === 0 ? (
            <EmptyResult
              onClear={() => {
                update(NO_CONDITIONS);
              }}
            >
              {t('没有符合这些条件的疑点。没有疑点只说明核对过的关系都成立，不等于文件没有问题。')}
            </EmptyResult>
          ) : (
            <>
              <div className="findings-order">
                <span role="status">
                  {foldsMinor(search)
                    ? t('共 {total} 条，另有文字、格式问题列在最后', { total })
                    : t('共 {total} 条', { total })}
                </span>
                <Choice
                  label={t('次序')}
                  value={order}
                  options={ORDERS}
                  onChange={(next) => {
                    update({ sort: next === 'news' ? undefined : next, page: undefined });
                  }}
                />
              </div>
              <FindingCards findings={data} onPaper={onPaper} />
              <SearchPager
                page={page}
                pageSize={PAGE_SIZE}
                total={total}
                unit={t('条#findings')}
                isWholeOnPaper={onPaper.length === total}
              />
            </>
          )}
          {foldsMinor(search) && <MinorFindings choice={choice} />}
        </section>
      </div>
    </>
  );
}

export const FindingsPage = () => (
  <WithFilter>{(filter, search) => <Findings filter={filter} search={search} />}</WithFilter>
);
