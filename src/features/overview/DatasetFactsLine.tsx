/** What the dataset holds, in one line: how much there is to compare, and how much was not read. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../domain/format.ts';
import { share } from '../../domain/ratios.ts';
import { datasetFacts, namedQueryOptions } from '../../queries/index.ts';

const count = (value: number): string => formatNumber(value, '个');

export function DatasetFactsLine() {
  const { data } = useQuery(namedQueryOptions(datasetFacts()));
  const facts = data?.[0];
  if (!facts) return null;
  const accounted = share(facts.numbers_accounted, facts.numbers_total);
  const years =
    facts.first_year === facts.last_year
      ? String(facts.first_year)
      : `${String(facts.first_year)}–${String(facts.last_year)}`;
  const items = [
    { name: '决算公开文件', value: count(facts.document_count), unit: '份' },
    { name: '部门', value: count(facts.agency_count), unit: '个' },
    { name: '公开年度', value: years, unit: '' },
    {
      name: '原文数字',
      value: count(facts.printed_count),
      unit: '条',
      note: `另有推算 ${count(facts.derived_count)} 条`,
    },
    { name: '绩效自评', value: count(facts.evaluation_count), unit: '份' },
    ...(accounted === null
      ? []
      : [
          {
            name: '文中数字有交代',
            value: formatNumber(accounted, '%'),
            unit: '%',
            note: '已读或注明原因；其余列入未读清单',
          },
        ]),
  ];
  return (
    <section className="facts" aria-label="数据集概况">
      <dl>
        {items.map(({ name, value, unit, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              {unit && <span>{unit}</span>}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="facts-link">
        <Link to="/documents">查看全部文件</Link>
      </div>
    </section>
  );
}
