/** What is a matter of wording stands last and folded; it is fetched when it is opened. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loading } from '../../components/Notice.tsx';
import { findingList, type FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { PAGE_SIZE } from './choice.ts';
import { FindingCards } from './FindingCards.tsx';

export function MinorFindings({
  choice,
  isOwn = false,
}: {
  readonly choice: FindingChoice;
  readonly isOwn?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery(
    namedQueryOptions(findingList({ ...choice, severities: ['minor'] }, 'news', PAGE_SIZE, 0)),
  );
  const total = data?.[0]?.finding_total ?? 0;
  if (error) return <ErrorNotice error={error} />;
  if (data && total === 0) return null;
  return (
    <details
      className="findings-rest"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('另有 {total} 条文字、格式问题', { total })}</summary>
      {open && (data ? <FindingCards findings={data} isOwn={isOwn} /> : <Loading height={60} />)}
      {open && total > PAGE_SIZE && (
        <p>
          <Link to="/findings" search={(previous) => ({ ...previous, severity: ['minor'] })}>
            {t('全部 {total} 条', { total })}
          </Link>
        </p>
      )}
    </details>
  );
}
