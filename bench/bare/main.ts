/**
 * What a page could cost at least: one ECharts chart of 20 bars whose data change, and an engine that runs a kept statement.
 * Nothing of the app but how its engine is opened.
 */
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { attachStatements, DATASET_FILE, ENGINE_CONFIG } from '../../src/database/opening.ts';

export interface BarePage {
  /** Other lengths for the 20 bars. */
  readonly change: () => void;
  /** The median of `times` runs of a kept statement, in milliseconds. */
  readonly time: (sql: string, params: readonly (string | number)[], times: number) => Promise<number>;
}

const BARS = 20;
const absolute = (url: string): string => new URL(url, document.baseURI).href;

use([BarChart, GridComponent, SVGRenderer]);
const chart = init(document.getElementById('chart'), null, { renderer: 'svg' });
let turn = 0;

/** Lengths that differ from turn to turn, longest first as in a ranking. */
const lengths = (): number[] =>
  Array.from({ length: BARS }, (_, index) => ((index * 7 + turn * 5) % 23) + 1).sort((a, b) => b - a);

chart.setOption({
  animation: false,
  grid: { left: 160 },
  xAxis: { type: 'value' },
  yAxis: {
    type: 'category',
    inverse: true,
    data: Array.from({ length: BARS }, (_, index) => `某市某局${String(index)}`),
  },
  series: [{ type: 'bar', data: lengths() }],
});

async function open(): Promise<AsyncDuckDBConnection> {
  const engine = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(workerUrl)));
  await engine.instantiate(absolute(engineUrl));
  await engine.open(ENGINE_CONFIG);
  const bytes = await (await fetch(`/${DATASET_FILE}`)).arrayBuffer();
  await engine.registerFileBuffer(DATASET_FILE, new Uint8Array(bytes));
  const connection = await engine.connect();
  for (const sql of attachStatements()) await connection.query(sql);
  return connection;
}

const connection = open();
const bare: BarePage = {
  change() {
    turn += 1;
    chart.setOption({ series: [{ type: 'bar', data: lengths() }] });
  },
  async time(sql, params, times) {
    const statement = await (await connection).prepare(sql);
    const taken: number[] = [];
    for (let run = 0; run < times; run += 1) {
      const start = performance.now();
      await statement.query(...params);
      taken.push(performance.now() - start);
    }
    await statement.close();
    return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
  },
};
Object.assign(globalThis, { bare });
