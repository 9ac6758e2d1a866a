import { lazy, Suspense } from 'react';
import { Loading } from '../../components/Notice.tsx';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { overview } from '../presets/overview.ts';
import { afterFirstPaint } from '../shared/afterFirstPaint.ts';
import { DatasetFactsLine } from './DatasetFactsLine.tsx';
import { FirstStories } from './FirstStories.tsx';

/** Under all panels, and so behind them in the first load. */
const TileMap = lazy(async () => {
  await afterFirstPaint();
  return { default: (await import('../map/TileMap.tsx')).TileMap };
});

export const OverviewPage = () => (
  <ComparisonPage
    preset={overview}
    lead={(filter) => (
      <>
        <DatasetFactsLine filter={filter} />
        <FirstStories filter={filter} />
      </>
    )}
    tail={(filter) => (
      <div>
        <Suspense fallback={<Loading height={560} />}>
          <TileMap filter={filter} />
        </Suspense>
      </div>
    )}
  />
);
