/** Which metrics are compared: any measure in any respect, added one by one, each taken away with one click. */
import { useState } from 'react';
import { metric, type MetricKey } from '../../comparison/metrics.ts';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { Choice } from '../../components/Choice.tsx';
import { isMeasure, type Measure } from '../../domain/measures.ts';
import { FACETS, facetControl, facetMetric, measureControl, type Facet } from '../presets/metricChoice.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t, word } from '../../language/t.ts';
import { MAX_METRICS, metricsOf, unknownMetrics } from './plan.ts';

const FIRST: Measure = 'expenditure_total';

/** What is compared besides the measures of an account. */
const OTHERS: readonly MetricKey[] = [
  'evaluation.total_score',
  'execution:evaluation',
  'findings.contradiction',
  'findings.question',
];
const OTHER_OPTIONS = OTHERS.map((value) => ({
  value,
  label: metric(value).title,
  group: t('绩效自评与核对'),
}));

export function MetricPicker() {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const [subject, setSubject] = useState<string>(FIRST);
  const [facet, setFacet] = useState<Facet>('actual');
  const metrics = metricsOf(search);
  const next = isMeasure(subject) ? facetMetric(subject, facet) : subject;
  const set = (keys: readonly MetricKey[]): void => {
    update({ metrics: [...keys], page: undefined, sort: undefined });
  };
  return (
    <section className="metric-picker" aria-label={t('比较的指标')}>
      {unknownMetrics(search).map((value) => (
        <Message
          key={value}
          tone="warning"
          title={t('数据集中没有{names}“{value}”', { names: t('指标'), value })}
          action={
            <Button
              small
              onClick={() => {
                const rest = search.metrics?.filter((key) => key !== value) ?? [];
                update({ metrics: rest.length === 0 ? undefined : rest });
              }}
            >
              {t('移除此条件')}
            </Button>
          }
        >
          {t('可能是链接抄写有误，或该数据尚未收录。')}
        </Message>
      ))}
      <ul>
        {metrics.map((key) => (
          <li key={key}>
            {metric(key).title}
            <small>{word(metric(key).unit)}</small>
            {metrics.length > 1 && (
              <Button
                small
                kind="quiet"
                icon="close"
                label={t('移除{title}', { title: metric(key).title })}
                onClick={() => {
                  set(metrics.filter((each) => each !== key));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="metric-adder">
        <Choice
          label={t('指标')}
          value={subject}
          options={[...measureControl(t('指标'), FIRST, FIRST).options, ...OTHER_OPTIONS]}
          onChange={setSubject}
        />
        {isMeasure(subject) && (
          <Choice
            label={t('口径')}
            value={facet}
            options={facetControl('actual').options}
            onChange={(value) => {
              setFacet(FACETS.find((each) => each === value) ?? 'actual');
            }}
          />
        )}
        <Button
          kind="primary"
          disabled={metrics.includes(next) || metrics.length >= MAX_METRICS}
          onClick={() => {
            set([...metrics, next]);
          }}
        >
          {t('加入对比')}
        </Button>
      </div>
    </section>
  );
}
