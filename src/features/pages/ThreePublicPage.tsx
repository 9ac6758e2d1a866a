import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { threePublic } from '../presets/threePublic.ts';

export const ThreePublicPage = () => <ComparisonPage preset={threePublic} />;
