/** The rows of self-evaluation forms open to their indicators; which one is open stands in the address. */
import { useState } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import type { RowExpansion } from '../../components/DataTableView.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { IndicatorList } from './IndicatorList.tsx';

export function useIndicatorExpansion(frame: Frame | null): RowExpansion | null {
  const { project } = useAnySearch();
  const update = useUpdateSearch();
  // A form that is opened by hand is where the reader already looks.
  const [ledTo] = useState(project);
  if (!frame) return null;
  const rowOf = new Map(frame.rows.map((row) => [row.key, row]));
  return {
    canExpand: (key) => (rowOf.get(key)?.openable ?? 0) > 0,
    opened: frame.rows.filter(({ item }) => item === project).map(({ key }) => key),
    onChange: (opened) => {
      update({ project: rowOf.get(opened.at(-1) ?? '')?.item });
    },
    render: (key) => {
      const row = rowOf.get(key);
      return row ? <IndicatorList form={row} bringIntoView={row.item === ledTo} /> : null;
    },
  };
}
