/** What a panel can be turned into: its table or its drawing, and what is taken away from it. */
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ExportPart } from '../../comparison/export/part.ts';
import { Button } from '../../components/Button.tsx';
import { PanelExport } from '../export/PanelExport.tsx';

interface Props {
  readonly part: ExportPart;
  readonly drawing: ChartDrawing | null;
  readonly isTable: boolean;
  /** Left out for a panel that is a table and nothing else. */
  readonly onToggle?: () => void;
}

export const PanelActions = ({ part, drawing, isTable, onToggle }: Props) => (
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
    <PanelExport part={part} drawing={onToggle ? drawing : null} />
  </div>
);
