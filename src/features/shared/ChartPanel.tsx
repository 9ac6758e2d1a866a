/** A chart with its title, its caveats, its table, its downloads and the way from every mark to its source. */
import { BarChartOutlined, DownloadOutlined, PictureOutlined, TableOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Select, Tooltip } from 'antd';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { ChartOption } from '../../charts/echarts.ts';
import { sourceOfDatum } from '../../charts/parts.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { fileName } from '../../components/csv/fileName.ts';
import { tableCsv } from '../../components/csv/tableCsv.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import { download, downloadCsv } from '../../components/download.ts';
import { siteHome } from '../../components/siteAddress.ts';
import type { DataTable } from '../../domain/dataTable.ts';
import { chartPng } from './chartPng.ts';
import { EChart } from './EChart.tsx';
import { placeParam } from './search.ts';
import { useChartTheme } from './theme.tsx';
import { useAnySearch, useUpdateSearch } from './useFilter.ts';
import { useCompact } from './useMedia.ts';

export interface ChartDrawing {
  readonly option: (theme: ChartTheme, compact: boolean) => ChartOption;
  readonly height: (compact: boolean) => number;
}

export interface ChartPanelProps {
  /** In the address, for the panels shown as tables. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly subtitle?: ReactNode;
  /** The subtitle without markup, for the picture. */
  readonly caveat?: string;
  readonly controls?: ReactNode;
  /** Null where there is nothing to draw; the table then says why. */
  readonly drawing: ChartDrawing | null;
  readonly table: DataTable;
  readonly emptyText?: string | undefined;
  /** How many rows there would be without the limit. */
  readonly limit?: { readonly shown: number; readonly total: number };
}

const FOOTNOTE = '数据来源：各部门公开的部门决算文件；斜纹或标“推”者为由“比上年增减”推算。';
const TOPS = [10, 20, 50, 100, 1000];

export function ChartPanel(props: ChartPanelProps) {
  const { id, title, unit, subtitle, caveat, controls, drawing, table, limit } = props;
  const headingId = useId();
  const theme = useChartTheme();
  const compact = useCompact();
  const search = useAnySearch();
  const update = useUpdateSearch();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const views = search.view ?? [];
  const asTable = views.includes(id);
  const option = useMemo(() => drawing?.option(theme, compact) ?? null, [drawing, theme, compact]);
  const fullTitle = `${title}（${unit}）`;

  const toggle = (): void => {
    const next = asTable ? views.filter((view) => view !== id) : [...views, id];
    update({ view: next.length === 0 ? undefined : next });
  };
  const savePicture = async (): Promise<void> => {
    if (!drawing) return;
    setBusy(true);
    try {
      const text = { title: fullTitle, subtitle: caveat ?? '', footnote: FOOTNOTE };
      const blob = await chartPng(drawing.option(theme, false), drawing.height(false), text, theme);
      download(fileName([title], 'png'), blob, 'image/png');
    } catch (error) {
      message.error(
        `图片没有生成：${error instanceof Error ? error.message : String(error)}。可改用表格或截图。`,
      );
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="panel" aria-labelledby={headingId} data-panel={id}>
      <header className="panel-head">
        <div className="panel-titles">
          <h2 id={headingId}>
            {title}
            <small>{unit}</small>
          </h2>
          {(subtitle ?? caveat) && <p>{subtitle ?? caveat}</p>}
        </div>
        <div className="panel-actions">
          <Tooltip title={asTable ? '看图' : '看同样数据的表格'}>
            <Button
              size="small"
              type="text"
              disabled={!drawing}
              icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
              onClick={toggle}
            >
              {asTable ? '图' : '表格'}
            </Button>
          </Tooltip>
          <Tooltip title="下载本图数据（CSV）">
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
          <Tooltip title="下载本图图片（PNG）">
            <Button
              size="small"
              type="text"
              loading={busy}
              disabled={!drawing}
              icon={<PictureOutlined aria-hidden />}
              onClick={() => void savePicture()}
            >
              PNG
            </Button>
          </Tooltip>
        </div>
      </header>
      {controls && <div className="panel-controls">{controls}</div>}
      {asTable || !option || !drawing ? (
        table.rows.length === 0 ? (
          <p className="panel-empty">{props.emptyText ?? '所选范围内的文件没有公布这项数据。'}</p>
        ) : (
          <DataTableView
            table={table}
            label={fullTitle}
            sort={search.sort}
            onSort={(sort) => {
              update({ sort });
            }}
          />
        )
      ) : (
        <div className="chart-box">
          <EChart
            option={option}
            height={drawing.height(compact)}
            label={`${fullTitle}。同样的数字见“表格”。`}
            onMark={({ data }) => {
              const source = sourceOfDatum(data);
              if (!source) return;
              void navigate({
                to: '/documents/$documentId',
                params: { documentId: source.documentId },
                search: { at: placeParam(source.start, source.end) },
              });
            }}
          />
        </div>
      )}
      {limit && limit.total > Math.min(limit.shown, TOPS[0] ?? 0) && (
        <footer className="panel-foot">
          <span>{`图中为前 ${String(Math.min(limit.shown, limit.total))} 行，共 ${String(limit.total)} 行；表格列出全部。`}</span>
          <Select
            size="small"
            aria-label="图中显示多少行"
            value={limit.shown}
            onChange={(top) => {
              update({ top });
            }}
            options={TOPS.map((top) => ({
              value: top,
              label: top >= 1000 ? '全部' : `前 ${String(top)} 行`,
            }))}
          />
        </footer>
      )}
    </section>
  );
}
