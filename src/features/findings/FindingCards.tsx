/** A list of findings with their quotes, which come a moment later. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedFinding } from '../../queries/findingList.ts';
import { SHOWN_PLACES } from './choice.ts';
import { FindingCard } from './FindingCard.tsx';
import { useMarks } from './marks.ts';
import { quotesOptions } from './quotes.ts';

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
      quotes={quotes?.[finding.finding_id]}
      mark={marks.get(finding.finding_id)}
      isOwn={isOwn}
    />
  ));
}
