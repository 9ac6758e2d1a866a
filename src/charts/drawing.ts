import type { Drawn } from '../comparison/drawn.ts';
import type { ChartOption } from './echarts.ts';
import type { ChartTheme } from './theme.ts';

/** What a panel draws: the same option for the screen, the picture and the build's first paint. Heights in CSS pixels. */
export interface ChartDrawing extends Drawn {
  readonly option: (theme: ChartTheme, compact: boolean) => ChartOption;
  readonly height: (compact: boolean) => number;
  /** In a narrower place the drawing is moved sideways, since its words would lie over each other. */
  readonly leastWidth?: (compact: boolean) => number;
}
