/** What does not add up in the documents of an agency: the first of it, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { findingList, type FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { MAJOR } from '../findings/choice.ts';
import { FindingCards } from '../findings/FindingCards.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { t } from '../../language/t.ts';
import { AgencyList } from './AgencyList.tsx';
import { onlyAgency } from './comparisons.ts';

const SHOWN = 5;

export function AgencyFindings({ agencyId }: { readonly agencyId: string }) {
  const choice: FindingChoice = {
    filter: onlyAgency(agencyId),
    rules: [],
    severities: MAJOR,
    measure: '',
    ids: null,
  };
  const result = useQuery(namedQueryOptions(findingList(choice, 'news', SHOWN, 0)));
  const total = result.data?.[0]?.finding_total ?? 0;
  const onPaper = usePaperRows(result.data ?? [], total, findingList(choice, 'news', MOST_ON_PAPER, 0));
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
