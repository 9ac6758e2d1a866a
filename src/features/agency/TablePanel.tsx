/** A panel that is a table of one agency, with its own CSV. */
import type { ReactNode } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import type { DataTable } from '../../domain/dataTable.ts';
import { PanelActions } from '../comparison/PanelActions.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly caveat?: string;
  /** Null while it is fetched. */
  readonly frame: Frame | null;
  readonly table: DataTable | null;
  readonly controls?: ReactNode;
  /** Under the table. */
  readonly foot?: ReactNode;
  /** Instead of the plain table, e.g. with drawings in its cells. */
  readonly children?: ReactNode;
}

export function TablePanel(props: Props) {
  const { id, title, unit, caveat = '', frame, table, controls, foot, children } = props;
  return (
    <section className="panel is-full is-dense" aria-label={title} data-panel={id} id={id}>
      <header className="panel-head">
        <div className="panel-titles">
          <h2>
            {title}
            {unit && <small>{unit}</small>}
          </h2>
          {caveat && <p>{caveat}</p>}
        </div>
        {frame && table && (
          <PanelActions
            heading={{ title, unit, caveat }}
            frame={frame}
            drawing={null}
            table={table}
            isTable
          />
        )}
      </header>
      {controls && <div className="panel-controls">{controls}</div>}
      {children ?? (table ? <DataTableView table={table} label={title} /> : <Loading />)}
      {foot && <footer className="panel-foot">{foot}</footer>}
    </section>
  );
}
