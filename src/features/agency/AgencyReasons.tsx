/** The reasons that an agency states, those of the largest amounts first, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loading } from '../../components/Notice.tsx';
import { namedQueryOptions } from '../../queries/index.ts';
import { reasonList } from '../../queries/reasonList.ts';
import { reasonChoice } from '../reasons/choice.ts';
import { ReasonRows } from '../reasons/ReasonRows.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { onlyAgency } from './comparisons.ts';

const SHOWN = 8;

export function AgencyReasons({ agencyId }: { readonly agencyId: string }) {
  const { data, error, refetch } = useQuery(
    namedQueryOptions(reasonList(reasonChoice(onlyAgency(agencyId), {}), SHOWN, 0)),
  );
  const total = data?.[0]?.reason_total ?? 0;
  return (
    <section className="panel is-full" aria-label="主要原因" data-panel="reasons">
      <div className="panel-titles">
        <h2>
          主要原因<small>{total} 条</small>
        </h2>
        <p>文件对增减和预决算差异给出的原因，照录原文，金额大的在前。</p>
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading height={200} />
      ) : data.length === 0 ? (
        <p className="panel-empty">文件没有写明原因。</p>
      ) : (
        <ReasonRows reasons={data} isOwn />
      )}
      {total > SHOWN && (
        <p>
          <Link to="/reasons" search={{ agency: [agencyId] }}>
            这个部门的全部 {total} 条原因
          </Link>
        </p>
      )}
    </section>
  );
}
