/** The first rows of one of an agency's lists, and the way to all of them. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loading } from '../../components/Notice.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';

interface Props<Row> {
  readonly agencyId: string;
  /** The room that has all rows. */
  readonly room: '/findings' | '/reasons';
  readonly title: string;
  readonly about: string;
  readonly empty: string;
  /** What the rows are called behind their number: 疑点, 原因. */
  readonly kind: string;
  readonly total: number;
  /** All rows are printed: paper need not be told where the others are. */
  readonly isWholeOnPaper: boolean;
  readonly result: {
    readonly data: readonly Row[] | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly children: (rows: readonly Row[]) => ReactNode;
}

export function AgencyList<Row>(props: Props<Row>) {
  const { agencyId, room, title, about, empty, kind, total, isWholeOnPaper, result, children } = props;
  const { data, error, refetch } = result;
  return (
    <section className="panel is-full" aria-label={title} data-panel={room.slice(1)}>
      <div className="panel-titles">
        <h2>
          {title}
          {data && <small>{t('{total} 条', { total })}</small>}
        </h2>
        <p>{about}</p>
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading height={200} />
      ) : data.length === 0 ? (
        <p className="panel-empty">{empty}</p>
      ) : (
        children(data)
      )}
      {data && total > data.length && (
        <p className={isWholeOnPaper ? 'is-screen-only' : undefined}>
          <Link to={room} search={{ agency: [agencyId] }}>
            {t('这个部门的全部 {total} 条{kind}', { total, kind })}
          </Link>
        </p>
      )}
    </section>
  );
}
