/** Stated reasons side by side: who, what moved by how much, and the words of the document. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Loading } from '../../components/Notice.tsx';
import { SourceLink } from '../../components/SourceLink.tsx';
import { namedQueryOptions, NO_FILTER } from '../../queries/index.ts';
import { reasonList, type ListedReason } from '../../queries/reasonList.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { movedWords, subjectName } from './words.ts';

const SHARERS = 30;

/** The agencies whose words are the same, each once. */
function Sharers({ reason }: { readonly reason: ListedReason }) {
  const choice = {
    filter: NO_FILTER,
    measure: '',
    aspect: '',
    direction: '',
    text: '',
    sharing: '',
    wordingId: reason.wording_id,
  } as const;
  const { data } = useQuery(namedQueryOptions(reasonList(choice, SHARERS, 0)));
  if (!data) return <Loading height={30} />;
  const agencies = new Map(data.map(({ agency_id, short_name }) => [agency_id, short_name]));
  return (
    <p>
      {[...agencies].map(([id, name]) => (
        <AgencyLink key={id} agencyId={id}>
          {name}
        </AgencyLink>
      ))}
      {agencies.size < reason.agency_count && (
        <span>{t('等 {agencyCount} 个部门', { agencyCount: reason.agency_count })}</span>
      )}
    </p>
  );
}

function Shared({ reason }: { readonly reason: ListedReason }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="reason-shared"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('{agencyCount} 个部门措辞相同', { agencyCount: reason.agency_count })}</summary>
      {open && <Sharers reason={reason} />}
    </details>
  );
}

const keyOf = ({ document_id, measure, aspect, item, source_start }: ListedReason): string =>
  [document_id, measure, aspect, item ?? '', source_start].join('|');

const directionClass = ({ direction }: ListedReason): string =>
  direction === 'increase' ? ' is-up' : direction === 'decrease' ? ' is-down' : '';

export const ReasonRows = ({
  reasons,
  isOwn = false,
}: {
  readonly reasons: readonly ListedReason[];
  /** On the page of an agency its name says nothing. */
  readonly isOwn?: boolean;
}) => (
  <ul className="reasons">
    {reasons.map((reason) => (
      <li key={keyOf(reason)}>
        <p className="reason-head">
          {!isOwn && <AgencyLink agencyId={reason.agency_id}>{reason.short_name}</AgencyLink>}
          <span className="finding-year">{t('{fiscalYear}年度', { fiscalYear: reason.fiscal_year })}</span>
          <span>
            <Spoken text={subjectName(reason)} />
          </span>
          <b className={`figure${directionClass(reason)}`}>{movedWords(reason)}</b>
        </p>
        <SourceLink
          to={{ documentId: reason.document_id, start: reason.source_start, end: reason.source_end }}
          className="reason-quote"
          tip={t('点击查看原文')}
        >
          <Spoken text={reason.reason} />
        </SourceLink>
        {reason.agency_count > 1 && <Shared reason={reason} />}
      </li>
    ))}
  </ul>
);
