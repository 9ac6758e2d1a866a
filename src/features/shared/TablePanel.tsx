/** A panel that is a table and nothing else. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useId, type ReactNode } from 'react';
import { fileName } from '../../components/csv/fileName.ts';
import { tableCsv } from '../../components/csv/tableCsv.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import { downloadCsv } from '../../components/download.ts';
import { siteHome } from '../../components/siteAddress.ts';
import type { DataTable } from '../../domain/dataTable.ts';
import { useAnySearch, useUpdateSearch } from './useFilter.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly caveat?: string;
  readonly controls?: ReactNode;
  readonly table: DataTable;
  readonly emptyText?: string | undefined;
  readonly expand?: Parameters<typeof DataTableView>[0]['expand'];
}

export function TablePanel({ id, title, unit, caveat, controls, table, emptyText, expand }: Props) {
  const headingId = useId();
  const search = useAnySearch();
  const update = useUpdateSearch();
  return (
    <section className="panel" aria-labelledby={headingId} data-panel={id}>
      <header className="panel-head">
        <div className="panel-titles">
          <h2 id={headingId}>
            {title}
            {unit && <small>{unit}</small>}
          </h2>
          {caveat && <p>{caveat}</p>}
        </div>
        <div className="panel-actions">
          <Tooltip title="下载本表数据（CSV）">
            <Button
              size="small"
              type="text"
              icon={<DownloadOutlined aria-hidden />}
              onClick={() => {
                downloadCsv(fileName([title], 'csv'), tableCsv(table, siteHome()));
              }}
            >
              CSV
            </Button>
          </Tooltip>
        </div>
      </header>
      {controls && <div className="panel-controls">{controls}</div>}
      {table.rows.length === 0 ? (
        <p className="panel-empty">{emptyText ?? '所选范围内的文件没有公布这项数据。'}</p>
      ) : (
        <DataTableView
          table={table}
          label={title}
          sort={search.sort}
          onSort={(sort) => {
            update({ sort });
          }}
          {...(expand ? { expand } : {})}
        />
      )}
    </section>
  );
}
