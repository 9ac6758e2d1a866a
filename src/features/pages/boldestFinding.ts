import type { z } from 'zod';
import { findingList, listedFindingRow } from '../../queries/findingList.ts';
import type { DataFilter } from '../../queries/index.ts';

/** How many others there are is not told with it: that changes with every document of the collection. */
const row = listedFindingRow.omit({ rule_total: true });
export type BoldestFinding = z.output<typeof row>;

/** Of so many agencies' findings, the first one is the one that a newsroom would ask about first. */
export const boldFindings = (filter: DataFilter, limit: number) => ({
  ...findingList(
    { filter, rules: [], severities: ['contradiction'], measure: '', ids: null },
    'news',
    limit,
    0,
  ),
  rowSchema: row,
});

export const boldestFinding = (filter: DataFilter) => boldFindings(filter, 1);
