import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import {
  comparableFigures,
  namedQueryOptions,
  NO_FILTER,
  statedReasons,
  type DataFilter,
} from '../../queries/index.ts';
import { ChartPanel } from '../shared/ChartPanel.tsx';
import { drawBars } from '../shared/drawBars.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { measureName } from '../shared/figureIndex.ts';
import { PageHeader, WithFilter } from '../shared/PageFrame.tsx';
import { TablePanel } from '../shared/TablePanel.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import {
  chosenAmount,
  chosenRatio,
  RATIO_KEYS,
  RATIOS,
  THREE_PUBLIC_MEASURES,
  threePublicEntries,
  threePublicRows,
  type RatioKey,
  type ThreePublicAmount,
  type ThreePublicRows,
} from './threePublic.ts';
import {
  budgetChart,
  budgetTable,
  categoryChart,
  categoryTable,
  countTable,
  ratioChart,
  ratioTable,
} from './views.ts';

const LEDE =
  '财政拨款安排的因公出国（境）、公务用车、公务接待三项支出：花在哪里、是否在预算之内、摊到人和车是多少。';
const DEFAULT_TOP = 20;

function drawingsOf(rows: ThreePublicRows | null, top: number, amount: ThreePublicAmount, ratio: RatioKey) {
  if (!rows) return null;
  const [current, overYears] = [rows.current.slice(0, top), rows.overYears.slice(0, top)];
  const hasRatio = current.some((row) => row.ratio(ratio).kind === 'number');
  return {
    category: overYears.length > 0 ? drawBars((theme) => categoryChart(overYears, theme)) : null,
    budget: current.length > 0 ? drawBars((theme) => budgetChart(current, amount, theme)) : null,
    ratio: hasRatio ? drawBars((theme) => ratioChart(current, ratio, theme)) : null,
  };
}

function ThreePublic({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const places = { ...NO_FILTER, regions: filter.regions, agencies: filter.agencies };
  const figures = useQuery(namedQueryOptions(comparableFigures(THREE_PUBLIC_MEASURES, places)));
  const reasons = useQuery(namedQueryOptions(statedReasons(THREE_PUBLIC_AMOUNTS, places)));
  const { data } = figures;
  const error = figures.error ?? reasons.error;
  const refetch = (): void => {
    for (const result of [figures, reasons]) if (result.isError) void result.refetch();
  };
  const amount = chosenAmount(search.measure);
  const ratio = chosenRatio(search.ratio);
  const top = search.top ?? DEFAULT_TOP;
  const rows = useMemo(
    () => (data && reasons.data ? threePublicRows(data, filter.years, reasons.data) : null),
    [data, reasons.data, filter.years],
  );
  const drawings = useMemo(() => drawingsOf(rows, top, amount, ratio), [rows, top, amount, ratio]);
  const header = (
    <PageHeader
      title="三公经费"
      lede={LEDE}
      entries={rows && data ? () => threePublicEntries(rows, data) : null}
    />
  );
  if (error)
    return (
      <>
        {header}
        <ErrorNotice error={error} onRetry={refetch} />
      </>
    );
  if (!rows || !drawings)
    return (
      <>
        {header}
        <Loading height={480} />
      </>
    );
  if (rows.overYears.length === 0) {
    return (
      <>
        {header}
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        />
      </>
    );
  }
  const limit = { shown: top, total: rows.current.length };
  return (
    <>
      {header}
      <ChartPanel
        id="category"
        title="“三公”经费构成与年度变化"
        unit="万元"
        caveat="实色为文件所载，斜纹为由“比上年增减”推算的上年数。条末为合计；合计为0.00者确实公布为零。"
        drawing={drawings.category}
        table={categoryTable(rows.overYears)}
        limit={{ shown: top, total: rows.overYears.length }}
      />
      <div className="panel-grid is-even">
        <ChartPanel
          id="budget"
          title={`${measureName(amount)}：预算与决算`}
          unit="万元"
          caveat="空心为全年预算数，实心为决算数。预算为零者不计算比例。"
          controls={
            <Select
              aria-label="“三公”经费项目"
              size="small"
              popupMatchSelectWidth={false}
              value={amount}
              options={THREE_PUBLIC_AMOUNTS.map((each) => ({ value: each, label: measureName(each) }))}
              onChange={(next) => {
                update({ measure: next === 'three_public' ? undefined : next });
              }}
            />
          }
          drawing={drawings.budget}
          table={budgetTable(rows.current, amount)}
          limit={limit}
        />
        <ChartPanel
          id="ratio"
          title={RATIOS[ratio].name}
          unit={RATIOS[ratio].unit}
          caveat={`${RATIOS[ratio].note}。分母为零或未公布者不计算。`}
          controls={
            <Segmented<RatioKey>
              aria-label="人均与车均"
              size="small"
              value={ratio}
              options={RATIO_KEYS.map((key) => ({
                value: key,
                label: { head: '人均', vehicle: '车均', guest: '每接待一人次' }[key],
              }))}
              onChange={(next) => {
                update({ ratio: next === 'head' ? undefined : next });
              }}
            />
          }
          drawing={drawings.ratio}
          table={ratioTable(rows.current, ratio)}
        />
      </div>
      <TablePanel
        id="count"
        title="团组、车辆、接待与在职人员"
        unit="实物量"
        caveat="“—”表示文件没有公布，不等于零。"
        table={countTable(rows.current)}
      />
    </>
  );
}

export const ThreePublicPage = () => <WithFilter>{(filter) => <ThreePublic filter={filter} />}</WithFilter>;
