/** A panel that is a table of one agency, with what is taken away from it. */
import type { ReactNode } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import { Loading } from '../../components/Notice.tsx';
import type { DataTable } from '../../domain/dataTable.ts';
import { PanelActions } from '../comparison/PanelActions.tsx';
import { word } from '../../language/t.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly caveat?: string;
  /** What the table is made of. */
  readonly frames: readonly Frame[];
  /** Null while it is fetched. */
  readonly table: DataTable | null;
  readonly controls?: ReactNode;
  /** Under the table. */
  readonly foot?: ReactNode;
  /** Instead of the plain table, e.g. with drawings in its cells. */
  readonly children?: ReactNode;
}

export function TablePanel(props: Props) {
  const { id, title, unit, caveat = '', frames, table, controls, foot, children } = props;
  return (
    <section className="panel is-full is-dense" aria-label={title} data-panel={id} id={id}>
      <header className="panel-head">
        <div className="panel-titles">
          <h2>
            {title}
            {unit && <small>{word(unit)}</small>}
          </h2>
          {caveat && <p>{caveat}</p>}
        </div>
        {table && <PanelActions part={{ title, unit, caveat, table, frames }} drawing={null} isTable />}
      </header>
      {controls && <div className="panel-controls">{controls}</div>}
      {children ?? (table ? <DataTableView table={table} label={title} /> : <Loading />)}
      {foot && <footer className="panel-foot">{foot}</footer>}
    </section>
  );
}
