import type { MetricKey } from '../comparison/metrics.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

/** What a panel draws: the same option for the screen, the picture and the build's first paint. Heights in CSS pixels. */
export interface ChartDrawing {
  /** Of the frame, those whose numbers are shown; all where it is not told. */
  readonly metrics?: readonly MetricKey[];
  readonly option: (theme: ChartTheme, compact: boolean) => ChartOption;
  readonly height: (compact: boolean) => number;
  /** In a narrower place the drawing is moved sideways, since its words would lie over each other. */
  readonly leastWidth?: (compact: boolean) => number;
}
