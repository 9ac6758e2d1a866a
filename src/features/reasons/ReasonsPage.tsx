/** 原因: what agencies say of why their numbers changed, side by side. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Choice } from '../../components/Choice.tsx';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { reasonList } from '../../queries/reasonList.ts';
import { reasonMeasures } from '../../queries/reasonMeasures.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { SearchPager } from '../shared/SearchPager.tsx';
import { TextSearch } from '../shared/TextSearch.tsx';
import { useFirstPageInstead } from '../shared/useFirstPageInstead.ts';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import type { AnySearch } from '../shared/search.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { WithFilter } from '../shared/WithFilter.tsx';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import {
  PAGE_SIZE,
  reasonChoice,
  SHARING_NAMES,
  SHARINGS,
  sharingOf,
  SIDE_NAMES,
  sideOf,
  SIDES,
} from './choice.ts';
import { ExportReasons } from './ExportReasons.tsx';
import { ReasonRows } from './ReasonRows.tsx';

const LEDE = t(
  '文件对增减和预决算差异给出的“主要原因”，照录原文，金额大的在前。许多部门用同样的话，这里标明有几家。',
);

function Controls({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const { data = [] } = useQuery({
    ...namedQueryOptions(reasonMeasures(filter)),
    placeholderData: keepPreviousData,
  });
  const change = (patch: Parameters<typeof update>[0]): void => {
    update({ ...patch, page: undefined });
  };
  const [side, sharing] = [sideOf(search), sharingOf(search)];
  return (
    <div className="reason-controls">
      <TextSearch
        label={t('在原因中查找')}
        placeholder={t('在原因中查找，如：人员调动，按回车')}
        onLook={(text) => {
          change({ text });
        }}
      />
      <Choice
        label={t('指标')}
        value={search.measure ?? ''}
        options={[
          { value: '', label: t('全部指标') },
          ...data.map(({ measure, reason_count }) => ({
            value: measure,
            label: t('{name}（{reasonCount}）', {
              name: measureName(measure),
              reasonCount: reason_count,
            }),
          })),
        ]}
        onChange={(measure) => {
          change({ measure: measure === '' ? undefined : measure });
        }}
      />
      <Choice
        label={t('方向')}
        value={side}
        options={SIDES.map((value) => ({ value, label: SIDE_NAMES[value] }))}
        onChange={(next) => {
          change({ direction: next === 'all' ? undefined : next });
        }}
      />
      <Choice
        label={t('措辞')}
        value={sharing}
        options={SHARINGS.map((value) => ({ value, label: SHARING_NAMES[value] }))}
        onChange={(next) => {
          change({ scope: next === 'all' ? undefined : next });
        }}
      />
    </div>
  );
}

function Reasons({ filter, search }: { readonly filter: DataFilter; readonly search: AnySearch }) {
  const choice = useMemo(() => reasonChoice(filter, search), [filter, search]);
  const { page = 1 } = search;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(reasonList(choice, PAGE_SIZE, (page - 1) * PAGE_SIZE)),
    placeholderData: keepPreviousData,
  });
  const isBeyond = useFirstPageInstead(page, data);
  const total = data?.[0]?.reason_total ?? 0;
  const onPaper = usePaperRows(data ?? [], total, reasonList(choice, MOST_ON_PAPER, 0));
  const isPrinting = usePrinting();
  return (
    <>
      <PageHead title={t('原因')} lede={LEDE}>
        <ExportReasons choice={choice} total={total} />
      </PageHead>
      <Controls filter={filter} />
      <section
        className="panel is-full"
        aria-label={t('原因')}
        aria-busy={isPlaceholderData}
        data-panel="reasons"
      >
        <Waiting isOn={isPlaceholderData} />
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : !data || isBeyond ? (
          <Loading height={420} />
        ) : data.length === 0 ? (
          <EmptyResult>{t('没有符合这些条件的原因。可以减少一个条件，或换一个词。')}</EmptyResult>
        ) : (
          <>
            <ReasonRows reasons={isPrinting ? onPaper : data} />
            <SearchPager
              page={page}
              pageSize={PAGE_SIZE}
              total={total}
              unit={t('条#reasons')}
              isWholeOnPaper={onPaper.length === total}
            />
          </>
        )}
      </section>
    </>
  );
}

export const ReasonsPage = () => (
  <WithFilter>{(filter, search) => <Reasons filter={filter} search={search} />}</WithFilter>
);
