/**
 * `npm run bench -- --only filter [--path /three-public]`: what a change of the filter costs the main thread, against a bare
 * ECharts page whose one chart of 20 bars changes its data, and what its statements cost the engine, against the same
 * statements kept prepared in a bare engine on the same file. Changes of both pages alternate in one run. A filter is
 * changed by the address, as a shared link is; first with values that were not asked for yet, then with the same again.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { BarePage } from './bare/main.ts';
import { serveBarePage } from './barePage.ts';
import { withSite } from './browser.ts';
import { busyTime, statementsOf, takeEngineCalls, type Statement } from './engineCalls.ts';
import { measured, openMeasured, spentSince, type MeasuredPage } from './mainThread.ts';
import { median } from './median.ts';
import { BENCH_OPTIONS } from './options.ts';

const VALUES = 6;
const REPLAYS = 5;
/** Panels far from view are drawn a second and a half after all else. */
const REST_MS = 2500;

/** The first values of a column in one of the site's tables. */
async function firstValues(site: string, table: string, keep: (line: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  for await (const line of createInterface({ input: createReadStream(join(site, 'data', `${table}.csv`)) })) {
    if (found.length === VALUES) break;
    if (keep(line)) found.push(line.slice(0, line.indexOf(',')));
  }
  return found;
}

async function filterValues(
  site: string,
): Promise<Readonly<Record<'year' | 'agency' | 'region', readonly string[]>>> {
  const isRow = (line: string): boolean => !line.includes('_');
  return {
    year: ['2021', '2022', '2023', '2024'],
    agency: await firstValues(site, 'agencies', (line) => !line.startsWith('agency_id')),
    region: await firstValues(site, 'regions', (line) => isRow(line) && line.endsWith('province')),
  };
}

const replay = async ({ page }: MeasuredPage, statements: readonly Statement[]): Promise<number> => {
  let sum = 0;
  for (const { sql, params } of statements)
    sum += await page.evaluate(
      ([text, values, times]) => (globalThis as unknown as { bare: BarePage }).bare.time(text, values, times),
      [sql, params, REPLAYS] as const,
    );
  return sum;
};

interface Change {
  /** What a reader sees, or nearly. */
  readonly app: number;
  /** Panels that are far from view. */
  readonly rest: number;
  readonly bare: number;
  /** Milliseconds that the engine was busy for the page, and for the same statements in the bare engine. */
  readonly engine: number;
  readonly replayed: number;
}

async function change(app: MeasuredPage, bare: MeasuredPage, address: string): Promise<Change> {
  const bareCpu = await measured(bare, () =>
    bare.page.evaluate(() => (globalThis as unknown as { bare: BarePage }).bare.change()),
  );
  await takeEngineCalls(app.page);
  const appCpu = await measured(app, () => app.page.evaluate((to) => history.pushState({}, '', to), address));
  const calls = await takeEngineCalls(app.page);
  const rest = await measured(app, () => app.page.waitForTimeout(REST_MS));
  await takeEngineCalls(app.page);
  return {
    app: appCpu,
    rest,
    bare: bareCpu,
    engine: busyTime(calls),
    replayed: await replay(bare, statementsOf(calls)),
  };
}

const round = (value: number): string => value.toFixed(1).padStart(9);

function print(title: string, changes: readonly Change[]): void {
  const of = (key: keyof Change): number => median(changes.map((one) => one[key]));
  const [app, rest, bare] = [of('app'), of('rest'), of('bare')];
  const [engine, replayed] = [of('engine'), of('replayed')];
  const statements =
    replayed > 0 ? `${round(engine)}${round(replayed)}${round(engine / replayed)}` : '  no statement';
  console.log(
    `${title.padEnd(16)}${round(app)}${round(rest)}${round(bare)}${round(app / bare)}${round((app + rest) / bare)}${statements}`,
  );
}

const { values } = parseArgs({ options: BENCH_OPTIONS });
const path = values.path ?? '/three-public';

await withSite(values, async (site) => {
  const server = await serveBarePage(site.database);
  try {
    const bare = await openMeasured(site, server.url, () => 'bare' in globalThis);
    await replay(bare, [{ sql: 'SELECT 1', params: [] }]);
    const app = await openMeasured(
      site,
      site.url + path,
      () => performance.getEntriesByName('database-ready').length > 0,
    );
    // As the hand that is about to choose does: the engine is made ready then.
    await app.page.locator('.filter-bar').hover();
    await spentSince(app, await app.cpu());
    console.log(`${path}, ms of main-thread CPU and of engine time, medians`);
    console.log(
      `${''.padEnd(16)}${['page', 'later', 'bare', 'ratio', 'in all', 'engine', 'bare', 'ratio'].map((title) => title.padStart(9)).join('')}`,
    );
    for (const [key, words] of Object.entries(await filterValues(site.directory))) {
      for (const turn of ['first', 'again']) {
        const changes: Change[] = [];
        for (const word of words) changes.push(await change(app, bare, `${path}?${key}=${word}`));
        print(`${key}, ${turn}`, changes);
      }
    }
  } finally {
    await server.close();
  }
});
