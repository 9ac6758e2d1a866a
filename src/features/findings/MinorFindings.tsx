/** What is a matter of wording stands last and folded; it is fetched when it is opened, and for paper, where nothing opens. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loading } from '../../components/Notice.tsx';
import type { FindingChoice } from '../../queries/findingList.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { MOST_ON_PAPER, usePaperRows } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { t } from '../../language/t.ts';
import { minorFindings, PAGE_SIZE } from './choice.ts';
import { FindingCards, useQuotes } from './FindingCards.tsx';

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
  const onPaper = usePaperRows(data ?? [], total, minorFindings(choice, MOST_ON_PAPER));
  const isPrinted = onPaper.length === total;
  useQuotes(isPrinted ? onPaper : []);
  const isPrinting = usePrinting();
  if (error) return <ErrorNotice error={error} />;
  if (total === 0) return null;
  const title = t('另有 {total} 条文字、格式问题', { total });
  if (isPrinting && isPrinted) {
    return (
      <section className="findings-rest" aria-label={title}>
        <h2>{title}</h2>
        <FindingCards findings={onPaper} isOwn={isOwn} />
      </section>
    );
  }
  return (
    <details
      className="findings-rest"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {open && <List choice={choice} isOwn={isOwn} total={total} />}
    </details>
  );
}
