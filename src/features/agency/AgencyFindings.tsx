/** What does not add up in the documents of an agency: the first of it, and the way to all. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loading } from '../../components/Notice.tsx';
import { findingList, type FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { MAJOR } from '../findings/choice.ts';
import { FindingCards } from '../findings/FindingCards.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
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
  const { data, error, refetch } = useQuery(namedQueryOptions(findingList(choice, 'news', SHOWN, 0)));
  const total = data?.[0]?.finding_total ?? 0;
  return (
    <section className="panel is-full" aria-label="疑点" data-panel="findings">
      <div className="panel-titles">
        <h2>
          疑点<small>{total} 条</small>
        </h2>
        <p>核对时提出的问题，不是结论；请对照原文判断。</p>
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading height={200} />
      ) : data.length === 0 ? (
        <p className="panel-empty">核对各项恒等关系，没有发现疑点。</p>
      ) : (
        <FindingCards findings={data} isOwn />
      )}
      {total > SHOWN && (
        <p>
          <Link to="/findings" search={{ agency: [agencyId] }}>
            这个部门的全部 {total} 条疑点
          </Link>
        </p>
      )}
    </section>
  );
}
