/** A list of findings with their quotes, which come a moment later. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedFinding } from '../../queries/findingList.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { SHOWN_PLACES } from './choice.ts';
import { FindingCard } from './FindingCard.tsx';
import { useMarks } from './marks.ts';
import { quotesOptions } from './quotes.ts';

/** Undefined until they have come. */
export function useQuotes(findings: readonly ListedFinding[]) {
  const client = useQueryClient();
  const ids = findings.map(({ finding_id }) => finding_id);
  return useQuery(quotesOptions(client, ids, SHOWN_PLACES)).data;
}

interface Props {
  readonly findings: readonly ListedFinding[];
  /** Those that go on paper: all, where the screen shows a page of them. */
  readonly onPaper?: readonly ListedFinding[];
  readonly isOwn?: boolean;
}

export function FindingCards({ findings, onPaper = findings, isOwn = false }: Props) {
  const marks = useMarks();
  const isPrinting = usePrinting();
  const quotes = useQuotes(findings);
  const quotesOnPaper = useQuotes(onPaper) ?? quotes;
  const [listed, shownQuotes] = isPrinting ? [onPaper, quotesOnPaper] : [findings, quotes];
  return listed.map((finding) => (
    <FindingCard
      key={finding.finding_id}
      finding={finding}
      quotes={shownQuotes?.[finding.finding_id]}
      mark={marks.get(finding.finding_id)}
      isOwn={isOwn}
    />
  ));
}
