/** What is a matter of wording stands last and folded; it is fetched when it is opened. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loading } from '../../components/Notice.tsx';
import type { FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { minorFindings, PAGE_SIZE } from './choice.ts';
import { FindingCards } from './FindingCards.tsx';

function List({
  choice,
  isOwn,
  total,
}: {
  readonly choice: FindingChoice;
  readonly isOwn: boolean;
  readonly total: number;
}) {
  const { data, error } = useQuery(namedQueryOptions(minorFindings(choice, PAGE_SIZE)));
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Loading height={60} />;
  return (
    <>
      <FindingCards findings={data} isOwn={isOwn} />
      {total > PAGE_SIZE && (
        <p>
          <Link to="/findings" search={(previous) => ({ ...previous, severity: ['minor'] })}>
            {t('全部 {total} 条', { total })}
          </Link>
        </p>
      )}
    </>
  );
}

export function MinorFindings({
  choice,
  isOwn = false,
}: {
  readonly choice: FindingChoice;
  readonly isOwn?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery(namedQueryOptions(minorFindings(choice, 1)));
  const total = data?.[0]?.finding_total ?? 0;
  if (error) return <ErrorNotice error={error} />;
  if (total === 0) return null;
  return (
    <details
      className="findings-rest"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('另有 {total} 条文字、格式问题', { total })}</summary>
      {open && <List choice={choice} isOwn={isOwn} total={total} />}
    </details>
  );
}
