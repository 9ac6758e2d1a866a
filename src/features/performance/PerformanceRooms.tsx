/** What stands under the charts of 绩效评价: targets as numbers, the spread of scores, two regions, the search. */
import type { DataFilter } from '../../queries/index.ts';
import { IndicatorSearch } from './IndicatorSearch.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { TargetPanel } from './TargetPanel.tsx';
import { TwoRegions } from './TwoRegions.tsx';

export const PerformanceRooms = ({ filter }: { readonly filter: DataFilter }) => (
  <div>
    <TargetPanel filter={filter} />
    <ScorePanel filter={filter} />
    <TwoRegions filter={filter} />
    <IndicatorSearch filter={filter} />
  </div>
);
