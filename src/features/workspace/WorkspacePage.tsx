import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { MetricPicker } from './MetricPicker.tsx';
import { SavedViews } from './SavedViews.tsx';
import { workspace } from './workspace.ts';

export const WorkspacePage = () => (
  <ComparisonPage
    preset={workspace}
    lead={() => (
      <>
        <SavedViews />
        <MetricPicker />
      </>
    )}
  />
);
