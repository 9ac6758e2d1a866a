import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import { indicators, namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { indicatorTable } from './performance.ts';

export function IndicatorList({ evaluationId }: { readonly evaluationId: string }) {
  const { data, error, refetch } = useQuery(namedQueryOptions(indicators(evaluationId)));
  const table = useMemo(() => (data ? indicatorTable(data) : null), [data]);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!table) return <Loading height={60} />;
  return <DataTableView table={table} label="绩效指标" />;
}
