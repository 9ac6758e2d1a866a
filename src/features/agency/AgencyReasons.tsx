/** The reasons that an agency states, those of the largest amounts first, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { namedQueryOptions } from '../../queries/index.ts';
import { ReasonRows } from '../reasons/ReasonRows.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { t } from '../../language/t.ts';
import { AgencyList } from './AgencyList.tsx';
import { onlyAgency } from './comparisons.ts';
import { FIRST_REASONS, reasonsOf, useFirstRows } from './firstRows.ts';

export function AgencyReasons({ agencyId }: { readonly agencyId: string }) {
  const filter = onlyAgency(agencyId);
  const { reasons: first } = useFirstRows(agencyId);
  const result = useQuery({
    ...namedQueryOptions(reasonsOf(filter, FIRST_REASONS)),
    ...(first ? { placeholderData: [...first] } : {}),
  });
  const total = result.data?.[0]?.reason_total ?? 0;
  const onPaper = usePaperRows(result.data ?? [], total, reasonsOf(filter, MOST_ON_PAPER));
  const isPrinting = usePrinting();
  return (
    <AgencyList
      agencyId={agencyId}
      room="/reasons"
      title={t('主要原因')}
      about={t('文件对增减和预决算差异给出的原因，照录原文，金额大的在前。')}
      empty={t('文件没有写明原因。')}
      kind={t('原因')}
      total={total}
      isWholeOnPaper={onPaper.length === total}
      result={result}
    >
      {(reasons) => <ReasonRows reasons={isPrinting ? onPaper : reasons} isOwn />}
    </AgencyList>
  );
}
