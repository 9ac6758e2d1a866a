/** What a panel can be turned into: its table or its drawing, and what is taken away from it. */
import { Link } from '@tanstack/react-router';
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ExportPart } from '../../comparison/export/part.ts';
import { Button } from '../../components/Button.tsx';
import type { Measure } from '../../domain/measures.ts';
import { PanelExport } from '../export/PanelExport.tsx';
import { t } from '../../language/t.ts';
import { measureMeaning, measureName } from '../../language/measures.ts';

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
        aria-label={t('{name}的定义', { name: measureName(defines) })}
        data-tip={t('{name}：{definition}', {
          name: measureName(defines),
          definition: measureMeaning(defines),
        })}
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
        tip={isTable ? t('看图') : t('看同样数据的表格')}
        onClick={onToggle}
      >
        {isTable ? t('图') : t('表格')}
      </Button>
    )}
    <PanelExport
      part={part}
      drawing={onToggle ? drawing : null}
      {...(embeds === undefined ? {} : { embeds })}
    />
  </div>
);
