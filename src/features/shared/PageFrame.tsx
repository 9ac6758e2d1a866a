/** What every page has in common: its title, the filter's state, and nothing drawn where nothing is known. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import { EmptyResult, Loading } from '../../components/Notice.tsx';
import type { DataFilter } from '../../queries/index.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { UnknownValues } from './UnknownValues.tsx';
import { useFilter, useUpdateSearch } from './useFilter.ts';

interface FrameProps {
  readonly title: string;
  readonly lede: ReactNode;
  /** Called when the reader exports: what is on the screen now. Null while it is not known. */
  readonly entries?: (() => readonly ComparisonEntry[]) | null;
  readonly children: ReactNode;
}

export function PageHeader({ title, lede, entries }: Omit<FrameProps, 'children'>) {
  const [open, setOpen] = useState(false);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
      </div>
      {entries !== undefined && (
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          disabled={entries === null}
          onClick={() => {
            setOpen(true);
          }}
        >
          导出对比
        </Button>
      )}
      {open && entries && (
        <ExportDialog
          title={title}
          entries={entries()}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** Resolves the filter and hands it to the page, or says why there is nothing to show. */
export function WithFilter({ children }: { readonly children: (filter: DataFilter) => ReactNode }) {
  const { resolved, error, refetch } = useFilter();
  const update = useUpdateSearch();
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!resolved) return <Loading height={420}>正在载入目录…</Loading>;
  return (
    <>
      <UnknownValues values={resolved.unknown} />
      {resolved.nothingLeft ? (
        <EmptyResult
          onClear={() => {
            update({ region: undefined, agency: undefined, year: undefined });
          }}
        >
          地址中给出的条件在数据集里都找不到，为免误读，这里不显示其他部门的数据。请移除该条件，或清除筛选。
        </EmptyResult>
      ) : (
        children(resolved.filter)
      )}
    </>
  );
}
