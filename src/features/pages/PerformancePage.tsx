import { lazy, Suspense } from 'react';
import { Loading } from '../../components/Notice.tsx';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { TargetHeadline } from '../performance/TargetHeadline.tsx';
import { performance } from '../presets/performance.ts';
import { afterFirstPaint } from '../shared/afterFirstPaint.ts';

/** Under the charts, and so behind them in the first load. */
const Rooms = lazy(async () => {
  await afterFirstPaint();
  return { default: (await import('../performance/PerformanceRooms.tsx')).PerformanceRooms };
});

export const PerformancePage = () => (
  <ComparisonPage
    preset={performance}
    lead={(filter) => <TargetHeadline filter={filter} />}
    tail={(filter) => (
      <Suspense fallback={<Loading height={400} />}>
        <Rooms filter={filter} />
      </Suspense>
    )}
  />
);
