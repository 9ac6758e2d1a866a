import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { fileName } from '../../components/csv/fileName.ts';
import { tableCsv } from '../../components/csv/tableCsv.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Loading } from '../../components/Notice.tsx';
import { siteHome } from '../../components/siteAddress.ts';
import { indicators, namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { indicatorTable } from './indicators.ts';
import type { EvaluationRow } from './performance.ts';

interface Props {
  readonly form: EvaluationRow;
  /** An address led here: the list stands far below the charts that the page begins with. */
  readonly bringIntoView: boolean;
}

export function IndicatorList({ form, bringIntoView }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(namedQueryOptions(indicators(form.id)));
  const table = useMemo(() => (data ? indicatorTable(data) : null), [data]);
  const isThere = table !== null;
  useEffect(() => {
    if (bringIntoView && isThere) box.current?.closest('tr')?.previousElementSibling?.scrollIntoView();
  }, [bringIntoView, isThere]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!table) return <Loading height={60} />;
  return (
    <div ref={box} className="indicator-list">
      <p>
        <span>
          {form.shortName} · {form.fiscalYear}年 · {form.name}：{table.rows.length} 条指标
        </span>
        <Button
          size="small"
          type="text"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => {
            const name = fileName([form.shortName, String(form.fiscalYear), form.name, '绩效指标'], 'csv');
            downloadCsv(name, tableCsv(table, siteHome()));
          }}
        >
          指标 CSV
        </Button>
      </p>
      <DataTableView table={table} label={`${form.name}的绩效指标`} />
    </div>
  );
}
