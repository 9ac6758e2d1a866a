import { useMemo, useState } from 'react';
import type { DataTable } from '../domain/dataTable.ts';
import { sortedRows, type SortText } from './sortRows.ts';

/** A table in the order that the reader has asked for, kept by the page: what is taken away has the order of the screen. */
export function useOwnSort(table: DataTable): {
  readonly table: DataTable;
  readonly sort: SortText;
  readonly onSort: (sort: SortText) => void;
} {
  const [sort, onSort] = useState<SortText>(undefined);
  const sorted = useMemo(() => ({ ...table, rows: sortedRows(table, sort) }), [table, sort]);
  return { table: sorted, sort, onSort };
}
