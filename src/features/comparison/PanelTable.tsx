/** A frame as the table of a panel, sorted and paged by the query. */
import { useMemo } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { DataTableView } from '../../components/DataTableView.tsx';
import type { SortText } from '../../components/sortRows.ts';
import type { DataTable } from '../../domain/dataTable.ts';
import type { PanelView } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { useIndicatorExpansion } from './useIndicatorExpansion.tsx';

interface Props {
  readonly view: PanelView;
  readonly frame: Frame;
  readonly table: DataTable;
  readonly search: AnySearch;
  /** Of a table that the page sorts. */
  readonly order: { readonly sort: SortText; readonly onSort: (sort: SortText) => void };
}

/** Items of an agency are sorted among themselves, and so are the rows of a ranking; others by the query, over all pages. */
const isSortedByQuery = ({ keepsOrder = false }: PanelView, { comparison }: Frame): boolean =>
  !keepsOrder && (comparison.per === 'whole' || comparison.per === 'form');

export function PanelTable({ view, frame, table, search, order }: Props) {
  const update = useUpdateSearch();
  const expand = useIndicatorExpansion(view.opens === 'indicators' ? frame : null);
  const pinned = useMemo(
    () => new Set(frame.rows.filter(({ isPinned }) => isPinned).map(({ key }) => key)),
    [frame],
  );
  if (table.rows.length === 0) {
    return <p className="panel-empty">{view.emptyText ?? t('所选范围内的文件没有公布这项数据。')}</p>;
  }
  return (
    <DataTableView
      table={table}
      label={view.title}
      pinned={pinned}
      {...(expand ? { expand } : {})}
      {...(isSortedByQuery(view, frame)
        ? {
            sort: search.sort,
            onSort: (sort) => {
              update({ sort, page: undefined });
            },
          }
        : order)}
    />
  );
}
