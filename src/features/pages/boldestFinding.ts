import { findingList } from '../../queries/findingList.ts';
import type { DataFilter } from '../../queries/index.ts';

/** The finding that a newsroom would ask about first. */
export const boldestFinding = (filter: DataFilter) =>
  findingList({ filter, rules: [], severities: ['contradiction'], measure: '', ids: null }, 'news', 1, 0);
