/** The one picture that every peer draws: the 20 agencies with the largest 三公 outturn of a year. */
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

const FIRST_YEAR = 2023;
export const BARS = 20;

export interface Bar {
  readonly name: string;
  /** In yuan. */
  readonly value: number;
}

/** What the benchmark finds in a peer's page. */
export interface PeerPage {
  /** Resolves when the year's picture is in the page. */
  readonly change: (year: number) => Promise<void>;
}

use([BarChart, GridComponent, SVGRenderer]);
const chart = init(document.getElementById('chart'), null, { renderer: 'svg' });

function draw(bars: readonly Bar[]): void {
  chart.setOption({
    animation: false,
    grid: { left: 240 },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name) },
    series: [{ type: 'bar', data: bars.map(({ value }) => value) }],
  });
}

/** Draws the first year, marks when it stands, and lets the benchmark choose others. */
export async function run(barsOf: (year: number) => Promise<readonly Bar[]>): Promise<void> {
  draw(await barsOf(FIRST_YEAR));
  performance.mark('first-chart');
  const peer: PeerPage = {
    async change(year) {
      draw(await barsOf(year));
    },
  };
  Object.assign(globalThis, { peer });
}
