import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { useAnySearch } from '../shared/useFilter.ts';
import { MetricPicker } from './MetricPicker.tsx';
import { SavedViews } from './SavedViews.tsx';
import { Switches } from './Switches.tsx';
import { switchesOf } from './switches.ts';
import { tableOnly, workspace } from './workspace.ts';

export function WorkspacePage() {
  const { shape } = switchesOf(useAnySearch());
  return (
    <ComparisonPage
      preset={shape === 'table' ? tableOnly : workspace}
      lead={() => (
        <>
          <SavedViews />
          <MetricPicker />
          <Switches />
        </>
      )}
    />
  );
}
