/** What the filter holds, in one line: how much there is to compare, and what became of the numbers of those documents. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { formatNumber } from '../../domain/format.ts';
import { datasetFacts, namedQueryOptions, type DataFilter, type DatasetFacts } from '../../queries/index.ts';
import { t, word } from '../../language/t.ts';

const count = (value: number): string => formatNumber(value, '个');

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
}

/** Shares of all numbers of the documents: that a number is read does not say that it is read right. */
function accountOf({ read_pct, explained_pct, unrecognised_pct }: DatasetFacts): Fact[] {
  if (read_pct === null || explained_pct === null || unrecognised_pct === null) return [];
  return [
    {
      name: t('文中数字读入数据表'),
      value: formatNumber(read_pct, '%'),
      unit: '%',
      note: t('另 {explainedPct}% 注明原因不入表，{unrecognisedPct}% 未能识别', {
        explainedPct: formatNumber(explained_pct, '%'),
        unrecognisedPct: formatNumber(unrecognised_pct, '%'),
      }),
    },
  ];
}

const yearsOf = ({ first_year, last_year }: DatasetFacts): string => {
  if (first_year === null) return '—';
  return first_year === last_year ? String(first_year) : `${String(first_year)}–${String(last_year)}`;
};

const factsOf = (facts: DatasetFacts): Fact[] => [
  {
    name: t('决算公开文件'),
    value: count(facts.document_count),
    unit: '份',
    ...(facts.own_count > 0 && { note: t('含本地 {ownCount} 份', { ownCount: count(facts.own_count) }) }),
  },
  { name: t('部门#many'), value: count(facts.agency_count), unit: '个' },
  { name: t('公开年度'), value: yearsOf(facts), unit: '' },
  {
    name: t('原文数字'),
    value: count(facts.printed_count),
    unit: '条',
    note: t('另有推算 {derivedCount} 条', { derivedCount: count(facts.derived_count) }),
  },
  { name: t('绩效自评'), value: count(facts.evaluation_count), unit: '份' },
  { name: t('核对疑点'), value: count(facts.finding_count), unit: '条' },
  ...accountOf(facts),
];

export const DatasetFactsLine = memo(function DatasetFactsLine({ filter }: { readonly filter: DataFilter }) {
  const { data, isPlaceholderData } = useQuery({
    ...namedQueryOptions(datasetFacts(filter)),
    placeholderData: (before) => before,
  });
  const facts = data?.[0];
  const items = facts ? factsOf(facts) : [];
  return (
    <section className="facts" aria-label={t('数据集概况')} aria-busy={isPlaceholderData}>
      <dl>
        {items.map(({ name, value, unit, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              {unit && <span>{word(unit)}</span>}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="facts-link">
        <Link to="/documents">{t('查看全部文件')}</Link>
      </div>
    </section>
  );
});
