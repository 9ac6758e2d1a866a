/**
 * `npm run bench:remote [-- --copies 3 --readers 200 --pause 3]`: how long queries take through nginx, for one reader after another on an
 * idle endpoint; for many at once who look at each answer for some seconds, as people do; and for as many programs, which ask again at
 * once. Readers run on the same machine and take their part of it, so on few cores the last is a worst case.
 */
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parameterName } from '../src/queries/parameters.ts';
import { startCopies } from './copies.ts';

type QueryParam = string | number;

/** As pages ask them, by name and parameters. */
const QUERIES: readonly (readonly [name: string, params: readonly QueryParam[]])[] = [
  ['regions', []],
  ['documents', ['', '', '', 'figures', -1, 10, 0]],
  ['findingList', ['', '', '', '', '', '', '', 'news', 20, 0]],
  [
    'ranking',
    ['', '', '', 'latest', '', '', '', 'value', '-', 0, 'expenditure.actual', 0, '-', 0, -1, 10, 0, ''],
  ],
];
const ROUNDS = 5;

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '3' },
    readers: { type: 'string', default: '200' },
    /** Seconds between an answer and the next question, on average. */
    pause: { type: 'string', default: '3' },
  },
});
const served = await startCopies(Number(values.copies));
// Of many readers each has a connection, as browsers have.
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.readers) });

/** Reads the answer and leaves it: what a reader's browser makes of it is not measured here. */
const ask = (name: string, params: readonly QueryParam[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const fields = params.map((value, index) => [`param_${parameterName(index)}`, String(value)]);
    const url = `${served.url}/query/${name}?${String(new URLSearchParams(fields))}`;
    get(url, { agent }, (response) => {
      response.resume().once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${name}: HTTP ${String(response.statusCode)}`));
      });
    }).once('error', reject);
  });

/** Questions that were not answered, by what came instead. */
const failed = new Map<string, number>();

type Vary = (params: readonly QueryParam[]) => readonly QueryParam[];

/** In milliseconds, of each query that was answered. `pause`: in milliseconds, half to one and a half of it before each question. */
async function read(rounds: number, vary: Vary, pause = 0): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [name, params] of QUERIES) {
      if (pause > 0) await sleep(pause * (0.5 + Math.random()));
      const started = performance.now();
      try {
        await ask(name, vary(params));
        times.push(performance.now() - started);
      } catch (error) {
        const what = String(error);
        failed.set(what, (failed.get(what) ?? 0) + 1);
      }
    }
  return times;
}

const told = (what: string, times: readonly number[]): string =>
  `${what.padEnd(44)} p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, ${String(times.length)} queries`;

/** What everybody asks, and the proxy answers by itself after the first. */
const same: Vary = (params) => params;
let asked = 0;
/** What nobody has asked: pages of other lengths, of the queries that have pages. */
const other: Vary = (params) => {
  asked += 1;
  return params.map((param) => (param === 10 || param === 20 ? 10 + asked : param));
};

async function measure(what: string, vary: Vary): Promise<void> {
  // Statements are prepared and code is compiled.
  await read(10, vary);
  const one = await read(50, vary);
  console.log(told(`${what}, one reader`, one));
  for (const [how, pause] of [
    ['who pause', Number(values.pause) * 1000],
    ['without a pause', 0],
  ] as const) {
    const started = performance.now();
    const readers = Array.from({ length: Number(values.readers) }, () => read(ROUNDS, vary, pause));
    const many = (await Promise.all(readers)).flat();
    const seconds = (performance.now() - started) / 1000;
    console.log(told(`${what}, ${values.readers} ${how}`, many));
    const ratio = quantile(many, 0.95) / quantile(one, 0.5);
    console.log(
      `  p95 of many is ${ratio.toFixed(1)} × p50 of one; ${(many.length / seconds).toFixed(0)} queries a second`,
    );
  }
}

try {
  console.log(`${values.copies} copies, ${String(cpus().length)} cores, readers among them`);
  await measure('the same questions', same);
  await measure('other questions each', other);
  console.log(failed.size === 0 ? 'errors: none' : 'errors:');
  for (const [what, times] of failed) console.log(`  ${String(times)} × ${what}`);
  if (failed.size > 0) process.exitCode = 1;
} finally {
  await served.stop();
}
