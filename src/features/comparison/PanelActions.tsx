/** What a panel can be turned into: its table or its drawing, and what is taken away from it. */
import { Link } from '@tanstack/react-router';
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ExportPart } from '../../comparison/export/part.ts';
import { Button } from '../../components/Button.tsx';
import { MEASURES, type Measure } from '../../domain/measures.ts';
import { PanelExport } from '../export/PanelExport.tsx';

interface Props {
  readonly part: ExportPart;
  readonly drawing: ChartDrawing | null;
  readonly isTable: boolean;
  /** Of a panel that other sites may show by itself. */
  readonly embeds?: string;
  /** The measure that the panel is about, whose definition is one click away. */
  readonly defines?: Measure | null;
  /** Left out for a panel that is a table and nothing else. */
  readonly onToggle?: () => void;
}

export const PanelActions = ({ part, drawing, isTable, embeds, defines, onToggle }: Props) => (
  <div className="panel-actions">
    {defines && (
      <Link
        to="/method"
        hash={defines}
        className="button is-quiet is-small"
        aria-label={`${MEASURES[defines].nameZh}的定义`}
        data-tip={`${MEASURES[defines].nameZh}：${MEASURES[defines].definition}`}
      >
        ?
      </Link>
    )}
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
    <PanelExport
      part={part}
      drawing={onToggle ? drawing : null}
      {...(embeds === undefined ? {} : { embeds })}
    />
  </div>
);
