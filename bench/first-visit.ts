/**
 * `npm run bench -- --only first-visit [--mbit 20 --runs 5 --path /]`: a first visit on a cold cache, 1440×900, to the
 * production build on the project's own server. Prints medians for the first chart and the database, and the bytes sent.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser/install.ts';
import { buildIfStale } from '../scripts/build.ts';
import { DIST_DIRECTORY } from '../scripts/paths.ts';
import { startStaticServer } from '../scripts/server/staticServer.ts';
import { openLine, type Line } from './line.ts';

const VIEWPORT = { width: 1440, height: 900 };
const TIMEOUT = 60_000;

interface Visit {
  readonly firstChart: number;
  readonly databaseReady: number;
  readonly bytesAtFirstChart: number;
  readonly bytesInAll: number;
}

/**
 * Runs in the page before its own scripts: marks the frame after the first one that has bars, lines or points in a chart.
 * As text, because the TypeScript runner adds helpers to functions that the page does not have.
 */
const MARK_FIRST_CHART = `
  requestAnimationFrame(function look() {
    if (document.querySelectorAll('[_echarts_instance_] svg path').length < 5) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark('first-chart'));
  });
`;

async function visit(browser: Browser, line: Line, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(MARK_FIRST_CHART);
    line.reset();
    await page.goto(line.url + path, { waitUntil: 'commit', timeout: TIMEOUT });
    const time = async (mark: string): Promise<number> => {
      const handle = await page.waitForFunction(
        (name) => performance.getEntriesByName(name)[0]?.startTime,
        mark,
        { polling: 20, timeout: TIMEOUT },
      );
      return Number(await handle.jsonValue());
    };
    const firstChart = await time('first-chart');
    const bytesAtFirstChart = line.bytes();
    const databaseReady = await time('database-ready');
    await page.waitForLoadState('networkidle');
    return { firstChart, databaseReady, bytesAtFirstChart, bytesInAll: line.bytes() };
  } finally {
    await context.close();
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const ROWS: readonly (readonly [string, keyof Visit, (value: number) => string])[] = [
  ['first chart', 'firstChart', (value) => `${value.toFixed(0)} ms`],
  ['database ready', 'databaseReady', (value) => `${value.toFixed(0)} ms`],
  ['bytes at first chart', 'bytesAtFirstChart', (value) => `${(value / 1000).toFixed(0)} kB`],
  ['bytes in all', 'bytesInAll', (value) => `${(value / 1000).toFixed(0)} kB`],
];

function print(visits: readonly Visit[]): void {
  for (const [title, key, format] of ROWS) {
    const values = visits.map((one) => one[key]);
    const range = `${format(Math.min(...values))} – ${format(Math.max(...values))}`;
    console.log(`${title.padEnd(22)}${format(median(values)).padStart(10)}   (${range})`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      mbit: { type: 'string' },
      path: { type: 'string', default: '/' },
    },
  });
  await buildIfStale();
  const server = await startStaticServer({ directory: DIST_DIRECTORY });
  const line = await openLine(server.url, values.mbit === undefined ? undefined : Number(values.mbit) * 1e6);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const visits: Visit[] = [];
    for (let run = 0; run < Number(values.runs); run += 1)
      visits.push(await visit(browser, line, values.path));
    console.log(
      `${values.path}, cold cache, ${values.mbit ? `${values.mbit} Mbit/s` : 'loopback'}, median of ${values.runs}`,
    );
    print(visits);
  } finally {
    await browser.close();
    line.close();
    await server.close();
  }
}

await main();
