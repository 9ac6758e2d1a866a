import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import {
  comparableFigures,
  evaluations,
  functionFigures,
  namedQueryOptions,
  NO_FILTER,
  statedReasons,
  type DataFilter,
} from '../../queries/index.ts';
import { ChartPanel } from '../shared/ChartPanel.tsx';
import { drawBars } from '../shared/drawBars.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { PageHeader, WithFilter } from '../shared/PageFrame.tsx';
import { useCompact } from '../shared/useMedia.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import {
  budgetChart,
  bySize,
  chosenScope,
  executionEntries,
  executionTable,
  EXPLAINED,
  generalRows,
  overallRows,
  rateChart,
  SCOPE_NAMES,
  SCOPES,
  type ExecutionScope,
} from './execution.ts';
import { functionChart, functionClasses, functionEntries, functionRows, functionTable } from './functions.ts';

const LEDE =
  '年初批了多少、年中调成多少、年底花了多少。执行率以全年（调整后）预算为分母，完成率与差异率以年初预算为分母。';
const DEFAULT_TOP = 20;
const GENERAL = ['general_public_budget_expenditure'] as const;

function Execution({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const places = { ...NO_FILTER, regions: filter.regions, agencies: filter.agencies };
  const forms = useQuery(namedQueryOptions(evaluations(places)));
  const general = useQuery(namedQueryOptions(comparableFigures(GENERAL, places)));
  const functions = useQuery(namedQueryOptions(functionFigures(places)));
  const reasons = useQuery(namedQueryOptions(statedReasons(EXPLAINED, places)));
  const compact = useCompact();
  const scope = chosenScope(search.scope);
  const top = search.top ?? DEFAULT_TOP;
  const within = search.function ?? null;

  const rows = useMemo(() => {
    if (!forms.data || !general.data || !reasons.data) return null;
    return bySize(
      scope === 'overall'
        ? overallRows(forms.data, filter.years, reasons.data)
        : generalRows(general.data, filter.years, reasons.data),
    );
  }, [forms.data, general.data, reasons.data, scope, filter.years]);
  const classes = useMemo(() => functionClasses(functions.data ?? []), [functions.data]);
  const byFunction = useMemo(
    () =>
      functions.data && reasons.data
        ? functionRows(functions.data, filter.years, within, reasons.data)
        : null,
    [functions.data, reasons.data, filter.years, within],
  );
  const budget = useMemo(
    () => (rows && rows.length > 0 ? drawBars((theme) => budgetChart(rows.slice(0, top), theme)) : null),
    [rows, top],
  );
  const rates = useMemo(
    () => (rows && rows.length > 0 ? drawBars((theme) => rateChart(rows.slice(0, top), theme)) : null),
    [rows, top],
  );
  const functionDrawing = useMemo(
    () =>
      byFunction && byFunction.length > 0 ? drawBars((theme) => functionChart(byFunction, theme)) : null,
    [byFunction],
  );

  const error = forms.error ?? general.error ?? functions.error ?? reasons.error;
  const header = (
    <PageHeader
      title="预算执行"
      lede={LEDE}
      entries={
        rows && byFunction ? () => [...executionEntries(rows, scope), ...functionEntries(byFunction)] : null
      }
    />
  );
  if (error) {
    const retry = (): void => {
      for (const result of [forms, general, functions, reasons]) if (result.isError) void result.refetch();
    };
    return (
      <>
        {header}
        <ErrorNotice error={error} onRetry={retry} />
      </>
    );
  }
  if (!rows || !byFunction)
    return (
      <>
        {header}
        <Loading height={480} />
      </>
    );
  if (rows.length === 0 && byFunction.length === 0) {
    return (
      <>
        {header}
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        >
          所选地区、部门与年度之间没有预算执行数据。推算年度只有决算数，没有预算数；可改选公开年度，或清除筛选。
        </EmptyResult>
      </>
    );
  }
  const limit = { shown: top, total: rows.length };
  const table = executionTable(rows, scope);
  return (
    <>
      {header}
      <div className="page-controls">
        <Segmented<ExecutionScope>
          vertical={compact}
          aria-label="口径"
          value={scope}
          options={SCOPES.map((value) => ({ value, label: SCOPE_NAMES[value] }))}
          onChange={(next) => {
            update({ scope: next === 'overall' ? undefined : next });
          }}
        />
      </div>
      <div className="panel-grid is-even">
        <ChartPanel
          id="budget"
          title="从年初预算到决算"
          unit="万元"
          caveat={
            scope === 'overall'
              ? '部门整体支出，取自整体支出绩效自评表；含财政拨款以外的资金。'
              : '一般公共预算财政拨款支出，取自决算说明；文件不载全年（调整后）预算。'
          }
          drawing={budget}
          table={table}
          limit={limit}
        />
        <ChartPanel
          id="rate"
          title={scope === 'overall' ? '执行率与完成年初预算' : '完成年初预算'}
          unit="%"
          caveat="按文件所载金额计算，虚线为100%。缺全年预算者不算执行率，不以文件自称的比率代替。"
          drawing={rates}
          table={table}
        />
      </div>
      <ChartPanel
        id="function"
        title={within ? `${within}：按款、项` : '一般公共预算支出：按功能分类'}
        unit="万元"
        caveat={
          within
            ? '一般公共预算财政拨款支出决算数，项级科目。条末为各科目之和。'
            : '一般公共预算财政拨款支出决算数，类级科目；选择一类可看其款、项。条末为各类之和，因四舍五入可与文件合计差0.01；年初预算未按类公布者由项级相加。'
        }
        controls={
          <Select<string>
            aria-label="功能分类"
            size="small"
            popupMatchSelectWidth={false}
            value={within ?? ''}
            options={[
              { value: '', label: '全部（按类）' },
              ...classes.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(next) => {
              update({ function: next === '' ? undefined : next });
            }}
          />
        }
        drawing={functionDrawing}
        table={functionTable(byFunction)}
        emptyText={within ? `所选范围内没有“${within}”的款、项数据。` : undefined}
      />
    </>
  );
}

export const ExecutionPage = () => <WithFilter>{(filter) => <Execution filter={filter} />}</WithFilter>;
