/** A list of findings with their quotes, which come a moment later. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedFinding } from '../../queries/findingList.ts';
import { FindingCard } from './FindingCard.tsx';
import { useMarks } from './marks.ts';
import { quotesOptions } from './quotes.ts';

/** Two are side by side; what a finding names beyond them is a click away. */
const SHOWN_PLACES = 2;

export function FindingCards({
  findings,
  isOwn = false,
}: {
  readonly findings: readonly ListedFinding[];
  readonly isOwn?: boolean;
}) {
  const marks = useMarks();
  const client = useQueryClient();
  const ids = findings.map(({ finding_id }) => finding_id);
  const { data: quotes } = useQuery(quotesOptions(client, ids, SHOWN_PLACES));
  return findings.map((finding) => (
    <FindingCard
      key={finding.finding_id}
      finding={finding}
      quotes={quotes?.get(finding.finding_id)}
      mark={marks.get(finding.finding_id)}
      isOwn={isOwn}
    />
  ));
}
