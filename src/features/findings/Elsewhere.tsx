/** 同一问题还见于: the same rule in other documents. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Loading } from '../../components/Notice.tsx';
import { SourceLink } from '../../components/SourceLink.tsx';
import { findingList, type ListedFinding } from '../../queries/findingList.ts';
import { namedQueryOptions, NO_FILTER } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { parsePlace } from '../shared/search.ts';
import { questionWords } from '../../language/findings.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';

const SHOWN = 6;

export function Elsewhere({ finding }: { readonly finding: ListedFinding }) {
  const { rule, rule_total: total, finding_id: id } = finding;
  const choice = { filter: NO_FILTER, rules: [rule], severities: [], measure: '', ids: null };
  // One more than is shown: the finding itself may be among them.
  const { data, error } = useQuery(namedQueryOptions(findingList(choice, 'news', SHOWN + 1, 0)));
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Loading height={60} />;
  const others = data.filter((other) => other.finding_id !== id).slice(0, SHOWN);
  return (
    <ul>
      {others.map((other) => {
        const place = parsePlace(other.places[0]);
        return (
          <li key={other.finding_id}>
            <AgencyLink agencyId={other.agency_id}>{other.short_name}</AgencyLink>
            <span className="finding-year">{t('{fiscalYear}年度', { fiscalYear: other.fiscal_year })}</span>
            <Spoken text={questionWords(other.question)} />{' '}
            <SourceLink to={{ documentId: other.document_id, ...place }}>{t('看原文')}</SourceLink>
          </li>
        );
      })}
      {total - 1 > others.length && (
        <li>
          <Link to="/findings" search={{ rule: [rule] }}>
            {t('全部 {total} 处', { total })}
          </Link>
        </li>
      )}
    </ul>
  );
}
