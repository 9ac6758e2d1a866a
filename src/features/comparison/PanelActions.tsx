/** What a panel can be turned into: its table or its drawing, a CSV, a picture. */
import { useState } from 'react';
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { Frame } from '../../comparison/frame.ts';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import type { DataTable } from '../../domain/dataTable.ts';
import { useChartTheme } from '../shared/theme.tsx';
import { savePanelCsv, savePanelPicture } from './downloads.ts';

interface Props {
  readonly heading: { readonly title: string; readonly unit: string; readonly caveat: string };
  readonly frame: Frame;
  readonly drawing: ChartDrawing | null;
  readonly table: DataTable;
  readonly isTable: boolean;
  /** Left out for a panel that is a table and nothing else. */
  readonly onToggle?: () => void;
}

export function PanelActions({ heading, frame, drawing, table, isTable, onToggle }: Props) {
  const theme = useChartTheme();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const savePicture = async (): Promise<void> => {
    if (!drawing) return;
    setBusy(true);
    setFailure(null);
    try {
      await savePanelPicture(heading, frame, drawing, theme);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="panel-actions">
      {onToggle && (
        <Button
          small
          kind="quiet"
          disabled={!drawing}
          icon={isTable ? 'chart' : 'table'}
          tip={isTable ? '看图' : '看同样数据的表格'}
          onClick={onToggle}
        >
          {isTable ? '图' : '表格'}
        </Button>
      )}
      <Button
        small
        kind="quiet"
        icon="download"
        tip="下载本图数据（CSV）"
        onClick={() => {
          savePanelCsv(heading.title, frame, table);
        }}
      >
        CSV
      </Button>
      {onToggle && (
        <Button
          small
          kind="quiet"
          busy={busy}
          disabled={!drawing}
          icon="picture"
          tip="下载本图图片（PNG）"
          onClick={() => void savePicture()}
        >
          PNG
        </Button>
      )}
      {failure !== null && (
        <Message tone="error" title="图片没有生成">
          {failure}。可改用表格或截图。
        </Message>
      )}
    </div>
  );
}
