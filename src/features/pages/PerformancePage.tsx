import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { performance } from '../presets/performance.ts';

export const PerformancePage = () => <ComparisonPage preset={performance} />;
