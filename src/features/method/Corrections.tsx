/** The corrections by hand, from the data: what was read, what stands now, and why. */
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../components/Notice.tsx';
import { SourceLink } from '../../components/SourceLink.tsx';
import { corrections } from '../../queries/corrections.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';

const MOST = 50;

export function Corrections() {
  const { data, error, refetch } = useQuery(namedQueryOptions(corrections(MOST)));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={60} />;
  const [first] = data;
  if (!first) return <p>{t('至今没有更正。发现读错的数，会在此列出原值、新值与理由。')}</p>;
  return (
    <>
      <p>
        {t('共 {correctionTotal} 条{rest}。', {
          correctionTotal: first.correction_total,
          rest:
            first.correction_total > MOST
              ? t('，列出最近 {most} 条；全部在数据包的 corrections.csv', { most: MOST })
              : '',
        })}
      </p>
      <ul className="method-list">
        {data.map((row) => (
          <li key={`${row.document_id} ${row.figure}`}>
            <SourceLink to={{ documentId: row.document_id }}>{row.document_title}</SourceLink>
            {t('：{figure}，由 {expected} 改为 {value}。{reason}（{correctedOn}）', {
              figure: row.figure,
              expected: row.expected ?? t('（空）'),
              value: row.value ?? t('（空）'),
              reason: row.reason ?? '',
              correctedOn: row.corrected_on ?? '',
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
