/** What does not add up in the documents of an agency: the first of it, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { namedQueryOptions } from '../../queries/index.ts';
import { FindingCards } from '../findings/FindingCards.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { t } from '../../language/t.ts';
import { AgencyList } from './AgencyList.tsx';
import { onlyAgency } from './comparisons.ts';
import { FIRST_FINDINGS, findingsOf, useFirstRows } from './firstRows.ts';

export function AgencyFindings({ agencyId }: { readonly agencyId: string }) {
  const filter = onlyAgency(agencyId);
  const { findings: first } = useFirstRows(agencyId);
  const result = useQuery({
    ...namedQueryOptions(findingsOf(filter, FIRST_FINDINGS)),
    ...(first ? { placeholderData: [...first] } : {}),
  });
  const total = result.data?.[0]?.finding_total ?? 0;
  const onPaper = usePaperRows(result.data ?? [], total, findingsOf(filter, MOST_ON_PAPER));
  return (
    <AgencyList
      agencyId={agencyId}
      room="/findings"
      title={t('疑点')}
      about={t('核对时提出的问题，不是结论；请对照原文判断。')}
      empty={t('核对各项恒等关系，没有发现疑点。')}
      kind={t('疑点')}
      total={total}
      isWholeOnPaper={onPaper.length === total}
      result={result}
    >
      {(findings) => <FindingCards findings={findings} onPaper={onPaper} isOwn />}
    </AgencyList>
  );
}
