import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { overview } from '../presets/overview.ts';
import { DatasetFactsLine } from './DatasetFactsLine.tsx';
import { FirstStories } from './FirstStories.tsx';

export const OverviewPage = () => (
  <ComparisonPage
    preset={overview}
    lead={(filter) => (
      <>
        <DatasetFactsLine filter={filter} />
        <FirstStories filter={filter} />
      </>
    )}
  />
);
