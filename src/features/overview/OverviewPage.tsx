import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { heatmapHeight, heatmapOption } from '../../charts/heatmap.ts';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import {
  comparableFigures,
  declaredAbsences,
  namedQueryOptions,
  NO_FILTER,
  OVERVIEW_MEASURES,
  type DataFilter,
} from '../../queries/index.ts';
import { ChartPanel, type ChartDrawing } from '../shared/ChartPanel.tsx';
import { drawBars } from '../shared/drawBars.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { measureName } from '../shared/figureIndex.ts';
import { PageHeader, WithFilter } from '../shared/PageFrame.tsx';
import { TablePanel } from '../shared/TablePanel.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { DatasetFactsLine } from './DatasetFactsLine.tsx';
import {
  changeHeatmap,
  changeTable,
  chosenMeasure,
  DEFAULT_MEASURE,
  glanceTable,
  overviewEntries,
  overviewRows,
  ranked,
  rankingChart,
  rankingTable,
  unitOfMeasure,
} from './overview.ts';

const LEDE = '哪些部门花了多少、比上年多了还是少了。每个数都能点开，看到它在文件里的原句。';
const DEFAULT_TOP = 20;

function Overview({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  // All years are asked for: the year before the one shown is needed for the change.
  const call = comparableFigures(OVERVIEW_MEASURES, {
    ...NO_FILTER,
    regions: filter.regions,
    agencies: filter.agencies,
  });
  const figures = useQuery(namedQueryOptions(call));
  const declared = useQuery(namedQueryOptions(declaredAbsences(OVERVIEW_MEASURES, filter)));
  const { data } = figures;
  const error = figures.error ?? declared.error;
  const refetch = (): void => {
    void figures.refetch();
    void declared.refetch();
  };
  const measure = chosenMeasure(search.measure);
  const top = search.top ?? DEFAULT_TOP;
  const rows = useMemo(
    () => (data && declared.data ? ranked(overviewRows(data, declared.data, filter.years), measure) : null),
    [data, declared.data, filter.years, measure],
  );
  const ranking = useMemo<ChartDrawing | null>(() => {
    if (!rows || rows.length === 0) return null;
    const shown = rows.slice(0, top);
    return drawBars((theme) => rankingChart(shown, measure, theme));
  }, [rows, top, measure]);
  const changes = useMemo<ChartDrawing | null>(() => {
    if (!rows || rows.length === 0) return null;
    const chart = changeHeatmap(rows.slice(0, top));
    return {
      height: () => heatmapHeight(chart),
      option: (theme, compact) => heatmapOption(chart, theme, compact),
    };
  }, [rows, top]);
  const header = (
    <PageHeader
      title="总览"
      lede={LEDE}
      entries={rows && data ? () => overviewEntries(rows, data, measure) : null}
    />
  );
  if (error)
    return (
      <>
        {header}
        <ErrorNotice error={error} onRetry={refetch} />
      </>
    );
  if (!rows)
    return (
      <>
        {header}
        <Loading height={480} />
      </>
    );
  if (rows.length === 0)
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
  const limit = { shown: top, total: rows.length };
  return (
    <>
      {header}
      <DatasetFactsLine />
      <div className="panel-grid is-lead">
        <ChartPanel
          id="ranking"
          title={`各部门${measureName(measure)}`}
          unit={unitOfMeasure(measure)}
          caveat={
            filter.years.length === 0
              ? '各部门最新公开年度的决算数，由高到低；年度不同者不宜直接比大小。'
              : '所选年度的决算数，由高到低。'
          }
          controls={
            <Select
              aria-label="排名所用指标"
              size="small"
              value={measure}
              popupMatchSelectWidth={false}
              options={OVERVIEW_MEASURES.map((each) => ({ value: each, label: measureName(each) }))}
              onChange={(next) => {
                update({ measure: next === DEFAULT_MEASURE ? undefined : next });
              }}
            />
          }
          drawing={ranking}
          table={rankingTable(rows, measure)}
          limit={limit}
        />
        <ChartPanel
          id="change"
          title="与上年相比"
          unit="%"
          caveat="红增绿减，色深即幅度大（±60%封顶）；上年为零者不计算百分比。"
          drawing={changes}
          table={changeTable(rows)}
        />
      </div>
      <TablePanel
        id="glance"
        title="各部门主要数字"
        unit="万元、人"
        caveat="“—”表示文件没有公布，“不适用”表示文件声明没有此项，都不等于零。标“推”者由次年文件的“比上年增减”推算。"
        table={glanceTable(rows)}
      />
    </>
  );
}

export const OverviewPage = () => <WithFilter>{(filter) => <Overview filter={filter} />}</WithFilter>;
