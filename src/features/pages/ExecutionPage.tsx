import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { execution } from '../presets/execution.ts';

export const ExecutionPage = () => <ComparisonPage preset={execution} />;
