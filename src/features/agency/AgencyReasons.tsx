/** The reasons that an agency states, those of the largest amounts first, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { namedQueryOptions } from '../../queries/index.ts';
import { reasonList } from '../../queries/reasonList.ts';
import { reasonChoice } from '../reasons/choice.ts';
import { ReasonRows } from '../reasons/ReasonRows.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { t } from '../../language/t.ts';
import { AgencyList } from './AgencyList.tsx';
import { onlyAgency } from './comparisons.ts';

const SHOWN = 8;

export function AgencyReasons({ agencyId }: { readonly agencyId: string }) {
  const choice = reasonChoice(onlyAgency(agencyId), {});
  const result = useQuery(namedQueryOptions(reasonList(choice, SHOWN, 0)));
  const total = result.data?.[0]?.reason_total ?? 0;
  const onPaper = usePaperRows(result.data ?? [], total, reasonList(choice, MOST_ON_PAPER, 0));
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
