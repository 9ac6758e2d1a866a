/** How the scores that agencies gave themselves are spread: a histogram on a fixed axis, with median and quartiles. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { STRIP_HEIGHT, stripOption, type StripChart } from '../../charts/strip.ts';
import { Waiting } from '../../components/Waiting.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { formatNumber } from '../../domain/format.ts';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { SCORE_STEP, scoreSpread, type ScoreSpread } from '../../queries/scoreSpread.ts';
import { useDrawnTheme } from '../shared/theme.tsx';
import { useCompact } from '../shared/useMedia.ts';
import { t } from '../../language/t.ts';

const EChart = lazy(async () => ({ default: (await import('../comparison/EChart.tsx')).EChart }));
const HIGHEST = 100;

const nothing = (): void => undefined;

function chartOf({ steps, q1, median, q3 }: ScoreSpread): StripChart | null {
  if (q1 === null || median === null || q3 === null) return null;
  const counts = new Map(steps.map(({ step, count }) => [step, count]));
  return {
    steps: Array.from({ length: HIGHEST / SCORE_STEP }, (_, index) => ({
      from: index * SCORE_STEP,
      to: (index + 1) * SCORE_STEP,
      count: counts.get(index) ?? 0,
    })),
    quartiles: { q1, median, q3 },
    unit: '分',
    counted: (count) => t('{count} 份自评表', { count }),
    marks: [],
  };
}

const points = (value: number | null): string => (value === null ? '—' : formatNumber(value, '分'));

function Histogram({ spread, words }: { readonly spread: ScoreSpread; readonly words: string }) {
  const theme = useDrawnTheme();
  const compact = useCompact();
  const option = useMemo(() => {
    const chart = chartOf(spread);
    return chart && stripOption(chart, theme, compact);
  }, [spread, theme, compact]);
  if (!option) return null;
  return (
    <div className="chart-box">
      <div className="chart-canvas" role="img" aria-label={t('自评得分的分布。{words}', { words })}>
        <Suspense fallback={<div style={{ height: STRIP_HEIGHT }} />}>
          <EChart option={option} height={STRIP_HEIGHT} onMark={nothing} />
        </Suspense>
      </div>
    </div>
  );
}

export function ScorePanel({ filter }: { readonly filter: DataFilter }) {
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(scoreSpread(filter)),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const spread = data?.[0];
  if (!spread || spread.form_count === 0) return null;
  const words = t(
    '{formCount} 份有得分的自评表：中位数 {median} 分，一半在 {q1} 与 {q3} 之间，最低 {lowest}；满分 {fullCount} 份。',
    {
      formCount: formatNumber(spread.form_count, '份'),
      median: points(spread.median),
      q1: points(spread.q1),
      q3: points(spread.q3),
      lowest: points(spread.lowest),
      fullCount: formatNumber(spread.full_count, '份'),
    },
  );
  return (
    <section
      className="panel is-full"
      aria-label={t('自评得分的分布')}
      aria-busy={isPlaceholderData}
      data-panel="scores"
    >
      <Waiting isOn={isPlaceholderData} />
      <header className="panel-head">
        <div className="panel-titles">
          <h2>
            {t('自评得分的分布')}
            <small>{t('分')}</small>
          </h2>
          <p>{t('{words}横轴固定从0到100；粗线为中位数，虚线为上下四分位数。', { words })}</p>
        </div>
      </header>
      <Histogram spread={spread} words={words} />
    </section>
  );
}
