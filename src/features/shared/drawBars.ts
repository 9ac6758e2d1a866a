import { barChartHeight, barOption, type BarChart } from '../../charts/bars.ts';
import { LIGHT, type ChartTheme } from '../../charts/theme.ts';
import type { ChartDrawing } from './ChartPanel.tsx';

/** A bar chart for a panel. The height depends on the rows, not on the colours. */
export const drawBars = (build: (theme: ChartTheme) => BarChart): ChartDrawing => ({
  height: (compact) => barChartHeight(build(LIGHT), compact),
  option: (theme, compact) => barOption(build(theme), theme, compact),
});
