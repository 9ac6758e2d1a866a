import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { FrameRow } from '../../comparison/frame.ts';
import { fileName } from '../../comparison/csv/fileName.ts';
import { tableCsv } from '../../comparison/csv/tableCsv.ts';
import { Button } from '../../components/Button.tsx';
import { DataTableView } from '../../components/DataTableView.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Loading } from '../../components/Notice.tsx';
import { indicators, namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { exportOrigin } from '../export/origin.ts';
import { HELD, useOwnJoining } from '../own/useOwnJoining.ts';
import { t } from '../../language/t.ts';
import { indicatorTable } from './indicators.ts';

interface Props {
  readonly form: FrameRow;
  /** An address led here: the list stands far below the charts that the page begins with. */
  readonly bringIntoView: boolean;
}

export function IndicatorList({ form, bringIntoView }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(namedQueryOptions(indicators(form.item)));
  const isHeld = useOwnJoining();
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
          {t('{shortName} · {fiscalYear}年 · {itemName}：{rows} 条指标', {
            shortName: form.agency.short_name,
            fiscalYear: form.fiscalYear,
            itemName: form.itemName,
            rows: table.rows.length,
          })}
        </span>
        <Button
          small
          kind="quiet"
          icon="download"
          busy={isHeld}
          {...(isHeld ? { tip: HELD } : {})}
          onClick={() => {
            const name = fileName(
              [form.agency.short_name, String(form.fiscalYear), form.itemName, t('绩效指标')],
              'csv',
            );
            downloadCsv(name, tableCsv(table, exportOrigin()));
          }}
        >
          {t('指标 CSV')}
        </Button>
      </p>
      <DataTableView table={table} label={t('{itemName}的绩效指标', { itemName: form.itemName })} />
    </div>
  );
}
