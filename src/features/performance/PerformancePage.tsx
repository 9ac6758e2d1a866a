import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { scatterOption } from '../../charts/scatter.ts';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import { evaluations, namedQueryOptions, NO_FILTER, type DataFilter } from '../../queries/index.ts';
import { ChartPanel, type ChartDrawing } from '../shared/ChartPanel.tsx';
import { drawBars } from '../shared/drawBars.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { PageHeader, WithFilter } from '../shared/PageFrame.tsx';
import { TablePanel } from '../shared/TablePanel.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { IndicatorList } from './IndicatorList.tsx';
import {
  evaluationRows,
  formTable,
  overallChart,
  overallOf,
  overallTable,
  performanceEntries,
  projectsOf,
  scatterTable,
  scoreScatter,
} from './performance.ts';

const LEDE = '部门给自己打的分。自评由各部门自行组织，分数高不等于绩效好；这里把得分与花钱进度放在一起看。';
const DEFAULT_TOP = 20;
const SCATTER_HEIGHT = 400;

function Performance({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const call = evaluations({ ...NO_FILTER, regions: filter.regions, agencies: filter.agencies });
  const { data, error, refetch } = useQuery(namedQueryOptions(call));
  const top = search.top ?? DEFAULT_TOP;
  // A form that is opened by hand is where the reader already looks.
  const [ledTo] = useState(search.project);
  const rows = useMemo(() => (data ? evaluationRows(data, filter.years) : null), [data, filter.years]);
  const overall = useMemo(() => overallOf(rows ?? []), [rows]);
  const forms = useMemo(() => [...overall, ...projectsOf(rows ?? [])], [overall, rows]);
  const scatter = useMemo(() => scoreScatter(rows ?? []), [rows]);
  const overallDrawing = useMemo(
    () => (overall.length > 0 ? drawBars((theme) => overallChart(overall.slice(0, top), theme)) : null),
    [overall, top],
  );
  const scatterDrawing = useMemo<ChartDrawing | null>(
    () =>
      scatter.chart.groups.length > 0
        ? {
            height: () => SCATTER_HEIGHT,
            option: (theme, compact) => scatterOption(scatter.chart, theme, compact),
          }
        : null,
    [scatter],
  );
  const header = (
    <PageHeader title="绩效评价" lede={LEDE} entries={rows ? () => performanceEntries(rows) : null} />
  );
  if (error)
    return (
      <>
        {header}
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!rows)
    return (
      <>
        {header}
        <Loading height={480} />
      </>
    );
  if (rows.length === 0) {
    return (
      <>
        {header}
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        >
          所选范围内没有绩效自评表。推算年度没有自评；可改选公开年度，或清除筛选。
        </EmptyResult>
      </>
    );
  }
  const unscored = overall.filter(({ score }) => score.kind !== 'number').length;
  const formOf = new Map(forms.map((form) => [form.id, form]));
  return (
    <>
      {header}
      <div className="panel-grid is-even">
        <ChartPanel
          id="overall"
          title="整体支出自评总分"
          unit="分，满分100"
          caveat={
            unscored > 0
              ? `由低到高；${String(unscored)} 份自评表没有公布总分，不以各项得分相加代替。`
              : '由低到高。'
          }
          drawing={overallDrawing}
          table={overallTable(overall)}
          limit={{ shown: top, total: overall.length }}
        />
        <ChartPanel
          id="scatter"
          title="自评得分与执行率"
          unit="分、%"
          caveat={`圆点为项目，菱形为部门整体；重叠处颜色更深。${scatter.left > 0 ? `另有 ${String(scatter.left)} 份缺得分或执行率，未画出。` : ''}`}
          drawing={scatterDrawing}
          table={scatterTable(rows)}
        />
      </div>
      <TablePanel
        id="project"
        title="自评表与指标"
        unit={`${String(overall.length)} 份整体支出，${String(forms.length - overall.length)} 份项目`}
        caveat="整体支出在前，项目在后，各按得分由低到高。有指标明细的可展开。执行率按全年预算与执行数计算。"
        table={formTable(forms)}
        expand={{
          canExpand: (id) => (formOf.get(id)?.indicatorCount ?? 0) > 0,
          opened: search.project ? [search.project] : [],
          onChange: (opened) => {
            update({ project: opened.at(-1) });
          },
          render: (id) => {
            const form = formOf.get(id);
            return form ? <IndicatorList form={form} bringIntoView={id === ledTo} /> : null;
          },
        }}
      />
    </>
  );
}

export const PerformancePage = () => <WithFilter>{(filter) => <Performance filter={filter} />}</WithFilter>;
