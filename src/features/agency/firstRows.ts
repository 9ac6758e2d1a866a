/**
 * The first rows of an agency's lists. Its file has them, but for what changes with every document of others (how many have the same
 * finding, or use the same words): the page shows them at once, and the engine's when they come.
 */
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { language } from '../../language/catalogue.ts';
import type { DataFilter } from '../../queries/index.ts';
import { findingList, type ListedFinding } from '../../queries/findingList.ts';
import { reasonList, type ListedReason } from '../../queries/reasonList.ts';
import { MAJOR } from '../findings/choice.ts';
import { reasonChoice } from '../reasons/choice.ts';

export const FIRST_FINDINGS = 5;
export const FIRST_REASONS = 8;

export interface FirstRows {
  readonly findings: readonly ListedFinding[];
  readonly reasons: readonly ListedReason[];
}

/** What does not add up, the boldest first. */
export const findingsOf = (filter: DataFilter, limit: number) =>
  findingList({ filter, rules: [], severities: MAJOR, measure: '', ids: null }, 'news', limit, 0);

/** Those of the largest amounts first. */
export const reasonsOf = (filter: DataFilter, limit: number) =>
  reasonList(reasonChoice(filter, {}), limit, 0);

/** Of the rows of one agency, in their order: as many as its page shows, as if there were no other agency. */
export function firstRows(findings: readonly ListedFinding[], reasons: readonly ListedReason[]): FirstRows {
  return {
    findings: findings
      .slice(0, FIRST_FINDINGS)
      .map((row) => ({ ...row, finding_total: findings.length, rule_total: 1 })),
    reasons: reasons
      .slice(0, FIRST_REASONS)
      .map((row) => ({ ...row, reason_total: reasons.length, agency_count: 1 })),
  };
}

/** Where the rows of its file lie in the page's cache: no answer to any query. */
export const firstRowsKey = (agencyId: string): QueryKey => ['agencyFirstRows', agencyId];

/** None where its file could not be had; no findings in English, since questions are made anew by the engine there. */
export function useFirstRows(agencyId: string): Partial<FirstRows> {
  const rows = useQueryClient().getQueryData<FirstRows>(firstRowsKey(agencyId));
  if (!rows) return {};
  return language === 'zh' ? rows : { reasons: rows.reasons };
}
