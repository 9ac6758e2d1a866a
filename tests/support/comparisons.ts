/** Comparisons on the real dataset in the browser's own engine, for tests that say what comes out. */
import { comparisonOf, type Comparison } from '../../src/comparison/comparison.ts';
import type { Frame } from '../../src/comparison/frame.ts';
import { loadFrame } from '../../src/comparison/load.ts';
import type { MetricKey } from '../../src/comparison/metrics.ts';
import type { DataCell } from '../../src/domain/dataTable.ts';
import { NO_FILTER, runNamedQuery, type DataFilter } from '../../src/queries/index.ts';
import { useDatabase } from './database.ts';

export const KARAMAY = 'karamay-urho-government-office';
export const CHANGJI = 'changji-beijing-liaison';
export const SUIZHOU = 'suizhou-zengdu-government-office';
export const XINSHI = 'urumqi-xinshi-government-office';

/** Call once in a file. */
export function useComparisons() {
  const db = useDatabase();
  const load = (comparison: Comparison): Promise<Frame> =>
    loadFrame(comparison, (call) => runNamedQuery(db(), call));
  const compare = (
    what: readonly MetricKey[],
    filter: Partial<DataFilter> = {},
    more: Partial<Comparison> = {},
  ): Promise<Frame> =>
    load(
      comparisonOf(
        { what, as: 'bars', sort: { by: what[0] ?? 'name', descending: true }, ...more },
        { ...NO_FILTER, ...filter },
      ),
    );
  return { db, load, compare };
}

export const cellOf = (frame: Frame, agencyId: string, key: MetricKey, item = ''): DataCell => {
  const row = frame.rows.find(({ agency, item: own }) => agency.agency_id === agencyId && own.endsWith(item));
  const cell = row?.cells[frame.columns.findIndex((column) => column.key === key)];
  if (!cell) throw new Error(`no ${key} of ${agencyId}`);
  return cell;
};

/** Why there is no number; 'a number' where there is one. */
export const absence = (cell: DataCell): string => (cell.kind === 'absent' ? cell.why : 'a number');
